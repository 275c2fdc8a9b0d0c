internal import Diagnostics

/// Cuts a file into tokens, over its UTF-8 bytes.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  var line = 1
  var tokens: [Token] = []
  var indentation = IndentationState()
  var sink: DiagnosticSink
  /// Whether bodies in which nothing is declared are passed over.
  private let passesOverBodies: Bool
  /// Where the bodies end that have statements and were passed over.
  var bodiesPassedOver: Set<Int> = []

  init(file: SourceFile, passingOverBodies passesOverBodies: Bool = false) {
    self.passesOverBodies = passesOverBodies
    bytes = file.bytes
    sink = DiagnosticSink(file: file)
    if !passesOverBodies { tokens.reserveCapacity(bytes.count / 6) }
  }

  /// Cuts the whole file; the last token is the end of the file.
  mutating func lex() {
    var isInHeaders = false
    while true {
      skipBlanks()
      guard position < bytes.count else { break }
      if isLineBreak {
        lexLineBreak()
      } else if starts(with: "//") {
        skipLine()
      } else if !isInHeaders, byte == 0x23 {
        lexHashtag(as: .fileTag)
      } else if starts(with: "---") {
        emit(.bodyStart, length: 3)
        rejectRestOfLine()
        if passesOverBodies { passOverBody() } else { lexBody() }
        isInHeaders = false
      } else {
        isInHeaders = true
        lexHeader()
      }
    }
    emit(.endOfFile, length: 0)
  }

  private mutating func lexHeader() {
    let start = position
    skipIdentifier()
    let key = ByteRange(start: start, end: position)
    skipBlanks()
    guard key.end > key.start, byte == 0x3A else {
      position = start
      skipLine()
      sink.error(.invalidHeader, ByteRange(start: start, end: trimmedEnd(start)), .notAHeader)
      return
    }
    tokens.append(Token(kind: .headerKey, range: key, line: line))
    position += 1
    skipBlanks()
    if bytes[key.start..<key.end].elementsEqual("when".utf8) {
      lexExpression(until: .lineBreak)
      return
    }
    let valueStart = position
    while position < bytes.count, !isLineBreak, !starts(with: "//") { position += 1 }
    let value = ByteRange(start: valueStart, end: trimmedEnd(valueStart))
    tokens.append(Token(kind: .headerValue, range: value, line: line))
    skipLine()
  }

  /// Where the text before the current position ends when blanks at its end do not count.
  func trimmedEnd(_ start: Int) -> Int {
    var end = position
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// Reports what follows a delimiter on its line.
  mutating func rejectRestOfLine() {
    skipBlanks()
    guard position < bytes.count, !isLineBreak, !starts(with: "//") else {
      skipLine()
      return
    }
    let start = position
    skipLine()
    let range = ByteRange(start: start, end: trimmedEnd(start))
    sink.error(.syntaxError, range, "nothing may follow a delimiter on its line")
  }
}

// MARK: Bytes

extension Lexer {
  /// The current byte, 0 at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// The byte some places further, 0 past the end.
  func byte(ahead: Int) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  var isLineBreak: Bool { position < bytes.count && (byte == 0x0A || byte == 0x0D) }

  var isBlank: Bool { byte == 0x20 || byte == 0x09 }

  func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  mutating func skipBlanks() {
    while isBlank { position += 1 }
  }

  mutating func skipLine() {
    while position < bytes.count, !isLineBreak { position += 1 }
  }

  mutating func emit(_ kind: Token.Kind, length: Int) {
    emit(kind, from: position, to: position + length)
    position += length
  }

  mutating func emit(_ kind: Token.Kind, from start: Int, to end: Int) {
    tokens.append(Token(kind: kind, range: ByteRange(start: start, end: end), line: line))
  }

  /// Skips an identifier, if one stands here.
  mutating func skipIdentifier() {
    var isHead = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard Identifiers.isPart(byte, isHead: isHead) else { return }
        position += 1
      } else {
        let (scalar, length) = scalar(at: position)
        guard Identifiers.isPart(scalar, isHead: isHead) else { return }
        position += length
      }
      isHead = false
    }
  }

  /// Decodes the scalar at an offset; the text is valid UTF-8.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= bytes.count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }
}

extension String {
  fileprivate static let notAHeader =
    "expected a header such as ‘title: Name’, or ‘---’ to begin the node"
}
