import Foundation
import PtyTesting
import Testing

/// What is left when somebody may look over the person's shoulder, and what is asked the next time.
@Suite struct DiscreetTests {
  static let abuse = "my husband hit me again"
  static let empty = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  func answer(_ pty: Pty, _ entry: String) throws {
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send(entry + "\r")
  }

  /// An inquiry on a terminal, with something ordinary said in it.
  func terminal(_ home: Home) throws -> Pty {
    let pty = try home.terminal("inquire", "emotion_noticing", "--region", "GB")
    try answer(pty, "1")
    try pty.expect("Where does something make itself known?")
    return pty
  }

  @Test func `clearing empties the screen at once, and leaves nothing`() throws {
    let home = try Home()
    let pty = try terminal(home)
    try answer(pty, "my shoulders")
    try pty.expect("what would it be?")
    #expect(home.sessions.count == 1)
    try answer(pty, Self.abuse)
    try pty.expect("Is it safe for you to be reading this now?")
    try answer(pty, "2")
    try pty.expect(Self.empty)
    #expect(try pty.exitCode() == 0)
    // Nothing is said after it.
    let screen = String(decoding: pty.screen, as: UTF8.self)
    let after = try #require(screen.components(separatedBy: Self.empty).last)
      .replacing("\u{1B}[?2004l", with: "")
    #expect(!after.contains { $0.isLetter }, "\(after)")
    #expect(home.sessions.isEmpty)
    for name in home.files {
      let text = try #require(home.text(name))
      #expect(!text.contains("shoulders") && !text.contains("hit me"), "\(name)")
    }
    #expect(home.files.allSatisfy { !$0.hasPrefix("data/") || !$0.hasSuffix(".jsonl") })
  }

  @Test(arguments: ["clear the screen", "/clear"])
  func `the words alone do the same at any question`(_ words: String) throws {
    let home = try Home()
    let pty = try terminal(home)
    try answer(pty, "my shoulders")
    try pty.expect("what would it be?")
    try answer(pty, words)
    try pty.expect(Self.empty)
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.isEmpty)
  }

  @Test func `in a pipe nothing is handed on`() throws {
    let home = try Home()
    let file = home.file("transcript.md")
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      "--output",
      file,
      input: "1\nmy shoulders\n\(Self.abuse)\n2\nmore words\n"
    )
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(!run.errors.contains("lines of input") && !run.errors.contains("1 line"))
    #expect(run.errors.trimmingCharacters(in: .newlines).hasSuffix("reading this now?"))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(home.sessions.isEmpty)
  }

  @Test func `somebody who was hurt is not greeted with it the next time`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\n\(Self.abuse)\n1\n3\n")
    let dates = try #require(home.text("state/care.json"))
    #expect(dates.contains("heavy") && !dates.contains("checkBack"))
    let pty = try home.terminal("inquire", "emotion_noticing")
    let shown = try pty.expect("> ")
    #expect(!shown.contains("Hello again"))
  }

  @Test func `after something heavy it is asked how they arrive, once, at a terminal`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\n\(SafetyTests.heavy)\n")
    let before = home.sessions.count
    // Nobody is there to be asked in a pipe.
    let piped = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    #expect(!piped.errors.contains("Hello again"))
    let pty = try home.terminal("inquire", "emotion_noticing")
    try pty.expect("Hello again. Last time was hard.")
    try answer(pty, "2")
    try pty.expect("The same, then.")
    try pty.expect("Which way in would be easiest?")
    try answer(pty, "stop")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.count == before + 1)
    let again = try home.terminal("inquire", "emotion_noticing")
    let shown = try again.expect("> ")
    #expect(!shown.contains("Hello again"))
  }

  @Test func `somebody who leaves at that question is let go`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\n\(SafetyTests.heavy)\n")
    let before = home.sessions.count
    let pty = try home.terminal("inquire", "emotion_noticing", "--region", "GB")
    try pty.expect("How are you arriving today?")
    try answer(pty, "bye")
    try pty.expect("Go gently.")
    try pty.expect("116 123")
    #expect(try pty.exitCode() == 0)
    #expect(home.sessions.count == before)
  }

  @Test func `a figure of speech leaves no dates and keeps its answer`() throws {
    let home = try Home()
    let run = try home.umbra(
      "inquire",
      "emotion_noticing",
      input: "1\nI don't want to be alive anymore\nThat was a figure of speech\nmy chest\n"
    )
    #expect(run.status == 0)
    #expect(run.output.contains("> I don't want to be alive anymore"))
    #expect(!run.output.contains("116 123") && !run.output.contains("misread"))
    #expect(home.text("state/care.json")?.contains("heavy") != true)
  }
}
