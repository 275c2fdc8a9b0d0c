internal import Diagnostics
internal import Yarn

extension Parser {
  /// Reads what begins with `<<`; `nil` when nothing can be made of it.
  mutating func parseCommand() -> StatementSyntax.Kind? {
    let start = token
    advance()
    guard case .keyword(let keyword) = token.kind else { return parseHostCommand(start) }
    let keywordRange = token.range
    advance()
    switch keyword {
    case .if: return parseIf(start)
    case .once: return parseOnce(start)
    case .set: return parseSet(start)
    case .declare: return parseDeclare(start)
    case .call: return parseCall(start)
    case .jump, .detour: return parseJump(start, isDetour: keyword == .detour)
    case .return:
      closeCommand()
      return .return
    case .enum: return parseEnum(start)
    case .local:
      sink.error(.syntaxError, keywordRange, "‘local’ is reserved and cannot begin a command")
      skipCommand()
      return nil
    case .elseif, .else, .endif, .endonce, .case, .endenum:
      let opener =
        switch keyword {
        case .endonce: "once"
        case .case, .endenum: "enum …"
        default: "if"
        }
      let message = "found ‘<<\(keyword.rawValue)>>’ without a ‘<<\(opener)>>’ before it"
      if !isTooDeep { sink.error(.strayBlockEnd, keywordRange, message) }
      skipCommand()
      return nil
    }
  }

  /// Goes past the `>>` of a statement.
  mutating func closeCommand() {
    guard token.kind == .closeCommand else {
      unexpected("‘>>’")
      return skipCommand()
    }
    advance()
    warnOfTextAfterCommand()
  }

  private mutating func warnOfTextAfterCommand() {
    guard token.kind == .text || token.kind == .openBrace else { return }
    sink.warning(
      .textAfterCommand,
      token.range,
      "text after a command on the same line is a line of its own; begin a new line"
    )
  }

  private mutating func parseHostCommand(_ start: Token) -> StatementSyntax.Kind? {
    var pieces = parsePieces(isCommand: true)
    if case .text(let text, let marks)? = pieces.last {
      var scalars = text.unicodeScalars[...]
      while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
      pieces[pieces.count - 1] = .text(String(scalars), marks)
    }
    pieces.removeAll { if case .text("", _) = $0 { true } else { false } }
    if pieces.isEmpty {
      sink.error(.emptyCommand, start.range, "expected a command between ‘<<’ and ‘>>’")
    }
    guard token.kind == .closeCommand else {
      unexpected("‘>>’")
      skipCommand()
      return nil
    }
    advance()
    var command = CommandSyntax(pieces: pieces, tags: [])
    while token.kind == .hashtag { command.tags.append(tag()) }
    warnOfTextAfterCommand()
    return pieces.isEmpty ? nil : .command(command)
  }

  // MARK: Variables and functions

  private mutating func parseSet(_ start: Token) -> StatementSyntax.Kind? {
    let variable = token.range
    guard acceptVariable("set") else { return nil }
    let name = text(variable)
    let sign = token.kind
    guard sign == .assign || sign.compoundOperator != nil else {
      unexpected("‘to’, ‘=’ or an operator such as ‘+=’ after ‘\(name)’")
      skipCommand()
      return nil
    }
    advance()
    var value = parseExpression()
    closeCommand()
    if let operation = sign.compoundOperator {
      let left = ExpressionSyntax(kind: .variable(name), range: variable)
      value = ExpressionSyntax(
        kind: .binary(operation, left, value),
        range: variable.union(value.range),
        depth: value.depth + 1
      )
    }
    return .set(SetSyntax(variable: name, variableRange: variable, value: value))
  }

  private mutating func parseDeclare(_ start: Token) -> StatementSyntax.Kind? {
    let variable = token.range
    guard acceptVariable("declare") else { return nil }
    guard accept(.assign) else {
      unexpected("‘=’ and a value: a declaration gives the variable its first value")
      skipCommand()
      return nil
    }
    let value = parseExpression()
    var typeName: (text: String, range: ByteRange)?
    if accept(.as) {
      typeName = (text(token.range), token.range)
      if !accept(.identifier) { unexpected("a type after ‘as’") }
    }
    closeCommand()
    return .declare(
      DeclareSyntax(
        variable: text(variable),
        variableRange: variable,
        value: value,
        typeName: typeName
      )
    )
  }

  private mutating func acceptVariable(_ keyword: String) -> Bool {
    if accept(.variable) { return true }
    if token.kind == .identifier {
      let name = text(token.range)
      let fix = sink.insertion("$", at: token.range.start, "insert ‘$’")
      let message = "found ‘\(name)’, expected a variable; its name begins with ‘$’"
      sink.error(.missingDollar, token.range, message, fixIts: [fix])
    } else {
      unexpected("a variable after ‘\(keyword)’")
    }
    skipCommand()
    return false
  }

  private mutating func parseCall(_ start: Token) -> StatementSyntax.Kind? {
    let expression = parseExpression()
    closeCommand()
    switch expression.kind {
    case .call: return .call(expression)
    case .invalid: return nil
    default:
      sink.error(.syntaxError, expression.range, "‘call’ needs a function, such as ‘name()’")
      return nil
    }
  }

  private mutating func parseJump(_ start: Token, isDetour: Bool) -> StatementSyntax.Kind? {
    let target: JumpSyntax.Target
    switch token.kind {
    case .identifier:
      target = .title(text(token.range), token.range)
      advance()
    case .openBrace:
      advance()
      target = .expression(parseExpression())
      if !accept(.closeBrace) { unexpected("‘}’") }
    default:
      unexpected("the title of a node, or ‘{’ and an expression")
      skipCommand()
      return nil
    }
    closeCommand()
    return .jump(JumpSyntax(isDetour: isDetour, target: target))
  }
}

extension Token.Kind {
  fileprivate var compoundOperator: BinaryOperator? {
    guard case .compoundAssign(let sign) = self else { return nil }
    switch sign {
    case .add: return .add
    case .subtract: return .subtract
    case .multiply: return .multiply
    case .divide: return .divide
    case .remainder: return .remainder
    }
  }
}
