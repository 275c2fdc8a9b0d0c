internal import Diagnostics

extension Parser {
  /// Reads an `if` after its keyword, up to and including its `endif`.
  mutating func parseIf(_ start: Token) -> StatementSyntax.Kind? {
    guard enter(start.range) else { return nil }
    defer { nesting -= 1 }
    openBlocks.append(.if)
    defer { openBlocks.removeLast() }
    var syntax = IfSyntax(clauses: [])
    var condition: ExpressionSyntax? = parseExpression()
    var line = start.line
    var elseRange: ByteRange?
    closeCommand()
    while true {
      let body = parseStatements()
      syntax.clauses.append(IfSyntax.Clause(condition: condition, body: body, line: line))
      guard let (keyword, range) = acceptBlockKeyword(.if) else {
        reportUnclosed("if", "endif", start)
        return .if(syntax)
      }
      line = token.line
      if keyword == .endif {
        closeCommand()
        return .if(syntax)
      }
      if let first = elseRange {
        sink.error(
          .syntaxError,
          range,
          "nothing but ‘<<endif>>’ may follow the ‘<<else>>’ of an ‘<<if>>’",
          notes: [("the ‘else’ is here", first)]
        )
        condition = nil
        skipCommand()
      } else if keyword == .elseif {
        condition = parseExpression()
        closeCommand()
      } else if token.kind == .identifier, text(token.range) == "if" {
        let whole = range.union(token.range)
        let fix = sink.replacement(of: whole, with: "elseif", "write ‘elseif’")
        sink.error(.elseIf, whole, "‘else if’ is one word here: ‘elseif’", fixIts: [fix])
        advance()
        condition = parseExpression()
        closeCommand()
      } else {
        elseRange = range
        condition = nil
        closeCommand()
      }
    }
  }

  /// Reads a `once` after its keyword, up to and including its `endonce`.
  mutating func parseOnce(_ start: Token) -> StatementSyntax.Kind? {
    guard enter(start.range) else { return nil }
    defer { nesting -= 1 }
    openBlocks.append(.once)
    defer { openBlocks.removeLast() }
    let condition = parseOnceCondition()
    if token.kind == .closeCommand { advance() } else { closeCommand() }
    var syntax = OnceSyntax(
      condition: condition,
      tags: [],
      body: [],
      alternative: [],
      line: start.line
    )
    while token.kind == .hashtag { syntax.tags.append(tag()) }
    warnOfTextAfterOnce()
    syntax.body = parseStatements()
    guard var (keyword, range) = acceptBlockKeyword(.once) else {
      reportUnclosed("once", "endonce", start)
      return .once(syntax)
    }
    while keyword == .else {
      closeCommand()
      let body = parseStatements()
      syntax.alternative += body
      guard let next = acceptBlockKeyword(.once) else {
        reportUnclosed("once", "endonce", start)
        return .once(syntax)
      }
      (keyword, range) = next
      if keyword == .else {
        sink.error(.syntaxError, range, "a ‘<<once>>’ has one ‘<<else>>’")
      }
    }
    closeCommand()
    return .once(syntax)
  }

  private mutating func warnOfTextAfterOnce() {
    guard token.kind == .text || token.kind == .openBrace else { return }
    sink.warning(
      .textAfterCommand,
      token.range,
      "text after a command on the same line is a line of its own; begin a new line"
    )
  }

  /// Goes past `<<` and the keyword when they go on with the innermost block.
  private mutating func acceptBlockKeyword(_ block: OpenBlock) -> (Keyword, ByteRange)? {
    guard token.kind == .openCommand, case .keyword(let keyword) = kind(ahead: 1),
      block.accepts(keyword)
    else { return nil }
    advance()
    let range = token.range
    advance()
    return (keyword, range)
  }

  mutating func reportUnclosed(_ opener: String, _ closer: String, _ start: Token) {
    var offset = 0
    while kind(ahead: offset) == .dedent { offset += 1 }
    guard kind(ahead: offset) != .endOfFile, !isTooDeep else { return }
    let width = max(1, token.range.end - token.range.start)
    sink.error(
      .unclosedBlock,
      ByteRange(start: token.range.start, end: token.range.start + width),
      "found \(found), expected ‘<<\(closer)>>’ to close the ‘<<\(opener)>>’ of line \(start.line)",
      notes: [("the ‘\(opener)’ is here", start.range)]
    )
  }
}
