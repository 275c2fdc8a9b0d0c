internal import Diagnostics

/// Looks for declared variables that no expression reads.
struct UnusedVariables {
  private var names: Set<String> = []

  mutating func read(_ expression: ExpressionSyntax) {
    switch expression.kind {
    case .invalid, .literal, .member: break
    case .variable(let name): names.insert(name)
    case .parenthesised(let inner), .negate(let inner), .not(let inner): read(inner)
    case .binary(_, let left, let right):
      read(left)
      read(right)
    case .call(_, _, let arguments): for argument in arguments { read(argument) }
    }
  }

  func report(_ declarations: Declarations, _ sinks: inout [DiagnosticSink]) {
    for (name, record) in declarations.variables.sorted(by: { $0.key < $1.key })
    where record.isDeclared && !names.contains(name) {
      sinks[record.file].info(
        .unusedVariable,
        record.range,
        "no script reads ‘\(name)’; remove it unless the host does"
      )
    }
  }
}
