import Testing

@testable import LineEditing

@Suite struct PromptTests {
  @Test func `an escape never comes last`() {
    let prompt = Prompt("you", style: "\u{1B}[36m")
    #expect(
      prompt.rendered(withEscapes: true).lastRow == "\u{1}\u{1B}[36m\u{1}you\u{1}\u{1B}[0m\u{1} "
    )
  }
}
