import Conversation
import Journal
import Testing

struct MarkdownTests {
  /// What a transcript gives back of these words.
  private func readBack(_ words: [String]) -> [[UInt8]] {
    let markdown = TranscriptFormat.markdown.render(session(saying: words))
    return TranscriptFormat.personsWords(inMarkdown: markdown).map { Array($0.utf8) }
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty })
  func `hostile words come back byte for byte`(text: String) {
    #expect(readBack([text]) == [Array(text.utf8)])
    #expect(readBack([text, "x", text]) == [Array(text.utf8), [0x78], Array(text.utf8)])
  }

  @Test func `random words come back byte for byte`() {
    var generator = SeededGenerator(7)
    let pieces = [
      "#", ">", " ", "  ", "    ", "\t", "\n", "\r", "\\", "&", "&#", "&#35;", ";", "*",
      "**umbra**",
      "-", "---", "1", "23", ".", ")", "`", "```", "a", "word", "é", "e\u{301}", "\u{301}", "🌒",
      "\u{2028}", "\u{0}", "\u{1B}[0m", "[x]: y", "|", "<!--", "~~~", "=", "_", "+", ":", "$", "%",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      #expect(readBack([text]) == [Array(text.utf8)])
    }
  }

  @Test func `a megabyte of words comes back`() {
    let text = String(repeating: "# and so on\n", count: 90_000)
    #expect(readBack([text]) == [Array(text.utf8)])
  }

  @Test(arguments: hostileTexts.filter { !$0.isEmpty })
  func `nothing that anybody says becomes structure`(text: String) throws {
    let markdown = TranscriptFormat.markdown.render(
      session([
        .said(Utterance("Before.\n\n" + text + "x\n\n" + text + "y")), .said(Utterance(text + "z")),
        .answered(Answer(to: "q", text: text, value: .text(text))),
      ])
    )
    let lines = markdown.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(markdown.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    let structure = [
      "#", ">", "---", "***", "===", "```", "~~~", "- ", "+ ", "1. ", "12) ", "<", "|", "\t",
      "    ",
    ]
    for line in lines.dropFirst(3) {
      var content = String(line)
      if content.unicodeScalars.starts(with: "> ".unicodeScalars) {
        content.unicodeScalars.removeFirst(2)
      }
      if content.unicodeScalars.elementsEqual(">".unicodeScalars) { continue }
      if content.hasPrefix("**umbra** Before.") { continue }
      for mark in structure + ["**umbra**"] {
        let bare = content.unicodeScalars.drop { $0 == " " && mark.first != " " }
        #expect(!bare.starts(with: mark.unicodeScalars), "‘\(mark)’ in \(line)")
      }
    }
  }

  @Test(arguments: [
    ("# not a heading", "> \\# not a heading"),
    ("> mine", #"> \> mine"#),
    ("---", #"> \---"#),
    ("```", #"> \```"#),
    ("**umbra** no", #"> \**umbra** no"#),
    ("1. first", #"> 1\. first"#),
    ("12:30 I woke", "> 12:30 I woke"),
    ("\\# x", "> \\\\# x"),
    ("    four", "> &#32;   four"),
    ("\ttab", "> &#9;tab"),
    ("a\rb", "> a&#13;b"),
    ("&#35;", "> &#38;#35;"),
    ("salt & pepper *now*", "> salt & pepper *now*"),
    ("“quoted”, she said", "> “quoted”, she said"),
    ("a\n\nb", "> a\n>\n> b"),
  ])
  func `the escape rule is small`(text: String, quote: String) {
    let markdown = TranscriptFormat.markdown.render(session(saying: [text]))
    #expect(markdown.hasSuffix("\n\n\(quote)\n"))
  }

  @Test func `a skipped question is not a word of theirs`() {
    let contents: [Transcript.Content] = [
      .answered(Answer(to: "q", text: "skip", value: .skipped)),
      .answered(Answer(to: "q", text: "*skipped*", value: .text("*skipped*"))),
    ]
    let markdown = TranscriptFormat.markdown.render(session(contents))
    #expect(markdown.hasSuffix("\n\n> *skipped*\n\n> \\*skipped*\n"))
    #expect(TranscriptFormat.personsWords(inMarkdown: markdown) == ["*skipped*"])
  }

  @Test(arguments: ["a\n> b", "# x", "[1m", "", " \n ", "a\u{1B}[2Jb", "x #"])
  func `a title stays on its line`(title: String) {
    var session = session(saying: ["one"])
    session.title = title
    let lines = TranscriptFormat.markdown.render(session).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.first?.hasPrefix("# ") == true)
  }
}
