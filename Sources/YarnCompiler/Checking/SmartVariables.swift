internal import Diagnostics
internal import Yarn

/// Looks for smart variables that need their own value.
struct SmartVariables {
  let variables: [String: VariableRecord]
  private var finished: Set<String> = []
  private var path: [String] = []
  private(set) var loops: [[String]] = []
  /// Variables at the end of chains that are too long to evaluate.
  private var deep: [String] = []

  init(variables: [String: VariableRecord]) {
    self.variables = variables
  }

  /// Finds loops, the same ones in every run.
  mutating func findLoops() {
    for name in variables.keys.sorted() where variables[name]?.definition != nil { visit(name) }
  }

  private mutating func visit(_ name: String) {
    if let start = path.firstIndex(of: name) {
      loops.append(Array(path[start...]) + [name])
      return
    }
    guard !finished.contains(name), let definition = variables[name]?.definition else { return }
    // A chain as long as this would be evaluated as deeply.
    guard path.count < Parser.depthLimit else {
      if deep.isEmpty { deep.append(path[0]) }
      return
    }
    path.append(name)
    visit(definition)
    path.removeLast()
    finished.insert(name)
  }

  private mutating func visit(_ expression: ExpressionSyntax) {
    switch expression.kind {
    case .invalid, .literal, .member: break
    case .variable(let name): visit(name)
    case .parenthesised(let inner), .negate(let inner), .not(let inner): visit(inner)
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .call(_, _, let arguments): for argument in arguments { visit(argument) }
    }
  }

  /// Reports every loop at the first variable of it.
  func report(_ sinks: inout [DiagnosticSink]) {
    for name in deep {
      guard let record = variables[name] else { continue }
      sinks[record.file].error(
        .nestedTooDeeply,
        record.range,
        "‘\(name)’ is computed from variables that are computed in turn, more than "
          + "\(Parser.depthLimit) deep; store some of them"
      )
    }
    for loop in loops {
      guard let name = loop.first, let record = variables[name] else { continue }
      sinks[record.file].error(
        .smartVariableLoop,
        record.range,
        "‘\(name)’ needs its own value: \(loop.joined(separator: " → "))"
      )
    }
  }
}
