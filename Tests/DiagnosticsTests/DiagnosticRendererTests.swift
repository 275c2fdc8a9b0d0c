import Diagnostics
import Testing

struct DiagnosticRendererTests {
  private func rendered(
    _ text: String,
    _ range: Range<Int>,
    style: DiagnosticRenderer.Style = .plain
  )
    -> String
  {
    let file = SourceFile(name: "file.yarn", text: text)
    let diagnostic = Diagnostic(
      code: "undefined-node",
      severity: .error,
      message: "no node named ‘Cellar’",
      file: "file.yarn",
      range: file.range(range.lowerBound, range.upperBound)
    )
    return DiagnosticRenderer(files: [file], style: style).render(diagnostic)
  }

  @Test func `a diagnostic shows its line and a caret`() {
    #expect(
      rendered("One\n<<jump Cellar>>\n", 11..<17) == """
        file.yarn:2:8: error: no node named ‘Cellar’ [undefined-node]
        <<jump Cellar>>
               ^~~~~~
        """
    )
  }

  @Test(
    arguments: [
      ("日本 x", 7..<8, "     ^"), ("e\u{301} x", 4..<5, "  ^"), ("\tx", 1..<2, "\t^"),
      ("🌒🌒", 0..<8, "^~~~"), ("x", 1..<1, " ^"),
    ]
  )
  func `the caret counts cells and not bytes`(text: String, range: Range<Int>, caret: String) {
    let lines = rendered(text, range).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last.map(String.init) == caret)
  }

  @Test func `control characters are not printed`() {
    let text = rendered("a\u{1B}[31mb", 0..<1)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("a\u{FFFD}[31mb"))
  }

  @Test func `colour is only for terminals`() {
    #expect(rendered("x", 0..<1, style: .ansi).contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(!rendered("x", 0..<1).contains("\u{1B}"))
  }

  @Test func `notes and fix-its follow`() {
    let file = SourceFile(name: "a", text: "one\ntwo\n")
    let other = SourceFile(name: "b", text: "three\n")
    let edit = TextEdit(range: file.range(0, 3), replacement: "two")
    let diagnostic = Diagnostic(
      code: "code",
      severity: .warning,
      message: "message",
      file: "a",
      range: file.range(4, 7),
      notes: [
        Note(message: "see here", file: "b", range: other.range(0, 5)),
        Note(message: "and there", file: "missing", range: other.range(0, 5)),
      ],
      fixIts: [FixIt(message: "write ‘two’", edits: [edit])]
    )
    #expect(
      DiagnosticRenderer(files: [file, other], style: .plain).render(diagnostic) == """
        a:2:1: warning: message [code]
        two
        ^~~
        b:1:1: note: see here
        three
        ^~~~~
        missing:1:1: note: and there
        fix-it: write ‘two’
        """
    )
  }
}
