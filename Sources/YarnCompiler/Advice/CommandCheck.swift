internal import Diagnostics

/// Compares commands with those the host knows.
struct CommandCheck {
  private let commands: [String: CommandDeclaration]

  init(_ commands: [CommandDeclaration]) {
    self.commands = Dictionary(commands.map { ($0.name, $0) }) { $1 }
  }

  func report(_ document: DocumentSyntax, _ sink: inout DiagnosticSink) {
    var found: [CommandSyntax] = []
    document.forEachStatement { if case .command(let command) = $0.kind { found.append(command) } }
    for command in found { report(command, &sink) }
  }

  private func report(_ command: CommandSyntax, _ sink: inout DiagnosticSink) {
    guard case .text(let text, let marks)? = command.pieces.first else { return }
    let name = String(text.prefix { $0 != " " && $0 != "\t" })
    // A name that goes on with a value is not known before it runs.
    if name.isEmpty || name == "stop" || name == text && command.pieces.count > 1 { return }
    let start = marks.range.start
    let range = ByteRange(start: start, end: start + name.utf8.count)
    guard let declaration = commands[name] else {
      let nearest = sink.maySuggest() ? Spelling.nearest(to: name, among: commands.keys) : nil
      let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? ""
      let fixIts = nearest.map { [sink.replacement(of: range, with: $0, "write ‘\($0)’")] } ?? []
      sink.warning(.unknownCommand, range, "no command named ‘\(name)’\(hint)", fixIts: fixIts)
      return
    }
    let count = parameterCount(command.pieces)
    guard !declaration.parameterCount.contains(count) else { return }
    let (low, high) = (declaration.parameterCount.lowerBound, declaration.parameterCount.upperBound)
    let wanted = low == high ? "\(low)" : high == .max ? "at least \(low)" : "\(low) to \(high)"
    let noun = high == 1 ? "parameter" : "parameters"
    let message = "‘\(name)’ takes \(wanted) \(noun), found \(count)"
    sink.warning(.parameterCount, range, message)
  }

  /// How many words follow the name: blanks separate them, quotes group, a value is never split.
  private func parameterCount(_ pieces: [TextPiece]) -> Int {
    var count = 0
    var isInWord = false
    var isQuoted = false
    for piece in pieces {
      guard case .text(let text, _) = piece else {
        if !isInWord { count += 1 }
        isInWord = true
        continue
      }
      for byte in text.utf8 {
        if byte == 0x22 { isQuoted.toggle() }
        let isBlank = !isQuoted && (byte == 0x20 || byte == 0x09)
        if !isBlank, !isInWord { count += 1 }
        isInWord = !isBlank
      }
    }
    return max(0, count - 1)
  }
}
