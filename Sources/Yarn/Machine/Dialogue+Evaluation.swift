extension Dialogue {
  /// Evaluates a condition.
  mutating func isTrue(_ code: ExpressionCode, _ place: Place) throws(DialogueError) -> Bool {
    let value = try evaluate(code, place)
    guard case .bool(let bool) = value else {
      throw .wrongType(expected: .bool, found: value.type, at: place.location)
    }
    return bool
  }

  /// Evaluates an expression outside any node.
  mutating func evaluate(_ code: ExpressionCode) throws(DialogueError) -> Value {
    try evaluate(code, Place(node: Node.outside, position: 0))
  }

  /// Evaluates an expression.
  mutating func evaluate(_ code: ExpressionCode, _ place: Place) throws(DialogueError) -> Value {
    let base = stack.count
    // Nothing of a failed evaluation may stay behind for the next one.
    do {
      for operation in code.operations { try perform(operation, place) }
    } catch {
      stack.removeSubrange(base...)
      throw error
    }
    guard stack.count == base + 1, let value = stack.popLast() else {
      preconditionFailure("an expression leaves exactly one value")
    }
    return value
  }

  private mutating func perform(
    _ operation: Operation,
    _ place: Place
  ) throws(DialogueError) {
    switch operation {
    case .push(let value):
      stack.append(value)
    case .load(let name):
      stack.append(try load(name, place))
    case .negate:
      stack.append(.number(-(try popNumber(place))))
    case .not:
      stack.append(.bool(!(try popBool(place))))
    case .binary(let binary):
      let right = stack.removeLast()
      let left = stack.removeLast()
      stack.append(try apply(binary, left, right, place))
    case .call(let name, let count):
      let first = stack.count - count
      let value = try call(name, stack[first...], place)
      stack.removeSubrange(first...)
      stack.append(value)
    }
  }

  private mutating func load(_ name: String, _ place: Place) throws(DialogueError) -> Value {
    if let value = storage.variables[name] ?? program.initialValues[name] { return value }
    guard let code = program.smartVariables[name] else {
      throw .unknownVariable(name, at: place.location)
    }
    // Smart variables made of each other can take long, so they count as steps.
    try countStep(place)
    return try evaluate(code, place)
  }

  private mutating func call(
    _ name: String,
    _ arguments: ArraySlice<Value>,
    _ place: Place
  ) throws(DialogueError) -> Value {
    guard let entry = library.entries[name] else {
      throw .unknownFunction(name, at: place.location)
    }
    let declaration = entry.declaration
    let wanted = declaration.parameters.count
    guard arguments.count == wanted || arguments.count > wanted && declaration.variadic != nil
    else {
      let reason = "it takes \(wanted) arguments, not \(arguments.count)"
      throw .callFailed(function: name, reason: reason, at: place.location)
    }
    for (index, argument) in arguments.enumerated() {
      let type = index < wanted ? declaration.parameters[index] : declaration.variadic ?? .any
      guard argument.type.isConvertible(to: type.stored) else {
        throw .wrongType(expected: type, found: argument.type, at: place.location)
      }
    }
    let value: Value
    do {
      switch entry.body {
      case .host(let body): value = try body(Array(arguments))
      case .machine(let function): value = try call(function, arguments)
      }
    } catch let error as DialogueError {
      throw error
    } catch {
      throw .callFailed(function: name, reason: "\(error)", at: place.location)
    }
    guard value.type.isConvertible(to: declaration.returns.stored) else {
      throw .wrongType(expected: declaration.returns, found: value.type, at: place.location)
    }
    return value
  }

  private mutating func popNumber(_ place: Place) throws(DialogueError) -> Float {
    let value = stack.removeLast()
    guard case .number(let number) = value else {
      throw .wrongType(expected: .number, found: value.type, at: place.location)
    }
    return number
  }

  private mutating func popBool(_ place: Place) throws(DialogueError) -> Bool {
    let value = stack.removeLast()
    guard case .bool(let bool) = value else {
      throw .wrongType(expected: .bool, found: value.type, at: place.location)
    }
    return bool
  }

  private func apply(
    _ binary: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ place: Place
  ) throws(DialogueError) -> Value {
    switch (binary, left, right) {
    case (.equal, _, _) where left.type == right.type:
      return .bool(left == right)
    case (.notEqual, _, _) where left.type == right.type:
      return .bool(left != right)
    case (.add, .string(let first), .string(let second)):
      let length = first.utf8.count + second.utf8.count
      guard length <= Dialogue.textLimit else {
        throw .textTooLong(Dialogue.textLimit, at: place.location)
      }
      return .string(first + second)
    case (.and, .bool(let first), .bool(let second)):
      return .bool(first && second)
    case (.or, .bool(let first), .bool(let second)):
      return .bool(first || second)
    case (.xor, .bool(let first), .bool(let second)):
      return .bool(first != second)
    case (_, .number(let first), .number(let second)):
      guard let value = binary.value(first, second) else {
        throw .invalidRemainder(at: place.location)
      }
      return value
    default:
      throw .wrongType(expected: left.type, found: right.type, at: place.location)
    }
  }
}

extension BinaryOperator {
  /// Computes with two numbers; `nil` when there is no result.
  fileprivate func value(_ left: Float, _ right: Float) -> Value? {
    switch self {
    case .add: .number(left + right)
    case .subtract: .number(left - right)
    case .multiply: .number(left * right)
    case .divide: .number(left / right)
    case .remainder: BinaryOperator.remainder(left, right).map(Value.number)
    case .less: .bool(left < right)
    case .lessOrEqual: .bool(left <= right)
    case .greater: .bool(left > right)
    case .greaterOrEqual: .bool(left >= right)
    case .equal: .bool(left == right)
    case .notEqual: .bool(left != right)
    case .and, .or, .xor: nil
    }
  }

  private static func remainder(_ left: Float, _ right: Float) -> Float? {
    guard let dividend = left.wholeNumber, let divisor = right.wholeNumber, divisor != 0 else {
      return nil
    }
    return divisor == -1 ? 0 : Float(dividend % divisor)
  }
}

extension Node {
  /// Stands for no node when the host asks for a value.
  fileprivate static let outside = Node(
    title: "",
    headers: [],
    file: "",
    line: 0,
    isTracked: false,
    body: Body()
  )
}
