public import Diagnostics
public import Yarn

/// What is known about a variable of the scripts.
public struct VariableDeclaration: Hashable, Sendable {
  /// The name with its `$`.
  public var name: String
  /// The type, or `nil` when it could not be found out.
  public var type: ValueType?
  /// What it holds at first; `nil` for a smart variable.
  public var initialValue: Value?
  /// Whether it is computed whenever it is read, and cannot be set.
  public var isSmart: Bool
  /// Whether a script declares it; otherwise it is only used.
  public var isDeclared: Bool
  /// What the `///` comments before the declaration or on its line say.
  public var description: String?
  /// The name of the file with the declaration, or with the first use.
  public var file: String
  /// Where its name stands there.
  public var range: SourceRange
}

extension Declarations {
  /// Every variable by name.
  func list(_ files: [SourceFile]) -> [VariableDeclaration] {
    variables.sorted { $0.key < $1.key }.map { name, record in
      let file = files[record.file]
      return VariableDeclaration(
        name: name,
        type: record.type,
        initialValue: record.initialValue,
        isSmart: record.definition != nil,
        isDeclared: record.isDeclared,
        description: record.isDeclared ? DocComment.text(at: record.range, in: file) : nil,
        file: file.name,
        range: file.range(record.range.start, record.range.end)
      )
    }
  }
}

/// The `///` comments of a declaration.
enum DocComment {
  /// How many bytes after a variable's name are looked through, however long the line is.
  private static let reach = 4000

  /// The text at the end of the declaration's line, or else of the lines right before it.
  static func text(at range: ByteRange, in file: SourceFile) -> String? {
    let rest = file.text.utf8.dropFirst(range.start).prefix(reach)
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    if let text = comment(in: Array(line)) { return text }
    let place = file.location(at: range.start)
    // Further right stands more than one declaration, and the lines before describe the first.
    guard place.column < reach / 10 else { return nil }
    var lines: [String] = []
    var number = place.line - 1
    while lines.count < 100, let line = file.line(number) {
      let text = line.drop { $0 == " " || $0 == "\t" }
      guard text.hasPrefix("///") else { break }
      lines.append(trimmed(text))
      number -= 1
    }
    return lines.isEmpty ? nil : lines.reversed().joined(separator: " ")
  }

  /// The text after the `///` that follows the `>>` of a declaration.
  private static func comment(in bytes: [UInt8]) -> String? {
    var isQuoted = false
    var index = 0
    var isClosed = false
    while index + 2 < bytes.count {
      switch bytes[index] {
      case 0x5C where isQuoted: index += 1
      case 0x22 where !isClosed: isQuoted.toggle()
      case 0x3E where !isQuoted && bytes[index + 1] == 0x3E: isClosed = true
      case 0x2F where isClosed && bytes[index + 1] == 0x2F:
        guard bytes[index + 2] == 0x2F else { return nil }
        return trimmed(Substring(decoding: bytes[index...], as: UTF8.self))
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.drop { $0 == "/" }.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
