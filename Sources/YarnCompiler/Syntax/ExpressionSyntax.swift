internal import Yarn

/// An expression as it is written.
struct ExpressionSyntax {
  var kind: Kind
  var range: ByteRange
  private var levels: Int32

  init(kind: Kind, range: ByteRange, depth: Int = 1) {
    self.kind = kind
    self.range = range
    levels = Int32(clamping: depth)
  }

  /// How many expressions stand inside each other.
  var depth: Int { Int(levels) }

  indirect enum Kind {
    /// Something that did not parse and was reported.
    case invalid
    case literal(Value)
    case variable(String)
    case parenthesised(ExpressionSyntax)
    case negate(ExpressionSyntax)
    case not(ExpressionSyntax)
    case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
    /// A case of an enum, with or without the enum's name.
    case member(type: String?, name: String)
    case call(name: String, nameRange: ByteRange, arguments: [ExpressionSyntax])
  }

  /// Whether a declaration with this value makes a stored variable: a literal, or `-` before one.
  var storedValue: Value? {
    switch kind {
    case .literal(let value): return value
    case .negate(let operand):
      guard case .literal(.number(let number)) = operand.kind else { return nil }
      return .number(-number)
    default: return nil
    }
  }

  /// How many `and`, `or` and `xor` stand anywhere inside.
  var logicOperatorCount: Int {
    switch kind {
    case .invalid, .literal, .variable, .member: 0
    case .parenthesised(let inner), .negate(let inner), .not(let inner): inner.logicOperatorCount
    case .binary(let sign, let left, let right):
      left.logicOperatorCount + right.logicOperatorCount + (sign.isLogic ? 1 : 0)
    case .call(_, _, let arguments): arguments.reduce(0) { $0 + $1.logicOperatorCount }
    }
  }
}

extension BinaryOperator {
  var isLogic: Bool { self == .and || self == .or || self == .xor }
}
