internal import Yarn

/// An expression of a script, and what its place wants of it.
struct ExpressionUse {
  enum Want {
    /// Any value will do.
    case anything
    /// The value is thrown away.
    case nothing
    /// A value of a type.
    case type(ValueType)
    /// A value a variable can hold.
    case variable(String, ByteRange)
    /// The case of an enum that a variable holds at first.
    case initialCase(String)
    /// What a smart variable is computed from.
    case definition(String)
  }

  var file: Int
  var expression: ExpressionSyntax
  var want: Want
}

/// Finds every expression of a file, in source order.
struct ExpressionUses {
  let file: Int
  private(set) var uses: [ExpressionUse] = []
  private(set) var declarations: [DeclareSyntax] = []
  private(set) var enums: [EnumSyntax] = []
  private(set) var jumps: [(title: String, range: ByteRange)] = []

  init(file: Int) {
    self.file = file
  }

  mutating func collect(_ document: DocumentSyntax) {
    for node in document.nodes {
      for when in node.whens {
        if let expression = when.expression { add(expression, .type(.bool)) }
      }
      collect(node.body)
    }
  }

  private mutating func add(_ expression: ExpressionSyntax, _ want: ExpressionUse.Want) {
    uses.append(ExpressionUse(file: file, expression: expression, want: want))
  }

  private mutating func collect(_ statements: [StatementSyntax]) {
    for statement in statements {
      switch statement.kind {
      case .line(let line): collect(line)
      case .options(let group), .lineGroup(let group):
        for item in group.items {
          collect(item.line)
          collect(item.body)
        }
      case .if(let syntax):
        for clause in syntax.clauses {
          if let condition = clause.condition { add(condition, .type(.bool)) }
          collect(clause.body)
        }
      case .once(let syntax):
        if let condition = syntax.condition { add(condition, .type(.bool)) }
        collect(syntax.body)
        collect(syntax.alternative)
      case .set(let syntax): add(syntax.value, .variable(syntax.variable, syntax.variableRange))
      case .declare(let syntax): declarations.append(syntax)
      case .enumeration(let syntax): enums.append(syntax)
      case .call(let expression): add(expression, .nothing)
      case .jump(let syntax):
        switch syntax.target {
        case .title(let title, let range): jumps.append((title, range))
        case .expression(let expression): add(expression, .type(.string))
        }
      case .return: break
      case .command(let command): collect(command.pieces)
      case .block(let statements): collect(statements)
      }
    }
  }

  private mutating func collect(_ line: LineSyntax) {
    if let condition = line.condition?.expression { add(condition, .type(.bool)) }
    collect(line.pieces)
  }

  private mutating func collect(_ pieces: [TextPiece]) {
    for case .expression(let expression) in pieces { add(expression, .anything) }
  }
}
