internal import Conversation

extension Facts {
  /// One of the four windows of the check-in.
  enum Window: String, CaseIterable {
    case body = "phys"
    case feelings = "emo"
    case mind = "psy"
    case meaning = "spi"

    /// How it is called in the middle of a sentence.
    var name: String {
      switch self {
      case .body: "the body"
      case .feelings: "feelings"
      case .mind: "the mind"
      case .meaning: "meaning"
      }
    }
  }

  /// A window that was rated low on several of the last five days.
  struct Trend {
    var window: Window
    var days: Int
  }

  /// The lowest window of the last five days, when it is worth a word: at most once a week.
  var trend: Trend? {
    guard !wasNoted("fact_trend_window", inLast: 7) else { return nil }
    var lowest: (trend: Trend, sum: Float)?
    for window in Window.allCases {
      let low = ratings(of: window, inLast: 5).values.filter { $0 < 4 }
      guard low.count >= 3 else { continue }
      let sum = low.reduce(0, +)
      if let lowest, (-lowest.trend.days, lowest.sum) <= (-low.count, sum) { continue }
      lowest = (Trend(window: window, days: low.count), sum)
    }
    return lowest?.trend
  }

  /// Whether the body was rated under 3 on four days in a row that reach up to today or yesterday,
  /// and nothing was said about it for a fortnight.
  var isBodyLowForLong: Bool {
    guard !wasNoted("fact_body_low_long", inLast: 14) else { return false }
    let ratings = ratings(of: .body, inLast: 5)
    func isLow(_ days: ClosedRange<Int64>) -> Bool {
      days.allSatisfy { day in ratings[today - day].map { $0 < 3 } ?? false }
    }
    return isLow(0...3) || isLow(1...4)
  }

  /// Whether the mean of all numbers of the last week is under 4, from two check-ins or more.
  var areCheckInsLow: Bool {
    var numbers: [Float] = []
    var count = 0
    for sitting in sittings {
      let own = sitting.events.filter { (today - 6...today).contains($0.day) }
        .compactMap(Self.rating).map(\.number)
      numbers += own
      if !own.isEmpty { count += 1 }
    }
    return count >= 2 && numbers.reduce(0, +) < 4 * Float(numbers.count)
  }

  /// The window that alone has the lowest mean of the last week, or nothing.
  var weekLow: String { weekExtreme(<) }

  /// The window that alone has the highest mean of the last week, or nothing.
  var weekHigh: String { weekExtreme(>) }

  private func weekExtreme(_ isBeyond: (Float, Float) -> Bool) -> String {
    var best: [(window: Window, mean: Float)] = []
    let numbers = events(ofLast: 7).compactMap(Self.rating)
    for window in Window.allCases {
      let own = numbers.filter { $0.window == window }.map(\.number)
      guard !own.isEmpty else { continue }
      let mean = own.reduce(0, +) / Float(own.count)
      if let first = best.first, isBeyond(first.mean, mean) { continue }
      if let first = best.first, first.mean == mean {
        best.append((window, mean))
      } else {
        best = [(window, mean)]
      }
    }
    return best.count == 1 ? best[0].window.name : ""
  }

  /// The last number of each of the last days, by day.
  private func ratings(of window: Window, inLast days: Int64) -> [Int64: Float] {
    var ratings: [Int64: Float] = [:]
    for event in events(ofLast: days) {
      if let rating = Self.rating(in: event), rating.window == window {
        ratings[event.day] = rating.number
      }
    }
    return ratings
  }

  /// A number for a window, or `nil` when it is none or was passed over.
  private static func rating(
    in event: PastSitting.Event
  ) -> (window: Window, number: Float)? {
    guard case .note(let name, let value) = event.content, let window = Window(rawValue: name),
      let number = Float(value), (0...10).contains(number)
    else { return nil }
    return (window, number)
  }
}
