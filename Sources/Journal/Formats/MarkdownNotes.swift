internal import Conversation

/// The notes and feelings of a session as a list in Markdown, and back.
///
/// A line is `- note · name · value` or `- felt · word · family · corner`. Inside of a field a backslash
/// stands before what would part it, and an empty field is a backslash with an `e`.
enum MarkdownNotes {
  static let heading = "## Noted"

  /// The heading and the list, or nothing when nothing was noted.
  static func blocks(of session: Session) -> [String] {
    let lines = session.transcript.keptEntries.compactMap(line)
    return lines.isEmpty ? [] : [heading, lines.joined(separator: "\n")]
  }

  private static func line(_ entry: Transcript.Entry) -> String? {
    let fields: [String]
    switch entry.content {
    case .effect(.note(let name, let value)): fields = ["note", name, value]
    case .effect(.felt(let word, let family, let corner)):
      // What is missing at the end is left out, and before that it is a dash.
      let rest =
        corner.map { [family.map(field) ?? missing, field($0)] } ?? family.map { [field($0)] }
      let known = ["felt", word].map(field) + (rest ?? [])
      return "- " + MarkdownEscape.escaped(known.joined(separator: separator))
    default: return nil
    }
    return "- " + MarkdownEscape.escaped(fields.map(field).joined(separator: separator))
  }

  /// What a line of the list holds, or `nil` when it is none.
  static func content(of line: String) -> Transcript.Content? {
    guard line.hasScalarPrefix("- ") else { return nil }
    let text = MarkdownEscape.unescaped(String(line.unicodeScalars.dropFirst(2)))
    let parts = text.unicodeScalars.split(separator: "\u{B7}", omittingEmptySubsequences: false)
    // The blanks around the dots are not of the fields.
    let fields = parts.enumerated().map { index, part in
      part.dropFirst(index > 0 ? 1 : 0).dropLast(index < parts.count - 1 ? 1 : 0)
    }
    let values = fields.map { $0.elementsEqual(missing.unicodeScalars) ? nil : unescaped($0) }
    switch (values.first ?? nil, values.count) {
    case ("note", 3):
      guard let name = values[1], let value = values[2] else { return nil }
      return .effect(.note(name: name, value: value))
    case ("felt", 2...4):
      guard let word = values[1] else { return nil }
      return .effect(
        .felt(
          word: word,
          family: values.count > 2 ? values[2] : nil,
          quadrant: values.count > 3 ? values[3] : nil
        )
      )
    default: return nil
    }
  }

  private static let separator = " \u{B7} "
  private static let missing = "-"

  private static func field(_ text: String) -> String {
    if text.isEmpty { return "\\e" }
    if text == missing { return "\\-" }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case "\u{B7}": result += "\\.".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ field: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { result.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "n": result.append("\n")
      case ".": result.append("\u{B7}")
      case "e": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
