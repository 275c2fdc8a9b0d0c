import PtyTesting
import Testing

@testable import LineEditing

/// Entries broken into rows, key by key.
@Suite struct LayoutTests {
  // How wide a letter is depends on the locale.
  init() { LineEditor.prepareLocale() }

  static let pieces = [
    "a", "word ", "a longer word", " ", "   ", "\n", "\t", "日本語", "é", "e\u{301}", "\u{301}", "👨‍👩‍👧",
    "👍🏽", "\u{200D}", "\u{202E}", "שלום ", "incomprehensibilities",
  ]

  func rows(_ text: [Wide], columns: Int, promptWidth: Int) -> [Int] {
    var layout = EntryLayout(columns: columns, promptWidth: promptWidth)
    text.withUnsafeBufferPointer { layout.arrange($0) }
    return layout.starts
  }

  @Test(arguments: [5, 12, 20, 40, 80], [0, 2, 7])
  func `after any change the rows are those of the whole text`(columns: Int, promptWidth: Int) {
    var numbers = SystemRandomNumberGenerator()
    var layout = EntryLayout(columns: columns, promptWidth: promptWidth)
    var text: [Wide] = []
    for change in 0..<400 {
      let before = text
      let start = Int.random(in: 0...text.count, using: &numbers)
      let removed = [0, 0, 0, 1, 3, 30][Int.random(in: 0..<6, using: &numbers)]
      let end = min(text.count, start + removed)
      let count = [0, 1, 1, 2, 12][Int.random(in: 0..<5, using: &numbers)]
      let piece = (0..<count).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
      }.joined()
      text.replaceSubrange(start..<end, with: piece.wide.dropLast())
      if change % 100 == 99 { text = [] }
      text.withUnsafeBufferPointer { layout.rearrange($0) }
      let whole = rows(text, columns: columns, promptWidth: promptWidth)
      #expect(layout.starts == whole, "\(String(wide: before)) → \(String(wide: text))")
      guard layout.starts == whole else { return }
    }
  }

  @Test func `the blank behind a full row is not at the start of the next`() {
    let text = Array("one two six  ten".wide.dropLast())
    text.withUnsafeBufferPointer { text in
      var layout = EntryLayout(columns: 8, promptWidth: 0)
      layout.arrange(text)
      #expect(layout.starts == [0, 8, 13])
      #expect(layout.glyphs(of: 0, in: text).map(\.text).joined() == "one two")
      var wide = EntryLayout(columns: 12, promptWidth: 0)
      wide.arrange(text)
      // Of two blanks the second one is seen.
      #expect(wide.starts == [0, 12])
      #expect(wide.glyphs(of: 1, in: text).map(\.text).joined() == " ten")
      for place in 0...text.count {
        let column = layout.column(of: place, in: text)
        #expect(column < 8)
        #expect(layout.place(at: column, on: layout.row(of: place), in: text) == place)
      }
    }
  }

  @Test func `a place by its column is the nearest on the row`() {
    let text = Array("one two three\nab\n日本語".wide.dropLast())
    text.withUnsafeBufferPointer { text in
      var layout = EntryLayout(columns: 20, promptWidth: 2)
      layout.arrange(text)
      #expect(layout.starts == [0, 14, 17])
      #expect(layout.place(at: 2, on: 0, in: text) == 0)
      #expect(layout.place(at: 8, on: 1, in: text) == 16)
      #expect(layout.place(at: 0, on: 1, in: text) == 14)
      #expect(layout.place(at: 5, on: 2, in: text) == 18)
      #expect(layout.place(at: 99, on: 2, in: text) == 20)
      for place in 0...text.count {
        let row = layout.row(of: place)
        #expect(layout.place(at: layout.column(of: place, in: text), on: row, in: text) == place)
      }
    }
  }

  @Test func `Up and Down go by the rows that are seen`() throws {
    let pty = try Pty.probe(columns: 30)
    try pty.enter("before", gives: "before")
    pty.send("the quick brown fox jumps over the lazy dog")
    try pty.waitForScreen("three rows") { $0.lines.contains("       dog") }
    pty.send("\u{1B}[AX")
    try pty.waitForScreen("a letter on the row above") { screen in
      screen.lines.contains("       jumXps over the lazy")
    }
    pty.send("\u{7F}\u{1B}[BY\u{1B}[A\u{1B}[A\u{1B}[A")
    try pty.waitForScreen("the entry before") { screen in
      screen.lines.count { $0 == "probe> before" } == 2
    }
    pty.send("\u{1B}[B\r")
    try pty.expect("over the lazy dogY>")
  }
}
