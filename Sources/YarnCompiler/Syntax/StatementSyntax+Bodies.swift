extension StatementSyntax {
  /// The lists of statements that stand inside.
  var bodies: [[StatementSyntax]] {
    switch kind {
    case .options(let group), .lineGroup(let group): group.items.map(\.body)
    case .if(let syntax): syntax.clauses.map(\.body)
    case .once(let syntax): [syntax.body, syntax.alternative]
    case .block(let statements): [statements]
    case .line, .set, .declare, .enumeration, .call, .jump, .return, .command: []
    }
  }
}

extension DocumentSyntax {
  /// Visits every statement, outer ones first.
  func forEachStatement(_ visit: (StatementSyntax) -> Void) {
    var open = Array(nodes.map(\.body).reversed())
    while let statements = open.popLast() {
      for statement in statements {
        visit(statement)
        open += statement.bodies.filter { !$0.isEmpty }
      }
    }
  }
}
