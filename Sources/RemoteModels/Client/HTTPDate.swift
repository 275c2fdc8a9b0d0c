/// Times as the headers of HTTP have them: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  /// Seconds since 1970, or `nil` for anything that is not such a time.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
      let day = number(parts[1], in: 1...31), let year = number(parts[3], in: 1970...9999),
      let month = months.firstIndex(of: String(parts[2])),
      let time = clock(parts[4])
    else { return nil }
    // Years are counted from March, so that the day that is sometimes there comes last.
    let shifted = month < 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    return Int64(days) * 86_400 + time
  }

  /// How long it is from one header's time to another's; `nil` when one is none or it is no wait.
  static func wait(from now: String?, to later: String?) -> Duration? {
    guard let now = now.flatMap(seconds), let later = later.flatMap(seconds), later > now else {
      return nil
    }
    return .seconds(later - now)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func clock(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hours = number(parts[0], in: 0...23),
      let minutes = number(parts[1], in: 0...59), let seconds = number(parts[2], in: 0...60)
    else { return nil }
    return Int64(hours * 3_600 + minutes * 60 + seconds)
  }

  private static func number(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
    guard text.count <= 4, text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }
}
