import Foundation
import PtyTesting
import Testing

@testable import umbra

/// What can be typed beside an answer.
@Suite struct CommandTests {
  let arguments = ["inquire", "emotion_noticing", "--save", "always"] + still

  // MARK: Reading

  static let entries: [(String, SlashEntry?)] = [
    ("/help", .command(.help, "")), ("  /HELP. ", .command(.help, "")),
    ("/search my  mother", .command(.search, "my  mother")),
    ("/save ~/a b.md", .command(.save, "~/a b.md")), ("/hide", .command(.hide, "")),
    ("/grund", .unknown("/grund", near: ["/ground"])),
    ("/serch mother", .unknown("/serch", near: ["/search"])),
    ("/zzzzz", .unknown("/zzzzz", near: [])),
    ("/zzzzz and more", nil), ("/hide me from this", nil), ("/help now", nil), ("/shore", nil),
    ("/home/me/file", nil), ("/2", nil), ("/", nil), ("/ search", nil), ("/s", nil),
    ("/search\nrows", nil), ("search", nil), ("\\/search", nil), ("1/2", nil), ("/日本", nil),
  ]

  @Test(arguments: entries) func `a command is told from an answer`(
    _ entry: (text: String, read: SlashEntry?)
  ) {
    #expect(SlashEntry(entry.text) == entry.read)
  }

  @Test(
    arguments: [
      ([], "/help shows what there is."), (["/help"], "Perhaps /help."),
      (["/skip"], "Perhaps /skip, or /help."), (["/skip", "/help"], "Perhaps /skip, or /help."),
      (["/stop", "/skip"], "Perhaps /stop or /skip, or /help."),
    ] as [([String], String)]
  )
  func `what was probably meant is named once`(near: [String], words: String) {
    #expect(Commands.unknown("/xyz", near: near).hasPrefix("There is no /xyz. \(words) With"))
  }

  @Test(arguments: [16, 24, 40, 80, 200])
  func `the help names every command under what it is for, in the width there is`(width: Int) {
    let text = CommandSheet.text(width: width)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for command in SlashCommand.allCases {
      #expect(rows.contains { $0.hasPrefix("  " + command.name) }, "\(command)")
    }
    for purpose in SlashCommand.Purpose.allCases where width >= 80 {
      #expect(rows.contains(purpose.rawValue))
    }
    #expect(rows.allSatisfy { $0.displayWidth < max(width, 20) }, "\(text)")
  }

  // MARK: In a pipe

  @Test func `pages leave the question where it was and are no part of what is kept`() throws {
    let home = try Home()
    let expected = try home.umbra(arguments, bytes: input("1", "my chest", "warm"))
    let run = try home.umbra(
      arguments,
      bytes: input(
        "/help",
        "1",
        "/journal",
        "/search chest",
        "/insights",
        "/inquire",
        "/privacy",
        "/save",
        "/responder",
        "my chest",
        "/journal nothing",
        "/search",
        "/inquire nothing",
        "warm"
      )
    )
    #expect(run.status == 0 && run.output == expected.output, "\(run.errors)")
    for page in [
      "When it is too much", "One feeling, as it is · ", "“my chest”", "In the last 30 days",
      "Near the surface", "What you write is kept", "It is kept already", "Now: script.",
      "No inquiry named ‘nothing’", "needs a word to look for",
    ] {
      #expect(run.errors.contains(page), "\(page)\n\(run.errors)")
    }
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func `a session is written to a file of the person's own, and over none`() throws {
    let home = try Home()
    let file = home.file("so-far.md")
    let run = try home.umbra(
      ["inquire", "emotion_noticing", "--private"],
      bytes: input("1", "my chest", "/save", "/save \(file)", "/save \(file)", "warm", "stop")
    )
    #expect(run.errors.contains("Nothing of this is kept, as you wanted it"))
    #expect(run.errors.contains("Everything up to here is in \(file)"), "\(run.errors)")
    #expect(run.errors.contains("is there already; another name leaves it alone."))
    let saved = try #require(home.text("so-far.md"))
    #expect(saved.contains("> my chest") && !saved.contains("warm"))
    #expect(try home.permissions("so-far.md") == 0o600)
    #expect(home.sessions.isEmpty)
  }

  @Test func `a feeling is set down at any question, and the question comes again`() throws {
    let home = try Home()
    let run = try home.umbra(
      arguments,
      bytes: input("1", "/feel tense", "/feel", "tender", "/feel", "skip", "my chest", "warm")
    )
    #expect(run.status == 0, "\(run.errors)")
    let kept = try #require(home.sessions.first.flatMap(home.text))
    for word in ["tense", "tender"] {
      #expect(kept.contains(#""k":"felt""#) && kept.contains(word))
    }
    #expect(kept.components(separatedBy: #""k":"felt""#).count >= 3)
    #expect(run.output.contains("> my chest"))
  }

  @Test func `an inquiry that is left for another keeps its place`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      input: "1\nmy chest\n/inquire grounding\nstop\n"
    )
    #expect(run.errors.contains("Your place in this one is kept"), "\(run.errors)")
    let open = home.sessions.filter { home.text($0)?.contains(#""k":"end""#) == false }
    #expect(open.count == 1 && open.first.flatMap(home.text)?.contains("my chest") == true)
    let resumed = try home.umbra("inquire", "--resume", input: "warm\n")
    #expect(resumed.output.contains("> my chest") && resumed.output.contains("> warm"))
  }

  @Test func `talk ends when it is left for an inquiry`() throws {
    let home = try Home()
    let run = try home.umbra(
      input: "the rota was changed again\n/inquire grounding\nstop\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    let talk = try #require(home.sessions.first { home.text($0)?.contains("rota") == true })
    #expect(home.text(talk)?.contains(#""k":"end""#) == true)
  }

  @Test func `a backslash makes an answer of it`() throws {
    let home = try Home()
    let run = try home.umbra(
      arguments,
      bytes: input("1", "\\/search for a word", "\\forget that", "\\stop", "stop")
    )
    #expect(run.status == 0, "\(run.errors)")
    for answer in ["> /search for a word", "> forget that", "> stop"] {
      #expect(run.output.contains(answer), "\(answer)\n\(run.output)")
    }
    let clear = try home.umbra(arguments, bytes: input("1", "\\clear the screen", "stop"))
    #expect(clear.output.contains("clear the screen"))
  }

  @Test(arguments: ["/search I want to kill myself", "/feel I want to die"])
  func `heavy words are heard, whatever stands before them`(_ words: String) throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--region",
      "GB",
      input: "1\n\(words)\n"
    )
    #expect(run.errors.contains("116 123"), "\(run.errors)")
  }

  @Test func `in the middle of something heavy only the plain ones work`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--region",
      "GB",
      input: "1\nI want to kill myself\n/journal\n/inquire grounding\n/help\n"
    )
    #expect(run.errors.contains("Not in the middle of this; /journal works after it."))
    #expect(run.errors.contains("/inquire works after it."))
    #expect(run.errors.contains("When it is too much"))
  }

  // MARK: Histories

  @Test func `answers inside inquiries are remembered where that is wanted, and apart`() throws {
    let home = try Home()
    let pty = try home.terminal(
      "inquire",
      "emotion_noticing",
      environment: ["UMBRA_HISTORY": "all"]
    )
    try pty.prompt()
    try pty.answer("1", until: "nowhere")
    try pty.answer("my left knee", until: "knee")
    pty.send("stop\r")
    #expect(try pty.exitCode() == 0)
    #expect(home.text("state/history-answers") == "my left knee\n")
    #expect(!home.files.contains("state/history"))
    #expect(try home.permissions("state/history-answers") == 0o600)
    let again = try home.terminal(
      "inquire",
      "emotion_noticing",
      environment: ["UMBRA_HISTORY": "all"]
    )
    try again.prompt()
    try again.answer("1", until: "nowhere")
    again.send("\u{1B}[A\r")
    try again.expect("knee")
    try again.prompt()
    again.send("stop\r")
    #expect(try again.exitCode() == 0)
    let talk = try home.terminal(environment: ["UMBRA_HISTORY": "all"])
    try talk.prompt()
    talk.send("\u{1B}[A\r")
    try talk.expect("An empty line says nothing yet")
    try talk.prompt()
    talk.send("bye\r")
    #expect(try talk.exitCode() == 0)
    #expect(try home.umbra("privacy", "erase", "--yes").status == 0)
    #expect(!home.holds("knee"))
  }

  @Test func `with history never nothing can be brought back`() throws {
    let home = try Home()
    let pty = try home.terminal(environment: ["UMBRA_HISTORY": "never"])
    try pty.prompt()
    try pty.answer("the rota was changed again", until: "rota was changed again.”")
    try pty.answer("/help", until: "Leave")
    pty.send("\u{1B}[A\r")
    try pty.expect("An empty line says nothing yet")
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(!home.files.contains { $0.hasPrefix("state/history") })
  }
}

extension Pty {
  /// Waits until umbra takes keys.
  func prompt() throws {
    try expect("> ")
    try waitForRawMode()
  }

  /// Types an entry and waits for what is shown, and for the next prompt.
  func answer(_ text: String, until shown: String) throws {
    send(text + "\r")
    try expect(shown)
    try prompt()
  }
}
