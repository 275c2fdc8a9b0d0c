import Diagnostics
import Testing
import Yarn
import YarnCompiler

struct VariableDeclarationTests {
  private func variables(_ body: String) -> [VariableDeclaration] {
    let text = "title: Start\n---\n\(body)\n===\n"
    return Compiler().compile([SourceFile(name: "a", text: text)]).variables
  }

  @Test(
    arguments: [
      ("/// How it goes.\n<<declare $a = 1>>", "How it goes."),
      ("///One\n  /// two.\n<<declare $a = 1>>", "One two."),
      ("/// Before.\n<<declare $a = 1>> /// Beside.", "Beside."),
      ("<<declare $a = \">> /// no\">> /// Yes: >> //", "Yes: >> //"),
      ("/// Too far.\n\n<<declare $a = 1>>", nil),
      ("// No description.\n<<declare $a = 1>> // Nor here.", nil),
      ("{$a + 1}", nil),
    ] as [(String, String?)]
  )
  func `a declaration has the description of its comments`(body: String, text: String?) {
    #expect(variables(body).map(\.description) == [text])
  }

  @Test func `a variable tells what it is`() throws {
    let found = variables("<<declare $b = $a + 1>>\n{$a}")
    #expect(found.map(\.name) == ["$a", "$b"])
    #expect(found.map(\.isDeclared) == [false, true])
    #expect(found.map(\.isSmart) == [false, true])
    #expect(found.map(\.type) == [.number, .number])
    #expect(found.map(\.initialValue) == [.number(0), nil])
    #expect(found.map(\.range.start.line) == [3, 3])
  }
}
