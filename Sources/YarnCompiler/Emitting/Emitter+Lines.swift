internal import Diagnostics
internal import Yarn

extension Emitter {
  mutating func emit(_ syntax: LineSyntax, isLast: Bool) {
    let template = template(syntax, isLast: isLast)
    var seen: Int?
    let flag = InternalVariables.once(template.id)
    if syntax.condition?.isOnce == true { seen = add(.branchIfSeen(flag, 0), syntax.line) }
    var skip: (position: Int, condition: ExpressionCode)?
    if let condition = syntax.condition?.expression {
      let condition = compile(condition)
      skip = (add(.branchUnless(condition, 0), syntax.line), condition)
    }
    if seen != nil { add(.markSeen(flag), syntax.line) }
    add(.line(template), syntax.line)
    if let seen { code[seen] = .branchIfSeen(flag, code.count) }
    if let skip { code[skip.position] = .branchUnless(skip.condition, code.count) }
  }

  mutating func emitOptions(_ group: OptionGroupSyntax, _ line: Int) {
    let position = add(.options([], end: 0), line)
    let (options, exits) = emitItems(group, marksLastLine: true)
    code[position] = .options(options, end: code.count)
    for exit in exits { code[exit] = .branch(code.count) }
  }

  mutating func emitLineGroup(_ group: OptionGroupSyntax, _ line: Int) {
    let position = add(.lineGroup([], end: 0), line)
    let (options, exits) = emitItems(group, marksLastLine: false)
    let items = zip(options, group.items).map { option, item in
      LineGroupItem(option: option, complexity: item.line.condition?.complexity ?? 0)
    }
    code[position] = .lineGroup(items, end: code.count)
    for exit in exits { code[exit] = .branch(code.count) }
  }

  private mutating func emitItems(
    _ group: OptionGroupSyntax,
    marksLastLine: Bool
  ) -> (options: [OptionTemplate], exits: [Int]) {
    var options: [OptionTemplate] = []
    var exits: [Int] = []
    for item in group.items {
      let template = template(item.line, isLast: false)
      let isOnce = item.line.condition?.isOnce == true
      options.append(
        OptionTemplate(
          line: template,
          condition: item.line.condition?.expression.map(compile),
          onceFlag: isOnce ? InternalVariables.once(template.id) : nil,
          target: code.count
        )
      )
      emit(item.body, marksLastLine: marksLastLine)
      exits.append(add(.branch(0), item.line.line))
    }
    return (options, exits)
  }

  /// The text of a line, entered into the string table.
  private mutating func template(_ syntax: LineSyntax, isLast: Bool) -> LineTemplate {
    var tags = syntax.tags.map(\.text)
    if isLast { tags.append("lastline") }
    MarkupCheck(pieces: syntax.pieces).report(&lines.sinks[node.file])
    let segments = compile(syntax.pieces)
    let id = lines.add(syntax, segments: segments, tags: tags, fileName: fileName, node: node)
    return LineTemplate(
      id: id,
      segments: segments,
      tags: tags,
      shadowLineID: lines.table[id]?.shadowLineID,
      nameEnd: nameEnd(syntax.pieces),
      escapes: escapes(syntax.pieces)
    )
  }

  /// Where the first unescaped colon of the text an author wrote stands.
  private func nameEnd(_ pieces: [TextPiece]) -> LineTemplate.TextOffset? {
    if case .text(let text, _)? = pieces.first, text.hasPrefix("[character") { return nil }
    for (index, piece) in pieces.enumerated() {
      if case .text(_, let marks) = piece, let colon = marks.colon {
        return LineTemplate.TextOffset(segment: index, offset: colon)
      }
    }
    return nil
  }

  private func escapes(_ pieces: [TextPiece]) -> [LineTemplate.TextOffset] {
    pieces.enumerated().flatMap { index, piece -> [LineTemplate.TextOffset] in
      guard case .text(_, let marks) = piece else { return [] }
      return marks.escapes.map { LineTemplate.TextOffset(segment: index, offset: $0) }
    }
  }

  // MARK: Expressions

  func compile(_ pieces: [TextPiece]) -> [TextSegment] {
    pieces.map { piece in
      switch piece {
      case .text(let text, _): .literal(text)
      case .expression(let expression): .expression(compile(expression))
      }
    }
  }

  func compile(_ expression: ExpressionSyntax) -> ExpressionCode {
    expression.code(cases, file: node.file)
  }
}

extension ConditionSyntax {
  /// How specific the condition is, for choosing a line of a group.
  fileprivate var complexity: Int {
    let logic = expression.map { 1 + $0.logicOperatorCount } ?? 0
    return isOnce ? 1 + logic : logic
  }
}

extension ExpressionSyntax {
  /// The operations that evaluate the expression.
  func code(_ cases: ResolvedCases, file: Int) -> ExpressionCode {
    var operations: [Operation] = []
    append(to: &operations) { cases.value(of: $0, file: file) }
    return ExpressionCode(operations)
  }

  private func append(
    to operations: inout [Operation],
    _ caseValue: (ExpressionSyntax) -> Value
  ) {
    switch kind {
    case .invalid: operations.append(.push(.bool(false)))
    case .member: operations.append(.push(caseValue(self)))
    case .literal(let value): operations.append(.push(value))
    case .variable(let name): operations.append(.load(name))
    case .parenthesised(let inner): inner.append(to: &operations, caseValue)
    case .negate(let operand):
      operand.append(to: &operations, caseValue)
      operations.append(.negate)
    case .not(let operand):
      operand.append(to: &operations, caseValue)
      operations.append(.not)
    case .binary(let sign, let left, let right):
      left.append(to: &operations, caseValue)
      right.append(to: &operations, caseValue)
      operations.append(.binary(sign))
    case .call(let name, _, let arguments):
      for argument in arguments { argument.append(to: &operations, caseValue) }
      operations.append(.call(name, argumentCount: arguments.count))
    }
  }
}
