/// An expression as operations on a stack of values; it leaves exactly one.
package struct ExpressionCode: Hashable, Sendable {
  /// The operations in the order they are done.
  package var operations: [Operation]

  package init(_ operations: [Operation] = []) {
    self.operations = operations
  }
}

/// One operation of an expression, with what it does to the stack of values.
package enum Operation: Hashable, Sendable {
  /// Pushes a constant.
  case push(Value)
  /// Pushes the value of a variable.
  case load(String)
  /// Pops the arguments, the last on top, and pushes what the function returns.
  case call(String, argumentCount: Int)
  /// Pops one value and pushes its negation.
  case negate
  /// Pops one truth value and pushes its opposite.
  case not
  /// Pops two values and pushes the result.
  case binary(BinaryOperator)
}

/// An operator between two values.
package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case and
  case or
  case xor
}
