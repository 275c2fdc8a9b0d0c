internal import Conversation
internal import Yarn

/// The small daily thing that is running, and how it went.
public struct HabitFacts: Hashable, Sendable {
  /// How a day went.
  public enum Day: String, Hashable, Sendable {
    /// It happened.
    case yes
    /// A bit of it happened.
    case partly
    /// It did not, or nothing was said.
    case no

    /// Full, half or open.
    public var dot: String {
      switch self {
      case .yes: "●"
      case .partly: "◐"
      case .no: "○"
      }
    }
  }

  /// What it is, in the person's words.
  public let habit: String
  /// What it comes after, or nothing.
  public let cue: String
  /// How many minutes it takes; 0 when unknown.
  public let minutes: Int
  /// What it hangs on otherwise, or nothing.
  public let planB: String
  /// Whether umbra may ask how it went.
  public let mayAsk: Bool
  /// The day it was begun on, counted from 1970.
  private let began: Int64
  private let today: Int64
  private let record: [Int64: Day]
  private let wasSettled: Bool

  /// Finds the small thing, or returns `nil` when none is running.
  public init?(_ facts: Facts) {
    habit = facts.standing("habit")
    guard !habit.isEmpty else { return nil }
    cue = facts.standing("habit_cue")
    planB = facts.standing("habit_plan_b")
    if case .number(let number)? = facts.carried["$habit_min"], (0...600).contains(number) {
      minutes = Int(number)
    } else {
      minutes = 0
    }
    mayAsk = facts.carried["$habit_ask"] == .bool(true)
    today = facts.today
    // Without a note of its beginning it is older than what is remembered.
    var text: String?
    var began = facts.today - 90
    var record: [Int64: Day] = [:]
    var wasSettled = false
    for event in facts.events {
      guard case .note(let name, let value) = event.content else { continue }
      switch name {
      case "habit" where value != text:
        text = value
        began = event.day
        record = [:]
        wasSettled = false
      case "habit_dropped":
        text = nil
      case "habit_did":
        record[event.day] = Day(rawValue: value) ?? .no
      case "habit_settled":
        wasSettled = true
      default: break
      }
    }
    self.began = text == habit ? began : facts.today - 90
    self.record = record
    self.wasSettled = wasSettled
  }

  /// Its day has come, umbra may ask, and nothing was said about it today.
  var isDue: Bool { mayAsk && today > began && record[today] == nil }

  /// On how many of the last days it happened, wholly or partly.
  public func days(of last: Int64) -> Int {
    record.count { day, how in (today - last + 1...today).contains(day) && how != .no }
  }

  /// The last 14 days at most, oldest first: from its beginning, and today only when something was
  /// said about it.
  public var fortnight: [Day] {
    let first = max(began, today - 13)
    let last = record[today] == nil ? today - 1 : today
    guard first <= last else { return [] }
    return (first...last).map { record[$0] ?? .no }
  }

  /// The dots of the fortnight, from the third day on.
  var shownDots: String {
    today - began >= 2 ? fortnight.map(\.dot).joined() : ""
  }

  /// It was begun 14 days ago or more, and nobody asked yet whether it has settled in.
  var isFortnightOpen: Bool { today - began >= 14 && !wasSettled }
}
