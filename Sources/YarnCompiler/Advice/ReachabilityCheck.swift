internal import Diagnostics

/// Looks for statements that stand after one that always leaves the node.
enum ReachabilityCheck {
  static func report(_ document: DocumentSyntax, _ sink: inout DiagnosticSink) {
    for node in document.nodes { report(node.body, &sink) }
  }

  private static func report(_ statements: [StatementSyntax], _ sink: inout DiagnosticSink) {
    if let index = statements.firstIndex(where: \.leavesNode),
      let next = statements[(index + 1)...].first(where: \.isExecutable)
    {
      sink.warning(
        .unreachableStatement,
        sink.range(ofLine: next.line),
        "this is never reached: the statement of line \(statements[index].line) always leaves the node"
      )
    }
    for statement in statements {
      for body in statement.bodies { report(body, &sink) }
    }
  }
}

extension StatementSyntax {
  /// Whether nothing after the statement is ever reached.
  fileprivate var leavesNode: Bool {
    switch kind {
    case .jump(let syntax): return !syntax.isDetour
    case .return: return true
    case .command(let command): return command.isStop
    case .if(let syntax):
      guard let last = syntax.clauses.last, last.condition == nil else { return false }
      return syntax.clauses.allSatisfy { $0.body.contains(where: \.leavesNode) }
    case .once(let syntax):
      return syntax.condition == nil && syntax.body.contains(where: \.leavesNode)
        && syntax.alternative.contains(where: \.leavesNode)
    case .block(let statements): return statements.contains(where: \.leavesNode)
    case .line, .options, .lineGroup, .set, .declare, .enumeration, .call: return false
    }
  }

  fileprivate var isExecutable: Bool {
    switch kind {
    case .declare, .enumeration: false
    case .block(let statements): statements.contains(where: \.isExecutable)
    default: true
    }
  }
}
