internal import Diagnostics
internal import Yarn

extension TypeChecker {
  /// The type of what an operator makes of two expressions.
  mutating func type(
    of sign: BinaryOperator,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    expecting wanted: ValueType?
  ) -> ValueType? {
    switch sign {
    case .subtract, .multiply, .divide, .remainder:
      require(.number, of: left, isOperand: true)
      require(.number, of: right, isOperand: true)
      return .number
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      require(.number, of: left, isOperand: true)
      require(.number, of: right, isOperand: true)
      return .bool
    case .and, .or, .xor:
      require(.bool, of: left, isOperand: true)
      require(.bool, of: right, isOperand: true)
      return .bool
    case .equal, .notEqual:
      _ = commonType(left, right, expecting: nil, sign)
      return .bool
    case .add:
      let hint = wanted == .number || wanted == .string ? wanted : nil
      guard let type = commonType(left, right, expecting: hint, sign) else { return nil }
      if isReporting, type != .number, type != .string, type != .any {
        sinks[file].error(
          .typeMismatch,
          left.range.union(right.range),
          "found \(type.phrase), expected two Numbers or two Strings for ‘+’"
        )
      }
      return type
    }
  }

  /// The type both sides have; they must agree.
  private mutating func commonType(
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    expecting wanted: ValueType?,
    _ sign: BinaryOperator
  ) -> ValueType? {
    var first = type(of: left, expecting: nil)
    let second = type(of: right, expecting: first ?? wanted)
    // Without anything new to expect, looking again would only take time, and doubled at every level.
    if first == nil, let hint = second ?? wanted { first = type(of: left, expecting: hint) }
    if isReporting, first == nil, second == nil { reportUnknownType(left) }
    guard let first else { return second }
    guard let second else { return first }
    if isReporting, first != second, !isInvalidOperand(left), !isInvalidOperand(right) {
      let hint =
        sign == .add && (first == .string || second == .string)
        ? "; write ‘string(…)’ around the other one" : ""
      sinks[file].error(
        .typeMismatch,
        left.range.union(right.range),
        "found \(first.phrase) and \(second.phrase), expected two of the same type for "
          + "‘\(sign.rawValue)’\(hint)"
      )
    }
    return first
  }

  private func isInvalidOperand(_ expression: ExpressionSyntax) -> Bool {
    if case .invalid = expression.kind { true } else { false }
  }

  /// The type of what a function returns; checks its arguments.
  mutating func type(
    ofCallTo name: String,
    _ range: ByteRange,
    _ arguments: [ExpressionSyntax],
    expecting wanted: ValueType?
  ) -> ValueType? {
    guard let function = functions[name] else {
      if infersFunctions {
        return type(ofInferred: name, range, arguments, expecting: wanted)
      }
      for argument in arguments { _ = type(of: argument, expecting: nil) }
      if isReporting { reportUnknown(name, range) }
      return .any
    }
    if isReporting, reportedFunctions.insert(name).inserted, let reason = unusable(function) {
      let message = "‘\(name)’ cannot be called: \(reason)"
      sinks[file].error(.unusableFunction, range, message)
    }
    let count = function.parameters.count
    let fits = arguments.count == count || arguments.count > count && function.variadic != nil
    if isReporting, !fits { reportCount(function, range, arguments.count) }
    for (index, argument) in arguments.enumerated() {
      let wanted = index < count ? function.parameters[index] : function.variadic ?? .any
      require(wanted, of: argument)
    }
    return function.returns
  }

  /// Why no script can call a function of the host, or `nil` when scripts can.
  private func unusable(_ function: FunctionDeclaration) -> String? {
    for type in function.parameters + [function.variadic, function.returns].compactMap(\.self) {
      guard case .enumeration(let wanted) = type else { continue }
      guard let declared = enums.types[wanted.name] else {
        return "its host has an enum ‘\(wanted.name)’, and no script declares it"
      }
      if declared != wanted {
        return "its host has an enum ‘\(wanted.name)’ with other cases than the script's"
      }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: String, _ range: ByteRange) {
    let nearest = sinks[file].maySuggest() ? Spelling.nearest(to: name, among: functions.keys) : nil
    let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? ""
    let fixIts =
      nearest.map { [sinks[file].replacement(of: range, with: $0, "write ‘\($0)’")] } ?? []
    sinks[file].error(
      .unknownFunction,
      range,
      "no function named ‘\(name)’\(hint)",
      fixIts: fixIts
    )
  }

  private mutating func reportCount(
    _ function: FunctionDeclaration,
    _ range: ByteRange,
    _ count: Int
  ) {
    let wanted = function.parameters.count
    let least = function.variadic == nil ? "" : "at least "
    let noun = wanted == 1 ? "argument" : "arguments"
    sinks[file].error(
      .argumentCount,
      range,
      "‘\(function.name)’ takes \(least)\(wanted) \(noun), found \(count)"
    )
  }
}

extension ValueType {
  /// The name with its article, for messages.
  var phrase: String {
    "AEIOU".contains(name.first ?? "N") ? "an \(name)" : "a \(name)"
  }
}
