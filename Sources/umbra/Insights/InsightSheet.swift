/// What was counted, as rows of text of a width.
///
/// Pure: values in, text out. Bars differ by length alone, never by colour; without bars the same rows
/// are a table that a screen reader can read.
struct InsightSheet {
  let tally: InsightTally
  /// The days that were looked at, in words.
  let span: String
  let width: Int
  let isPlain: Bool

  var text: String {
    var parts = [head]
    parts += tally.sections.map { table($0.title, $0.rows) }
    parts += tally.remarks.map { $0 + "\n" }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n").forTerminal
  }

  private var head: String { "\(span): \(tally.extent).\n" }

  private func table(_ title: String, _ rows: [(name: String, count: Int)]) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    let digits = String(most).count
    let beside = width - 1 - 2 - 2 - digits - 1
    let widest = min(rows.map { $0.name.displayWidth }.max() ?? 0, max(8, beside - 8))
    let room = beside - widest
    var text = "\(title):\n"
    for row in rows {
      if isPlain || room < 8 {
        text += "  \(row.name): \(row.count)\n"
      } else {
        let number =
          String(repeating: " ", count: digits - String(row.count).count) + "\(row.count)"
        text +=
          "  \(Self.fitted(row.name, widest))  \(number) \(Self.bar(row.count, most, min(room, 40)))\n"
      }
    }
    return text
  }

  /// A bar to an eighth of a column; what is more than nothing shows.
  static func bar(_ count: Int, _ most: Int, _ width: Int) -> String {
    guard most > 0, count > 0, width > 0 else { return "" }
    let eighths = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: min(eighths / 8, width)) + parts[eighths % 8]
  }

  private static func fitted(_ name: String, _ width: Int) -> String {
    var text = ""
    var column = 0
    for character in name {
      guard column + character.displayWidth <= width else { break }
      text.append(character)
      column += character.displayWidth
    }
    return text + String(repeating: " ", count: max(0, width - column))
  }
}
