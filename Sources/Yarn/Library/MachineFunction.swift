/// A function that needs the machine: its variables or its random numbers.
enum MachineFunction: String, Hashable, Sendable, CaseIterable {
  case visited
  case visitedCount = "visited_count"
  case hasAnyContent = "has_any_content"
  case random
  case randomRange = "random_range"
  case randomRangeFloat = "random_range_float"
  case dice

  var declaration: FunctionDeclaration {
    let (parameters, returns): ([ValueType], ValueType) =
      switch self {
      case .visited: ([.string], .bool)
      case .visitedCount: ([.string], .number)
      case .hasAnyContent: ([.string], .bool)
      case .random: ([], .number)
      case .randomRange, .randomRangeFloat: ([.number, .number], .number)
      case .dice: ([.number], .number)
      }
    return FunctionDeclaration(name: rawValue, parameters: parameters, returns: returns)
  }
}

extension Dialogue {
  /// Computes a function whose arguments were checked.
  mutating func call(
    _ function: MachineFunction,
    _ arguments: ArraySlice<Value>
  ) throws -> Value {
    switch (function, arguments.first, arguments.last) {
    case (.visited, .string(let node)?, _):
      return .bool(visitCount(of: node) > 0)
    case (.visitedCount, .string(let node)?, _):
      return .number(visitCount(of: node))
    case (.hasAnyContent, .string(let title)?, _):
      return .bool(try hasContent(title))
    case (.random, _, _):
      return .number(storage.random.unit())
    case (.randomRange, .number(let low)?, .number(let high)?):
      return .number(try randomWhole(from: low, through: high))
    case (.randomRangeFloat, .number(let low)?, .number(let high)?):
      guard low <= high else { throw FunctionFailure.reversedBounds }
      return .number(low + (high - low) * storage.random.unit())
    case (.dice, .number(let sides)?, _):
      guard let sides = sides.wholeNumber, sides >= 1 else { throw FunctionFailure.badDice }
      return .number(Float(Int.random(in: 1...sides, using: &storage.random)))
    default:
      throw FunctionFailure.badArguments
    }
  }

  func visitCount(of node: String) -> Float {
    guard case .number(let count)? = storage.variables[InternalVariables.visits(of: node)] else {
      return 0
    }
    return count
  }

  private mutating func randomWhole(from low: Float, through high: Float) throws -> Float {
    guard let bottom = Int(exactly: low.rounded(.towardZero)),
      let top = Int(exactly: high.rounded(.towardZero)), top >= bottom
    else { throw FunctionFailure.reversedBounds }
    let (span, isTooWide) = top.subtractingReportingOverflow(bottom)
    guard !isTooWide else { throw FunctionFailure.reversedBounds }
    return low + Float(Int.random(in: 0...span, using: &storage.random))
  }
}

extension FunctionFailure {
  fileprivate static let reversedBounds = FunctionFailure(
    "the lower bound must be a number that is not above the upper bound"
  )
  fileprivate static let badDice = FunctionFailure("dice need at least one side")
  fileprivate static let badArguments = FunctionFailure("the arguments do not fit")
}
