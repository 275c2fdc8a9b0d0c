internal import Diagnostics

extension Parser {
  /// Reads statements up to the end of the node, of the indented body or of the block.
  mutating func parseStatements() -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    while true {
      switch token.kind {
      case .lineBreak, .endOfGroup:
        advance()
      case .bodyEnd, .endOfFile, .headerKey, .bodyStart, .fileTag:
        return statements
      case .dedent:
        if openBlocks.contains(where: { if case .body = $0 { true } else { false } }) {
          return statements
        }
        advance()
      case .indent:
        statements.append(.block(parseBody()))
      case .optionArrow:
        statements.append(.options(parseGroup(.optionArrow)))
      case .groupArrow:
        statements.append(.lineGroup(parseGroup(.groupArrow)))
      case .text, .openBrace:
        if let line = parseLine() { statements.append(.line(line)) }
      case .openCommand:
        if endsOpenBlock { return statements }
        if let statement = parseCommand() { statements.append(statement) }
      case .hashtag:
        sink.error(.syntaxError, token.range, .strayHashtag)
        skipLine()
      default:
        unexpected("a statement")
        skipLine()
      }
    }
  }

  /// Whether the command that begins here goes on with a block that is open.
  private var endsOpenBlock: Bool {
    guard case .keyword(let keyword) = kind(ahead: 1) else { return false }
    for block in openBlocks.reversed() {
      if block.accepts(keyword) { return true }
      if case .body = block { return false }
    }
    return false
  }

  /// Reads an indented body, from its indent to its dedent.
  mutating func parseBody() -> [StatementSyntax] {
    let start = token.range
    advance()
    var offset = 0
    while kind(ahead: offset) == .lineBreak { offset += 1 }
    if kind(ahead: offset) == .endOfGroup {
      sink.error(.blankLineAfterOption, start, .blankLineAfterOption)
    }
    guard enter(start) else { return [] }
    defer { nesting -= 1 }
    openBlocks.append(.body)
    let body = parseStatements()
    openBlocks.removeLast()
    _ = accept(.dedent)
    return body
  }

  /// Reads options, or the lines of a line group, as far as they belong together.
  private mutating func parseGroup(_ arrow: Token.Kind) -> OptionGroupSyntax {
    var group = OptionGroupSyntax(items: [], line: token.line)
    while token.kind == arrow {
      let arrowRange = token.range
      advance()
      let line = parseLine()
      if line == nil { sink.error(.syntaxError, arrowRange, .emptyOption) }
      skipLineBreaks()
      let body = token.kind == .indent ? parseBody() : []
      if let line { group.items.append(OptionGroupSyntax.Item(line: line, body: body)) }
      skipLineBreaks()
      if accept(.endOfGroup) { break }
    }
    return group
  }

  private mutating func skipLineBreaks() {
    while accept(.lineBreak) {}
  }
}

extension String {
  fileprivate static let strayHashtag =
    "a hashtag stands after a line or a command; write ‘\\#’ to begin a line with the sign"
  fileprivate static let blankLineAfterOption =
    "the line below the option holds nothing but blanks; remove them or write the body there"
  fileprivate static let emptyOption = "expected the option's text after the arrow"
}
