internal import Diagnostics

extension StatementSyntax {
  /// The lists of statements that stand inside.
  var bodies: [[StatementSyntax]] {
    switch self {
    case .options(let group), .lineGroup(let group): group.items.map(\.body)
    case .if(let syntax): syntax.clauses.map(\.body)
    case .once(let syntax): [syntax.body, syntax.alternative]
    case .block(let statements): [statements]
    case .line, .set, .declare, .enumeration, .call, .jump, .return, .command: []
    }
  }

  /// Where the statement begins: its source line, or an offset on it.
  func line(in file: SourceFile) -> Int {
    switch self {
    case .line(let line): line.line
    case .options(let group), .lineGroup(let group): group.line
    case .if(let syntax): syntax.clauses.first?.line ?? 1
    case .once(let syntax): syntax.line
    case .set(let syntax): syntax.line
    case .declare(let syntax): syntax.line
    case .enumeration(let syntax): file.location(at: syntax.nameRange.start).line
    case .call(let expression): file.location(at: expression.range.start).line
    case .jump(let syntax): syntax.line
    case .return(let range): file.location(at: range.start).line
    case .command(let command): command.line
    case .block(let statements): statements.first?.line(in: file) ?? 1
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
