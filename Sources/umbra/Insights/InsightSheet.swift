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
    parts.append(
      table("Feelings by family, how often each was named", tally.families.byFrequency)
    )
    parts.append(table("Words you used most", Array(tally.words.byFrequency.prefix(8))))
    if tally.words.count > 1 {
      parts.append("\(tally.words.count) different words for what you felt.\n")
    }
    parts.append(table("Energy and pleasantness of what you named", corners))
    if let means = tally.means {
      parts.append(
        "How strong a feeling was, where it was rated twice (\(times(tally.strengths.count))):\n"
          + "  at first \(Self.decimal(means.before)), at the end \(Self.decimal(means.after)), of 10\n"
      )
    }
    parts.append(table("What you did", Array(tally.practices.byFrequency.prefix(10))))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n").forTerminal
  }

  private var head: String {
    "\(span): \(tally.sessionCount.sessions) on "
      + (tally.days.count == 1 ? "1 day.\n" : "\(tally.days.count) days.\n")
  }

  private var corners: [(name: String, count: Int)] {
    let names = [
      ("HP", "high energy, pleasant"), ("LP", "low energy, pleasant"),
      ("HM", "high energy, mixed"), ("LM", "low energy, mixed"),
      ("HU", "high energy, unpleasant"), ("LU", "low energy, unpleasant"),
    ]
    return names.compactMap { code, name in tally.corners[code].map { (name, $0) } }
  }

  private func table(_ title: String, _ rows: [(name: String, count: Int)]) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    let widest = min(rows.map { $0.name.displayWidth }.max() ?? 0, max(8, width / 2))
    let digits = String(most).count
    let room = width - 1 - 2 - widest - 2 - digits - 1
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

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// A bar to an eighth of a column; what is more than nothing shows.
  static func bar(_ count: Int, _ most: Int, _ width: Int) -> String {
    guard most > 0, count > 0, width > 0 else { return "" }
    let eighths = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: min(eighths / 8, width)) + parts[eighths % 8]
  }

  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
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
