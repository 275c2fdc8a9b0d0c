import Foundation
import Testing

/// What earlier sessions bring to a later one: at most one thing at the opening, and what loops.
@Suite struct OpeningTests {
  static let now = 1_795_377_600.0  // 2026-11-22T20:00:00Z

  static func note(_ number: Int, _ name: String, _ value: String) -> String {
    #"{"k":"note","n":\#(number),"name":"\#(name)","t":"@","value":"\#(value)"}"#
  }

  func home(_ sessions: [(hours: Int, records: [String])]) throws -> Home {
    let home = try Home()
    for (index, session) in sessions.enumerated() {
      let start = Date(timeIntervalSince1970: Self.now - Double(session.hours) * 3_600)
      try home.addSession("shadow_inquiry", at: start, number: index, records: session.records)
    }
    return home
  }

  static let plan = [
    note(1, "integration_act", "a walk after lunch"), note(2, "follow_up", "tomorrow"),
  ]
  static let line = [note(1, "kind_line", "It was fair enough")]

  func talk(_ home: Home, hours: Double = 0, _ more: String...) throws -> String {
    let date = Date(timeIntervalSince1970: Self.now + hours * 3_600).formatted(.iso8601)
    let run = try home.umbra(
      ["talk", "--format", "jsonl", "--now", date] + more,
      bytes: Array("the garden was quiet today\nbye\n".utf8)
    )
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test func `a plan is asked about once, when that was wanted`() throws {
    let home = try home([(26, Self.plan)])
    let first = try talk(home)
    #expect(first.contains("“a walk after lunch”"), "\(first)")
    #expect(!(try talk(home, hours: 1).contains("a walk after lunch")))
    #expect(!(try talk(home, hours: 24).contains("a walk after lunch")))
  }

  @Test func `a line comes back a year later, and after it nothing else on that day`() throws {
    let home = try home([(365 * 24, Self.line), (26, Self.plan)])
    #expect(try talk(home).contains("“a walk after lunch”"))
    #expect(!(try talk(home, hours: 1).contains("It was fair enough")))
    let alone = try self.home([(365 * 24, Self.line)])
    #expect(try talk(alone).contains("A year ago today you kept a line: “It was fair enough”"))
  }

  @Test func `what was not kept for it stays where it is`() throws {
    let home = try home([
      (26, [Self.note(1, "integration_act", "a walk after lunch")]),
      (365 * 24, [Self.note(1, "trigger", "It was the rota")]),
    ])
    let output = try talk(home)
    #expect(!output.contains("a walk") && !output.contains("the rota"))
  }

  @Test func `in private nothing is brought back`() throws {
    let home = try home([(26, Self.plan)])
    #expect(!(try talk(home, "--private").contains("a walk after lunch")))
    #expect(try talk(home).contains("a walk after lunch"))
  }

  @Test func `after something heavy nothing is brought back`() throws {
    let home = try home([(26, Self.plan)])
    try FileManager.default.createDirectory(
      atPath: home.file("state"),
      withIntermediateDirectories: true
    )
    _ = try home.umbra("talk", input: "I want to die\nstop\n")
    let care = try #require(home.text("state/care.json"))
    #expect(!care.isEmpty)
    let now = Date().formatted(.iso8601)
    let later = try Home()
    let start = Date(timeIntervalSinceNow: -26 * 3_600)
    try later.addSession("shadow_inquiry", at: start, number: 0, records: Self.plan)
    try FileManager.default.createDirectory(
      atPath: later.file("state"),
      withIntermediateDirectories: true
    )
    _ = try later.write(care, to: "state/care.json")
    let run = try later.umbra(
      ["talk", "--format", "jsonl", "--now", now],
      bytes: Array("the garden was quiet today\nbye\n".utf8)
    )
    #expect(run.status == 0 && !run.output.contains("a walk after lunch"), "\(run.output)")
  }

  /// Sessions about one thing, each with how strong it was.
  func loop(_ strengths: [Int], topic: String = "the rota again") throws -> Home {
    try home(
      strengths.enumerated().map { index, strength in
        (
          20 + index * 40,
          [
            Self.note(1, "trigger", topic),
            #"{"id":"r1","k":"ask","kind":"rating","n":2,"name":"arousal","t":"@"}"#,
            #"{"k":"me","n":3,"say":"\#(strength)","t":"@","to":"r1","value":{"rating":\#(strength)}}"#,
          ]
        )
      }
    )
  }

  func offers(_ home: Home) throws -> [[String: Any]] {
    let date = Date(timeIntervalSince1970: Self.now).formatted(.iso8601)
    let run = try home.umbra("inquire", "--format", "json", "--now", date)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?["inquiries"] as? [[String: Any]])
  }

  @Test func `a topic that loops over a week brings the gathering, and no more digging`() throws {
    let offers = try offers(loop([6, 5, 5]))
    let gathering = try #require(offers.first { $0["id"] as? String == "weekly_integration" })
    #expect(gathering["fits"] as? Bool == true, "\(gathering)")
    let digging = try #require(offers.first { $0["id"] as? String == "trigger_journal" })
    #expect(digging["block"] as? String == "loop", "\(digging)")
  }

  @Test(arguments: [[3, 5, 6], [5, 5]])
  func `one that gets lighter, or came twice, is no loop`(strengths: [Int]) throws {
    let offers = try offers(loop(strengths))
    #expect(!offers.contains { $0["block"] as? String == "loop" })
  }
}
