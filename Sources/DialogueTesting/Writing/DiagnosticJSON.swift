package import Diagnostics
internal import YarnCompiler

extension JSONText {
  /// A diagnostic as an object; its `upstream` is the number of the same condition elsewhere, if any.
  package init(_ diagnostic: Diagnostic) {
    self = [
      "code": .string(diagnostic.code),
      "upstream": .string(DiagnosticCode(rawValue: diagnostic.code)?.upstream),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "file": .string(diagnostic.file),
      "start": JSONText(diagnostic.range.start),
      "end": JSONText(diagnostic.range.end),
      "notes": .array(
        diagnostic.notes.map { note in
          [
            "message": .string(note.message), "file": .string(note.file),
            "start": JSONText(note.range.start), "end": JSONText(note.range.end),
          ]
        }
      ),
    ]
  }

  /// A place as an object with `line` and `column`, both from 1.
  package init(_ location: SourceLocation) {
    self = ["line": .number(location.line), "column": .number(location.column)]
  }
}
