/// A moment, and the clock on the wall there: an instant with an offset from UTC.
///
/// Two timestamps are equal when instant *and* offset are; they are ordered by instant alone.
public struct Timestamp: Hashable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public var seconds: Int64
  /// The part of a second, from 0 up to 999,999,999.
  public var nanoseconds: Int32
  /// What the clock on the wall is ahead of UTC, in seconds; negative in the west.
  public var offset: Int32

  /// Creates a timestamp; nanoseconds and offset outside their ranges are brought into them.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970-01-01T00:00:00Z.
  ///   - nanoseconds: 0 up to 999,999,999.
  ///   - offset: Seconds ahead of UTC, at most 23:59 either way, cut to whole minutes: RFC 3339 can
  ///     write no others.
  public init(seconds: Int64, nanoseconds: Int32 = 0, offset: Int32 = 0) {
    let limit = Timestamp.secondLimit
    self.seconds = min(max(seconds, -limit), limit)
    self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
    self.offset = min(max(offset, -86_340), 86_340) / 60 * 60
  }

  /// Years 0000 to 9999, about: what RFC 3339 can write.
  private static let secondLimit: Int64 = 253_402_300_799

  /// The hour on the wall, from 0 to 23.
  public var hour: Int { Int(wall.modulo(86_400) / 3_600) }

  /// The date on the wall.
  public var date: CivilDate { CivilDate(daysSince1970: wall.floored(by: 86_400)) }

  /// The time on the wall as `HH:MM`.
  public var clock: String {
    let second = wall.modulo(86_400)
    return "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60))"
  }

  /// Whole and part hours from another timestamp to this one; negative when this one is earlier.
  public func hours(since other: Timestamp) -> Double {
    Double(seconds - other.seconds) / 3_600
  }

  var wall: Int64 { seconds + Int64(offset) }
}

extension Timestamp: Comparable {
  /// Orders by instant.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable, CustomStringConvertible {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// Days since 1970-01-01, by the algorithm of Howard Hinnant, “chrono-Compatible Low-Level Date
  /// Algorithms” (`days_from_civil`).
  public var daysSince1970: Int64 {
    let year = Int64(month <= 2 ? self.year - 1 : self.year)
    let era = year.floored(by: 400)
    let yearOfEra = year - era * 400
    let monthFromMarch = Int64((month + 9) % 12)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Creates a day from its distance to 1970-01-01 (Hinnant's `civil_from_days`).
  public init(daysSince1970 days: Int64) {
    let shifted = days + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    self.month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    self.year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Creates a day, or returns `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    guard CivilDate(daysSince1970: daysSince1970) == self else { return nil }
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  public var weekday: Int { Int((daysSince1970 + 3).modulo(7)) + 1 }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let digits = String(year)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(padding)\(digits)-\(twoDigits(Int64(month)))-\(twoDigits(Int64(day)))"
  }
}

func twoDigits(_ number: Int64) -> String {
  number < 10 ? "0\(number)" : String(number)
}

extension Int64 {
  func floored(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  func modulo(_ divisor: Int64) -> Int64 {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
