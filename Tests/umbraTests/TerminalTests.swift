import PtyTesting
import Testing

/// umbra at a real terminal.
@Suite(.serialized) struct TerminalTests {
  func prompt(_ pty: Pty) throws {
    try pty.expect("> ")
    try pty.waitForRawMode()
  }

  func answer(_ pty: Pty, _ text: String, until shown: String) throws {
    pty.send(text + "\r")
    try pty.expect(shown)
    try prompt(pty)
  }

  @Test func `an inquiry is held on the terminal`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try prompt(pty)
    try answer(pty, "1", until: "skip, back, pause, ground, stop, help now")
    try answer(pty, "my chest", until: "chest")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.count == 1)
    #expect(!home.files.contains("state/history"))
  }

  @Test func `with standard output in a pipe only the transcript goes there`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", pipesOutput: true)
    try prompt(pty)
    try answer(pty, "1", until: "skip")
    #expect(pty.piped.isEmpty)
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let transcript = String(decoding: pty.piped, as: UTF8.self)
    #expect(transcript.hasPrefix("# One feeling, as it is\n"))
    #expect(!transcript.contains("\u{1B}"))
    let screen = String(decoding: pty.screen, as: UTF8.self)
    #expect(!screen.contains("# One feeling"))
  }

  @Test func `Ctrl-C drops the entry, and twice on an empty one leaves with the place kept`() throws
  {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try prompt(pty)
    try answer(pty, "1", until: "skip")
    pty.send("not this\u{3}")
    try prompt(pty)
    pty.send("\u{3}")
    try pty.expect("Ctrl-C once more leaves")
    try prompt(pty)
    pty.send("\u{3}")
    #expect(try pty.exitCode() == 130)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(!kept.contains("not this"))
    let resumed = try home.terminal("inquire", "--resume")
    try prompt(resumed)
    try answer(resumed, "my chest", until: "chest")
    resumed.send("\u{4}")
    #expect(try resumed.exitCode() == 0)
    #expect(home.sessions.count == 1)
  }

  @Test func `Ctrl-D ends in one line`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try prompt(pty)
    pty.send("\u{4}")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.isEmpty)
  }

  @Test func `pause keeps the place, and resume asks the same question`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try prompt(pty)
    try answer(pty, "1", until: "nowhere")
    pty.send("pause\r")
    try pty.expect("Your place is kept")
    #expect(try pty.exitCode() == 0)
    let resumed = try home.terminal("inquire", "--resume")
    try resumed.expect("nowhere")
    try prompt(resumed)
    resumed.send("stop\r")
    #expect(try resumed.exitCode() == 0)
  }

  @Test func `a terminal that goes away keeps the session open`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try prompt(pty)
    try answer(pty, "1", until: "skip")
    pty.hangUp()
    _ = try pty.exitCode()
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(!kept.contains(#""k":"end""#))
    let resumed = try home.umbra("inquire", "--resume", input: "my chest\n")
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("> my chest"))
  }

  @Test func `help now shows people, and the question comes again`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", "--region", "Scotland")
    try prompt(pty)
    pty.send("help now\r")
    try pty.expect("Samaritans: 116 123")
    try prompt(pty)
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
  }

  @Test func `umbra alone listens`() throws {
    let home = try Home()
    let pty = try home.terminal()
    try pty.expect("not a therapist")
    try prompt(pty)
    try answer(pty, "the rota was changed again", until: "rota was changed again.”")
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.count == 1)
  }

  @Test func `what is written in talk can be recalled in later runs`() throws {
    let home = try Home()
    let words = "the garden door is painted green"
    let pty = try home.terminal()
    try prompt(pty)
    try answer(pty, words, until: "painted green.”")
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.text("state/history")?.contains(words) == true)
    let again = try home.terminal()
    try prompt(again)
    again.send("\u{1B}[A\r")
    try again.expect("painted green.”")
    try prompt(again)
    again.send("bye\r")
    #expect(try again.exitCode() == 0)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `without colour no text is coloured`(environment: [String: String]) throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", environment: environment)
    try prompt(pty)
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let screen = String(decoding: pty.screen, as: UTF8.self)
    #expect(!screen.contains("\u{1B}[2m"))
    if environment["TERM"] == "dumb" { #expect(!screen.contains("\u{1B}")) }
  }

  @Test func `plain sends no escape sequence at all`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", "--plain")
    try prompt(pty)
    try answer(pty, "1", until: "skip")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(!pty.screen.contains(0x1B))
  }

  @Test func `a narrow window wraps, and a resize keeps the entry`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", columns: 40)
    try prompt(pty)
    for line in String(decoding: pty.screen, as: UTF8.self).split(separator: "\r\n") {
      #expect(line.count <= 40)
    }
    try answer(pty, "1", until: "skip")
    pty.send("my chest and ")
    try pty.expect("chest and")
    pty.resize(columns: 30)
    pty.send("throat\r")
    try prompt(pty)
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("my chest and throat"))
  }

  @Test func `UTF-8 is typed and kept under LANG=C`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", environment: ["LANG": "C"])
    try prompt(pty)
    try answer(pty, "1", until: "skip")
    try answer(pty, "café 日本 😀", until: "texture")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("café 日本 😀"))
  }
}
