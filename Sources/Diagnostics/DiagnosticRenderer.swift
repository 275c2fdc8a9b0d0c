/// Writes diagnostics for people: place, severity, message, the source line and a caret below it.
public struct DiagnosticRenderer: Sendable {
  /// Whether colour is used.
  public enum Style: Hashable, Sendable {
    /// Text only.
    case plain
    /// Text with ANSI colours.
    case ansi
  }

  private let files: [String: SourceFile]
  private let style: Style

  /// Creates a renderer; a diagnostic about a file that is not listed is shown without its line.
  public init(files: [SourceFile], style: Style) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.style = style
  }

  /// Returns the text of a diagnostic, without a line break at its end.
  ///
  /// Control characters of the source and the messages are replaced, so the text is safe to print.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      heading(
        diagnostic.file,
        diagnostic.range,
        label: diagnostic.severity.rawValue,
        colour: diagnostic.severity.colour,
        message: "\(diagnostic.message) [\(diagnostic.code)]"
      )
    ]
    lines += excerpt(diagnostic.file, diagnostic.range)
    for note in diagnostic.notes {
      lines.append(
        heading(note.file, note.range, label: "note", colour: "36", message: note.message)
      )
      lines += excerpt(note.file, note.range)
    }
    for fixIt in diagnostic.fixIts {
      lines.append("\(paint("fix-it", "32")): \(printable(fixIt.message))")
    }
    return lines.joined(separator: "\n")
  }

  private func heading(
    _ file: String,
    _ range: SourceRange,
    label: String,
    colour: String,
    message: String
  ) -> String {
    let place = "\(printable(file)):\(range.start.line):\(range.start.column)"
    return "\(place): \(paint(label, colour)): \(printable(message))"
  }

  private func excerpt(_ file: String, _ range: SourceRange) -> [String] {
    guard let source = files[file]?.line(range.start.line) else { return [] }
    let start = range.start.column - 1
    let end = range.end.line == range.start.line ? range.end.column - 1 : source.utf8.count
    var padding = ""
    var width = 0
    var offset = 0
    for scalar in source.unicodeScalars {
      if offset < start {
        padding += scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.displayWidth)
      } else if offset < end {
        width += scalar.displayWidth
      }
      offset += UTF8.width(scalar)
    }
    let caret = "^" + String(repeating: "~", count: max(0, width - 1))
    return [printable(source), padding + paint(caret, "32")]
  }

  private func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Letters must stand in the order that they have in the source.
      case 0x00..<0x09, 0x0A..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func paint(_ text: String, _ colour: String) -> String {
    switch style {
    case .plain: text
    case .ansi: "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
    }
  }
}

extension Severity {
  fileprivate var colour: String {
    switch self {
    case .error: "31"
    case .warning: "33"
    case .info: "34"
    }
  }
}
