public import Noticing

/// People who can help, as a few lines of text.
public struct HelpCard: Hashable, Sendable {
  /// The card: one helpline a line, and the date of the last check at its end.
  ///
  /// The emergency number is not on it; the dialogues say it themselves.
  public let text: String

  /// The kinds that are shown when nothing particular is asked for.
  public static let everyday: [Helpline.Kind] = [.suicideEmotional]

  /// Makes a card.
  ///
  /// - Parameters:
  ///   - table: The helplines.
  ///   - region: A region code; `nil` gives the international lines.
  ///   - kinds: The kinds to show, in order.
  ///   - most: How many helplines to show at most: a person in need reads few.
  public init(
    _ table: HelplineTable,
    region: String?,
    kinds: [Helpline.Kind] = everyday,
    most: Int = 6
  ) {
    self.init(rows: Array(table.rows(region: region ?? "INT", kinds: kinds).prefix(most)))
  }

  /// Makes a card of some rows.
  init(rows: [Helpline]) {
    var lines: [String] = []
    for row in rows {
      // The table marks hours that nobody has confirmed; the date below says as much of all of them.
      let open = row.hours.replacing(" (confirm)", with: "")
      let hours = open.isEmpty ? "" : " (\(open))"
      lines.append("\(row.name): \(row.contact)\(hours)")
    }
    if let checked = rows.map(\.checked).min() {
      lines.append("Numbers last checked \(checked).")
    }
    text = lines.joined(separator: "\n")
  }

  /// The emergency number of a region, or where to find it when the region is not known.
  public static func emergency(_ table: HelplineTable, region: String?) -> String {
    region.flatMap { table.emergencyNumber(region: $0) } ?? anywhere
  }

  /// The first line of a region for a person in distress, as one short phrase: “Samaritans: 116 123”.
  ///
  /// `nil` where the region has none of its own.
  public static func nearestLine(_ table: HelplineTable, region: String) -> String? {
    let row = table.rows(region: region, kinds: everyday).first { $0.kind == .suicideEmotional }
    return row.map { "\($0.name): \($0.contact.prefix { $0 != ";" })" }
  }

  private static let anywhere =
    "112 in many countries, 911 in North America, 999 in the UK, 000 in Australia, 111 in New Zealand"
}
