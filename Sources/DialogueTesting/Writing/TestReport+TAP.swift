internal import Diagnostics

extension TestReport {
  /// The report in the Test Anything Protocol, version 14.
  public var tap: String {
    var text = "TAP version 14\n1..\(results.count)\n"
    for (index, result) in results.enumerated() {
      let name = result.name.printable.tapEscaped
      switch result.status {
      case .passed: text += "ok \(index + 1) - \(name)\n"
      case .skipped: text += "ok \(index + 1) - \(name) # SKIP not tried\n"
      case .failed:
        text += "not ok \(index + 1) - \(name)\n  ---\n"
        text += "  message: \(JSONText.string(result.failure?.description ?? "failed").text)\n"
        for diagnostic in result.diagnostics where diagnostic.severity == .error {
          let place = "\(diagnostic.file):\(diagnostic.range.start.line)"
          let message = "\(place): \(diagnostic.message) [\(diagnostic.code)]"
          if diagnostic == result.diagnostics.first(where: { $0.severity == .error }) {
            text += "  diagnostics:\n"
          }
          text += "    - \(JSONText.string(message).text)\n"
        }
        text += "  ...\n"
      }
    }
    return text
  }
}

extension String {
  fileprivate var tapEscaped: String {
    var text = ""
    for character in self {
      if character == "#" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text
  }
}
