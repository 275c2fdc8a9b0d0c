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
    self.init(code: parts[0], severity: parts[1])
  }

  init?(code: String, severity: String) {
    codes = Set(DiagnosticCode.named(code).map(\.rawValue))
    self.severity = Severity(rawValue: severity)
    guard !codes.isEmpty, self.severity != nil || severity == "none" else { return nil }
  }
}

extension [SeverityChange] {
  /// What a compiler is to look for: all advice but the reports of nodes that nothing leads to,
  /// which are shown only where a change asks for them.
  var advice: Set<DiagnosticCode> {
    let code = DiagnosticCode.unreferencedNode
    let isWanted = last { $0.codes.contains(code.rawValue) }?.severity != nil
    return isWanted ? DiagnosticCode.advice : DiagnosticCode.advice.subtracting([code])
  }

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
