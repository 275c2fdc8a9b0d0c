import PtyTesting
import Testing

@testable import umbra

/// Text that is broken into rows while it arrives.
@Suite struct FlowingTextTests {
  static let texts = [
    "A few minutes with whatever is here. Nothing to fix.", "one\n\ntwo  three", "", " ", "\n", "a",
    "supercalifragilisticexpialidocious and 日本語のテキスト mixed é👨‍👩‍👧 in, with e\u{301} apart",
    "`skip` passes, *this* leans, **that** stands, 2 * 3 * 4 and snake_case_name do not",
    "an *opening without an end, and a `tick", "**", "* item\n* item", "*a**b*", "_under_ (`x`).",
  ]

  func pieces(_ text: String, _ size: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: size).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + size, scalars.count)])
      return String(piece)
    }
  }

  @Test(arguments: texts, [8, 20, 40, 72])
  func `where a text is cut into pieces makes no difference`(text: String, width: Int) {
    for theme in [nil, Theme.mono] {
      let whole = FlowingText.rows(text, width: width, theme: theme)
      for size in [1, 2, 3, 7] {
        var flowing = FlowingText(width: width, theme: theme)
        var sent = ""
        for piece in pieces(text, size) { sent += flowing.take(piece) }
        sent += flowing.finish()
        #expect(sent == whole, "pieces of \(size)")
      }
    }
  }

  @Test(arguments: texts, [8, 20, 40, 72])
  func `the rows are those of text that is there at once`(text: String, width: Int) {
    let rows = TextWrapping.rows(text, width: width)
    #expect(FlowingText.rows(text, width: width, theme: nil) == rows.map { $0 + "\n" }.joined())
  }

  @Test func `an escape sequence split between pieces drives no terminal`() {
    var flowing = FlowingText(width: 40, theme: .mono)
    var sent = ""
    for piece in ["a", "\u{1B}", "[3", "1mb", "\u{9B}", "2Jc\u{202E}d", "\u{1B}]0;t", "\u{7}e "] {
      sent += flowing.take(piece)
    }
    #expect(sent + flowing.finish() == "abcde\n")
  }

  @Test(arguments: [40, 80])
  func `a reply of 20,000 tokens is drawn once, cell by cell`(columns: Int) {
    let words = ["the", "light", "was", "on,", "`then`", "it", "*was*", "not.", "Übermut", "日本"]
    var flowing = FlowingText(width: min(columns - 1, 72), theme: .anywhere)
    var screen = Screen(columns: columns, rows: 24)
    var bytes = 0
    var given = 0
    var cells = 0
    for number in 0..<20_000 {
      let piece = words[number * 7 % words.count] + (number % 97 == 96 ? "\n" : " ")
      given += piece.utf8.count
      let sent = flowing.take(piece).replacing("\n", with: "\r\n")
      bytes += sent.utf8.count
      cells += sent.unicodeScalars.isEmpty ? 0 : 1
      screen.feed(sent.utf8)
    }
    screen.feed(flowing.finish().utf8)
    // What is given, a style around two words of ten, and a carriage return for each row.
    #expect(bytes < given * 2)
    // No cell is written twice: never more of them than columns that were given.
    #expect(screen.cellsDrawn <= given)
    #expect(cells > 19_000)
    for row in screen.scrollback { #expect(row.displayWidth <= min(columns - 1, 72)) }
  }

  @Test func `nothing is held back for long`() {
    var flowing = FlowingText(width: 72, theme: .mono)
    #expect(flowing.take("The fir") == "The")
    #expect(flowing.take("st sentence. ") == " first sentence.")
    _ = flowing.take("*")
    let sent = (0..<60).map { _ in flowing.take("never closed ") }.joined()
    #expect(sent.hasPrefix(" *never closed"))
    #expect(flowing.take(String(repeating: "x", count: 200)).count > 100)
  }

  @Test func `emphasis is shown, and its marks are not`() {
    let text = "`skip` passes, *this* leans, **that** stands."
    let shown = FlowingText.rows(text, width: 72, theme: .mono)
    #expect(
      shown
        == "\u{1B}[1mskip\u{1B}[0m passes, \u{1B}[3mthis\u{1B}[0m leans, "
        + "\u{1B}[1mthat\u{1B}[0m stands.\n"
    )
    #expect(FlowingText.rows(text, width: 72, theme: nil) == text + "\n")
  }

  @Test(arguments: [
    "2 * 3 * 4", "snake_case_name", "* item", "a*b*c", "** alone **", "5*", "`", "__init__",
  ])
  func `what is no mark stays`(text: String) {
    #expect(FlowingText.rows(text, width: 72, theme: .mono) == text + "\n")
  }

  @Test func `no style is open at the end of a row`() {
    let text = "*one two three four five six seven* and `eight nine ten eleven twelve`"
    for row in FlowingText.rows(text, width: 12, theme: .anywhere).split(separator: "\n") {
      if row.contains("\u{1B}") { #expect(row.contains("\u{1B}[0m")) }
      #expect((row.ranges(of: "\u{1B}[0m").last?.upperBound ?? row.startIndex) >= row.startIndex)
      let last = row.ranges(of: "\u{1B}[").last.map { row[$0.lowerBound...] } ?? ""
      #expect(last.isEmpty || last.hasPrefix("\u{1B}[0m"))
    }
  }
}
