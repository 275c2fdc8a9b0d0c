import ArgumentParser
import Diagnostics
import YarnCompiler

/// `CODE=SEVERITY`: how much a condition matters to this person.
struct SeverityChange: ExpressibleByArgument {
  /// The codes it is about; the number of the reference compiler may stand for several.
  let codes: Set<String>
  /// How much they matter, or `nil` when they are not shown.
  let severity: Severity?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let codes = DiagnosticCode.names(for: parts[0])
    guard !codes.isEmpty else { return nil }
    let severity = Severity(rawValue: parts[1])
    guard severity != nil || parts[1] == "none" else { return nil }
    self.codes = Set(codes)
    self.severity = severity
  }
}

extension [SeverityChange] {
  /// Returns the diagnostics as these changes want them; errors stay errors, and the last change
  /// of a code counts.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity != .error,
        let change = last(where: { $0.codes.contains(diagnostic.code) })
      else { return diagnostic }
      guard let severity = change.severity else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return diagnostic
    }
  }
}
