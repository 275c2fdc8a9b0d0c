internal import Diagnostics

extension Parser {
  /// Reads a line with its condition and its hashtags; `nil` when it has no text.
  mutating func parseLine() -> LineSyntax? {
    let start = token
    var pieces = parsePieces(isCommand: false)
    trim(&pieces)
    lint(pieces, start)
    var line = LineSyntax(
      pieces: pieces,
      condition: nil,
      tags: [],
      range: start.range,
      line: start.line
    )
    parseTail(&line)
    return pieces.isEmpty ? nil : line
  }

  /// Reads text and interpolations as far as they go.
  mutating func parsePieces(isCommand: Bool) -> [TextPiece] {
    var pieces: [TextPiece] = []
    while true {
      switch token.kind {
      case .text:
        pieces.append(resolveEscapes(token.range))
        advance()
      case .commandText:
        pieces.append(.text(text(token.range), TextMarks(range: token.range)))
        advance()
      case .openBrace:
        advance()
        let expression = parseExpression()
        pieces.append(.expression(expression))
        if !accept(.closeBrace) {
          unexpected("‘}’")
          while token.kind != .closeBrace, !isAtLineEnd { advance() }
          _ = accept(.closeBrace)
        }
      default:
        return pieces
      }
    }
  }

  var isAtLineEnd: Bool {
    switch token.kind {
    case .lineBreak, .endOfFile, .bodyEnd: true
    default: false
    }
  }

  private mutating func parseTail(_ line: inout LineSyntax) {
    while !isAtLineEnd {
      switch token.kind {
      case .hashtag:
        line.tags.append(tag())
      case .openCommand:
        parseCondition(&line)
      default:
        sink.error(.syntaxError, token.range, .afterCondition)
        skipLine()
      }
    }
    checkTags(line.tags)
  }

  private mutating func parseCondition(_ line: inout LineSyntax) {
    let start = token.range
    guard case .keyword(let keyword) = kind(ahead: 1), keyword == .if || keyword == .once else {
      sink.error(.commandAfterText, start, .commandAfterText)
      return skipCommand()
    }
    if !line.tags.isEmpty {
      sink.error(.syntaxError, start, "a condition stands before the hashtags, not after them")
    } else if line.condition != nil {
      sink.error(.syntaxError, start, "a line has one condition; join two with ‘and’")
    }
    advance()
    advance()
    if keyword == .if {
      line.condition = .if(parseExpression())
    } else {
      line.condition = .once(parseOnceCondition())
    }
    closeCommand()
  }

  /// Reads the `if` and the condition that may follow `once`.
  mutating func parseOnceCondition() -> ExpressionSyntax? {
    guard token.kind == .identifier, text(token.range) == "if" else { return nil }
    advance()
    return parseExpression()
  }

  private mutating func checkTags(_ tags: [TagSyntax]) {
    let ids = tags.filter { $0.text.hasPrefix("line:") }
    let shadows = tags.filter { $0.text.hasPrefix("shadow:") }
    if ids.count > 1 {
      sink.error(.severalLineIDs, ids[1].range, "a line has one ‘#line:’ hashtag")
    } else if shadows.count > 1 {
      sink.error(.severalLineIDs, shadows[1].range, "a line has one ‘#shadow:’ hashtag")
    } else if let id = ids.first, let shadow = shadows.first {
      sink.error(
        .lineAndShadow,
        shadow.range,
        "a line has ‘#\(id.text)’ or ‘#\(shadow.text)’, not both"
      )
    }
  }

  private mutating func resolveEscapes(_ range: ByteRange) -> TextPiece {
    var result: [UInt8] = []
    var marks = TextMarks(range: range)
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      if byte == 0x5C {
        offset += 1
        let next = offset < range.end ? bytes[offset] : 0
        switch next {
        case 0x5C, 0x3C, 0x3E, 0x7B, 0x7D, 0x23, 0x2F, 0x5B, 0x5D, 0x3A:
          if next == 0x5B || next == 0x5D || next == 0x3A { marks.escapes.append(result.count) }
          result.append(next)
          offset += 1
        default:
          let place = ByteRange(start: offset - 1, end: offset + (next == 0 || next > 0x7F ? 0 : 1))
          sink.error(.invalidEscape, place, .invalidEscape)
        }
        continue
      }
      if byte == 0x3A, marks.colon == nil { marks.colon = result.count }
      result.append(byte)
      offset += 1
    }
    return .text(String(decoding: result, as: UTF8.self), marks)
  }

  /// Removes the blanks at both ends of the text an author wrote.
  private func trim(_ pieces: inout [TextPiece]) {
    if case .text(let text, var marks)? = pieces.first, !text.beginsPlainly {
      let rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
      let removed = text.utf8.count - Substring(rest).utf8.count
      marks.colon = marks.colon.map { max(0, $0 - removed) }
      marks.escapes = marks.escapes.map { $0 - removed }
      marks.range.start += removed
      pieces[0] = .text(String(rest), marks)
    }
    if case .text(let text, var marks)? = pieces.last, !text.endsPlainly {
      var rest = text.unicodeScalars[...]
      while rest.last?.properties.isWhitespace == true { rest.removeLast() }
      marks.range.end -= text.utf8.count - Substring(rest).utf8.count
      pieces[pieces.count - 1] = .text(String(rest), marks)
    }
    pieces.removeAll { if case .text("", _) = $0 { true } else { false } }
  }

  /// Warns of text that was probably meant to be a command.
  private mutating func lint(_ pieces: [TextPiece], _ start: Token) {
    guard start.kind == .text, pieces.count == 1, case .text(let text, _)? = pieces.first,
      text.mayLookLikeCommand
    else { return }
    let end = start.range.start + text.utf8.count
    let raw = bytes[start.range.start..<start.range.end]
    guard !raw.contains(0x5C), end <= start.range.end else { return }
    if text == "---" {
      let range = ByteRange(start: start.range.start, end: end)
      sink.warning(.delimiterInBody, range, .delimiterInBody)
    } else if text.hasSuffix(">>") {
      let range = ByteRange(start: end - 2, end: end)
      sink.warning(.unopenedCommand, range, "this ‘>>’ has no ‘<<’ before it on its line")
    } else if text.hasPrefix("<"), text.hasSuffix(">"), !text.dropFirst().contains("<"),
      !text.dropLast().contains(">"), text.utf8.count > 2
    {
      let range = ByteRange(start: start.range.start, end: end)
      let fix = sink.replacement(of: range, with: "<\(text)>", "make it a command")
      sink.warning(.singleChevrons, range, .singleChevrons, fixIts: [fix])
    } else if let word = unbracketedWord(text) {
      let range = ByteRange(start: start.range.start, end: start.range.start + word.utf8.count)
      let whole = ByteRange(start: start.range.start, end: end)
      let fix = sink.replacement(of: whole, with: "<<\(text)>>", "write ‘<<\(text)>>’")
      sink.warning(.unbracketedCommand, range, .unbracketedCommand, fixIts: [fix])
    }
  }

  /// The keyword a text begins with when the text would be a statement in brackets.
  private func unbracketedWord(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = words.first, words.count > 1 else { return nil }
    switch first {
    case "set", "declare":
      guard words.count >= 4, words[1].hasPrefix("$"),
        ["=", "to", "+=", "-=", "*=", "/=", "%="].contains(words[2])
      else { return nil }
      return String(first)
    case "jump", "detour":
      guard words.count == 2, Identifiers.firstBadOffset(in: String(words[1])) == nil else {
        return nil
      }
      return String(first)
    default:
      return nil
    }
  }
}

extension String {
  /// Whether the first sign is a visible ASCII one.
  fileprivate var beginsPlainly: Bool { utf8.first.map { (0x21...0x7E).contains($0) } ?? false }

  /// Whether the last sign is a visible ASCII one.
  fileprivate var endsPlainly: Bool { utf8.last.map { (0x21...0x7E).contains($0) } ?? false }

  /// Whether the text begins or ends as a command, or a delimiter, would; most texts do not.
  fileprivate var mayLookLikeCommand: Bool {
    utf8.last == 0x3E || self == "---"
      || ["set", "declare", "jump", "detour"].contains { hasPrefix($0) }
  }
}

extension String {
  fileprivate static let afterCondition =
    "only a condition, hashtags and a comment may follow the text of a line"
  fileprivate static let delimiterInBody =
    "this is shown as text, and so are headers above it; is a ‘===’ missing before them?"
  fileprivate static let commandAfterText =
    "a command stands on a line of its own; only ‘<<if …>>’ and ‘<<once>>’ may follow text"
  fileprivate static let invalidEscape =
    "a backslash stands before one of \\ < > { } # / [ ] : only; write ‘\\\\’ for the sign"
  fileprivate static let singleChevrons = "this is shown as text; a command has two ‘<’ and two ‘>’"
  fileprivate static let unbracketedCommand = "this is shown as text; a command stands in ‘<<’ ‘>>’"
}
