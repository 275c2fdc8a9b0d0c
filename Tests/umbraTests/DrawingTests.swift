import Conversation
import Testing

@testable import umbra

@Suite struct DrawingTests {
  @Test(arguments: [8, 12, 20, 40, 72])
  func `no row is wider than asked, and no word is lost`(width: Int) {
    let texts = [
      "A few minutes with whatever is here. Nothing to fix.",
      "supercalifragilisticexpialidocious and 日本語のテキスト mixed é👨‍👩‍👧 in",
      "one\n\ntwo  three", "", " ",
    ]
    for text in texts {
      let rows = TextWrapping.rows(text, width: width)
      for row in rows { #expect(row.displayWidth <= width) }
      let letters = rows.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " && $0 != "\n" })
    }
  }

  @Test func `what could drive a terminal is taken out`() {
    let hostile = "a\u{1B}[31mb\u{7}c\u{9B}d\u{202E}e\rf\u{0}g\th\ni"
    #expect(hostile.forTerminal == "abce\nfg    h\ni")
  }

  @Test func `choices are numbered as they are chosen`() {
    let request = InputRequest(
      id: "q",
      kind: .choice([.init("First"), .init("Hidden", isAvailable: false), .init("Second")])
    )
    let drawn = Typography(width: 80, isPlain: true).request(request)
    #expect(drawn == "  1  First\n  2  Second\n")
    #expect(request.interpret("2") == .choice(2))
  }

  @Test func `plain text has no escape sequences, and dim text closes its own`() {
    let utterance = Utterance("On the side.", style: .quiet)
    let plain = Typography(width: 80, isPlain: true).utterance(utterance, beginsTurn: false)
    #expect(plain == "On the side.\n")
    let dim = Typography(width: 80, isPlain: false).utterance(utterance, beginsTurn: false)
    #expect(dim == "\u{1B}[2mOn the side.\u{1B}[0m\n")
  }
}
