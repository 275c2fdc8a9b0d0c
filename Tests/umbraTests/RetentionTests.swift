import Foundation
import Testing

/// `keep_days`: what is older is deleted, and never before that was said.
@Suite struct RetentionTests {
  static let talk = "3\n4\n5\n6\na quiet hour\n2\nhomesick\n"

  /// A home with sessions that began so many days ago, and `keep_days`.
  func home(_ days: [Int], keepDays: String?) throws -> Home {
    let home = try Home()
    for (number, days) in days.enumerated() {
      let start = Date(timeIntervalSinceNow: Double(-days) * 86_400)
      try home.addSession("daily_checkin", at: start, number: number, records: [])
    }
    try settle(keepDays, in: home)
    return home
  }

  func settle(_ keepDays: String?, in home: Home) throws {
    try FileManager.default.createDirectory(
      atPath: home.file("config"),
      withIntermediateDirectories: true
    )
    _ = try home.write(keepDays.map { "keep_days = \($0)\n" } ?? "", to: "config/config.toml")
  }

  func start(_ home: Home, _ more: String...) throws -> Outcome {
    try home.umbra(["check-in", "--save", "always"] + more, bytes: Array("skip\n".utf8))
  }

  @Test func `the first start says what the next one deletes`() throws {
    let home = try home([0, 5, 31, 400], keepDays: "30")
    let first = try start(home)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("keep_days is 30: the next start deletes 2 sessions from before"))
    #expect(home.sessions.count == 4)
    let privacy = try home.umbra("privacy").output
    #expect(privacy.contains("keep_days = 30 ("), "\(privacy)")
    #expect(privacy.contains("are deleted; 2 sessions now."), "\(privacy)")
    let second = try start(home)
    #expect(second.errors.contains("deleted 2 sessions from before"), "\(second.errors)")
    #expect(home.sessions.count == 2)
    #expect(!(try start(home).errors.contains("deleted")))
    #expect(try home.umbra("journal", "check").status == 1, "added sessions have no hash")
  }

  @Test func `a lower number is said again, and a higher one is not`() throws {
    let home = try home([50, 400], keepDays: "100")
    _ = try start(home)
    try settle("200", in: home)
    #expect(try start(home).errors.contains("deleted 1 session"))
    try settle("30", in: home)
    #expect(try start(home).errors.contains("the next start deletes 1 session"))
    #expect(home.sessions.count == 1)
    #expect(try start(home).errors.contains("deleted 1 session"))
    #expect(home.sessions.isEmpty)
  }

  @Test func `without it, in private and with a clock of its own nothing goes`() throws {
    let none = try home([9_000], keepDays: nil)
    _ = try start(none)
    _ = try start(none)
    #expect(none.sessions.count == 1)
    #expect(try none.umbra("privacy").output.contains("Sessions stay until you delete them"))
    let home = try home([40], keepDays: "30")
    for _ in 1...2 {
      let elsewhen = try start(home, "--now", "2099-01-01T00:00:00Z")
      #expect(!elsewhen.errors.contains("keep_days"))
      let hidden = try home.umbra("check-in", "--private", input: Self.talk)
      #expect(!hidden.errors.contains("keep_days"))
    }
    #expect(home.sessions.count == 1)
  }

  @Test func `a clock that jumped says it again`() throws {
    let home = try home([40], keepDays: "30")
    _ = try start(home)
    let note = try #require(home.text("state/retention.json"))
    let before = try #require(note.firstMatch(of: /"before":(\d+)/)?.1)
    let earlier = try #require(Int(before)) - 32
    _ = try home.write(note.replacing(before, with: "\(earlier)"), to: "state/retention.json")
    #expect(try start(home).errors.contains("the next start deletes 1 session"))
    #expect(home.sessions.count == 1)
    _ = try home.write("{", to: "state/retention.json")
    #expect(try start(home).errors.contains("the next start deletes 1 session"))
    #expect(try start(home).errors.contains("deleted 1 session"))
  }

  @Test(arguments: [
    ("0", "expected a number of days from 1"), ("-3", "expected a number of days from 1"),
    ("true", "expected a whole number, such as keep_days = 365"),
    ("1.5", "expected a whole number"), ("\"soon\"", "expected a number of days from 1"),
  ])
  func `what is no number of days is refused with its place`(value: String, words: String) throws {
    let home = try home([9_000], keepDays: value)
    let run = try start(home)
    #expect(
      run.status == 1 && run.errors.contains("config.toml:1:13: keep_days: "),
      "\(run.errors)"
    )
    #expect(run.errors.contains(words))
    #expect(home.sessions.count == 1)
  }

  @Test func `the environment stands above the file, and text is a number too`() throws {
    let home = try home([40], keepDays: "\"3000\"")
    let run = try home.umbra("config", environment: ["UMBRA_KEEP_DAYS": "20"])
    #expect(run.output.contains("keep_days  20             UMBRA_KEEP_DAYS"), "\(run.output)")
    #expect(try home.umbra("config").output.contains("keep_days  3000"))
  }

  @Test func `erasing takes the note of it along`() throws {
    let home = try home([40], keepDays: "30")
    _ = try start(home)
    #expect(home.text("state/retention.json") != nil)
    #expect(try home.umbra("privacy", "erase", "--yes").status == 0)
    #expect(home.files == ["config/config.toml"])
  }
}
