import Diagnostics
import Testing
import Yarn
import YarnCompiler

struct DemandTests {
  private static let scripts = [
    SourceFile(
      name: "a",
      text: """
        // A comment.
        title: Variables
        ---
        <<declare $count = 0>>
        <<declare $many = $count > 3>>
        ===

        title: Start
        asks: How? // not this
        tags: one two
        ---
        // === is no end in a comment.
        Ann: Hello {$count}. #line:a1
        -> One <<if $many>> #line:a2
            Well\\: done. #line:a3

        -> Two #line:a4
            <<set $count += 1>>
            => First <<once>> #line:a5
            => Second #line:a6
        <<once>>
            <<detour Room>>
        <<endonce>>
        <<jump {"Sta" + "rt"}>>
        ===
        title: Empty
        ---
        // Nothing here.

        ===
        """
    ),
    SourceFile(
      name: "b",
      text: """
        title: Room
        when: once if $many
        subtitle: kitchen
        tracking: never
        ---
        Kitchen. #line:b1
        ===
        title: Room
        when: always
        ---
        <<wave {1 + 1}>>
        Elsewhere. #line:b2
        ===
        """
    ),
  ]

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a program on demand is the program`(lineBreak: String) throws {
    let files = Self.scripts.map {
      SourceFile(name: $0.name, text: $0.text.replacing("\n", with: lineBreak))
    }
    let whole = try #require(Compiler().compile(files).program)
    let program = try #require(Compiler().programOnDemand(of: files))
    #expect(whole.nodes["Empty"] == nil)
    #expect(program.nodes == whole.nodes)
    #expect(program.initialValues == whole.initialValues)
  }

  @Test func `a program on demand runs as the program does`() throws {
    let whole = try #require(Compiler().compile(Self.scripts).program)
    let program = try #require(Compiler().programOnDemand(of: Self.scripts))
    #expect(try said(by: program) == said(by: whole))
    #expect(try said(by: program).count > 6)
  }

  /// What is said when the last option is chosen a few times.
  private func said(by program: Program) throws -> [String] {
    var dialogue = Dialogue(program: program, library: .standard, seed: 1)
    try dialogue.start(at: "Start")
    var said: [String] = []
    while said.count < 20 {
      switch try dialogue.next() {
      case .line(let line): said.append(line.text)
      case .options(let options): try dialogue.select(options.last(where: \.isAvailable)?.id)
      case .completed: return said
      default: continue
      }
    }
    return said
  }

  @Test(arguments: [
    "title: A\n---\n<<enum Colour>>\n<<case Red>>\n<<endenum>>\n===\n",
    "title: A\n---\nOne. #line:1\n===\ntitle: A\n---\nTwo. #line:2\n===\n",
    "title: A\n---\nOne. #line:1\n",
    "---\nOne. #line:1\n===\n",
    "",
  ])
  func `what is wrong in headers and declarations is left to the compiler`(text: String) {
    #expect(Compiler().programOnDemand(of: [SourceFile(name: "a", text: text)]) == nil)
  }

  @Test(arguments: [
    "title: A\n---\n<<if\n===\n", "title: A\n---\n-> {\n===\n", "title: A\n---\n<<",
  ])
  func `a body that does not compile never traps`(text: String) {
    let program = Compiler().programOnDemand(of: [SourceFile(name: "a", text: text)])
    _ = program?.node("A")?.fingerprint
  }
}
