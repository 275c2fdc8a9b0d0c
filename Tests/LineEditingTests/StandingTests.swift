import PtyTesting
import Testing

@testable import LineEditing

/// What the host wrote above an entry, in a window that changes.
@Suite(.serialized) struct StandingTests {
  static let words = "a question that is asked here, and words enough to fill some rows of a window"

  func probe(columns: UInt16) throws -> Pty {
    try Pty.probe(["PROBE_STANDING": Self.words], columns: columns)
  }

  /// The rows of the words in a window, with the row of the entry below them.
  func rows(_ columns: Int, entry: String) -> [String] {
    var rows = [""]
    for word in Self.words.split(separator: " ") {
      let row = rows.removeLast()
      let longer = row.isEmpty ? String(word) : row + " " + word
      rows += longer.count < columns ? [longer] : [row, String(word)]
    }
    return rows + ["probe> " + entry]
  }

  @Test(arguments: [(80, 40), (80, 24), (60, 30), (30, 80), (40, 60)] as [(UInt16, UInt16)])
  func `it is set anew, and stands there once`(columns: UInt16, later: UInt16) throws {
    let pty = try probe(columns: columns)
    pty.send("half of it")
    try pty.waitForScreen("the entry") { $0.lines.contains("probe> half of it") }
    pty.resize(columns: later)
    let expected = rows(Int(later), entry: "half of it")
    try pty.waitForScreen("\(expected)") { screen in
      Array(screen.lines.prefix(expected.count)) == expected
        && screen.lines.dropFirst(expected.count).allSatisfy(\.isEmpty)
    }
    try pty.enter("!", gives: "half of it!")
  }

  @Test func `several changes leave one copy`() throws {
    let pty = try probe(columns: 80)
    for columns: UInt16 in [50, 30, 20, 70] {
      pty.resize(columns: columns)
      let expected = rows(Int(columns), entry: "").dropLast() + ["probe>"]
      try pty.waitForScreen("\(expected)") { screen in
        screen.lines.filter { !$0.isEmpty } == Array(expected)
      }
    }
  }

  @Test func `an emptied screen shows it again`() throws {
    let pty = try probe(columns: 40)
    try pty.enter("first", gives: "first")
    pty.send("next\u{C}")
    let expected = rows(40, entry: "next")
    try pty.waitForScreen("\(expected)") { screen in
      screen.lines.filter { !$0.isEmpty } == expected && screen.lines[0] == expected[0]
    }
  }

  static let styled: [(text: String, visible: String)] = [
    ("plain", "plain"), ("\u{1B}[2mdim\u{1B}[0m and \u{1B}[1;38;5;24mset\u{1B}[m", "dim and set"),
    ("\u{1B}[2m\u{301}x", "\u{301}x"), ("\u{1B}[2Jgone\u{1B}", "[2Jgone"),
    ("\u{1B}]0;title\u{7}", "]0;title"), ("\u{1B}[", "["),
    ("", ""),
    ("\u{1B}[1", "[1"), ("\u{1B}", ""),
  ]

  @Test(arguments: styled)
  func `styled text keeps its styles and no other sequence`(_ one: (text: String, visible: String))
  {
    let prompt = Prompt(styled: one.text)
    #expect(prompt.visibleText == one.visible)
    for case .escape(let sequence) in prompt.pieces { #expect(sequence.hasSuffix("m")) }
  }
}
