/// Charts as text, from values alone.
///
/// They differ by length and place, never by colour.
enum Chart {
  /// A bar to an eighth of a column; what is more than nothing shows.
  static func bar(_ count: Int, _ most: Int, _ width: Int) -> String {
    guard most > 0, count > 0, width > 0 else { return "" }
    let eighths = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: min(eighths / 8, width))
      + (eighths / 8 < width ? parts[eighths % 8] : "")
  }

  /// A column a count, as high as its share of the highest; nothing is a dot.
  static func columns(_ counts: [Int], _ most: Int) -> String {
    let parts = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return counts.map { count in
      guard count > 0, most > 0 else { return "·" }
      let eighths = Int((Double(count) / Double(most) * 8).rounded(.up))
      return parts[min(max(eighths, 1), 8) - 1]
    }.joined()
  }

  /// Values from 0 to 10 as dots of braille, two rows high, two values a column.
  static func course(_ means: [Double?]) -> [String] {
    let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    let height = 8
    var cells = Array(
      repeating: Array(repeating: UInt32(0x2800), count: (means.count + 1) / 2),
      count: height / 4
    )
    for (place, mean) in means.enumerated() {
      guard let mean else { continue }
      let level = Int((min(max(mean, 0), 10) / 10 * Double(height - 1)).rounded())
      let row = height - 1 - level
      cells[row / 4][place / 2] |= dots[place % 2][row % 4]
    }
    return cells.map { row in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: row.compactMap(Unicode.Scalar.init))
      return String(text)
    }
  }

  /// A line from 0 to 10 with an open mark at the first value and a full one at the second.
  static func change(_ before: Double, _ after: Double) -> String {
    let (before, after) = (place(before), place(after))
    return (0...10).map { column in
      if column == after { return "●" }
      if column == before { return "○" }
      return (min(before, after)...max(before, after)).contains(column) ? "─" : "·"
    }.joined()
  }

  private static func place(_ number: Double) -> Int { Int(min(max(number, 0), 10).rounded()) }
}
