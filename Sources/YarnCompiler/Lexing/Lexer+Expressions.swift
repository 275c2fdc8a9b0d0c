internal import Diagnostics

extension Lexer {
  /// What ends an expression.
  enum ExpressionEnd {
    case closeCommand(opened: Int)
    case closeBrace(opened: Int)
    case lineBreak
  }

  /// Cuts expression tokens up to and including what ends them.
  mutating func lexExpression(until end: ExpressionEnd) {
    while true {
      skipBlanks()
      guard position < bytes.count, !isLineBreak else {
        switch end {
        case .closeCommand(let opened): reportUnclosedCommand(opened)
        case .closeBrace(let opened): reportUnclosedBrace(opened)
        case .lineBreak: break
        }
        return
      }
      switch end {
      case .closeCommand where starts(with: ">>"): return lexCloseCommand()
      case .closeBrace where byte == 0x7D: return emit(.closeBrace, length: 1)
      case .lineBreak where starts(with: "//"): return skipLine()
      default: lexExpressionToken()
      }
    }
  }

  private mutating func reportUnclosedBrace(_ opened: Int) {
    let start = ByteRange(start: opened, end: opened + 1)
    sink.error(.unclosedInterpolation, start, "this ‘{’ has no ‘}’ on its line")
  }

  private mutating func lexExpressionToken() {
    let start = position
    switch byte {
    case 0x30...0x39: lexNumber()
    case 0x22: lexString()
    case 0x24:
      position += 1
      skipIdentifier()
      emit(position > start + 1 ? .variable : .unknown, from: start, to: position)
    default:
      skipIdentifier()
      if position > start { return emitWord(start) }
      lexSign()
    }
  }

  private mutating func lexNumber() {
    let start = position
    while (0x30...0x39).contains(byte) { position += 1 }
    if byte == 0x2E, (0x30...0x39).contains(byte(ahead: 1)) {
      position += 1
      while (0x30...0x39).contains(byte) { position += 1 }
    }
    emit(.number, from: start, to: position)
  }

  private mutating func lexString() {
    let start = position
    position += 1
    while position < bytes.count, !isLineBreak {
      if byte == 0x5C {
        position += 1
        if position < bytes.count, !isLineBreak { position += 1 }
      } else if byte == 0x22 {
        position += 1
        return emit(.string, from: start, to: position)
      } else {
        position += 1
      }
    }
    sink.error(
      .unterminatedString,
      ByteRange(start: start, end: start + 1),
      "the string that begins here has no closing ‘\"’ on its line"
    )
    emit(.unknown, from: start, to: position)
  }

  private mutating func emitWord(_ start: Int) {
    let length = position - start
    guard length <= 5 else { return emit(.identifier, from: start, to: position) }
    let kind: Token.Kind =
      switch String(decoding: bytes[start..<position], as: UTF8.self) {
      case "and": .binary(.and)
      case "or": .binary(.or)
      case "xor": .binary(.xor)
      case "not": .not
      case "is", "eq": .binary(.equal)
      case "neq": .binary(.notEqual)
      case "lt": .binary(.less)
      case "lte": .binary(.lessOrEqual)
      case "gt": .binary(.greater)
      case "gte": .binary(.greaterOrEqual)
      case "to": .assign
      case "as": .as
      case "true": .true
      case "false": .false
      case "null": .null
      default: .identifier
      }
    emit(kind, from: start, to: position)
  }

  private mutating func lexSign() {
    if let kind = longSign() { return emit(kind, length: 2) }
    let kind: Token.Kind =
      switch byte {
      case 0x2B: .binary(.add)
      case 0x2D: .minus
      case 0x2A: .binary(.multiply)
      case 0x2F: .binary(.divide)
      case 0x25: .binary(.remainder)
      case 0x3C: .binary(.less)
      case 0x3E: .binary(.greater)
      case 0x21: .not
      case 0x5E: .binary(.xor)
      case 0x3D: .assign
      case 0x28: .openParenthesis
      case 0x29: .closeParenthesis
      case 0x2C: .comma
      case 0x2E: .dot
      case 0x7B: .openBrace
      case 0x7D: .closeBrace
      default: .unknown
      }
    emit(kind, length: kind == .unknown ? scalar(at: position).length : 1)
  }

  private func longSign() -> Token.Kind? {
    let second = byte(ahead: 1)
    if second == 0x3D {
      switch byte {
      case 0x2B: return .compoundAssign(.add)
      case 0x2D: return .compoundAssign(.subtract)
      case 0x2A: return .compoundAssign(.multiply)
      case 0x2F: return .compoundAssign(.divide)
      case 0x25: return .compoundAssign(.remainder)
      case 0x3C: return .binary(.lessOrEqual)
      case 0x3E: return .binary(.greaterOrEqual)
      case 0x3D: return .binary(.equal)
      case 0x21: return .binary(.notEqual)
      default: return nil
      }
    }
    if byte == 0x26, second == 0x26 { return .binary(.and) }
    if byte == 0x7C, second == 0x7C { return .binary(.or) }
    return nil
  }
}
