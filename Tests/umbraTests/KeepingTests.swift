import Foundation
import PtyTesting
import Testing

/// `save = "ask"`: at the end of a session the person says how much of it stays.
@Suite struct KeepingTests {
  static let talk = "3\n4\n5\n6\na quiet hour\n2\nhomesick\n"

  func checkIn(_ home: Home, _ choice: String, mode: String = "ask") throws -> Outcome {
    try home.umbra("check-in", "--save", mode, input: Self.talk + choice)
  }

  @Test func `nothing really deletes`() throws {
    let home = try Home()
    let run = try checkIn(home, "Nothing\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("a quiet hour"))
    #expect(home.sessions.isEmpty)
    #expect(home.files.allSatisfy { home.text($0)?.contains("quiet") != true })
  }

  @Test func `all of it stays as it was said`() throws {
    let home = try Home()
    _ = try checkIn(home, "2\n")
    #expect(home.sessions.count == 1)
    let shown = try home.umbra("journal", "show").output
    #expect(shown.contains("> a quiet hour"))
    #expect(!shown.contains("Keep a note of this?"))
    #expect(try home.umbra("journal", "list").output.contains(" words"))
  }

  @Test func `the short version has the summary and the notes, without the talk`() throws {
    let home = try Home()
    _ = try checkIn(home, "The short version\n")
    let session = try #require(home.sessions.first.flatMap(home.text))
    #expect(session.contains(#""name":"phys""#))
    #expect(!session.contains(#""k":"me""#) && !session.contains(#""k":"ask""#))
    #expect(!session.contains(#""k":"checkpoint""#))
    #expect(session.contains("In numbers, today was: body 3"))
    let shown = try home.umbra("journal", "show").output
    #expect(shown.contains("In numbers, today was"))
    #expect(!shown.contains("How well looked after"))
  }

  @Test func `where nothing was gathered no short version is offered`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(
      atPath: home.file("config/dialogues"),
      withIntermediateDirectories: true
    )
    _ = try home.write(
      """
      title: my_own
      name: My own
      summary: One question.
      minutes: 1
      intensity: 1
      ---
      <<declare $my_own_here = "">>
      umbra: What is here?
      <<ask my_own_here>>
      umbra: {$my_own_here}, then.
      ===
      """,
      to: "config/dialogues/own.yarn"
    )
    let run = try home.umbra("inquire", "my_own", "--save", "ask", input: "rain\nshort\n")
    #expect(run.errors.contains("expected one of: 1 All of it; 2 Nothing"), "\(run.errors)")
    #expect(home.sessions.isEmpty)
    _ = try home.umbra("inquire", "my_own", "--save", "ask", input: "rain\n1\n")
    #expect(home.sessions.count == 1)
  }

  @Test func `without an answer nothing stays, and that is said`() throws {
    let home = try Home()
    let run = try checkIn(home, "")
    #expect(run.status == 0)
    #expect(run.errors.contains("Nothing of it was kept."))
    #expect(home.sessions.isEmpty)
    let skipped = try checkIn(home, "skip\n")
    #expect(skipped.errors.contains("Nothing of it was kept."))
    #expect(home.sessions.isEmpty)
  }

  @Test func `always and never do not ask`() throws {
    let home = try Home()
    let always = try checkIn(home, "", mode: "always")
    #expect(!always.errors.contains("Nothing of it was kept"))
    #expect(home.sessions.count == 1)
    _ = try checkIn(home, "", mode: "never")
    #expect(home.sessions.count == 1)
  }

  @Test func `a session in which nothing was said does not ask`() throws {
    let home = try Home()
    let run = try home.umbra("check-in", "--save", "ask", input: "")
    #expect(!run.errors.contains("Nothing of it was kept"))
    #expect(home.sessions.isEmpty)
  }

  @Test func `what was let go is not carried on`() throws {
    let home = try Home()
    let map = "Ana\nno\n1\nthe shed\nskip\nskip\nskip\n"
    _ = try home.umbra("inquire", "support_map", "--save", "ask", input: map)
    #expect(try home.umbra("profile").output.isEmpty)
    _ = try home.umbra("inquire", "support_map", "--save", "always", input: map)
    #expect(try home.umbra("profile").output.contains("people: Ana"))
  }

  @Test func `a question that is left can be answered later`() throws {
    let home = try Home()
    let pty = try home.terminal("check-in", "--save", "ask")
    for answer in ["3", "4", "5", "6", "a quiet hour", "2", "homesick"] {
      try pty.expect("> ")
      try pty.waitForRawMode()
      pty.send(answer + "\r")
    }
    try pty.expect("Keep a note of this?")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("\u{3}")
    try pty.expect("Ctrl-C once more")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("\u{3}")
    #expect(try pty.exitCode() == 130)
    #expect(home.sessions.count == 1)
    let later = try home.umbra("inquire", "--resume", "--save", "ask", input: "Nothing\n")
    #expect(later.status == 0, "\(later.errors)")
    #expect(home.sessions.isEmpty)
  }
}
