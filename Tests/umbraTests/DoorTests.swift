import Foundation
import PtyTesting
import Testing

/// Commands that are doors to an inquiry.
@Suite struct DoorTests {
  @Test func `a check-in is the inquiry by another name`() throws {
    let input = "3\n4\n5\n6\nnothing today\ncalm\n\n"
    let home = try Home()
    let door = try home.umbra(["check-in"] + still, bytes: Array(input.utf8))
    let inquiry = try Home().umbra(
      ["inquire", "daily_checkin"] + still,
      bytes: Array(input.utf8)
    )
    #expect(door.status == 0, "\(door.errors)")
    #expect(door.output == inquiry.output)
    #expect(home.sessions.count == 1)
    let jsonl = try Home().umbra(
      ["check-in", "--private", "--format", "jsonl"] + still,
      bytes: Array(input.utf8)
    )
    #expect(jsonl.output.contains(#""name":"phys""#))
  }

  @Test(arguments: [
    ("quick", "Three quick questions"), ("style", "How you tend to do this"),
    ("baseline", "Where you are starting from"),
  ])
  func `an assessment is begun by its name`(kind: String, title: String) throws {
    let run = try Home().umbra("assess", kind, "--private", input: "1\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("# \(title)"), "\(run.output)")
  }

  @Test func `without a name it asks which`() throws {
    let home = try Home()
    let run = try home.umbra("assess", input: "3\n1\n")
    #expect(run.output.hasPrefix("# Where you are starting from"), "\(run.output)")
    #expect(home.sessions.count == 1)
    let none = try home.umbra("assess", input: "None now\n")
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(home.sessions.count == 1)
    #expect(try home.umbra("assess", "deep").status == 2)
  }

  @Test func `on a terminal it asks which`() throws {
    let pty = try Home().terminal("assess")
    try pty.expect("Which would you like?")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("2\r")
    try pty.expect("> ")
    try pty.waitForRawMode()
    pty.send("\u{4}")
    #expect(try pty.exitCode() == 0)
  }
}

/// One small daily thing, from the command line.
@Suite struct HabitTests {
  /// A home in which a glass of water comes after the kettle.
  func begun() throws -> Home {
    let home = try Home()
    let run = try home.umbra(
      "habit",
      "add",
      "a",
      "glass",
      "of",
      "water",
      input: "1\n1\nthe kettle\nbefore bed\n1\n1\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Earlier you named this: “a glass of water”"))
    return home
  }

  @Test func `what is begun is listed with its plan, without a question`() throws {
    let home = try begun()
    let count = home.sessions.count
    let list = try home.umbra("habit", "list")
    #expect(list.status == 0)
    for words in ["a glass of water", "after: the kettle", "otherwise: before bed", "5 minutes"] {
      #expect(list.output.contains(words), "\(words)")
    }
    #expect(home.sessions.count == count)
  }

  @Test(
    arguments: [
      ([], "●", "yes"), (["yes"], "●", "yes"), (["partly"], "◐", "partly"), (["no"], "○", "no"),
    ] as [([String], String, String)]
  )
  func `a day is noted in one line, as a session`(
    arguments: [String],
    dot: String,
    word: String
  ) throws {
    let home = try begun()
    let count = home.sessions.count
    let run = try home.umbra(["habit", "done"] + arguments, bytes: [])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Noted. \(dot)"))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(home.sessions.count == count + 1)
    #expect(try home.umbra("habit", "list").output.contains(dot))
    #expect(try home.umbra("habit", "list", "--plain").output.contains("  \(word) ("))
    #expect(try home.umbra("journal", "list").output.contains("One small thing: "))
    let record = try #require(home.sessions.last.flatMap(home.text))
    #expect(record.contains(#""name":"habit_did""#) && record.contains(#""value":"\#(word)""#))
  }

  @Test func `the last word of a day counts`() throws {
    let home = try begun()
    _ = try home.umbra("habit", "done", "no")
    #expect(try home.umbra("habit", "done").output == "Noted. ●  1 of the last 14 days\n")
  }

  @Test func `without a small thing there is nothing to note`() throws {
    let home = try Home()
    let done = try home.umbra("habit", "done")
    #expect(done.status == 1)
    #expect(done.errors.contains("umbra habit add"))
    #expect(try home.umbra("habit", "list").status == 0)
    #expect(home.files.isEmpty)
  }

  @Test func `in a run that keeps nothing, nothing is noted`() throws {
    let home = try begun()
    let count = home.sessions.count
    #expect(try home.umbra("habit", "done", "--private").status == 1)
    #expect(try home.umbra("habit", "done", environment: ["UMBRA_SAVE": "never"]).status == 1)
    #expect(home.sessions.count == count)
    #expect(try home.umbra("habit", "done", "perhaps").status == 2)
  }

  @Test func `the conversation knows the days before it`() throws {
    let home = try begun()
    let begin = Date()
    let days = (1...4).map { begin.addingTimeInterval(Double($0) * 86_400) }
    let stamps = days.map { $0.formatted(.iso8601) }
    for stamp in stamps.prefix(3) {
      #expect(try home.umbra("habit", "done", "--now", stamp).status == 0)
    }
    let list = try home.umbra("habit", "list", "--now", stamps[3])
    #expect(list.output.contains("○●●●  3 of the last 14 days"), "\(list.output)")
    let talk = try home.umbra("habit", "--now", stamps[3], input: "1\ncalm\n")
    #expect(talk.output.contains("How did it go?"), "\(talk.output)")
    #expect(talk.output.contains("○●●●"))
  }

  @Test func `words of danger are answered, and nothing is made of them`() throws {
    let home = try Home()
    let run = try home.umbra("habit", "add", "killing myself tonight", "--region", "GB")
    #expect(run.errors.contains("116 123"))
    #expect(home.sessions.isEmpty)
  }
}
