public import Conversation
internal import Noticing

/// The one thing from before that an opening may bring back, because the person kept it for that.
public struct Keepsake: Hashable, Sendable {
  /// Why it is brought back.
  public enum Reason: String, Hashable, Sendable {
    /// The person made a plan and wanted to be asked about it.
    case followUp = "follow_up"
    /// They kept a line on this day in an earlier year.
    case thisDay = "this_day"
  }

  /// Why it is brought back.
  public var reason: Reason
  /// What it is, in the person's words; a part of it can be quoted.
  public var text: String
  /// How many years ago it was kept; 0 for a plan.
  public var years: Int

  /// Chooses what to bring back, or returns `nil` when there is nothing.
  ///
  /// A plan comes before a line. Nothing is brought back twice, nor a second thing on one day; nor is a
  /// plan on the day it was made, or more than a week later.
  ///
  /// - Parameters:
  ///   - sittings: The closed sessions of the days in ``days(before:)``, in any order.
  ///   - now: The time, with the person's offset from UTC.
  public init?(from sittings: [PastSitting], now: Timestamp) {
    let today = now.date.daysSince1970
    let events = sittings.eventsInOrder
    let shown = events.filter { $0.value(of: Self.shownName) != nil }
    guard !shown.contains(where: { $0.day == today }) else { return nil }
    if let plan = Self.plan(in: sittings, today: today), QuotableSpan.cut(from: plan.text) != nil,
      !shown.contains(where: { $0.value(of: Self.shownName) == plan.text && $0.time > plan.time })
    {
      self.init(reason: .followUp, text: plan.text, years: 0)
      return
    }
    let lines = events.filter { event in
      guard case .note(let name, let text) = event.content, Facts.lineNames.contains(name) else {
        return false
      }
      return event.day < today - Self.reach && QuotableSpan.cut(from: text) != nil
        && Self.isSameDay(event.time.date, now.date)
    }
    guard let line = lines.last, case .note(_, let text) = line.content else { return nil }
    self.init(reason: .thisDay, text: text, years: now.date.year - line.time.date.year)
  }

  private init(reason: Reason, text: String, years: Int) {
    self.reason = reason
    self.text = text
    self.years = years
  }

  /// The days whose sessions have to be known, counted from 1970.
  public static func days(before now: Timestamp) -> Set<Int64> {
    let date = now.date
    let today = date.daysSince1970
    let years = (1...most).compactMap {
      CivilDate(year: date.year - $0, month: date.month, day: date.day)?.daysSince1970
    }
    return Set(years).union((today - reach)...today)
  }

  /// The names of the notes that have to be known.
  public static let noteNames: Set<String> =
    Facts.lineNames.union([shownName, "integration_act", "follow_up"])

  /// The note under which a dialogue keeps that something was brought back.
  private static let shownName = "brought_back"
  /// How many days a plan may be asked about.
  private static let reach: Int64 = 7
  /// How many years are looked back on.
  private static let most = 60

  /// The latest plan that the person wanted to be asked about.
  private static func plan(
    in sittings: [PastSitting],
    today: Int64
  ) -> (text: String, time: Timestamp)? {
    for sitting in sittings.sorted(by: { $0.start > $1.start }) {
      guard let asked = sitting.events.last(where: { $0.value(of: "follow_up") == "tomorrow" }),
        (today - reach..<today).contains(asked.day)
      else { continue }
      let plan = sitting.events.last { $0.value(of: "integration_act") != nil }
      return plan?.value(of: "integration_act").map { ($0, asked.time) }
    }
    return nil
  }

  private static func isSameDay(_ left: CivilDate, _ right: CivilDate) -> Bool {
    left.month == right.month && left.day == right.day
  }
}
