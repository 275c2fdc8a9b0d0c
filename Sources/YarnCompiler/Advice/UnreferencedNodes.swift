internal import Diagnostics
internal import Yarn

/// Looks for nodes that no script names: no jump, no detour and no text handed to a function.
struct UnreferencedNodes {
  private var named: Set<String> = ["Start"]

  mutating func read(jumpTo title: String) {
    named.insert(title)
  }

  mutating func read(_ expression: ExpressionSyntax) {
    switch expression.kind {
    case .literal(.string(let text)): _ = named.insert(text)
    case .invalid, .literal, .variable, .member: break
    case .parenthesised(let inner), .negate(let inner), .not(let inner): read(inner)
    case .binary(_, let left, let right):
      read(left)
      read(right)
    case .call(_, _, let arguments): for argument in arguments { read(argument) }
    }
  }

  func report(_ document: DocumentSyntax, _ sink: inout DiagnosticSink) {
    for node in document.nodes where !node.title.isEmpty && !named.contains(node.title) {
      sink.info(
        .unreferencedNode,
        node.titleRange,
        "nothing leads to ‘\(node.title)’; remove it unless the host starts it"
      )
    }
  }
}
