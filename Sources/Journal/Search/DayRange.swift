public import Conversation

/// A run of days on the person's calendar, as people name them.
public struct DayRange: Hashable, Sendable {
  /// The first and the last day, counted from 1970-01-01.
  public var days: ClosedRange<Int64>

  /// Creates a range.
  public init(_ days: ClosedRange<Int64>) {
    self.days = days
  }

  /// Reads days in plain words, or returns `nil` when they are none.
  ///
  /// Understood are `today`, `yesterday`, a weekday or month (the last one that has begun; `last
  /// monday` is before today), `22 november`, `november 2025`, `2026`, `2026-11`, `2026-11-22`, `this
  /// week`, `last month`, `last 30 days`, `30d`, `6w`, `3m`, `1y`, and `3 weeks ago`. Weeks begin on
  /// Monday.
  public init?(_ words: String, today: CivilDate) {
    let fillers: Set<Substring> = ["the", "of", "in", "on"]
    let split = words.lowercased().split { (character: Character) -> Bool in
      character == " " || character == ","
    }
    let parts: [String] = split.filter { !fillers.contains($0) }.map(String.init)
    let calendar = Calendar(today: today)
    let days =
      calendar.named(parts) ?? calendar.written(parts) ?? calendar.counted(parts)
      ?? calendar.month(parts)
    guard let days else { return nil }
    self.days = days
  }

  /// Whether the day of a moment is among them.
  public func contains(_ time: Timestamp) -> Bool {
    days.contains(time.date.daysSince1970)
  }
}

/// The days around one that is today.
private struct Calendar {
  let today: CivilDate
  private var day: Int64 { today.daysSince1970 }

  init(today: CivilDate) {
    self.today = today
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func index(of word: String, in names: [String]) -> Int? {
    word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
  }

  /// `today`, `yesterday`, a weekday, `this week`, `last year`.
  func named(_ parts: [String]) -> ClosedRange<Int64>? {
    switch (parts.first, parts.count) {
    case ("today", 1), ("now", 1): return day...day
    case ("yesterday", 1): return (day - 1)...(day - 1)
    case (let word?, 1):
      guard let weekday = Self.index(of: word, in: Self.weekdays) else { return nil }
      let found = day - (Int64(today.weekday - 1 - weekday) + 7) % 7
      return found...found
    case ("last", 2), ("past", 2), ("this", 2):
      let isLast = parts[0] != "this"
      if let weekday = Self.index(of: parts[1], in: Self.weekdays) {
        let distance = (Int64(today.weekday - 1 - weekday) + 7) % 7
        let found = day - (isLast && distance == 0 ? 7 : distance)
        return found...found
      }
      return unit(parts[1], back: isLast ? 1 : 0)
    default: return nil
    }
  }

  private func unit(_ name: String, back: Int) -> ClosedRange<Int64>? {
    switch name {
    case "week":
      let monday = day - Int64(today.weekday - 1) - Int64(back) * 7
      return monday...(monday + 6)
    case "month":
      return month(today.month - back, of: today.year)
    case "year":
      return year(today.year - back)
    default: return nil
    }
  }

  /// `2026`, `2026-11`, `2026-11-22`.
  func written(_ parts: [String]) -> ClosedRange<Int64>? {
    guard parts.count == 1, let text = parts.first else { return nil }
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields[0].count == 4, fields.allSatisfy({ $0.allSatisfy(\.isASCII) }) else { return nil }
    let numbers = fields.compactMap { $0.first == "+" ? nil : Int($0) }
    guard numbers.count == fields.count else { return nil }
    switch numbers.count {
    case 1: return year(numbers[0])
    case 2: return (1...12).contains(numbers[1]) ? month(numbers[1], of: numbers[0]) : nil
    case 3:
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        .map { $0.daysSince1970...$0.daysSince1970 }
    default: return nil
    }
  }

  /// `30d`, `last 30 days`, `3 weeks ago`.
  func counted(_ parts: [String]) -> ClosedRange<Int64>? {
    var parts = parts
    let isAgo = parts.last == "ago"
    if isAgo { parts.removeLast() }
    if let first = parts.first, first == "last" || first == "past" { parts.removeFirst() }
    let text = parts.joined()
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count), let count = Int64(digits), count > 0 else { return nil }
    let start: Int64
    switch text.dropFirst(digits.count) {
    case "d", "day", "days": start = day - count
    case "w", "week", "weeks": start = day - count * 7
    case "m", "month", "months": start = back(months: Int(count))
    case "y", "year", "years": start = back(months: Int(count) * 12)
    default: return nil
    }
    return isAgo ? start...start : min(start + 1, day)...day
  }

  private func back(months: Int) -> Int64 {
    guard let range = month(today.month - months, of: today.year) else { return day }
    return min(range.lowerBound + Int64(today.day) - 1, range.upperBound)
  }

  /// `november`, `november 2025`, `22 november`, `november 22 2025`.
  func month(_ parts: [String]) -> ClosedRange<Int64>? {
    var parts = parts
    if parts.count == 2, parts.first == "last" || parts.first == "this" { parts.removeFirst() }
    guard (1...3).contains(parts.count),
      let place = parts.firstIndex(where: { Self.index(of: $0, in: Self.months) != nil }),
      let index = Self.index(of: parts[place], in: Self.months)
    else { return nil }
    parts.remove(at: place)
    var year: Int?
    var dayOfMonth: Int?
    for part in parts {
      let digits = part.prefix { ("0"..."9").contains($0) }
      guard let number = Int(digits), digits.count <= 4 else { return nil }
      if digits.count == 4, digits.count == part.count, year == nil {
        year = number
      } else if (1...31).contains(number), dayOfMonth == nil,
        ["", "st", "nd", "rd", "th"].contains(part.dropFirst(digits.count))
      {
        dayOfMonth = number
      } else {
        return nil
      }
    }
    guard let dayOfMonth else {
      let isAhead = year == nil && index + 1 > today.month
      return month(index + 1, of: year ?? (isAhead ? today.year - 1 : today.year))
    }
    for candidate in year.map({ [$0] }) ?? [0, 1, 2, 3, 4].map({ today.year - $0 }) {
      guard let date = CivilDate(year: candidate, month: index + 1, day: dayOfMonth) else {
        continue
      }
      let found = date.daysSince1970
      if year != nil || found <= day { return found...found }
    }
    return nil
  }

  /// A month by number; zero and below are those of years before.
  private func month(_ number: Int, of year: Int) -> ClosedRange<Int64>? {
    let count = year * 12 + number - 1
    guard count >= 0,
      let first = CivilDate(year: count / 12, month: count % 12 + 1, day: 1),
      let next = CivilDate(year: (count + 1) / 12, month: (count + 1) % 12 + 1, day: 1)
    else { return nil }
    return first.daysSince1970...(next.daysSince1970 - 1)
  }

  private func year(_ number: Int) -> ClosedRange<Int64>? {
    guard let first = CivilDate(year: number, month: 1, day: 1),
      let last = CivilDate(year: number, month: 12, day: 31)
    else { return nil }
    return first.daysSince1970...last.daysSince1970
  }
}
