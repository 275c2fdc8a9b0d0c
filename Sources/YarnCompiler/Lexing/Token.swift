/// A stretch of a file in UTF-8 offsets; the end is not part of it.
struct ByteRange: Hashable {
  // Half as wide as `Int`: a script has more ranges than anything else.
  private var first: UInt32
  private var last: UInt32

  init(start: Int, end: Int) {
    first = UInt32(clamping: start)
    last = UInt32(clamping: end)
  }

  var start: Int {
    get { Int(first) }
    set { first = UInt32(clamping: newValue) }
  }

  var end: Int {
    get { Int(last) }
    set { last = UInt32(clamping: newValue) }
  }

  func union(_ other: ByteRange) -> ByteRange {
    ByteRange(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A word of the language, and where it stands.
struct Token {
  var kind: Kind
  var range: ByteRange
  private var number: UInt32

  init(kind: Kind, range: ByteRange, line: Int) {
    self.kind = kind
    self.range = range
    number = UInt32(clamping: line)
  }

  /// The source line, from 1.
  var line: Int { Int(number) }

  enum Kind: Hashable {
    case endOfFile, lineBreak, unknown
    case fileTag, headerKey, headerValue, bodyStart, bodyEnd
    case indent, dedent, endOfGroup
    case optionArrow, groupArrow, text, hashtag
    case openCommand, closeCommand, commandText, openBrace, closeBrace
    case keyword(Keyword)
    case identifier, variable, number, string
    case binary(BinarySign)
    case not, minus, assign, compoundAssign(CompoundSign)
    case openParenthesis, closeParenthesis, comma, dot, `as`, `true`, `false`, null
  }
}

/// A word that makes a command a statement of the language.
enum Keyword: String, CaseIterable {
  case `if`, elseif, `else`, endif, set, call, declare, jump, detour, `return`
  case `enum`, `case`, endenum, once, endonce, local
}

/// A binary operator other than minus, which is also a prefix.
enum BinarySign: Hashable {
  case add, multiply, divide, remainder
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, and, or, xor
}

/// The operator of a `+=` and its like.
enum CompoundSign: Hashable {
  case add, subtract, multiply, divide, remainder
}
