internal import Diagnostics

/// Compares the names before colons with those of the people who may speak.
struct CharacterCheck {
  let characters: Set<String>

  func report(_ document: DocumentSyntax, _ sink: inout DiagnosticSink) {
    document.forEachStatement { statement in
      switch statement.kind {
      case .line(let line): report(line, &sink)
      case .options(let group), .lineGroup(let group):
        for item in group.items { report(item.line, &sink) }
      default: break
      }
    }
  }

  /// A name that a value is part of is not known before the line runs.
  private func report(_ line: LineSyntax, _ sink: inout DiagnosticSink) {
    guard case .text(let text, let marks)? = line.pieces.first, let colon = marks.colon else {
      return
    }
    let before = text.utf8.prefix(colon)
    let end = before.lastIndex { $0 != 0x20 && $0 != 0x09 }.map(before.index(after:))
    let name = String(text[..<(end ?? before.startIndex)])
    guard !name.isEmpty, !name.hasPrefix("["), !characters.contains(name) else { return }
    let start = marks.range.start
    let nearest = sink.maySuggest() ? Spelling.nearest(to: name, among: characters) : nil
    let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? "; add the name or write ‘\\:’"
    sink.info(
      .unknownCharacter,
      ByteRange(start: start, end: start + name.utf8.count),
      "‘\(name)’ is not among the project's characters\(hint)"
    )
  }
}
