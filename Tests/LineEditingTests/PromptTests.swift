import Testing

@testable import LineEditing

@Suite struct PromptTests {
  static let prompts: [(prompt: Prompt, above: String, row: String)] = [
    ("plain> ", "", "plain> "),
    ("two\nrows> ", "two\n", "rows> "),
    ("bell\u{7}\u{1B}[2J\u{1}> ", "", "bell[2J> "),
    (Prompt("you", style: "\u{1B}[1m") + "> ", "", "\u{1}\u{1B}[1m\u{1}you\u{1}\u{1B}[0m\u{1}> "),
    // libedit loses an escape at the end, so a space is added to carry it.
    (Prompt("you", style: "\u{1B}[1m"), "", "\u{1}\u{1B}[1m\u{1}you\u{1}\u{1B}[0m\u{1} "),
    (
      Prompt("a\nb", style: "\u{1B}[1m") + ">", "\u{1B}[1ma\n", "b\u{1}\u{1B}[0m\u{1}>"
    ),
  ]

  @Test(arguments: prompts)
  func `a prompt is written as libedit wants it`(
    _ example: (prompt: Prompt, above: String, row: String)
  ) {
    let (above, row) = example.prompt.rendered(withEscapes: true)
    #expect(above == example.above)
    #expect(row == example.row)
  }

  @Test func `a prompt without escapes is its visible text`() {
    let prompt = Prompt("you", style: "\u{1B}[1m") + "> "
    #expect(prompt.rendered(withEscapes: false).lastRow == "you> ")
    #expect(prompt.visibleText == "you> ")
  }
}
