import Testing

@testable import LineEditing

@Suite struct PromptTests {
  static let prompts: [(prompt: Prompt, above: String, row: String)] = [
    ("plain> ", "", "plain> "),
    ("two\nrows> ", "two\n", "rows> "),
    ("bell\u{7}\u{1B}[2J\u{1}> ", "", "bell[2J> "),
    (Prompt("you", style: "\u{1B}[1m") + "> ", "", "\u{1B}[1myou\u{1B}[0m> "),
    (Prompt("a\nb", style: "\u{1B}[1m") + ">", "\u{1B}[1ma\n", "b\u{1B}[0m>"),
  ]

  @Test(arguments: prompts)
  func `a prompt is written with its escapes where they stand`(
    _ example: (prompt: Prompt, above: String, row: String)
  ) {
    let (above, row) = example.prompt.rendered(withEscapes: true)
    #expect(above == example.above)
    #expect(row.text == example.row)
  }

  @Test func `a prompt without escapes is its visible text`() {
    let prompt = Prompt("you", style: "\u{1B}[1m") + "> "
    #expect(prompt.rendered(withEscapes: false).lastRow == Glyph(text: "you> ", width: 5))
    #expect(prompt.visibleText == "you> ")
  }
}
