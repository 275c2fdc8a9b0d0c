internal import Diagnostics

/// Collects what is wrong with one file.
///
/// After one error on a source line everything later on that line is left out: it is mostly a
/// consequence of the first.
struct DiagnosticSink {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var linesWithErrors: Set<Int> = []
  private var suggestionsLeft = 50

  init(file: SourceFile) {
    self.file = file
  }

  /// The diagnostics by place; those of one place in the order they were found.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }

  mutating func error(
    _ code: DiagnosticCode,
    _ range: ByteRange,
    _ message: String,
    notes: [(String, ByteRange)] = [],
    foreignNotes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    guard linesWithErrors.insert(file.location(at: range.start).line).inserted else { return }
    let own = notes.map { Note(message: $0.0, file: file.name, range: sourceRange($0.1)) }
    add(code, .error, range, message, own + foreignNotes, fixIts)
  }

  mutating func warning(
    _ code: DiagnosticCode,
    _ range: ByteRange,
    _ message: String,
    fixIts: [FixIt] = []
  ) {
    guard !hasError(onLineOf: range.start) else { return }
    add(code, .warning, range, message, [], fixIts)
  }

  mutating func info(_ code: DiagnosticCode, _ range: ByteRange, _ message: String) {
    guard !hasError(onLineOf: range.start) else { return }
    add(code, .info, range, message, [], [])
  }

  /// The range of a source line without the blanks at its ends.
  func range(ofLine number: Int) -> ByteRange {
    let start = file.offset(ofLine: number)
    let bytes = Array((file.line(number) ?? "").utf8)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let first = bytes.firstIndex { !isBlank($0) } ?? 0
    let last = bytes.lastIndex { !isBlank($0) } ?? 0
    return ByteRange(start: start + first, end: start + max(first, last) + 1)
  }

  /// A note about this file, for a diagnostic of any file.
  func note(_ message: String, _ range: ByteRange) -> Note {
    Note(message: message, file: file.name, range: sourceRange(range))
  }

  /// Whether a suggestion may still be looked for: among many names each one takes long.
  mutating func maySuggest() -> Bool {
    suggestionsLeft -= 1
    return suggestionsLeft >= 0
  }

  /// Warns that bytes which are not UTF-8 were replaced.
  mutating func repair(_ first: SourceLocation, count: Int) {
    let places = count == 1 ? "one place is" : "\(count) places are"
    let end = SourceLocation(line: first.line, column: first.column + 1)
    diagnostics.append(
      Diagnostic(
        code: DiagnosticCode.invalidUTF8.rawValue,
        severity: .warning,
        message: "\(places) not UTF-8 and shown as ‘\u{FFFD}’; save the file as UTF-8",
        file: file.name,
        range: SourceRange(start: first, end: end)
      )
    )
  }

  func hasError(onLineOf offset: Int) -> Bool {
    linesWithErrors.contains(file.location(at: offset).line)
  }

  private mutating func add(
    _ code: DiagnosticCode,
    _ severity: Severity,
    _ range: ByteRange,
    _ message: String,
    _ notes: [Note],
    _ fixIts: [FixIt]
  ) {
    diagnostics.append(
      Diagnostic(
        code: code.rawValue,
        severity: severity,
        message: message,
        file: file.name,
        range: sourceRange(range),
        notes: notes,
        fixIts: fixIts
      )
    )
  }

  /// The range as lines and columns, at least one column wide, also at the end of a line.
  private func sourceRange(_ range: ByteRange) -> SourceRange {
    let start = file.location(at: range.start)
    let end = file.location(at: range.end)
    guard end.line == start.line, end.column > start.column else {
      return SourceRange(
        start: start,
        end: SourceLocation(line: start.line, column: start.column + 1)
      )
    }
    return SourceRange(start: start, end: end)
  }

  /// A fix-it that puts text in at an offset.
  func insertion(_ text: String, at offset: Int, _ message: String) -> FixIt {
    replacement(of: ByteRange(start: offset, end: offset), with: text, message)
  }

  /// A fix-it that replaces a range.
  func replacement(of range: ByteRange, with text: String, _ message: String) -> FixIt {
    FixIt(
      message: message,
      edits: [TextEdit(range: file.range(range.start, range.end), replacement: text)]
    )
  }
}
