internal import Diagnostics
internal import Yarn

extension Parser {
  /// Reads an expression; what does not parse is reported and becomes `invalid`.
  mutating func parseExpression() -> ExpressionSyntax {
    parseBinary(minimumLevel: 1)
  }

  private mutating func parseBinary(minimumLevel: Int) -> ExpressionSyntax {
    var left = parsePrefix()
    while let sign = binaryOperator, sign.level >= minimumLevel {
      let signRange = token.range
      advance()
      let right = parseBinary(minimumLevel: sign.level + 1)
      warnOfMixedLogic(sign, signRange, left)
      left = node(.binary(sign, left, right), left.range.union(right.range), [left, right])
    }
    return left
  }

  private var binaryOperator: BinaryOperator? {
    switch token.kind {
    case .minus: .subtract
    case .binary(let sign): sign.operation
    default: nil
    }
  }

  private mutating func warnOfMixedLogic(
    _ sign: BinaryOperator,
    _ range: ByteRange,
    _ left: ExpressionSyntax
  ) {
    guard sign.isLogic, case .binary(let other, _, _) = left.kind, other.isLogic, other != sign
    else { return }
    sink.warning(
      .mixedLogic,
      range,
      "‘\(other.rawValue)’ and ‘\(sign.rawValue)’ are read from left to right; write brackets"
    )
  }

  private mutating func parsePrefix() -> ExpressionSyntax {
    guard token.kind == .minus || token.kind == .not else { return parsePrimary() }
    let start = token
    guard enter(start.range) else { return invalid(start.range) }
    defer { nesting -= 1 }
    advance()
    let operand = parsePrefix()
    let range = start.range.union(operand.range)
    return node(start.kind == .not ? .not(operand) : .negate(operand), range, [operand])
  }

  private mutating func parsePrimary() -> ExpressionSyntax {
    let start = token
    switch start.kind {
    case .number:
      advance()
      return ExpressionSyntax(
        kind: .literal(.number(Float(text(start.range)) ?? .infinity)),
        range: start.range
      )
    case .string:
      advance()
      return ExpressionSyntax(kind: .literal(.string(string(start.range))), range: start.range)
    case .true, .false:
      advance()
      return ExpressionSyntax(kind: .literal(.bool(start.kind == .true)), range: start.range)
    case .variable:
      advance()
      return ExpressionSyntax(kind: .variable(text(start.range)), range: start.range)
    case .openParenthesis:
      return parseParentheses()
    case .identifier where kind(ahead: 1) == .openParenthesis:
      return parseCall()
    case .identifier where kind(ahead: 1) == .dot, .dot:
      return parseEnumReference()
    case .identifier:
      advance()
      sink.error(
        .syntaxError,
        start.range,
        "found ‘\(text(start.range))’, expected a value; a variable begins with ‘$’, "
          + "a function ends with ‘()’, text stands in double quotes"
      )
      return invalid(start.range)
    default:
      unexpected("a value")
      return invalid(start.range)
    }
  }

  private mutating func parseParentheses() -> ExpressionSyntax {
    let start = token
    guard enter(start.range) else { return invalid(start.range) }
    defer { nesting -= 1 }
    advance()
    let inner = parseExpression()
    let end = token.range
    guard accept(.closeParenthesis) else {
      unexpected("‘)’")
      return invalid(start.range)
    }
    return node(.parenthesised(inner), start.range.union(end), [inner])
  }

  private mutating func parseCall() -> ExpressionSyntax {
    let name = token.range
    guard enter(name) else { return invalid(name) }
    defer { nesting -= 1 }
    advance()
    advance()
    var arguments: [ExpressionSyntax] = []
    if token.kind != .closeParenthesis {
      repeat { arguments.append(parseExpression()) } while accept(.comma)
    }
    let end = token.range
    guard accept(.closeParenthesis) else {
      unexpected("‘,’ or ‘)’ after an argument of ‘\(text(name))’")
      return invalid(name)
    }
    let kind = ExpressionSyntax.Kind.call(name: text(name), nameRange: name, arguments: arguments)
    return node(kind, name.union(end), arguments)
  }

  private mutating func parseEnumReference() -> ExpressionSyntax {
    let start = token.range
    let typeName = token.kind == .identifier ? text(start) : nil
    if typeName != nil { advance() }
    advance()
    let name = token.range
    guard accept(.identifier) else {
      unexpected("the name of a case after ‘.’")
      return invalid(start)
    }
    return ExpressionSyntax(
      kind: .member(type: typeName, name: text(name)),
      range: start.union(name)
    )
  }

  /// Counts one level deeper; returns false, and reports it, when that is too deep.
  mutating func enter(_ range: ByteRange) -> Bool {
    guard nesting < Parser.depthLimit else {
      if !isTooDeep {
        sink.error(.nestedTooDeeply, range, "nested more than \(Parser.depthLimit) deep")
      }
      // What follows cannot be told apart any more: once is enough.
      isTooDeep = true
      skipLine()
      return false
    }
    nesting += 1
    return true
  }

  private mutating func node(
    _ kind: ExpressionSyntax.Kind,
    _ range: ByteRange,
    _ parts: [ExpressionSyntax]
  ) -> ExpressionSyntax {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= 2 * Parser.depthLimit else {
      sink.error(.nestedTooDeeply, range, "this expression is too long; store parts of it first")
      return invalid(range)
    }
    return ExpressionSyntax(kind: kind, range: range, depth: depth)
  }

  func invalid(_ range: ByteRange) -> ExpressionSyntax {
    ExpressionSyntax(kind: .invalid, range: range)
  }

  /// The value of a string literal: only `\"` and `\\` are escapes.
  private func string(_ range: ByteRange) -> String {
    var result: [UInt8] = []
    var offset = range.start + 1
    while offset < range.end - 1 {
      if bytes[offset] == 0x5C, bytes[offset + 1] == 0x5C || bytes[offset + 1] == 0x22 {
        offset += 1
      }
      result.append(bytes[offset])
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension BinarySign {
  fileprivate var operation: BinaryOperator {
    switch self {
    case .add: .add
    case .multiply: .multiply
    case .divide: .divide
    case .remainder: .remainder
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .and: .and
    case .or: .or
    case .xor: .xor
    }
  }
}

extension BinaryOperator {
  /// How tightly it binds; the three of logic are on one level, read from left to right.
  fileprivate var level: Int {
    switch self {
    case .multiply, .divide, .remainder: 5
    case .add, .subtract: 4
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .equal, .notEqual: 2
    case .and, .or, .xor: 1
    }
  }
}
