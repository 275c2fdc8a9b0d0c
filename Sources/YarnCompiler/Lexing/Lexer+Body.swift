internal import Diagnostics

extension Lexer {
  /// Cuts the statements of a node, its `===` included.
  mutating func lexBody() {
    indentation = IndentationState()
    indentation.hasContent = true
    while position < bytes.count {
      skipBlanks()
      guard position < bytes.count else { break }
      if isLineBreak {
        lexBodyLineBreak()
        continue
      }
      indentation.hasContent = true
      if starts(with: "//") {
        skipLine()
      } else if starts(with: "===") {
        emit(.bodyEnd, length: 3)
        rejectRestOfLine()
        return
      } else if starts(with: "->") {
        lexArrow(.optionArrow)
      } else if starts(with: "=>") {
        lexArrow(.groupArrow)
      } else if starts(with: "<<"), byte(ahead: 2) != 0x3C || skipsExtraChevrons() {
        lexCommand()
      } else if byte == 0x23 {
        lexHashtag(as: .hashtag)
      } else {
        lexText()
      }
    }
    for _ in indentation.open { emit(.dedent, length: 0) }
  }

  /// Goes past the statements of a node to its `===`; cuts them after all when there are none, or
  /// something is declared among them.
  mutating func passOverBody() {
    let start = (position, line)
    var hasStatements = false
    while position < bytes.count {
      skipBlanks()
      guard position < bytes.count else { break }
      if isLineBreak {
        position += byte == 0x0D && byte(ahead: 1) == 0x0A ? 2 : 1
        line += 1
        continue
      }
      if starts(with: "==="), hasStatements {
        emit(.bodyEnd, length: 3)
        bodiesPassedOver.insert(position)
        return rejectRestOfLine()
      }
      if starts(with: "===") || declaresHere { break }
      if !starts(with: "//") { hasStatements = true }
      skipLine()
    }
    (position, line) = start
    lexBody()
  }

  private var declaresHere: Bool {
    guard starts(with: "<<") else { return false }
    var end = position + 2
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return [Keyword.declare, .enum].contains { keyword in
      bytes[end...].starts(with: keyword.rawValue.utf8)
    }
  }

  /// Goes past what is too much of `<<<` before a command, with a warning; `<<<if …>>` and its like
  /// is a text of `<` with a condition.
  private mutating func skipsExtraChevrons() -> Bool {
    var end = position
    while end < bytes.count, bytes[end] == 0x3C { end += 1 }
    let extra = ByteRange(start: position, end: end - 2)
    let start = position
    position = end
    skipBlanks()
    let isCondition = keyword().map { $0 == .if || $0 == .once } ?? (isLineBreak || byte == 0)
    guard !isCondition, closesOnThisLine else {
      position = start
      return false
    }
    position = end - 2
    sink.warning(.extraChevron, extra, "one ‘<’ too many before the command")
    return true
  }

  private var closesOnThisLine: Bool {
    var offset = position
    while offset + 1 < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      if bytes[offset] == 0x3E, bytes[offset + 1] == 0x3E { return true }
      offset += 1
    }
    return false
  }

  private mutating func lexArrow(_ kind: Token.Kind) {
    emit(kind, length: 2)
    indentation.isArrowSeen = true
    skipBlanks()
    lexText()
  }

  /// Cuts a line's text, its condition and its hashtags, up to the line break.
  private mutating func lexText() {
    var chunk = position
    while position < bytes.count, !isLineBreak {
      switch byte {
      case 0x5C:
        position += 1
        if position < bytes.count, !isLineBreak { position += 1 }
      case 0x7B:
        endChunk(chunk, .text)
        lexInterpolation()
        chunk = position
      case 0x23:
        endChunk(chunk, .text)
        return lexAfterText()
      case 0x3C where byte(ahead: 1) == 0x3C && byte(ahead: 2) != 0x3C:
        endChunk(chunk, .text)
        return lexAfterText()
      case 0x2F where byte(ahead: 1) == 0x2F:
        endChunk(chunk, .text)
        return skipLine()
      default:
        position += 1
      }
    }
    endChunk(chunk, .text)
  }

  private mutating func endChunk(_ start: Int, _ kind: Token.Kind) {
    if position > start { emit(kind, from: start, to: position) }
  }

  private mutating func lexAfterText() {
    while position < bytes.count, !isLineBreak {
      if isBlank {
        position += 1
      } else if starts(with: "//") {
        skipLine()
      } else if byte == 0x23 {
        lexHashtag(as: .hashtag)
      } else if starts(with: "<<") {
        lexCommand()
      } else {
        let start = position
        skipLine()
        emit(.unknown, from: start, to: trimmedEnd(start))
      }
    }
  }

  mutating func lexHashtag(as kind: Token.Kind) {
    let start = position
    position += 1
    while position < bytes.count, !isLineBreak, !isBlank, byte != 0x23, byte != 0x24, byte != 0x3C {
      position += 1
    }
    if position == start + 1 {
      sink.error(.syntaxError, ByteRange(start: start, end: position), .emptyHashtag)
      return
    }
    emit(kind, from: start, to: position)
  }

  private mutating func lexCommand() {
    let start = position
    emit(.openCommand, length: 2)
    skipBlanks()
    if let keyword = keyword() {
      emit(.keyword(keyword), length: keyword.rawValue.utf8.count)
      lexExpression(until: .closeCommand(opened: start))
    } else {
      lexCommandText(opened: start)
    }
  }

  private func keyword() -> Keyword? {
    var end = position
    while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
    guard end > position, end - position <= 8 else { return nil }
    if end < bytes.count {
      let next = bytes[end]
      guard next == 0x20 || next == 0x09 || next == 0x3E || next == 0x0A || next == 0x0D else {
        return nil
      }
    }
    return Keyword(rawValue: String(decoding: bytes[position..<end], as: UTF8.self))
  }

  private mutating func lexCommandText(opened: Int) {
    var chunk = position
    while position < bytes.count, !isLineBreak {
      if starts(with: ">>") {
        endChunk(chunk, .commandText)
        return lexCloseCommand()
      }
      if byte == 0x7B {
        endChunk(chunk, .commandText)
        lexInterpolation()
        chunk = position
      } else {
        position += 1
      }
    }
    endChunk(chunk, .commandText)
    reportUnclosedCommand(opened)
  }

  mutating func lexCloseCommand() {
    emit(.closeCommand, length: 2)
    guard byte == 0x3E else { return }
    let start = position
    while byte == 0x3E { position += 1 }
    sink.warning(.extraChevron, ByteRange(start: start, end: position), .extraChevron)
  }

  private mutating func lexInterpolation() {
    let start = position
    emit(.openBrace, length: 1)
    lexExpression(until: .closeBrace(opened: start))
  }

  mutating func reportUnclosedCommand(_ opened: Int) {
    let here = ByteRange(start: position, end: position + 1)
    let start = ByteRange(start: opened, end: opened + 2)
    sink.error(.unclosedCommand, here, .unclosedCommand, notes: [("it begins here", start)])
  }
}

extension String {
  fileprivate static let emptyHashtag = "expected a word right after ‘#’; write ‘\\#’ for the sign"
  fileprivate static let extraChevron = "one ‘>’ too many after the command"
  fileprivate static let unclosedCommand = "the line ends before the command does; expected ‘>>’"
}
