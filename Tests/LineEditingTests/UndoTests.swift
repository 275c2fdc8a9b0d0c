import PtyTesting
import Testing

@testable import LineEditing

/// Undoing, cutting and putting in again.
@Suite struct UndoTests {
  private static func note(_ text: String, in log: inout UndoLog) {
    Array(text.wide.dropLast()).withUnsafeBufferPointer { log.note($0) }
  }

  @Test func `what is typed is undone by the word`() {
    var log = UndoLog()
    for count in 1..."one two".count { Self.note(String("one two".prefix(count)), in: &log) }
    #expect(log.takeLast() == UndoLog.Change(start: 4, removed: [], inserted: 3))
    #expect(log.takeLast() == UndoLog.Change(start: 0, removed: [], inserted: 4))
    #expect(log.takeLast() == nil)
  }

  @Test func `characters deleted one after another come back together`() {
    var log = UndoLog()
    for text in ["abcd", "abc", "ab", "b"] { Self.note(text, in: &log) }
    #expect(log.takeLast().map { String(wide: $0.removed) } == "a")
    #expect(log.takeLast().map { String(wide: $0.removed) } == "cd")
  }

  /// Undoing everything goes back through every state to the first, whatever was done.
  @Test(arguments: 0..<80) func `all changes can be undone`(seed: Int) {
    var dice = PaintingTests.Dice(state: UInt64(seed))
    var log = UndoLog()
    var entry: [Wide] = []
    for _ in 0..<80 {
      let start = Int.random(in: 0...entry.count, using: &dice)
      let end = Int.random(in: start...min(entry.count, start + 700), using: &dice)
      let count = Bool.random(using: &dice) ? 1 : Int.random(in: 0...900, using: &dice)
      let new = (0..<count).map { _ in Wide.random(in: 0x61...0x63, using: &dice) }
      entry.replaceSubrange(start..<end, with: new)
      entry.withUnsafeBufferPointer { log.note($0) }
    }
    while let change = log.takeLast() {
      entry.replaceSubrange(change.start..<(change.start + change.inserted), with: change.removed)
    }
    #expect(entry.isEmpty)
  }

  static let keys: [(typed: String, entry: String)] = [
    ("one two\u{1F}\u{1F}three", "three"),
    ("one two\u{1F}x", "one x"),
    ("one two\u{18}ux", "one x"),
    ("one two\u{17}\u{17}\u{1F}\u{1F}!", "one two!"),
    ("one\u{1B}[200~ pasted text\u{1B}[201~\u{1F}x", "onex"),
    ("\u{1F}\u{1F}x", "x"),
    ("e\u{301}👍🏽\u{7F}\u{1F}x", "e\u{301}👍🏽x"),
    ("a b\u{15}\u{19}c", "a bc"),
    ("a b c\u{17}\u{17}x\u{19}", "a xb c"),
    ("abc\u{1}\u{B}\u{19}\u{19}", "abcabc"),
    ("one\u{1B}\rtwo\u{1}\u{15}x", "onextwo"),
    ("one\u{1B}\rtwo\u{1B}[A\u{5}\u{B}x", "onextwo"),
    ("one two\u{1}\u{1B}d\u{5}\u{19}", " twoone"),
    ("one, two\u{1B}\u{7F}\u{1B}\u{7F}x\u{19}", "xone, two"),
    ("a\u{15}b\u{15}\u{19}\u{1B}y", "a"),
    ("a\u{15}b\u{15}\u{19}\u{1B}y\u{1B}yx", "bx"),
    ("👨‍👩‍👧 日本\u{17}\u{17}x", "x"),
    ("\u{19}x\u{1B}y", "x"),
    ("one\\\rtwo", "one⏎two"),
    ("one\u{F}two", "one⏎two"),
    ("one\\\\", "one\\\\"),
  ]

  @Test(arguments: keys) func `keys undo and cut`(_ key: (typed: String, entry: String)) throws {
    let pty = try Pty.probe()
    try pty.enter(key.typed, gives: key.entry)
  }

  @Test func `what was cut in one entry can be put into the next`() throws {
    let pty = try Pty.probe()
    try pty.enter("a draft\u{15}word", gives: "word")
    try pty.enter("\u{19}", gives: "a draft")
    pty.send("/answer\r")
    try pty.waitForPrompt("answer> ")
    try pty.enter("a secret\u{15}answer", gives: "answer")
    try pty.enter("\u{19}", gives: "a draft")
  }

  @Test func `an undo is seen`() throws {
    let pty = try Pty.probe()
    pty.send("one two\u{17}")
    try pty.waitForScreen("one word") { $0.text == "probe> one" }
    pty.send("\u{1F}")
    try pty.waitForScreen("both words") { $0.text == "probe> one two" }
  }
}
