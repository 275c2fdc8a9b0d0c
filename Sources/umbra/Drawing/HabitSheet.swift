import Responders

/// The small daily thing as a few rows of text.
struct HabitSheet {
  let habit: HabitFacts
  /// Whether days are words instead of dots.
  let isPlain: Bool

  init(_ habit: HabitFacts, isPlain: Bool) {
    self.habit = habit
    self.isPlain = isPlain
  }

  /// What it is, its plan and the last 14 days.
  var text: String {
    var rows = [habit.habit]
    var plan: [String] = []
    if !habit.cue.isEmpty { plan.append("after: \(habit.cue)") }
    if !habit.planB.isEmpty { plan.append("otherwise: \(habit.planB)") }
    if habit.minutes > 0 {
      plan.append(habit.minutes == 1 ? "1 minute" : "up to \(habit.minutes) minutes")
    }
    rows += plan.map { "  " + $0 }
    if let days { rows.append("  " + days) }
    rows.append(
      habit.mayAsk ? "  umbra may ask how it went." : "  umbra does not ask how it went."
    )
    return rows.map { $0 + "\n" }.joined().forTerminal
  }

  /// What is said when a day was noted.
  var noted: String { ("Noted. " + (days ?? "")).trimmingEnd + "\n" }

  private var days: String? {
    let fortnight = habit.fortnight
    guard !fortnight.isEmpty else { return nil }
    let count = habit.days(of: 14)
    let sum = "\(count) of the last 14 days"
    if isPlain {
      return fortnight.map(\.rawValue).joined(separator: ", ") + " (\(sum))"
    }
    return fortnight.map(\.dot).joined() + "  " + sum
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
