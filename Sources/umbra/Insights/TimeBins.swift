import Conversation

/// Stretches of time of one kind, one after another: what the columns of a chart stand for.
struct TimeBins: Hashable, Sendable {
  enum Unit: String, CaseIterable, Sendable {
    case day, week, month, year
  }

  let unit: Unit
  let count: Int
  private let first: Int64
  private let last: Int64

  /// The finest stretches of which no more than so many reach from one day to another; days count from
  /// 1970.
  init(from first: Int64, to last: Int64, limit: Int) {
    self.first = first
    self.last = max(first, last)
    let counts = Unit.allCases.map { ($0, Self.place(of: max(first, last), from: first, $0) + 1) }
    let fitting = counts.first { $0.1 <= max(limit, 1) } ?? counts[counts.count - 1]
    unit = fitting.0
    count = fitting.1
  }

  /// In which of them a day is, or `nil` outside of all.
  func place(of day: Int64) -> Int? {
    guard (first...last).contains(day) else { return nil }
    return Self.place(of: day, from: first, unit)
  }

  private static func place(of day: Int64, from first: Int64, _ unit: Unit) -> Int {
    let (date, start) = (CivilDate(daysSince1970: day), CivilDate(daysSince1970: first))
    switch unit {
    case .day: return Int(day - first)
    case .week:
      // Weeks begin on Monday.
      let monday = first - Int64(start.weekday - 1)
      return Int((day - monday) / 7)
    case .month: return (date.year - start.year) * 12 + date.month - start.month
    case .year: return date.year - start.year
    }
  }

  /// How one of them is called: its first day, its month or its year.
  func label(_ place: Int) -> String {
    let start = CivilDate(daysSince1970: first)
    switch unit {
    case .day: return Self.label(CivilDate(daysSince1970: first + Int64(place)))
    case .week:
      let monday = first - Int64(start.weekday - 1)
      return Self.label(CivilDate(daysSince1970: monday + Int64(place) * 7))
    case .month:
      let month = start.month - 1 + place
      return "\(Self.months[month % 12]) \(start.year + month / 12)"
    case .year: return String(start.year + place)
    }
  }

  /// From the first to the last.
  var span: String { count > 1 ? "\(label(0)) to \(label(count - 1))" : label(0) }

  private static func label(_ date: CivilDate) -> String {
    "\(date.day) \(months[date.month - 1])"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
