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
    guard let end = bodyEnd else { return lexBody() }
    (position, line) = end
    emit(.bodyEnd, length: 3)
    bodiesPassedOver.insert(position)
    rejectRestOfLine()
  }

  /// Where the `===` of a body stands that has statements, and declares nothing.
  private var bodyEnd: (position: Int, line: Int)? {
    var (position, line) = (position, line)
    var hasStatements = false
    return bytes.withUnsafeBytes { bytes in
      while position < bytes.count {
        switch bytes[position] {
        case 0x20, 0x09: position += 1
        case 0x0A, 0x0D:
          let isPair =
            bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
          position += isPair ? 2 : 1
          line += 1
        case 0x3D where bytes[position...].starts(with: "===".utf8):
          return hasStatements ? (position, line) : nil
        case 0x3C where Self.declares(bytes[position...]): return nil
        case let byte:
          let isComment =
            byte == 0x2F && position + 1 < bytes.count && bytes[position + 1] == 0x2F
          if !isComment { hasStatements = true }
          position = bytes.lineBreak(from: position)
        }
      }
      return nil
    }
  }

  private static func declares(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard text.starts(with: "<<".utf8) else { return false }
    let word = text.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
    return [Keyword.declare, .enum].contains { word.starts(with: $0.rawValue.utf8) }
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

extension UnsafeRawBufferPointer {
  /// Returns where the next line break stands from a place on, or the end; eight bytes at a time.
  fileprivate func lineBreak(from start: Int) -> Int {
    var place = start
    while place + 8 <= count {
      let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found =
        Self.firstZero(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | Self.firstZero(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count, self[place] != 0x0A, self[place] != 0x0D { place += 1 }
    return place
  }

  /// Sets the top bit of the first byte that is zero; bits above it say nothing.
  private static func firstZero(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
