import Conversation
import Foundation
import Journal
import Testing

struct JrnlTests {
  @Test(arguments: [
    ("*starred*", "starred"), ("  two   blanks ", "two blanks"), ("a\nb", "a b"),
    ("***", "Conversation"),
    ("[2020-01-01 10:00] x", "[2020-01-01 10:00] x"),
  ])
  func `a title is one line that stars nothing`(title: String, shown: String) {
    var session = session(saying: ["one"])
    session.title = title
    let first = TranscriptFormat.jrnl.render(session).split(separator: "\n").first
    #expect(first == "[2026-11-22 21:40] \(shown)")
  }

  @Test func `no line but the first can be taken for an entry`() {
    let lines = TranscriptFormat.jrnl.render(session(saying: hostileTexts)).split(separator: "\n")
    #expect(lines.dropFirst().allSatisfy { $0.first != "[" })
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test func `the last lines say where the entry came from`() {
    let session = session(saying: ["one"])
    let lines = TranscriptFormat.jrnl.render(session).split(separator: "\n")
    #expect(lines.dropLast().last == "@umbra @shadow_inquiry")
    #expect(lines.last?.hasPrefix("umbra-id: \(session.id)  sha256: ") == true)
  }

  @Test func `the hash is that of a closed file without checkpoints`() async throws {
    let folder = try TemporaryFolder()
    let written = session(everything)
    try await (try await folder.store().create(written)).close()
    let end = try #require(try folder.text("\(written.id).jsonl").split(separator: "\n").last)
    let hash = try #require(TranscriptFormat.jrnl.render(written).split(separator: " ").last)
      .dropLast()
    #expect(end.contains("\"sha256\":\"\(hash)\""))
  }

  @Test(.enabled(if: Jrnl.program != nil, "jrnl is not installed"))
  func `jrnl itself takes in one entry for a session, once`() throws {
    let jrnl = try #require(Jrnl())
    defer { jrnl.remove() }
    var hostile = session(
      saying: hostileTexts.filter { !$0.contains("@") && !$0.contains("\u{85}") }
    )
    hostile.title = "Monday: *what I saw*"
    let text = TranscriptFormat.jrnl.render(hostile)
    try jrnl.run(["--import"], input: text)
    try jrnl.run(["--import"], input: text)
    let json = try jrnl.run(["--format", "json", "-n", "9"], input: nil)
    let start = try #require(json.firstIndex(of: "{"))
    let object = try JSONSerialization.jsonObject(with: Data(json[start...].utf8))
    let entries = try #require((object as? [String: Any])?["entries"] as? [[String: Any]])
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    #expect(entry["title"] as? String == "Monday: *what I saw")
    #expect(entry["date"] as? String == "2026-11-22")
    #expect(entry["time"] as? String == "21:40")
    #expect(entry["starred"] as? Bool == false)
    let lines = text.split(separator: "\n", maxSplits: 1)
    #expect(entry["body"] as? String == String(lines[1].dropLast()))
    let tags = try #require(entry["tags"] as? [String])
    #expect(Set(tags) == ["@umbra", "@shadow_inquiry"])
  }
}

/// The real jrnl, with a home of its own.
private struct Jrnl {
  private let program: String
  private let home: URL

  /// Where jrnl is, when it is installed.
  static let program: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/jrnl" }
    .first(where: FileManager.default.isExecutableFile)

  init?() {
    guard let program = Self.program else { return nil }
    self.program = program
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("umbra-jrnl-\(UUID().uuidString)")
    let journal = home.appendingPathComponent("journal.txt")
    let configuration = """
      colors: {body: none, date: none, tags: none, title: none}
      default_hour: 9
      default_minute: 0
      display_format: pretty
      editor: ''
      encrypt: false
      highlight: false
      indent_character: ''
      journals: {default: {journal: \(journal.path)}}
      linewrap: 79
      tagsymbols: '@'
      template: false
      timeformat: '%F %R'
      version: v4.2
      """
    do {
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      try Data().write(to: journal)
      try Data(configuration.utf8).write(to: home.appendingPathComponent("jrnl.yaml"))
    } catch {
      return nil
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: home)
  }

  @discardableResult
  func run(_ arguments: [String], input: String?) throws -> String {
    let inputFile = home.appendingPathComponent("input.txt")
    let outputFile = home.appendingPathComponent("output.txt")
    try Data((input ?? "").utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      ["--config-file", home.appendingPathComponent("jrnl.yaml").path] + arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
  }
}
