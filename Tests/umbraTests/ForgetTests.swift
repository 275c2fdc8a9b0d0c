import Foundation
import PtyTesting
import Testing

@testable import umbra

/// “forget that”: the last thing that was said is gone for real.
@Suite struct ForgetTests {
  let arguments = ["inquire", "emotion_noticing", "--save", "always"] + still

  @Test(arguments: ["forget that", "/forget", "Forget the last thing I said."])
  func `what was said last is in no file, and its question comes again`(_ words: String) throws {
    let plain = try Home()
    let expected = try plain.umbra(arguments, bytes: input("1", "my chest", "warm"))
    let home = try Home()
    let run = try home.umbra(
      arguments,
      bytes: input("1", "the secret place", words, "my chest", "warm")
    )
    #expect(run.status == 0 && run.errors.contains("That is gone."), "\(run.errors)")
    #expect(run.output == expected.output)
    #expect(!home.holds("secret"))
    #expect(home.holds("my chest"))
    #expect(try home.umbra("journal", "check").status == 0)
  }

  @Test func `it is off the disk at once, and the session goes on after a kill`() throws {
    let home = try Home()
    let run = try Run(home, arguments)
    run.send(input("1", "the secret place"))
    try wait(for: "the words on disk") { home.holds("secret") }
    run.send(input("forget that"))
    try wait(for: "the remark") { run.errorText.contains("That is gone.") }
    #expect(!home.holds("secret"))
    #expect(try home.umbra("inquire", "--resume").status == 1, "its lock is gone")
    run.kill()
    #expect(try home.permissions(try #require(home.sessions.first)) == 0o600)
    let resumed = try home.umbra(["inquire", "--resume"] + still, bytes: input("my chest", "warm"))
    let whole = try Home().umbra(arguments, bytes: input("1", "my chest", "warm"))
    #expect(resumed.status == 0 && resumed.output == whole.output, "\(resumed.errors)")
    #expect(home.sessions.count == 1 && !home.holds("secret"))
  }

  @Test func `one after another goes until nothing is left`() throws {
    let home = try Home()
    let answers = input("1", "the secret place", "forget that", "forget that", "forget that")
    let run = try home.umbra(arguments, bytes: answers)
    #expect(run.errors.components(separatedBy: "That is gone.").count == 3, "\(run.errors)")
    #expect(run.errors.contains("There is nothing of yours to forget"))
    #expect(home.sessions.isEmpty && !home.holds("secret"))
  }

  @Test func `what was gone back over goes as well, without going back further`() throws {
    let home = try Home()
    let run = try home.umbra(
      arguments,
      bytes: input("1", "the secret place", "back", "forget that", "my chest", "warm")
    )
    #expect(run.status == 0, "\(run.errors)")
    let whole = try Home().umbra(arguments, bytes: input("1", "my chest", "warm"))
    #expect(run.output == whole.output)
    #expect(!home.holds("secret"))
  }

  @Test func `what can be recalled at the prompt goes too`() throws {
    let home = try Home()
    let pty = try home.terminal("talk", "--save", "always")
    for text in ["the garden was quiet today", "my secret drawer is full", "forget that"] {
      try pty.expect("> ")
      try pty.waitForRawMode()
      pty.send(text + "\r")
    }
    try pty.expect("That is gone.")
    try pty.expect("> ")
    try pty.waitForRawMode()
    #expect(!home.holds("secret"))
    #expect(home.holds("garden"))
    pty.send("bye\r")
    #expect(try pty.exitCode() == 0)
    #expect(!home.holds("secret"))
  }

  @Test(arguments: [
    ("forget that", true), ("/FORGET", true), (" forget  that! ", true),
    ("forget that I was there", false), ("I forget that", false), ("", false), ("\\forget", false),
  ])
  func `only a whole entry asks for it`(entry: String, isMeant: Bool) {
    #expect(ForgetRequest.isMeant(by: entry) == isMeant)
  }
}
