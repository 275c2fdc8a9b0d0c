import Foundation
import PtyTesting
import Testing

/// Commands as they are seen.
@Suite(.serialized) struct CommandScreenTests {
  @Test(arguments: ["xterm", "dumb"])
  func `hiding leaves a prompt and nothing else, and Enter shows the question again`(
    _ terminal: String
  ) throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", environment: ["TERM": terminal])
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    pty.send("/hide\r")
    try pty.waitForScreen("nothing but a prompt") {
      $0.text.trimmingCharacters(in: .newlines) == ">"
    }
    if terminal == "xterm" { #expect(pty.display.scrollback.isEmpty) }
    try pty.waitForRawMode()
    pty.send("\u{1B}[A\r")
    try pty.waitForScreen("the question") { $0.text.contains("make itself known?") }
    try pty.prompt()
    pty.send("/hide\r")
    try pty.waitForScreen("nothing but a prompt") {
      $0.text.trimmingCharacters(in: .newlines) == ">"
    }
    try pty.waitForRawMode()
    pty.send("my left knee\r")
    try pty.expect("knee")
    try pty.prompt()
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.first.flatMap(home.text)?.contains("my left knee") == true)
    #expect(home.text("state/history") == nil)
  }

  @Test func `a mistyped command is no answer, and the nearest is named`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing")
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    pty.send("/grund\r")
    try pty.expect("Perhaps /ground, or /help.")
    try pty.expect("make itself known?")
    try pty.prompt()
    pty.send("\\/grund\r")
    try pty.prompt()
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains(#""/grund""#))
  }

  static let completions: [(typed: String, shown: String)] = [
    ("/gr\t", "> /ground"), ("/inquire emotion_n\t", "> /inquire emotion_noticing"),
    ("/feel tend\t", "> /feel tender"), ("/resp\tsc\t", "> /responder script"),
    ("hel\t", "> help now"), ("it is about Mar\t", "> it is about Mara"),
  ]

  @Test(arguments: completions)
  func `Tab completes what there is`(_ one: (typed: String, shown: String)) throws {
    let home = try Home()
    let pty = try home.terminal()
    try pty.prompt()
    try pty.answer("my sister Mara came by on Sunday", until: "Mara")
    pty.send(one.typed)
    try pty.waitForScreen(one.shown) { screen in
      screen.lines.contains { $0 == one.shown }
    }
  }

  @Test func `Tab shows all commands, each with what it does, and files for a name`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("folder"),
      withIntermediateDirectories: true
    )
    let pty = try home.terminal()
    try pty.prompt()
    pty.send("/\t")
    try pty.waitForScreen("the commands") { screen in
      screen.text.contains("  /hide ") && screen.text.contains("find what you said")
        && screen.text.contains("  /help ")
    }
    pty.send("\u{15}/save \(home.path)/fol\t")
    let shown = "/fol" + "der/"
    try pty.waitForScreen("the folder") { $0.text.contains(shown) }
  }

  @Test func `all of a session is kept without a question when that was settled before`() throws {
    let home = try Home()
    let pty = try home.terminal("inquire", "emotion_noticing", "--save", "ask")
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    try pty.answer("my left knee", until: "knee")
    try pty.answer("/save", until: "nothing is asked at the end")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    let kept = try #require(home.sessions.first.flatMap(home.text))
    #expect(kept.contains("my left knee") && kept.contains(#""k":"end""#))
  }

  // MARK: Everywhere

  static let places: [(terminal: String, locale: String)] =
    ["xterm-256color", "screen", "vt100", "dumb"].flatMap { terminal in
      ["C", "C.UTF-8", "en_US.ISO-8859-1"].map { (terminal, $0) }
    }

  /// The screen after an opening, an answer and a page, with chance and the clock standing still.
  func screen(_ terminal: String, _ locale: String) throws -> [String] {
    let home = try Home()
    let pty = try Pty(
      Pty.product("umbra"),
      arguments: ["inquire", "emotion_noticing"] + still,
      environment: home.environment(["TERM": terminal, "LANG": locale]),
      columns: 60,
      rows: 60
    )
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    try pty.answer("im Brustkorb, größer 日本", until: "Brustkorb")
    try pty.answer("/help", until: "new row.")
    if terminal == "dumb" { #expect(!pty.screen.contains(0x1B)) }
    return pty.display.lines.map { line in
      line == "> Tab shows what can be typed" ? ">" : line
    }
  }

  @Test func `every terminal and every locale shows the same words in the same places`() throws {
    let expected = try screen("xterm-256color", "C.UTF-8")
    #expect(expected.contains("> im Brustkorb, größer 日本"))
    for place in Self.places {
      let shown = try screen(place.terminal, place.locale)
      #expect(shown == expected, "\(place)")
    }
  }
}
