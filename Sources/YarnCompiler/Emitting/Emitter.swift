internal import Diagnostics
internal import Yarn

/// Turns the statements of a node into instructions.
struct Emitter {
  let fileName: String
  let node: NodeSyntax
  let cases: ResolvedCases
  var lines: LineIDs
  var code: [Instruction] = []
  var sourceLines: [Int] = []
  private var onceBlocks: [Int: Int] = [:]

  init(fileName: String, node: NodeSyntax, cases: ResolvedCases, lines: LineIDs) {
    self.fileName = fileName
    self.node = node
    self.cases = cases
    self.lines = lines
  }

  mutating func emit(_ statements: [StatementSyntax], marksLastLine: Bool) {
    for (index, statement) in statements.enumerated() {
      switch statement.kind {
      case .line(let line):
        var isLast = false
        if marksLastLine, index + 1 < statements.count,
          case .options = statements[index + 1].kind
        {
          isLast = true
        }
        emit(line, isLast: isLast)
      case .options(let group): emitOptions(group, statement.line)
      case .lineGroup(let group): emitLineGroup(group, statement.line)
      case .if(let syntax): emit(syntax)
      case .once(let syntax): emit(syntax)
      case .set(let syntax):
        add(.set(syntax.variable, compile(syntax.value)), statement.line)
      case .declare, .enumeration: break
      case .call(let expression): add(.evaluate(compile(expression)), statement.line)
      case .jump(let syntax): emit(syntax, statement.line)
      case .return: add(.return, statement.line)
      case .command(let syntax): emit(syntax, statement.line)
      case .block(let body): emit(body, marksLastLine: marksLastLine)
      }
    }
  }

  // MARK: Code

  @discardableResult
  mutating func add(_ instruction: Instruction, _ line: Int) -> Int {
    code.append(instruction)
    sourceLines.append(line)
    return code.count - 1
  }

  private mutating func emit(_ syntax: JumpSyntax, _ line: Int) {
    let destination: Destination
    switch syntax.target {
    case .title(let title, _): destination = .title(title)
    case .expression(let expression): destination = .expression(compile(expression))
    }
    add(syntax.isDetour ? .detour(destination) : .jump(destination), line)
  }

  private mutating func emit(_ syntax: CommandSyntax, _ line: Int) {
    if syntax.isStop {
      add(.stop, line)
      return
    }
    let tags = syntax.tags.map(\.text)
    add(.command(CommandTemplate(segments: compile(syntax.pieces), tags: tags)), line)
  }

  private mutating func emit(_ syntax: IfSyntax) {
    var exits: [Int] = []
    for clause in syntax.clauses {
      var skip: (position: Int, condition: ExpressionCode)?
      if let condition = clause.condition {
        let condition = compile(condition)
        skip = (add(.branchUnless(condition, 0), clause.line), condition)
      }
      emit(clause.body, marksLastLine: true)
      exits.append(add(.branch(0), clause.line))
      if let skip { code[skip.position] = .branchUnless(skip.condition, code.count) }
    }
    for exit in exits { code[exit] = .branch(code.count) }
  }

  private mutating func emit(_ syntax: OnceSyntax) {
    let flag = InternalVariables.once(onceKey(syntax))
    let seen = add(.branchIfSeen(flag, 0), syntax.line)
    var skip: (position: Int, condition: ExpressionCode)?
    if let condition = syntax.condition {
      let condition = compile(condition)
      skip = (add(.branchUnless(condition, 0), syntax.line), condition)
    }
    add(.markSeen(flag), syntax.line)
    emit(syntax.body, marksLastLine: false)
    let exit = add(.branch(0), syntax.line)
    code[seen] = .branchIfSeen(flag, code.count)
    if let skip { code[skip.position] = .branchUnless(skip.condition, code.count) }
    emit(syntax.alternative, marksLastLine: false)
    code[exit] = .branch(code.count)
  }

  /// The key of a once block: its `#id:` hashtag, or one made of its place.
  private mutating func onceKey(_ syntax: OnceSyntax) -> String {
    if let tag = syntax.tags.first(where: { $0.text.hasPrefix("id:") }) { return tag.text }
    let count = onceBlocks[syntax.line, default: 0]
    onceBlocks[syntax.line] = count + 1
    let place = "'once' statement in file \(fileName), node \(node.title), line \(syntax.line)"
    return Checksum.text(of: count == 0 ? place : "\(place), block \(count + 1)")
  }
}
