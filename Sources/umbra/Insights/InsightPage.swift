import Conversation

/// What was counted, as one page that needs nothing from anywhere and runs no script.
///
/// Pure: values in, text out. A bar is as long as its share of the longest, at any width of the page,
/// and its number stands beside it.
struct InsightPage {
  let tally: InsightTally
  /// The days that were looked at, in words.
  let span: String

  var text: String {
    var parts = [Self.head, "<h1>What you named and did</h1>"]
    parts.append("<p>\(Self.escaped(span)): \(tally.extent). Counted, never scored.</p>")
    parts += tally.sections.map(table)
    parts += tally.remarks.map { "<p>\(Self.escaped($0))</p>" }
    parts.append("</main>\n</body>\n</html>")
    return parts.joined(separator: "\n") + "\n"
  }

  private func table(_ section: InsightTally.Section) -> String {
    let most = section.rows.map(\.count).max() ?? 1
    var lines = ["<table>", "<caption>\(Self.escaped(section.title))</caption>"]
    for row in section.rows {
      let thousandths = Int((Double(row.count) / Double(max(most, 1)) * 1000).rounded())
      let width = "\(thousandths / 10).\(thousandths % 10)%"
      lines.append(
        "<tr><th scope=\"row\">\(Self.escaped(row.name))</th><td>\(row.count)</td>"
          + "<td class=\"bar\"><svg width=\"100%\" height=\"14\" aria-hidden=\"true\">"
          + "<rect width=\"\(width)\" height=\"14\" rx=\"2\"/></svg></td></tr>"
      )
    }
    lines.append("</table>")
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
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
    th { text-align: left; font-weight: normal; width: 42%; padding: .15rem .5rem .15rem 0; }
    th, td { unicode-bidi: isolate; vertical-align: middle; }
    td { width: 3rem; text-align: right; font-variant-numeric: tabular-nums; }
    td.bar { width: auto; padding-left: .8rem; }
    svg { display: block; }
    rect { fill: currentColor; opacity: .65; }
    @media print { table { break-inside: avoid; } }
    </style>
    </head>
    <body>
    <main>
    """
}
