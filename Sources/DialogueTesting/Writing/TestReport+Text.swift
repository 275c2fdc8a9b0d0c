internal import Diagnostics

extension TestReport {
  /// The report for people: a line for each case, diagnostics below it, and the totals.
  ///
  /// Control characters of scripts and plans are replaced, so the text is safe to print.
  public func text(style: ReportStyle = .plain) -> String {
    results.map { TestReport.text(of: $0, style: style) }.joined() + totalsText
  }

  /// The last line of the report for people.
  public var totalsText: String {
    "\(count(.passed)) passed, \(count(.failed)) failed, \(count(.skipped)) skipped\n"
  }

  /// A case for people, with a line break at its end.
  public static func text(of result: CaseResult, style: ReportStyle = .plain) -> String {
    let name = result.name.printable
    switch result.status {
    case .skipped: return "SKIP \(name)\n"
    case .passed:
      let detail =
        switch result.kind {
        case .run: "\(result.runs.of("run")), \(result.steps.of("step"))"
        case .compileOK: "compiles"
        case .compileFail: "refused, as it should be"
        }
      return "\(style.paint("PASS", "32")) \(name) (\(detail))\n"
    case .failed:
      let failure = result.failure.map { " \($0)".printable } ?? ""
      return "\(style.paint("FAIL", "31")) \(name)\(failure)\n" + details(of: result, style: style)
    }
  }

  private static func details(of result: CaseResult, style: ReportStyle) -> String {
    let renderer = DiagnosticRenderer(
      files: result.sources,
      style: style == .ansi ? .ansi : .plain
    )
    return result.diagnostics.filter { $0.severity == .error }
      .map { renderer.render($0) + "\n" }.joined()
  }
}

/// Whether a report uses colour.
public enum ReportStyle: Hashable, Sendable {
  /// Text only.
  case plain
  /// Text with ANSI colours.
  case ansi

  fileprivate func paint(_ text: String, _ colour: String) -> String {
    switch self {
    case .plain: text
    case .ansi: "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
    }
  }
}

extension Int {
  fileprivate func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}

extension String {
  /// The text on one line, without anything that could move a cursor.
  var printable: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text += "\\n"
      case 0x09: text += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
