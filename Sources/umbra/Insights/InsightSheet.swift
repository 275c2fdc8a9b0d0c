/// What was counted, as rows of text of a width.
///
/// Pure: values in, text out. Charts differ by length and place alone, never by colour; without
/// charts the same numbers are a table that a screen reader can read.
struct InsightSheet {
  let sections: [InsightSection]
  let remarks: [String]
  /// The days that were looked at and how much there was, in words.
  let head: String
  let width: Int
  let isPlain: Bool

  /// How many columns of a chart over time there is room for.
  static func room(inWidth width: Int) -> Int { min(max(width - 1 - nameLimit(width) - 8, 8), 62) }

  var text: String {
    var parts = [Self.wrapped(head, width)]
    parts += sections.map { section in
      Self.wrapped(section.title + ":", width) + rows(section.content).map { "  \($0)\n" }.joined()
    }
    parts += remarks.map { Self.wrapped($0, width) }
    return parts.joined(separator: "\n").forTerminal
  }

  private static func wrapped(_ text: String, _ width: Int) -> String {
    TextWrapping.block(text, width: width - 1, indent: "  ")
  }

  private static func nameLimit(_ width: Int) -> Int { max(10, min(24, width * 3 / 8)) }

  private func rows(_ content: InsightSection.Content) -> [String] {
    switch content {
    case .counts(let rows): isPlain ? rows.map { "\($0.name): \($0.count)" } : counts(rows)
    case .series(let bins, let rows): isPlain ? plain(rows, bins) : series(rows)
    case .courses(let bins, let rows): isPlain ? plain(rows, bins) : courses(rows)
    case .changes(let rows): isPlain ? plain(rows) : changes(rows)
    }
  }

  // MARK: Charts

  private func counts(_ rows: [InsightSection.Count]) -> [String] {
    let most = rows.map(\.count).max() ?? 0
    let digits = String(most).count
    let name = nameWidth(rows.map(\.name), limit: width - 14 - digits)
    let room = min(max(width - 1 - 2 - name - 2 - digits - 1, 0), 40)
    return rows.map { row in
      "\(Self.fitted(row.name, name))  \(Self.right(row.count, digits)) "
        + Chart.bar(row.count, most, room)
    }
  }

  private func series(_ rows: [InsightSection.Series]) -> [String] {
    let most = rows.flatMap(\.counts).max() ?? 0
    let digits = rows.map { String($0.sum).count }.max() ?? 1
    let name = nameWidth(rows.map(\.name), limit: Self.nameLimit(width))
    return rows.map { row in
      "\(Self.fitted(row.name, name))  \(Self.right(row.sum, digits)) "
        + Chart.columns(row.counts, most)
    }
  }

  private func courses(_ rows: [InsightSection.Course]) -> [String] {
    let name = nameWidth(rows.map(\.name), limit: Self.nameLimit(width))
    return rows.flatMap { row in
      let mean = InsightTally.decimal(row.mean)
      let blanks = String(repeating: " ", count: max(0, 4 - mean.count))
      let beside = [
        "\(Self.fitted(row.name, name)) \(blanks)\(mean) ",
        String(repeating: " ", count: name + 6),
      ]
      return zip(beside, Chart.course(row.means)).map { $0 + $1 }
    }
  }

  private func changes(_ rows: [InsightSection.Change]) -> [String] {
    let name = nameWidth(rows.map(\.name), limit: Self.nameLimit(width))
    return rows.map { row in
      let numbers =
        "\(InsightTally.decimal(row.before)) → \(InsightTally.decimal(row.after))"
      let text =
        "\(Self.fitted(row.name, name))  "
        + numbers.padding(to: 10)
      let chart = Chart.change(row.before, row.after) + "  "
      let times = row.count == 1 ? "once" : "\(row.count) times"
      return width < 60 ? text + times : text + chart + times
    }
  }

  private func nameWidth(_ names: [String], limit: Int) -> Int {
    min(names.map(\.displayWidth).max() ?? 0, max(limit, 8))
  }

  private static func right(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A name in so many columns; one that is cut ends in three dots.
  static func fitted(_ name: String, _ width: Int) -> String {
    guard name.displayWidth > width else { return name.padding(to: width) }
    var text = ""
    var column = 0
    for character in name {
      guard column + character.displayWidth < width else { break }
      text.append(character)
      column += character.displayWidth
    }
    return (text + "…").padding(to: width)
  }

  // MARK: Tables

  private func plain(_ rows: [InsightSection.Series], _ bins: TimeBins) -> [String] {
    rows.map { row in
      let parts = row.counts.indices.filter { row.counts[$0] > 0 }
        .map { "\(bins.label($0)) \(row.counts[$0])" }
      return "\(row.name): \(row.sum)"
        + (bins.count > 1 ? " (\(parts.joined(separator: ", ")))" : "")
    }
  }

  private func plain(_ rows: [InsightSection.Course], _ bins: TimeBins) -> [String] {
    rows.map { row in
      let parts = row.means.indices.compactMap { place in
        row.means[place].map { "\(bins.label(place)) \(InsightTally.decimal($0))" }
      }
      return "\(row.name): mean \(InsightTally.decimal(row.mean))"
        + (bins.count > 1 ? " (\(parts.joined(separator: ", ")))" : "")
    }
  }

  private func plain(_ rows: [InsightSection.Change]) -> [String] {
    rows.map { row in
      "\(row.name): at first \(InsightTally.decimal(row.before)), at the end "
        + "\(InsightTally.decimal(row.after)), \(row.count == 1 ? "once" : "\(row.count) times")"
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
