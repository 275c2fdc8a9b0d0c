import Conversation
import Responders
import Testing

/// The one thing from before that an opening may bring back.
///
/// Today is Sunday 22 November 2026, 20:00.
@Suite struct KeepsakeTests {
  static let now = FactsTests.now

  static func sitting(_ days: Double, _ notes: [(String, String)]) -> PastSitting {
    let time = FactsTests.ago(days)
    return PastSitting(
      dialogue: "x",
      start: time,
      events: notes.map { .init(at: time, .note(name: $0.0, value: $0.1)) }
    )
  }

  static func plan(_ days: Double, _ text: String = "a walk after lunch") -> PastSitting {
    sitting(days, [("integration_act", text), ("follow_up", "tomorrow")])
  }

  static func shown(_ days: Double, _ text: String) -> PastSitting {
    sitting(days, [("brought_back", text)])
  }

  /// A line that was kept so many years ago today.
  static func line(_ years: Double, _ text: String = "It was fair enough") -> PastSitting {
    // 2024 has a leap day, which lies between.
    sitting(years * 365 + (years > 2 ? 1 : 0), [("kind_line", text)])
  }

  func text(_ sittings: PastSitting...) -> String? {
    Keepsake(from: sittings, now: Self.now)?.text
  }

  @Test func `a plan is asked about from the next day on, for a week`() {
    for days in [1.0, 3, 7] { #expect(text(Self.plan(days)) == "a walk after lunch") }
    for days in [0.0, 8, 30] { #expect(text(Self.plan(days)) == nil) }
    #expect(Keepsake(from: [Self.plan(1)], now: Self.now)?.reason == .followUp)
  }

  @Test func `a plan that was left with the person is left with them`() {
    #expect(text(Self.sitting(1, [("integration_act", "a walk after lunch")])) == nil)
    #expect(text(Self.sitting(1, [("follow_up", "tomorrow")])) == nil)
  }

  @Test func `the latest plan counts, and once it was asked about none does`() {
    #expect(text(Self.plan(3, "an early night"), Self.plan(1)) == "a walk after lunch")
    #expect(text(Self.plan(3), Self.shown(2, "a walk after lunch")) == nil)
    #expect(text(Self.shown(3, "a walk after lunch"), Self.plan(2)) == "a walk after lunch")
    #expect(text(Self.plan(3), Self.shown(0, "something else")) == nil)
  }

  @Test func `a line comes back on its day`() {
    let keepsake = Keepsake(
      from: [Self.line(2), Self.line(1, "One thing at a time")],
      now: Self.now
    )
    #expect(keepsake?.reason == .thisDay)
    #expect(keepsake?.text == "One thing at a time" && keepsake?.years == 1)
    #expect(Keepsake(from: [Self.line(3)], now: Self.now)?.years == 3)
    #expect(text(Self.sitting(364, [("kind_line", "It was fair enough")])) == nil)
    #expect(text(Self.sitting(365, [("trigger", "It was the rota")])) == nil)
    #expect(text(Self.line(1), Self.shown(0, "It was fair enough")) == nil)
    #expect(text(Self.line(1), Self.plan(1)) == "a walk after lunch")
  }

  @Test func `the leap day comes back in leap years`() throws {
    let day = try #require(Timestamp(rfc3339: "2028-02-29T09:00:00+01:00"))
    let before = try #require(Timestamp(rfc3339: "2024-02-29T23:30:00+01:00"))
    #expect(Keepsake.days(before: day).contains(before.date.daysSince1970))
    let sitting = PastSitting(
      dialogue: nil,
      start: before,
      events: [.init(at: before, .note(name: "one_line", value: "It holds"))]
    )
    #expect(Keepsake(from: [sitting], now: day)?.years == 4)
  }

  @Test(arguments: ["", " ", "…", "\u{1B}[2J", "?!"])
  func `what cannot be quoted is not brought back`(words: String) {
    #expect(text(Self.plan(1, words)) == nil)
    #expect(text(Self.line(1, words)) == nil)
  }
}
