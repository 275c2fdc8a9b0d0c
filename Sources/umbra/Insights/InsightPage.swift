import Conversation

/// What was counted, as one page that needs nothing from anywhere and runs no script.
///
/// Pure: values in, text out. Charts are as wide as the page gives them room, one colour, and every
/// one of them says its numbers in words to those who do not see it.
struct InsightPage {
  let sections: [InsightSection]
  let remarks: [String]
  /// The days that were looked at and how much there was, in words.
  let head: String

  var text: String {
    var parts = [Self.head, "<h1>What you named and did</h1>"]
    parts.append("<p>\(Self.escaped(head)) Counted, never scored.</p>")
    parts += sections.map(table)
    parts += remarks.map { "<p>\(Self.escaped($0))</p>" }
    parts.append("</main>\n</body>\n</html>")
    return parts.joined(separator: "\n") + "\n"
  }

  private func table(_ section: InsightSection) -> String {
    var lines = ["<table>", "<caption>\(Self.escaped(section.title))</caption>"]
    switch section.content {
    case .counts(let rows):
      let most = rows.map(\.count).max() ?? 1
      lines += rows.map { Self.row($0.name, "\($0.count)", Self.bar($0.count, most)) }
    case .series(let bins, let rows):
      let most = rows.flatMap(\.counts).max() ?? 1
      lines += rows.map { Self.row($0.name, "\($0.sum)", Self.columns($0, most, bins)) }
      lines.append(Self.axis(bins))
    case .courses(let bins, let rows):
      lines += rows.map {
        Self.row($0.name, InsightTally.decimal($0.mean), Self.course($0, bins))
      }
      lines.append(Self.axis(bins))
    case .changes(let rows):
      lines += rows.map { row in
        let numbers =
          "\(InsightTally.decimal(row.before)) → \(InsightTally.decimal(row.after))"
        let times = row.count == 1 ? "once" : "\(row.count) times"
        return Self.row("\(row.name), \(times)", numbers, Self.change(row))
      }
    }
    lines.append("</table>")
    return lines.joined(separator: "\n")
  }

  private static func row(_ name: String, _ number: String, _ chart: String) -> String {
    "<tr><th scope=\"row\">\(escaped(name))</th><td>\(escaped(number))</td>"
      + "<td class=\"chart\">\(chart)</td></tr>"
  }

  private static func axis(_ bins: TimeBins) -> String {
    guard bins.count > 1 else { return "" }
    return "<tr class=\"axis\" aria-hidden=\"true\"><th></th><td></td><td class=\"chart\">"
      + "<div><span>\(bins.label(0))</span><span>\(bins.label(bins.count - 1))</span></div></td></tr>"
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.asDocument.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Marks that turn the direction of what follows must not reach beyond the word.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>What you named and did</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.5 Georgia, serif; margin: 0; overflow-wrap: anywhere; }
    main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.35rem; }
    table { width: 100%; border-collapse: collapse; margin: 2rem 0; table-layout: fixed; }
    caption { text-align: left; font-weight: bold; padding-bottom: .4rem; }
    th { text-align: left; font-weight: normal; width: 34%; padding: .15rem .5rem .15rem 0; }
    th, td { unicode-bidi: isolate; vertical-align: middle; }
    td { width: 5.2rem; text-align: right; font-variant-numeric: tabular-nums; }
    td.chart { width: auto; padding-left: .8rem; }
    svg { display: block; width: 100%; }
    rect, circle.last { fill: currentColor; opacity: .65; }
    circle.first { fill: Canvas; stroke: currentColor; stroke-width: 2; }
    line { stroke: currentColor; stroke-width: 2; opacity: .65; }
    line.base { stroke-width: 1; opacity: .3; }
    tr.axis div { display: flex; justify-content: space-between; font-size: .8rem; opacity: .75; }
    @media (max-width: 34rem) {
      th { width: 38%; }
      td { width: 3.6rem; }
      td.chart { padding-left: .5rem; }
    }
    @media print { table { break-inside: avoid; } }
    </style>
    </head>
    <body>
    <main>
    """
}
