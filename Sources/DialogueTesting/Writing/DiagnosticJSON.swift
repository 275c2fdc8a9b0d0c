package import Diagnostics

extension JSONText {
  /// A diagnostic as an object; `upstream` is the number of the same condition elsewhere, if any.
  package init(_ diagnostic: Diagnostic, upstream: String? = nil) {
    self = [
      "code": .string(diagnostic.code),
      "upstream": .string(upstream),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "file": .string(diagnostic.file),
      "start": JSONText(diagnostic.range.start),
      "end": JSONText(diagnostic.range.end),
    ]
  }

  /// A place as an object with `line` and `column`, both from 1.
  package init(_ location: SourceLocation) {
    self = ["line": .number(location.line), "column": .number(location.column)]
  }
}
