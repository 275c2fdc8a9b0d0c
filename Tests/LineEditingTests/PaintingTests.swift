import PtyTesting
import Testing

@testable import LineEditing

/// What is painted of an entry, seen on the model of a screen.
@Suite struct PaintingTests {
  init() { LineEditor.prepareLocale() }

  /// A source of the same numbers in every run.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let pieces = [
    "a", "word ", "  ", "\n", "\t", "日本", "语", "é", "e\u{301}", "👨‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "שלום",
    "مرحبا ", "\u{200B}", "\u{202E}", "\u{301}", "한글", "नमस्ते", "longerthanarowisevergoingtobe",
    "\u{7F}",
    "\u{1}", "ไทย", "½", "\u{AD}",
  ]

  @Test(arguments: 0..<60)
  func `after any changes the screen shows what a fresh one would`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let columns = Int.random(in: 10...60, using: &dice)
    let rows = Int.random(in: 3...16, using: &dice)
    let size = Terminal.Size(columns: columns, rows: rows)
    let prompt = Glyph(text: "> ", width: 2)
    var painting = Painting(prompt: prompt)
    var screen = Screen(columns: columns, rows: rows)
    var entry: [Wide] = []
    for _ in 0..<60 {
      let at = Int.random(in: 0...entry.count, using: &dice)
      if Bool.random(using: &dice), !entry.isEmpty {
        let end = min(entry.count, at + Int.random(in: 0...6, using: &dice))
        entry.removeSubrange(at..<end)
      } else {
        let piece = Self.pieces.randomElement(using: &dice) ?? "a"
        entry.insert(contentsOf: piece.wide.dropLast(), at: at)
      }
      let cursor = Int.random(in: 0...entry.count, using: &dice)
      entry.withUnsafeBufferPointer { text in
        screen.feed(painting.paint(text, cursor: cursor, size: size, hasEscapes: true).utf8)
        var again = painting
        again.reset()
        var fresh = Screen(columns: columns, rows: rows)
        fresh.feed(again.paint(text, cursor: cursor, size: size, hasEscapes: true).utf8)
        #expect(screen.text == fresh.text)
        #expect(screen.cursor == fresh.cursor)
      }
    }
  }

  static let shown: [(entry: String, screen: String)] = [
    ("", ">"),
    ("hello", "> hello"),
    ("one two three four five", "> one two three\n  four five"),
    ("one\n\ntwo", "> one\n\n  two"),
    ("aaaaaaaaaaaaaaaaaaaaaaa", "> aaaaaaaaaaaaaaaaa\n  aaaaaa"),
    ("日本語日本語日本語日本語", "> 日本語日本語日本\n  語日本語"),
    ("ne\u{301}e", "> ne\u{301}e"),
    ("a\u{200B}b", "> a<200b>b"),
    ("a\u{202E}b", "> a<202e>b"),
    ("\u{301}x", "> \u{25CC}\u{301}x"),
    ("👍🏽x", "> 👍🏽x"),
    ("🇩🇪🇫🇷", "> 🇩🇪🇫🇷"),
    ("a\tb", "> a       b"),
    ("שלום עולם", "> שלום עולם"),
    ("x\u{1}y", "> x^Ay"),
  ]

  @Test(arguments: shown)
  func `what is shown is what is in the entry`(_ example: (entry: String, screen: String)) {
    var screen = Screen(columns: 20, rows: 6)
    var painting = Painting(prompt: Glyph(text: "> ", width: 2))
    let entry = Array(example.entry.wide.dropLast())
    entry.withUnsafeBufferPointer { text in
      let size = Terminal.Size(columns: 20, rows: 6)
      screen.feed(painting.paint(text, cursor: text.count, size: size, hasEscapes: true).utf8)
    }
    let rows = screen.lines.map { $0.filter { $0 != "\u{200D}" } }.joined(separator: "\n")
    #expect(rows.hasPrefix(example.screen))
  }

  @Test func `an entry higher than the window shows the part around the cursor`() {
    var screen = Screen(columns: 20, rows: 5)
    var painting = Painting(prompt: Glyph(text: "> ", width: 2))
    let entry = Array("1\n2\n3\n4\n5\n6\n7".wide.dropLast())
    entry.withUnsafeBufferPointer { text in
      let size = Terminal.Size(columns: 20, rows: 5)
      screen.feed(painting.paint(text, cursor: text.count, size: size, hasEscapes: true).utf8)
      #expect(screen.text == "  4\n  5\n  6\n  7")
      screen.feed(painting.paint(text, cursor: 0, size: size, hasEscapes: true).utf8)
      #expect(screen.text == "> 1\n  2\n  3\n  4")
      #expect(screen.cursor == (0, 2))
    }
  }

  @Test func `a letter at the end costs a letter`() {
    var painting = Painting(prompt: Glyph(text: "> ", width: 2))
    let size = Terminal.Size(columns: 80, rows: 24)
    func sent(_ entry: String) -> String {
      let wide = Array(entry.wide.dropLast())
      return wide.withUnsafeBufferPointer {
        painting.paint($0, cursor: $0.count, size: size, hasEscapes: true)
      }
    }
    _ = sent("hello")
    #expect(sent("hellox") == "x")
    #expect(sent("hello") == "\u{8}\u{1B}[K")
    _ = sent("e")
    #expect(sent("e\u{301}") == "\u{8}\u{1B}[Ke\u{301}\r\u{1B}[3C")
  }

  @Test(arguments: ["abc", "a\nb", "日本語", "a long entry that is wider than the row it has"])
  func `a dumb terminal gets no escapes and shows the end`(entry: String) {
    var painting = Painting(prompt: Glyph(text: "> ", width: 2))
    var screen = Screen(columns: 24, rows: 2)
    let size = Terminal.Size(columns: 24, rows: 2)
    let wide = Array(entry.wide.dropLast())
    for count in 0...wide.count {
      wide[..<count].withUnsafeBufferPointer { text in
        let sent = painting.paint(text, cursor: text.count, size: size, hasEscapes: false)
        #expect(!sent.utf8.contains(0x1B) && !sent.utf8.contains(0x0A))
        screen.feed(sent.utf8)
      }
    }
    let seen = screen.text.dropFirst(2).map { $0 == "\u{23CE}" ? "\n" : $0 }
    #expect(screen.text.hasPrefix("> ") && entry.hasSuffix(String(seen)))
  }
}

/// The editor's display, cell by cell, through a real terminal.
@Suite(.serialized) struct DisplayTests {
  struct Place: Sendable {
    let term: String
    let language: String
  }

  static let places = ["xterm-256color", "screen", "vt100"].flatMap { term in
    ["C", "C.UTF-8", "de_DE.ISO-8859-1"].map { Place(term: term, language: $0) }
  }

  static let typed: [(keys: String, rows: [String], column: Int)] = [
    ("hello", ["probe> hello"], 12),
    ("held\u{1B}[Dlo wor", ["probe> hello word"], 16),
    ("日本\u{1}x", ["probe> x日本"], 8),
    ("ne\u{301}\u{1B}[D\u{1B}[3~t", ["probe> nt"], 9),
    ("a\u{1B}\rb", ["probe> a", "       b"], 8),
    ("👍🏽x\u{7F}\u{7F}y", ["probe> y"], 8),
    ("one two three four five six", ["probe> one two three four", "       five six"], 15),
    ("שלום", ["probe> שלום"], 11),
  ]

  static let cases: [(Place, Int)] = places.flatMap { place in
    typed.indices.map { (place, $0) }
  }

  @Test(arguments: cases)
  func `the screen shows the entry`(_ place: Place, _ number: Int) throws {
    let example = Self.typed[number]
    let pty = try Pty.probe(["TERM": place.term, "LANG": place.language], columns: 30)
    pty.send(example.keys)
    try pty.waitForScreen(example.rows.joined(separator: "\n")) { screen in
      Array(screen.lines.prefix(example.rows.count)) == example.rows
        && screen.cursor == (example.rows.count - 1, example.column)
    }
    pty.send("\r")
    try pty.expect("<")
    try pty.waitForScreen("the entry, whole, with the answer below") { screen in
      Array(screen.lines.prefix(example.rows.count)) == example.rows
        && screen.lines[example.rows.count].hasPrefix("<")
    }
  }

  @Test(arguments: [14, 16, 25, 60, 100])
  func `a window of another width shows the same entry`(columns: UInt16) throws {
    let pty = try Pty.probe(columns: 40)
    let words = "some words that go on for more than one row of it"
    pty.send(words)
    try pty.waitForScreen("the words") { $0.text.hasSuffix("of it") }
    pty.resize(columns: columns)
    try pty.waitForScreen("the same words") { screen in
      let all = (screen.scrollback + screen.lines).joined(separator: " ")
      return all.split(separator: " ").joined(separator: " ") == "probe> " + words
    }
  }

  @Test func `Ctrl-L empties the screen and keeps the entry`() throws {
    let pty = try Pty.probe()
    try pty.enter("one", gives: "one")
    pty.send("two\u{C}")
    try pty.waitForScreen("only the entry") { $0.text == "probe> two" }
    try pty.enter("", gives: "two")
  }
}
