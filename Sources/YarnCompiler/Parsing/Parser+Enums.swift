internal import Diagnostics

extension Parser {
  /// Reads an `enum` after its keyword, up to and including its `endenum`.
  mutating func parseEnum(_ start: Token) -> StatementSyntax.Kind? {
    let nameRange = token.range
    if !accept(.identifier) { unexpected("the name of the enum") }
    closeCommand()
    var syntax = EnumSyntax(name: text(nameRange), nameRange: nameRange, cases: [])
    var hasCases = false
    while true {
      if accept(.lineBreak) || accept(.endOfGroup) { continue }
      // With an end still to come it is the text that is wrong; without one the enum is not closed.
      if token.kind == .text || token.kind == .openBrace, index < lastEnumEnd {
        sink.error(.syntaxError, token.range, "found \(found), expected ‘<<case …>>’ in an enum")
        skipLine()
        continue
      }
      guard token.kind == .openCommand, case .keyword(let keyword) = kind(ahead: 1),
        keyword == .case || keyword == .endenum
      else {
        reportUnclosed("enum", "endenum", start)
        return .enumeration(syntax)
      }
      advance()
      advance()
      if keyword == .endenum {
        closeCommand()
        if !hasCases {
          sink.error(.syntaxError, nameRange, "an enum needs at least one ‘<<case …>>’")
        }
        return .enumeration(syntax)
      }
      hasCases = true
      if let value = parseCase() { syntax.cases.append(value) }
    }
  }

  private mutating func parseCase() -> EnumSyntax.Case? {
    let range = token.range
    guard accept(.identifier) else {
      unexpected("the name of a case")
      skipCommand()
      return nil
    }
    let value = accept(.assign) ? parseExpression() : nil
    closeCommand()
    return EnumSyntax.Case(name: text(range), range: range, value: value)
  }
}
