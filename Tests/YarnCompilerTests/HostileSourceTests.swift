import Diagnostics
import Foundation
import Testing
import Yarn
import YarnCompiler

/// Whatever the source is, the compiler answers and the machine stops.
struct HostileSourceTests {
  /// SplitMix64, so that every run feeds the same scripts.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let seeds: [[UInt8]] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folders = ["YarnTests/Plans", "YarnCompilerTests/Fixtures/Diagnostics"]
    return folders.flatMap { folder in
      let url = tests.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      return names.filter { $0.hasSuffix(".yarn") }.sorted().compactMap { name in
        (try? Data(contentsOf: url.appending(path: name))).map(Array.init)
      }
    }
  }()

  static let fragments: [String] = [
    "<<", ">>", "{", "}", "<<if ", "<<else>>", "<<endif>>", "<<once>>", "<<endonce>>", "->", "=>",
    "\n", "\r\n", "\r", "\n    ", "\n\t", "===\n", "---\n", "title: ", "when: ", "#line:a", "#",
    "$",
    "$n", "\\", "\"", "(", ")", "not ", "-", "1", "99999999999999999999999999999999999999999999",
    "%", "0.", ".", ",", "//", "<<jump ", "<<detour ", "{\"", "<<declare $n = ", "<<set $n to ",
    "visited(", "dice(", "random_range(", "format(", "round_places(", "\u{0}", "🌒", "é", ":", "[",
    "<<stop>>", "<<return>>", "subtitle: ", "once if ", "as number", "+=", "string(",
    "<<enum A>>\n", "<<case B>>\n", "<<case C = 1>>\n", "<<endenum>>\n", "A.B", ".C",
  ]

  @Test func `there are scripts to spoil`() {
    #expect(Self.seeds.count > 40)
  }

  @Test(arguments: 0..<16)
  func `a spoiled script is compiled or refused`(part: Int) throws {
    var generator = Generator(state: UInt64(part) &+ 1)
    for _ in 0..<500 {
      guard var bytes = Self.seeds.randomElement(using: &generator) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &generator) { spoil(&bytes, &generator) }
      try check(bytes, seed: generator.state)
    }
  }

  @Test(arguments: 0..<4)
  func `a script of scraps is compiled or refused`(part: Int) throws {
    var generator = Generator(state: UInt64(part) &+ 101)
    for _ in 0..<500 {
      var text = "title: Start\n---\n"
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text += Self.fragments.randomElement(using: &generator) ?? ""
      }
      if Bool.random(using: &generator) { text += "\n===\n" }
      try check(Array(text.utf8), seed: generator.state)
    }
  }

  static let hostileBodies: [String] = [
    "{" + repeated("("), "{" + repeated("-") + "1}", "{" + repeated("not ") + "true}",
    "{" + repeated("f("), "{1" + repeated(" + 1") + "}", repeated("<<if true>>\n"),
    repeated("<<once>>\n"), repeated("<<endif>>\n"), repeated("#"), repeated("<<enum A>>\n"),
    repeated("<<declare $a = 1>>\nOne. #line:a\n", 5000),
    numbered(2000) { String(repeating: " ", count: $0) + "-> a\n" },
    numbered(5000) { "<<jump Celar\($0)>>\n{$unknown\($0)}\n{unknown\($0)()}\n" },
    "<<declare $v = 1 + 1>>\n<<declare $v0 = $v>>"
      + numbered(2000) { "<<declare $v\($0 + 1) = $v\($0) + 1>>\n" },
  ]

  private static func repeated(_ text: String, _ count: Int = 20_000) -> String {
    String(repeating: text, count: count)
  }

  private static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  @Test(arguments: hostileBodies.indices)
  func `hostile nesting is refused and not followed`(index: Int) {
    let text = "title: Start\n---\n\(Self.hostileBodies[index])\n===\n"
    let compilation = Compiler().compile([SourceFile(name: "a.yarn", text: text)])
    #expect(compilation.program == nil)
  }

  private func spoil(_ bytes: inout [UInt8], _ generator: inout Generator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
    case 2:
      let fragment = Self.fragments.randomElement(using: &generator) ?? ""
      bytes.insert(contentsOf: fragment.utf8, at: place)
    case 3:
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      bytes.removeSubrange(place..<end)
    case 4:
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    default:
      guard place < bytes.count else { return }
      bytes[place] =
        [0x0A, 0x20, 0x09, 0x3C, 0x3E, 0x7B, 0x7D, 0x5C].randomElement(using: &generator) ?? 0x20
    }
  }

  private func check(_ bytes: [UInt8], seed: UInt64) throws {
    let file = SourceFile(name: "a.yarn", bytes: bytes)
    let compilation = Compiler().compile([file])
    let renderer = DiagnosticRenderer(files: [file], style: .ansi)
    for diagnostic in compilation.diagnostics {
      #expect(!renderer.render(diagnostic).isEmpty)
      #expect(diagnostic.range.start.line >= 1 && diagnostic.range.end.line <= file.lineCount)
    }
    guard let program = compilation.program else {
      #expect(compilation.diagnostics.contains { $0.severity == .error })
      return
    }
    run(program, seed: seed)
  }

  private func run(_ program: Program, seed: UInt64) {
    var generator = Generator(state: seed)
    var dialogue = Dialogue(program: program, seed: seed)
    dialogue.stepLimit = 1000
    dialogue.detourLimit = 20
    for title in program.nodes.keys.sorted().prefix(5) {
      guard (try? dialogue.start(at: title)) != nil else { continue }
      for _ in 0..<100 {
        guard let event = try? dialogue.next() else { break }
        if case .options(let options) = event {
          try? dialogue.select(options.filter(\.isAvailable).randomElement(using: &generator)?.id)
        }
      }
    }
  }
}
