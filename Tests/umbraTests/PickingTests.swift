import PtyTesting
import Testing

/// Choosing with keys, at a real terminal.
@Suite(.serialized) struct PickingTests {
  let home: Home

  init() throws { home = try Home() }

  func inquiry(
    columns: UInt16 = 80,
    environment: [String: String] = [:],
    _ more: String...
  ) throws -> Pty {
    let pty = try Pty(
      Pty.product("umbra"),
      arguments: ["inquire", "emotion_noticing"] + still + more,
      environment: home.environment(
        ["TERM": "xterm", "NO_COLOR": "1"].merging(environment) { $1 }
      ),
      columns: columns
    )
    try pty.expect("> ")
    try pty.waitForRawMode()
    return pty
  }

  func stop(_ pty: Pty) throws {
    pty.send("\u{15}stop\r")
    #expect(try pty.exitCode() == 0)
  }

  /// The row that is marked.
  func marked(_ screen: Screen) -> String? { screen.lines.last { $0.hasPrefix("› ") } }

  @Test func `arrows go through the choices, and Enter takes the marked one`() throws {
    let pty = try inquiry()
    pty.send("\u{1B}[B")
    try pty.waitForScreen("the first is marked") { marked($0) == "› 1  Through the body" }
    pty.send("\u{1B}[B")
    try pty.waitForScreen("the second is marked") {
      marked($0) == "› 2  I already have a word" && $0.lines.count { $0.hasPrefix("› ") } == 1
        && $0.textBeforeCursor == "> 2"
    }
    pty.send("\r")
    try pty.waitForScreen("the next question") { $0.text.contains("What might be a word for it?") }
    #expect(marked(pty.display) == "› 2  I already have a word")
    try stop(pty)
  }

  @Test func `a number and a prefix mark what they stand for`() throws {
    let pty = try inquiry()
    pty.send("3")
    try pty.waitForScreen("the third is marked") { marked($0) == "› 3  I feel nothing much" }
    pty.send("\u{7F}thr")
    try pty.waitForScreen("the first is marked") { marked($0) == "› 1  Through the body" }
    pty.send("\u{7F}\u{7F}\u{7F}what now")
    try pty.waitForScreen("nothing is marked") {
      marked($0) == nil && $0.textBeforeCursor == "> what now"
    }
    try stop(pty)
  }

  @Test func `a bare Enter chooses nothing`() throws {
    let pty = try inquiry()
    pty.send("\r")
    try pty.expect("An empty line says nothing yet")
    try stop(pty)
  }

  @Test func `Ctrl-C drops what was chosen, and Ctrl-D ends`() throws {
    let pty = try inquiry()
    pty.send("\u{1B}[B\u{3}")
    try pty.expect("> ")
    try pty.waitForRawMode()
    try pty.waitForScreen("the question again, with nothing marked") {
      $0.textBeforeCursor == "> "
    }
    pty.send("\u{4}")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `words that work everywhere work at a list, and danger is heard there`() throws {
    let pty = try inquiry("--region", "GB")
    pty.send("help now\r")
    try pty.expect("116 123")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("I want to kill myself\r")
    try pty.expect("> ")
    let kept = home.sessions.first.flatMap(home.text) ?? ""
    #expect(!kept.contains("kill myself"))
    pty.send("bye\r")
    _ = try pty.exitCode()
  }

  @Test(arguments: [40, 80]) func `a list redraws cleanly`(columns: UInt16) throws {
    let pty = try inquiry(columns: columns)
    let before = pty.display.text
    for _ in 0..<3 { pty.send("\u{1B}[B") }
    try pty.waitForScreen("the last is marked") { marked($0) == "› 3  I feel nothing much" }
    pty.send("\u{1B}[B")
    try pty.waitForScreen("as it was") { $0.text == before }
    try stop(pty)
  }

  @Test func `a list survives a narrower window`() throws {
    let pty = try inquiry()
    pty.send("\u{1B}[B")
    try pty.waitForScreen("the first is marked") { marked($0) != nil }
    pty.resize(columns: 24)
    pty.send("\u{1B}[B")
    try pty.waitForScreen("the second is marked, once") {
      $0.lines.count { $0.hasPrefix("› ") } == 1 && (marked($0) ?? "").hasPrefix("› 2  I already")
    }
    try stop(pty)
  }

  @Test func `a rating moves along a scale`() throws {
    let pty = try inquiry()
    pty.send("2\r")
    try pty.expect("> ")
    pty.send("a dull ache\r")
    try pty.waitForScreen("the scale") { $0.text.contains("a trace           fills the room") }
    pty.send("\u{1B}[C\u{1B}[C\u{1B}[D\u{1B}[A")
    try pty.waitForScreen("six is marked") {
      $0.text.contains(" 4  5 [6] 7 ") && $0.textBeforeCursor == "> 6"
    }
    pty.send("\u{7F}8")
    try pty.waitForScreen("eight is marked") { $0.text.contains(" 7 [8] 9 ") }
    pty.send("\r")
    try pty.waitForScreen("the answer") { $0.textBeforeCursor == "> " }
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains(#""rating":8"#))
    try stop(pty)
  }

  @Test func `feelings are found by family, by finer word and by typing`() throws {
    let pty = try inquiry()
    pty.send("2\r")
    try pty.waitForScreen("the families") { $0.text.contains("  anger   ") }
    pty.send("\u{1B}[B\u{1B}[B")
    try pty.waitForScreen("a family is marked") { marked($0)?.hasPrefix("› fear ") ?? false }
    pty.send("\u{1B}[C")
    try pty.waitForScreen("its words") {
      marked($0)?.hasPrefix("› uneasy") ?? false && $0.textBeforeCursor == "> uneasy"
    }
    pty.send("\u{1B}[D\u{15}wor")
    try pty.waitForScreen("what begins so") {
      $0.text.contains("  worried") && !$0.text.contains("  anger   ")
    }
    pty.send("\t")
    try pty.waitForScreen("the first of them") { $0.textBeforeCursor == "> worried" }
    pty.send("\r")
    try pty.waitForScreen("the answer, with no list left") {
      $0.text.contains("> worried\n") && !$0.text.contains("any word of yours")
    }
    try stop(pty)
  }

  @Test func `a feeling in one's own words is as good as any`() throws {
    let pty = try inquiry()
    pty.send("2\r")
    try pty.waitForScreen("the families") { $0.text.contains("  anger   ") }
    pty.send("like wet wool")
    try pty.waitForScreen("no list") { !$0.text.contains("  anger   ") }
    pty.send("\r")
    try pty.expect("wet wool")
    try stop(pty)
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "xterm", "PLAIN": "1"]])
  func `without cursor movement there are words, written once`(
    environment: [String: String]
  ) throws {
    let pty =
      environment["PLAIN"] == nil
      ? try inquiry(environment: environment) : try inquiry("--plain")
    #expect(pty.display.lines.contains("  2  I already have a word"))
    pty.send("2\r")
    try pty.expect("Some words: anger, fear, sadness")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("wool\r")
    try pty.expect("0: a trace. 10: fills the room.")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("4\r")
    try pty.expect("4")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(!pty.screen.contains(0x1B))
    #expect(!String(decoding: pty.screen, as: UTF8.self).contains("›"))
  }
}
