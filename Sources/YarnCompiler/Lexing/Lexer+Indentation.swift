internal import Diagnostics

/// What the indentation rules remember from line to line.
///
/// Indentation matters only below an arrow; see the language reference on option groups.
struct IndentationState {
  var open: [Int] = []
  var last = 0
  var isArrowSeen = false
  /// The line whose following blank line would end a group.
  var trackedLine: Int?
  var hasContent = false
}

extension Lexer {
  /// Cuts a line break and the indentation after it.
  mutating func lexLineBreak() {
    let start = position
    position += byte == 0x0D && byte(ahead: 1) == 0x0A ? 2 : 1
    emit(.lineBreak, from: start, to: position)
    line += 1
  }

  /// Cuts a line break in a body, and says what the indentation after it means.
  mutating func lexBodyLineBreak() {
    let isAfterBlankLine = !indentation.hasContent
    lexLineBreak()
    let (width, isMixed) = measureIndentation()
    if let tracked = indentation.trackedLine, isAfterBlankLine {
      if line - tracked == 1 { emit(.endOfGroup, length: 0) }
      indentation.trackedLine = nil
    }
    if indentation.isArrowSeen {
      if width > indentation.last {
        indentation.open.append(width)
        emit(.indent, length: 0)
      }
      indentation.isArrowSeen = false
      indentation.trackedLine = line
    }
    var isClosed = false
    while let top = indentation.open.last, width < top {
      emit(.dedent, length: 0)
      indentation.open.removeLast()
      isClosed = true
      if indentation.open.isEmpty { indentation.trackedLine = line }
    }
    indentation.last = width
    indentation.hasContent = false
    if isMixed, isClosed || !indentation.open.isEmpty { warnOfMixedIndentation() }
    if isClosed, width == 0, lineEndsHere { warnOfBlankLine() }
  }

  private var lineEndsHere: Bool {
    var offset = position
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset >= bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D
  }

  private func measureIndentation() -> (width: Int, isMixed: Bool) {
    var width = 0
    var hasSpace = false
    var hasTab = false
    var offset = position
    while offset < bytes.count {
      if bytes[offset] == 0x20 {
        width += 1
        hasSpace = true
      } else if bytes[offset] == 0x09 {
        width += 8
        hasTab = true
      } else {
        break
      }
      offset += 1
    }
    return (width, hasSpace && hasTab)
  }

  private mutating func warnOfMixedIndentation() {
    var end = position
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    sink.warning(.mixedIndentation, ByteRange(start: position, end: end), .mixed)
  }

  /// Warns when an empty line cut off what still looks like the body of an option.
  private mutating func warnOfBlankLine() {
    var offset = position
    var lineStart = position
    while offset < bytes.count, bytes[offset] <= 0x20 {
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { lineStart = offset + 1 }
      offset += 1
    }
    guard offset > lineStart, offset < bytes.count else { return }
    let follows = bytes[offset...].prefix(2)
    guard !follows.elementsEqual("->".utf8), !follows.elementsEqual("=>".utf8) else { return }
    sink.warning(.blankLineEndsBody, ByteRange(start: offset, end: offset + 1), .blankLine)
  }
}

extension String {
  fileprivate static let mixed = "the indentation mixes tabs and spaces; a tab counts as 8 spaces"
  fileprivate static let blankLine =
    "the empty line above ended the option's body, so this runs after every option"
}
