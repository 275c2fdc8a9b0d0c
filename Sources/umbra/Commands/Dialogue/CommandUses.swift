import Diagnostics

/// A command that a script gives to its host.
struct CommandUse {
  /// Its first word.
  var name: String
  /// The file, by name.
  var file: String
  /// Where the word stands.
  var range: SourceRange

  /// Words that the language keeps for itself.
  private static let keywords: Set<String> = [
    "if", "elseif", "else", "endif", "set", "call", "declare", "jump", "detour", "return", "enum",
    "case", "endenum", "once", "endonce", "local",
  ]

  /// Finds the commands of a file, also of one that does not compile.
  ///
  /// A command whose name is computed is passed over.
  static func all(in file: SourceFile) -> [CommandUse] {
    var uses: [CommandUse] = []
    var isBody = false
    for number in 1...max(1, file.lineCount) {
      guard let text = file.line(number) else { continue }
      let bytes = Array(text.utf8)
      let start = bytes.prefix { $0.isBlank }.count
      if bytes[start...].starts(with: "---".utf8) {
        isBody = true
      } else if bytes[start...].starts(with: "===".utf8) {
        isBody = false
      } else if isBody {
        uses += commands(of: bytes, from: start, line: number, file: file.name)
      }
    }
    return uses
  }

  /// Finds the commands at the start of a source line.
  private static func commands(
    of bytes: [UInt8],
    from start: Int,
    line: Int,
    file: String
  ) -> [CommandUse] {
    var uses: [CommandUse] = []
    var index = start
    while bytes[index...].starts(with: "<<".utf8) {
      index += 2
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      let nameStart = index
      while index < bytes.count, !bytes[index].isBlank, !">{<".utf8.contains(bytes[index]) {
        index += 1
      }
      let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
      if !name.isEmpty, !keywords.contains(name), index == bytes.count || bytes[index] != 0x7B {
        let range = SourceRange(
          start: SourceLocation(line: line, column: nameStart + 1),
          end: SourceLocation(line: line, column: index + 1)
        )
        uses.append(CommandUse(name: name, file: file, range: range))
      }
      index = end(of: bytes, from: index)
      while index < bytes.count, bytes[index].isBlank { index += 1 }
    }
    return uses
  }

  /// Returns where a command is over, just past its `>>`.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3E, index + 1 < bytes.count, bytes[index + 1] == 0x3E {
        return index + 2
      }
      index += 1
    }
    return index
  }

  /// The warning about a command that nobody knows.
  func unknown(among known: Set<String>) -> Diagnostic {
    var message = "no command named ‘\(name)’"
    var fixIts: [FixIt] = []
    if let nearest = Spelling.nearest(to: name, among: known) {
      message += "; did you mean ‘\(nearest)’?"
      let edit = TextEdit(range: range, replacement: nearest)
      fixIts = [FixIt(message: "replace ‘\(name)’ with ‘\(nearest)’", edits: [edit])]
    } else {
      message += "; add it to a definitions file and name that with --definitions"
    }
    return Diagnostic(
      code: "unknown-command",
      severity: .warning,
      message: message,
      file: file,
      range: range,
      fixIts: fixIts
    )
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
