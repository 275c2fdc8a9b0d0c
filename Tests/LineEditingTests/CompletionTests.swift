import PtyTesting
import Testing

@testable import LineEditing

/// What Tab offers.
@Suite(.serialized) struct CompletionTests {
  static let keys: [(typed: String, entry: String)] = [
    ("gr\t", "ground"), ("H\t", "help now"), ("s\tk\t", "skip"), ("s\t\tt\t", "stop"),
    ("x\ty", "xy"), ("gr x\u{1}\u{1B}[C\u{1B}[C\t", "ground x"), ("gr\t\u{1F}\u{1F}x", "x"),
  ]

  @Test(arguments: keys) func `Tab completes`(_ key: (typed: String, entry: String)) throws {
    for mode in ["emacs", "vi"] where mode == "emacs" || !key.typed.contains("\u{1B}") {
      let pty = try Pty.probe(["PROBE_MODE": mode])
      try pty.enter(key.typed, gives: key.entry)
    }
  }

  @Test func `the choices are rows under the entry, until the next key`() throws {
    let pty = try Pty.probe(columns: 40)
    pty.send("s\t")
    try pty.waitForScreen("the choices") { screen in
      screen.text
        == "probe> s\n  skip  pass over the question\n  stop  end gently"
        && screen.cursor == (0, 8)
    }
    pty.send("k")
    try pty.waitForScreen("only the entry") { $0.text == "probe> sk" }
    pty.send("\u{7F}\t")
    try pty.waitForScreen("the choices") { $0.text.hasSuffix("end gently") }
    pty.send("\r")
    try pty.expect("<s>")
    try pty.waitForScreen("no choices") { $0.text == "probe> s\n<s>\nprobe>" }
  }

  @Test func `a narrow window cuts the choices, and another width keeps the entry`() throws {
    let pty = try Pty.probe(columns: 20)
    pty.send("s\t")
    try pty.waitForScreen("the choices") {
      $0.text == "probe> s\n  skip  pass over …\n  stop  end gently"
    }
    pty.resize(columns: 40)
    try pty.waitForScreen("the entry once") { $0.text.hasPrefix("probe> s\n  skip") }
    try pty.enter("kip", gives: "skip")
  }

  @Test func `a dumb terminal lists the choices above a new row`() throws {
    let pty = try Pty.probe(["TERM": "dumb"])
    pty.send("s\t")
    try pty.waitForScreen("the choices") { $0.text.hasSuffix("end gently\nprobe> s") }
    try pty.enter("kip", gives: "skip")
    #expect(!pty.screen.contains(0x1B))
  }

  @Test func `a hint is dim, and gone with the first letter`() throws {
    let pty = try Pty(
      Pty.product("LineEditingProbe"),
      environment: Pty.environment(["NO_COLOR": "", "PROBE_HINT": "Tab for what works here"])
    )
    try pty.waitForRawMode()
    try pty.waitForScreen("the hint") {
      $0.text == "probe> Tab for what works here" && $0.cell(0, 7).style.isDim
        && $0.cursor == (0, 7)
    }
    pty.send("x")
    try pty.waitForScreen("no hint") { $0.text == "probe> x" && !$0.cell(0, 7).style.isDim }
    pty.send("\u{7F}\r")
    try pty.expect("<>")
    try pty.waitForScreen("an empty entry without a hint") { $0.text.hasPrefix("probe>\n<>") }
    let plain = try Pty.probe(["PROBE_HINT": "Tab for what works here"])
    #expect(plain.display.text == "probe>")
  }

  @Test func `more choices than rows are counted`() {
    let many = (1...30).map { Completion("word\($0)", summary: "日本") }
    let rows = CompletionList.rows(many, columns: 30, rows: 4)
    #expect(rows == ["  word1  日本", "  word2  日本", "  word3  日本", "  and 27 more"])
    #expect(CompletionList.commonBeginning(many) == "word")
    #expect(CompletionList.rows(many, columns: 1, rows: 0).isEmpty)
    let completion = Completion("a\u{1B}[2Jb\nc")
    #expect(completion.text == "ab\nc" && completion.label == "ab c")
    let last = [
      Completion("a long text about Mara", label: "Mara"), Completion("a", label: "Marble"),
    ]
    #expect(CompletionList.rows(last, columns: 30, rows: 4) == ["  Mara", "  Marble"])
  }
}
