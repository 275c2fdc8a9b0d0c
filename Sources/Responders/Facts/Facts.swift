public import Conversation
public import Yarn

/// What closed sessions say, as the variables `$fact_…` that dialogues read: `Variables.yarn` tells
/// what each holds.
///
/// Pure: sittings and a time in, values out. “The last n days” are today and the n - 1 days before
/// it, by the person's own clock.
public struct Facts: Sendable {
  let sittings: [PastSitting]
  /// Everything noted, oldest first.
  let events: [PastSitting.Event]
  /// What earlier sessions left behind, by variable with its `$`.
  let carried: [String: Value]
  let now: Timestamp

  /// Gathers what facts are computed from.
  ///
  /// - Parameters:
  ///   - sittings: Closed sessions, in any order; what is more than 90 days old need not be there.
  ///   - carried: The standing variables as the newest session left them.
  ///   - now: The time, with the person's offset from UTC.
  public init(sittings: [PastSitting], carried: [String: Value], now: Timestamp) {
    self.sittings = sittings
    self.events = sittings.eventsInOrder
    self.carried = carried
    self.now = now
  }

  /// All facts, by variable.
  ///
  /// `$fact_deep_allowed` is not among them: it is the scheduler's. Nor are `$fact_reading_word` and
  /// `$fact_self_attack`, which are about the answer just given.
  public var variables: [String: Value] {
    let habit = HabitFacts(self)
    let trend = trend
    return [
      "$fact_trend_window": .string(trend?.window.name ?? ""),
      "$fact_trend_days": .number(Float(trend?.days ?? 0)),
      "$fact_body_low_long": .bool(isBodyLowForLong),
      "$fact_checkins_low": .bool(areCheckInsLow),
      "$fact_week_low": .string(weekLow),
      "$fact_week_high": .string(weekHigh),
      "$fact_habit_due": .bool(habit?.isDue ?? false),
      "$fact_habit_dots": .string(habit?.shownDots ?? ""),
      "$fact_habit_days": .number(Float(habit?.days(of: 14) ?? 0)),
      "$fact_habit_fortnight": .bool(habit?.isFortnightOpen ?? false),
      "$fact_habit_week": .number(Float(habit?.days(of: 7) ?? -1)),
      "$fact_habit_month": .number(Float(habit?.days(of: 30) ?? -1)),
      "$fact_kind_line_date": .string(kindLineDate),
      "$fact_has_support": .bool(hasSupport),
      "$fact_shame_high": .bool(isShameHigh),
      "$fact_feeling_words": .number(Float(feelingWordCount)),
      "$fact_week_feelings": .string(weekFeelings),
      "$fact_topic_returned": .string(topicReturned),
      "$fact_week_line": .string(latest(of: Self.lineNames, days: 7)),
      "$fact_week_plan": .string(latest(of: Self.planNames, days: 7)),
    ]
  }

  /// The names of the notes that facts are computed from; others need not be there.
  public static let noteNames: Set<String> =
    lineNames.union(planNames).union(topicNames).union(ratingNames)
    .union(Window.allCases.map(\.rawValue))
    .union(["habit", "habit_dropped", "habit_did", "habit_settled"])
    .union(["fact_trend_window", "fact_body_low_long"])

  /// Today, counted from 1970.
  var today: Int64 { now.date.daysSince1970 }

  /// The text of a standing variable, named without its `$`.
  func standing(_ name: String) -> String { carried["$" + name]?.text ?? "" }

  /// What was noted in the last days.
  func events(ofLast days: Int64) -> [PastSitting.Event] {
    events.filter { (today - days + 1...today).contains($0.day) }
  }

  /// Whether something was noted in the last days under a name.
  func wasNoted(_ name: String, inLast days: Int64) -> Bool {
    events(ofLast: days).contains { $0.value(of: name) != nil }
  }

  /// The latest of several notes in the last days, or nothing.
  func latest(of names: Set<String>, days: Int64) -> String {
    for event in events(ofLast: days).reversed() {
      if case .note(let name, let value) = event.content, names.contains(name), !value.isEmpty {
        return value
      }
    }
    return ""
  }

  /// Lines that a person keeps to read again.
  static let lineNames: Set<String> = [
    "one_line", "close_up_line", "kind_line", "p_kind_line", "x_line", "critic_line", "pause_line",
    "wiser_line", "t_balanced",
  ]

  /// Plans for something to do.
  private static let planNames: Set<String> = [
    "integration_act", "tiny_step", "wk_plan", "g_step", "r_first_step", "pf_experiment", "now_act",
  ]
}
