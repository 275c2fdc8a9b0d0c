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

  @Test func `Tab shows the sessions there are, and completes the beginning of an id`() throws {
    let home = try Home()
    let words = "the garden door is painted green"
    _ = try home.umbra("talk", input: words + "\n")
    let file = try #require(home.sessions.first)
    let id = try #require(file.split(separator: "/").last?.split(separator: ".").first)
    let pty = try home.terminal(columns: 40)
    try pty.prompt()
    let short = id.prefix(10)
    pty.send("/journal \t\t")
    try pty.waitForScreen("both sessions") { screen in
      screen.lines.count { $0.hasPrefix("  ") && $0.contains("Free") } == 2
    }
    pty.send("\u{15}/journal \(short.dropLast())\t")
    try pty.waitForScreen("the id") { $0.text.contains("> /journal \(short)") }
    pty.send("\r")
    try pty.waitForScreen("the session") { $0.text.contains(words) }
  }

  @Test func `a narrow terminal gets sessions in rows of whole words`() throws {
    let home = try Home()
    let words = "the garden door is painted green and the gate beside it is not painted at all"
    _ = try home.umbra("talk", input: words + "\n")
    for arguments in [["search", "garden"], ["list"], ["show"]] {
      let pty = try Pty(
        Pty.product("umbra"),
        arguments: ["journal"] + arguments,
        environment: home.environment(["TERM": "xterm-256color"]),
        columns: 34,
        rows: 60
      )
      #expect(try pty.exitCode() == 0)
      let lines = pty.display.lines
      #expect(lines.allSatisfy { $0.count <= 34 })
      if arguments != ["list"] {
        let text = lines.joined(separator: " ").replacing(/[> ]+/, with: " ")
        #expect(text.contains("the garden door is painted green and the gate"))
      }
    }
  }

  @Test func `a window made narrow shows the turn as if it had always been so`() throws {
    func screen(columns: UInt16, then later: UInt16?) throws -> [String] {
      let home = try Home()
      let pty = try Pty(
        Pty.product("umbra"),
        arguments: ["inquire", "emotion_noticing"] + still,
        environment: home.environment(["TERM": "xterm-256color"]),
        columns: columns,
        rows: 40
      )
      try pty.prompt()
      try pty.answer("2", until: "What might be a word for it?")
      try pty.answer("tense", until: "0 to 10?")
      try pty.answer("4", until: "Breathe with me")
      if let later { pty.resize(columns: later) }
      var rows: [String] = []
      try pty.waitForScreen("the turn") { screen in
        let from = screen.lines.lastIndex { $0.hasPrefix("> 4") }
        rows = from.map { Array(screen.lines[$0...]) } ?? []
        while rows.last?.isEmpty ?? false { rows.removeLast() }
        return (rows.last { !$0.isEmpty } ?? "").hasPrefix("> Tab")
          && rows.allSatisfy { $0.count < later ?? columns }
      }
      return rows
    }
    let narrow = try screen(columns: 34, then: nil)
    #expect(narrow.contains("  2  I would rather not"))
    #expect(try screen(columns: 80, then: 34) == narrow)
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
