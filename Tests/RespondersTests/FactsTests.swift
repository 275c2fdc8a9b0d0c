import Conversation
import Responders
import Testing
import Yarn

/// What closed sessions say, as facts for dialogues.
///
/// Today is Sunday 22 November 2026, 20:00.
@Suite struct FactsTests {
  static let now = Timestamp(seconds: 1_795_377_600)

  /// So many days before now.
  static func ago(_ days: Double, hours: Double = 0) -> Timestamp {
    Timestamp(seconds: now.seconds - Int64(days * 86_400 + hours * 3_600))
  }

  static func sitting(
    _ days: Double,
    _ dialogue: String = "x",
    _ contents: PastSitting.Content...
  ) -> PastSitting {
    let time = ago(days)
    let events = contents.map { PastSitting.Event(at: time, $0) }
    return PastSitting(dialogue: dialogue, start: time, events: events)
  }

  static func note(_ name: String, _ value: String) -> PastSitting.Content {
    .note(name: name, value: value)
  }

  static func felt(_ word: String, _ family: String? = nil) -> PastSitting.Content {
    .felt(word: word, family: family)
  }

  /// A check-in so many days ago.
  static func checkIn(
    _ days: Double,
    phys: Int,
    emo: Int = 7,
    psy: Int = 7,
    spi: Int = 7
  )
    -> PastSitting
  {
    sitting(
      days,
      "daily_checkin",
      note("phys", String(phys)),
      note("emo", String(emo)),
      note("psy", String(psy)),
      note("spi", String(spi))
    )
  }

  func fact(
    _ name: String,
    _ sittings: [PastSitting],
    carried: [String: Value] = [:],
    now: Timestamp = now
  ) -> Value? {
    Facts(sittings: sittings, carried: carried, now: now).variables["$fact_" + name]
  }

  @Test func `nothing is said without a past`() {
    #expect(fact("trend_window", []) == .string(""))
    #expect(fact("feeling_words", []) == .number(-1))
    #expect(fact("habit_month", []) == .number(-1))
    #expect(fact("habit_week", []) == .number(-1))
    #expect(fact("habit_days", []) == .number(0))
    #expect(fact("has_support", []) == .bool(false))
    for name in ["habit_due", "habit_fortnight", "checkins_low", "shame_high", "body_low_long"] {
      #expect(fact(name, []) == .bool(false))
    }
    for name in ["week_feelings", "week_low", "week_high", "week_line", "week_plan", "habit_dots"] {
      #expect(fact(name, []) == .string(""))
    }
  }

  // MARK: Check-ins

  @Test(arguments: [
    ([0, 1, 2], [3, 3, 3], "the body", 3), ([0, 1, 2, 3, 4], [3, 9, 2, 3, 1], "the body", 4),
    ([0, 1], [1, 1], "", 0), ([5, 6, 7], [1, 1, 1], "", 0), ([0, 1, 2], [4, 4, 4], "", 0),
    ([1, 2, 3], [-1, 3, 3], "", 0), ([1, 2, 4], [0, 0, 0], "the body", 3),
  ])
  func `a window that was low on several of five days is named`(
    days: [Double],
    numbers: [Int],
    window: String,
    count: Int
  ) {
    let sittings = zip(days, numbers).map { Self.checkIn($0, phys: $1) }
    #expect(fact("trend_window", sittings) == .string(window))
    #expect(fact("trend_days", sittings) == .number(Float(count)))
  }

  @Test func `the trend is said once a week`() {
    var sittings = (0...4).map { Self.checkIn(Double($0), phys: 1) }
    sittings.append(Self.sitting(6, "daily_checkin", Self.note("fact_trend_window", "the body")))
    #expect(fact("trend_window", sittings) == .string(""))
    sittings[5] = Self.sitting(7, "daily_checkin", Self.note("fact_trend_window", "the body"))
    #expect(fact("trend_window", sittings) == .string("the body"))
  }

  @Test func `the last number of a day counts`() {
    let later = PastSitting(
      dialogue: "daily_checkin",
      start: Self.ago(0, hours: -1),
      events: [.init(at: Self.ago(0, hours: -1), Self.note("phys", "8"))]
    )
    let sittings = (0...2).map { Self.checkIn(Double($0), phys: 1) }
    #expect(fact("trend_days", sittings) == .number(3))
    #expect(fact("trend_days", sittings + [later]) == .number(0))
  }

  @Test(
    arguments: [
      ([0, 1, 2, 3], true), ([1, 2, 3, 4], true), ([0, 1, 2], false), ([0, 1, 3, 4], false),
      ([2, 3, 4, 5], false),
    ] as [([Double], Bool)]
  )
  func `a body that is low four days running is noticed`(days: [Double], isLow: Bool) {
    let sittings = days.map { Self.checkIn($0, phys: 2) }
    #expect(fact("body_low_long", sittings) == .bool(isLow))
    let said = Self.sitting(13, "daily_checkin", Self.note("fact_body_low_long", "True"))
    #expect(fact("body_low_long", sittings + [said]) == .bool(false))
    let before = Self.sitting(14, "daily_checkin", Self.note("fact_body_low_long", "True"))
    #expect(fact("body_low_long", sittings + [before]) == .bool(isLow))
  }

  @Test func `low check-ins need two of them`() {
    let low = Self.checkIn(1, phys: 1, emo: 2, psy: 3, spi: 4)
    #expect(fact("checkins_low", [low]) == .bool(false))
    #expect(
      fact("checkins_low", [low, Self.checkIn(2, phys: 5, emo: 5, psy: 5, spi: 5)]) == .bool(true)
    )
    #expect(
      fact("checkins_low", [low, Self.checkIn(2, phys: 6, emo: 6, psy: 5, spi: 5)]) == .bool(false)
    )
    #expect(
      fact("checkins_low", [low, Self.checkIn(7, phys: 1, emo: 1, psy: 1, spi: 1)]) == .bool(false)
    )
  }

  @Test func `the week has a lowest and a highest window, or none when they share the place`() {
    let week = [
      Self.checkIn(0, phys: 3, emo: 5, psy: 6, spi: 9),
      Self.checkIn(3, phys: 5, emo: 5, psy: 4, spi: 9),
    ]
    #expect(fact("week_low", week) == .string("the body"))
    #expect(fact("week_high", week) == .string("meaning"))
    let even = [Self.checkIn(0, phys: 3, emo: 3, psy: 9, spi: 9)]
    #expect(fact("week_low", even) == .string(""))
    #expect(fact("week_high", even) == .string(""))
    #expect(fact("week_low", [Self.checkIn(7, phys: 0)]) == .string(""))
  }

  // MARK: The small thing

  static let habit: [String: Value] = [
    "$habit": .string("a stretch"), "$habit_ask": .bool(true), "$habit_cue": .string("the kettle"),
    "$habit_min": .number(2),
  ]

  static func begun(_ days: Double, _ habit: String = "a stretch") -> PastSitting {
    sitting(days, "micro_habit", note("habit", habit))
  }

  static func did(_ days: Double, _ how: String) -> PastSitting {
    sitting(days, "micro_habit", note("habit_did", how))
  }

  @Test func `it is due from the next day on, once a day, where umbra may ask`() {
    #expect(fact("habit_due", [Self.begun(0)], carried: Self.habit) == .bool(false))
    #expect(fact("habit_due", [Self.begun(1)], carried: Self.habit) == .bool(true))
    let today = [Self.begun(1), Self.did(0, "no")]
    #expect(fact("habit_due", today, carried: Self.habit) == .bool(false))
    let yesterday = [Self.begun(2), Self.did(1, "yes")]
    #expect(fact("habit_due", yesterday, carried: Self.habit) == .bool(true))
    let left = Self.habit.merging(["$habit_ask": .bool(false)]) { $1 }
    #expect(fact("habit_due", [Self.begun(1)], carried: left) == .bool(false))
    #expect(fact("habit_due", [Self.begun(1)]) == .bool(false))
  }

  @Test func `the dots go from its beginning, and today has one when something was said`() {
    #expect(fact("habit_dots", [Self.begun(1)], carried: Self.habit) == .string(""))
    let days = [Self.begun(3), Self.did(3, "yes"), Self.did(1, "partly")]
    #expect(fact("habit_dots", days, carried: Self.habit) == .string("●○◐"))
    let today = days + [Self.did(0, "no")]
    #expect(fact("habit_dots", today, carried: Self.habit) == .string("●○◐○"))
    #expect(fact("habit_days", today, carried: Self.habit) == .number(2))
    let corrected = today + [Self.did(0, "yes")]
    #expect(fact("habit_dots", corrected, carried: Self.habit) == .string("●○◐●"))
  }

  @Test func `an older one has 14 dots, and what was before another does not count`() {
    let long = [Self.begun(40)] + (0..<30).map { Self.did(Double($0), "yes") }
    #expect(
      fact("habit_dots", long, carried: Self.habit) == .string(String(repeating: "●", count: 14))
    )
    #expect(fact("habit_days", long, carried: Self.habit) == .number(14))
    #expect(fact("habit_week", long, carried: Self.habit) == .number(7))
    #expect(fact("habit_month", long, carried: Self.habit) == .number(30))
    let other =
      [Self.begun(40, "a walk")] + (10..<30).map { Self.did(Double($0), "yes") }
      + [Self.begun(5), Self.did(4, "yes")]
    #expect(fact("habit_days", other, carried: Self.habit) == .number(1))
    let forgotten = [Self.did(2, "yes")]
    #expect(fact("habit_month", forgotten, carried: Self.habit) == .number(1))
  }

  @Test func `a new moment for the same thing does not begin it anew`() {
    let moved = [Self.begun(20), Self.did(19, "yes"), Self.begun(5)]
    #expect(fact("habit_month", moved, carried: Self.habit) == .number(1))
    #expect(fact("habit_fortnight", moved, carried: Self.habit) == .bool(true))
  }

  @Test func `after a fortnight it is asked once whether it has settled in`() {
    #expect(fact("habit_fortnight", [Self.begun(13)], carried: Self.habit) == .bool(false))
    #expect(fact("habit_fortnight", [Self.begun(14)], carried: Self.habit) == .bool(true))
    let asked = [Self.begun(20), Self.sitting(3, "x", Self.note("habit_settled", "True"))]
    #expect(fact("habit_fortnight", asked, carried: Self.habit) == .bool(false))
  }

  // MARK: Words

  @Test func `the kept sentence has the day it was written on`() {
    let carried: [String: Value] = ["$kept_kind_line": .string("I did what I could")]
    let sittings = [
      Self.sitting(19, "x", Self.note("kind_line", "I did what I could")),
      Self.sitting(3, "x", Self.note("kind_line", "another")),
    ]
    #expect(fact("kind_line_date", sittings, carried: carried) == .string("3 November"))
    #expect(fact("kind_line_date", [], carried: carried) == .string(""))
    #expect(fact("kind_line_date", sittings) == .string(""))
  }

  @Test(arguments: [
    (["$person_1": "Ana"], true), (["$person_3": "B"], true), (["$pro": "yes"], true),
    (["$pro": "had"], false), (["$person_1": ""], false), (["$place": "the shed"], false),
  ])
  func `support is a person or somebody trained`(carried: [String: String], has: Bool) {
    #expect(fact("has_support", [], carried: carried.mapValues(Value.string)) == .bool(has))
  }

  @Test(arguments: [
    (1.0, "shame and guilt", "7", true), (2.9, "shame and guilt", "10", true),
    (3.2, "shame and guilt", "9", false), (1, "shame and guilt", "6", false),
    (1, "anger", "9", false), (1, "shame and guilt", "-1", false),
  ])
  func `shame that was strong lately is noticed`(
    days: Double,
    family: String,
    rating: String,
    isHigh: Bool
  ) {
    let sitting = Self.sitting(
      days,
      "x",
      Self.felt("ashamed", family),
      Self.note("intensity", rating)
    )
    #expect(fact("shame_high", [sitting]) == .bool(isHigh))
  }

  @Test func `a number belongs to the feeling before it`() {
    let sitting = Self.sitting(
      1,
      "x",
      Self.felt("ashamed", "shame and guilt"),
      Self.felt("angry", "anger"),
      Self.note("intensity", "9")
    )
    #expect(fact("shame_high", [sitting]) == .bool(false))
  }

  @Test func `feelings of the week are named by how often they came`() {
    let sittings = [
      Self.sitting(1, "x", Self.felt("tired"), Self.felt("cross")),
      Self.sitting(2, "x", Self.felt("tired"), Self.felt("glad"), Self.felt("lost")),
      Self.sitting(3, "x", Self.felt("cross"), Self.felt("tired")),
      Self.sitting(8, "x", Self.felt("lonely")),
    ]
    #expect(fact("week_feelings", sittings) == .string("tired, cross and lost"))
    #expect(fact("feeling_words", sittings) == .number(5))
    #expect(fact("week_feelings", [sittings[3]]) == .string(""))
    #expect(fact("week_feelings", [Self.sitting(0, "x", Self.felt("Calm"))]) == .string("calm"))
    #expect(fact("feeling_words", [Self.sitting(2)]) == .number(0))
    #expect(fact("feeling_words", [Self.sitting(31, "x", Self.felt("calm"))]) == .number(-1))
  }

  @Test func `what comes back in three sittings is a topic, in the person's words`() {
    var sittings = [
      Self.sitting(1, "x", Self.note("trigger", "my sister rang about the wedding")),
      Self.sitting(5, "y", Self.note("hard_thing", "the wedding")),
      Self.sitting(5, "y", Self.note("waiting", "the garden")),
    ]
    #expect(fact("topic_returned", sittings) == .string(""))
    sittings.append(Self.sitting(9, "z", Self.note("t_situation", "weddings in our family")))
    #expect(fact("topic_returned", sittings) == .string("the wedding"))
    sittings[3] = Self.sitting(30, "z", Self.note("t_situation", "weddings in our family"))
    #expect(fact("topic_returned", sittings) == .string(""))
    let one = Self.sitting(
      1,
      "x",
      Self.note("trigger", "the wedding"),
      Self.note("trait", "wedding"),
      Self.note("trigger", "the wedding")
    )
    #expect(fact("topic_returned", [one]) == .string(""))
  }

  @Test func `the latest line and the latest plan of the week are found`() {
    let sittings = [
      Self.sitting(6, "x", Self.note("one_line", "a grey day"), Self.note("tiny_step", "tea")),
      Self.sitting(
        2,
        "y",
        Self.note("kind_line", "fair enough"),
        Self.note("integration_act", "a walk")
      ),
      Self.sitting(1, "z", Self.note("one_line", "")),
      Self.sitting(8, "z", Self.note("one_line", "long ago")),
    ]
    #expect(fact("week_line", sittings) == .string("fair enough"))
    #expect(fact("week_plan", sittings) == .string("a walk"))
    #expect(fact("week_line", [sittings[3]]) == .string(""))
  }

  @Test func `days are those on the person's wall`() {
    // 23:30 on the 21st in Lisbon and 00:30 on the 22nd are two days.
    let late = Timestamp(seconds: Self.now.seconds - 20 * 3_600 - 1_800)
    let early = Timestamp(seconds: Self.now.seconds - 19 * 3_600 - 1_800)
    #expect(late.date != early.date)
    let habit = [
      PastSitting(
        dialogue: nil,
        start: late,
        events: [.init(at: late, Self.note("habit", "a stretch"))]
      )
    ]
    #expect(fact("habit_due", habit, carried: Self.habit) == .bool(true))
  }

  @Test func `numbers that are none do no harm`() {
    let odd = ["", "NaN", "inf", "1e99", "-0", "7.5", "eleven"]
    let sittings = odd.enumerated().map { index, text in
      Self.sitting(
        Double(index % 4),
        "daily_checkin",
        Self.note("phys", text),
        Self.note("intensity", text)
      )
    }
    let carried: [String: Value] = [
      "$habit": .string("x"), "$habit_min": .number(.infinity), "$person_1": .number(.nan),
    ]
    let facts = Facts(sittings: sittings, carried: carried, now: Self.now)
    #expect(facts.variables.count == 20)
    #expect(HabitFacts(facts)?.minutes == 0)
  }
}

extension FactsTests {
  @Test func `facts need no note beside those that they name`() {
    let all = [
      Self.checkIn(1, phys: 2), Self.checkIn(2, phys: 2), Self.checkIn(3, phys: 2), Self.begun(20),
      Self.did(1, "yes"),
      Self.sitting(1, "x", Self.felt("ashamed", "shame and guilt"), Self.note("intensity", "9")),
      Self.sitting(2, "y", Self.note("trigger", "the wedding"), Self.note("place", "the shed")),
      Self.sitting(3, "y", Self.note("hard_thing", "the wedding")),
      Self.sitting(
        4,
        "y",
        Self.note("lost", "the wedding"),
        Self.note("integration_act", "a walk")
      ),
    ]
    let named = all.map { sitting in
      var sitting = sitting
      sitting.events.removeAll { event in
        if case .note(let name, _) = event.content {
          !Facts.noteNames.contains(name)
        } else {
          false
        }
      }
      return sitting
    }
    #expect(named != all)
    let facts = [all, named].map {
      Facts(sittings: $0, carried: Self.habit, now: Self.now).variables
    }
    #expect(facts[0] == facts[1])
    #expect(facts[0]["$fact_topic_returned"] == .string("the wedding"))
  }
}
