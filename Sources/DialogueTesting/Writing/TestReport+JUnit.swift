internal import Diagnostics

extension TestReport {
  /// The report as JUnit XML, which build servers read.
  public var junit: String {
    var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    let attributes = """
      name="dialogue" tests="\(results.count)" failures="\(count(.failed))" \
      errors="0" skipped="\(count(.skipped))" time="\(seconds(milliseconds))"
      """
    text += "<testsuites>\n  <testsuite \(attributes)>\n"
    for result in results { text += junit(of: result) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func junit(of result: CaseResult) -> String {
    let start = """
          <testcase classname="\(result.kind.rawValue)" name="\(result.name.xml)" \
      time="\(seconds(result.milliseconds))"
      """
    switch result.status {
    case .passed: return start + "/>\n"
    case .skipped: return start + "><skipped/></testcase>\n"
    case .failed:
      let message = result.failure?.description ?? "failed"
      let details = TestReport.text(of: result)
      return start + """
        ><failure message="\(message.printable.xml)">\(details.xml)</failure></testcase>

        """
    }
  }

  private func seconds(_ milliseconds: Double) -> String {
    let thousandths = Int(milliseconds.rounded())
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension String {
  /// The text with what XML may not hold replaced.
  fileprivate var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
