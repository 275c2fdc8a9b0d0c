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
      case .openCommand where endsOpenBlock:
        return statements
      case .indent, .optionArrow, .groupArrow, .text, .openBrace, .openCommand:
        let start = token
        guard let kind = parseStatement() else { continue }
        statements.append(
          StatementSyntax(kind: kind, range: range(from: start), line: start.line)
        )
      case .hashtag:
        sink.error(.syntaxError, token.range, .strayHashtag)
        skipLine()
      default:
        unexpected("a statement")
        skipLine()
      }
    }
  }

  /// Reads one statement; `nil` when nothing can be made of it.
  private mutating func parseStatement() -> StatementSyntax.Kind? {
    switch token.kind {
    case .indent: .block(parseBody())
    case .optionArrow: .options(parseGroup(.optionArrow))
    case .groupArrow: .lineGroup(parseGroup(.groupArrow))
    case .openCommand: parseCommand()
    default: parseLine().map { .line($0) }
    }
  }

  /// From a token to the last one that was read, line breaks and blanks at the end left out.
  private func range(from start: Token) -> ByteRange {
    var last = index - 1
    while last > 0, tokens[last].isLayout, tokens[last].range.start >= start.range.start {
      last -= 1
    }
    var end = max(tokens[max(0, last)].range.end, start.range.end)
    while end > start.range.end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return ByteRange(start: start.range.start, end: end)
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
    var group = OptionGroupSyntax(items: [])
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

extension Token {
  /// Whether it is nothing that an author would point at.
  fileprivate var isLayout: Bool {
    switch kind {
    case .lineBreak, .indent, .dedent, .endOfGroup: true
    default: false
    }
  }
}

extension String {
  fileprivate static let strayHashtag =
    "a hashtag stands after a line or a command; write ‘\\#’ to begin a line with the sign"
  fileprivate static let blankLineAfterOption =
    "the line below the option holds nothing but blanks; remove them or write the body there"
  fileprivate static let emptyOption = "expected the option's text after the arrow"
}
