internal import Diagnostics
internal import Yarn

extension Parser {
  /// Reads the whole file.
  mutating func parseDocument() -> DocumentSyntax {
    var document = DocumentSyntax(tags: [], nodes: [])
    while true {
      switch token.kind {
      case .endOfFile:
        if document.nodes.isEmpty, sink.linesWithErrors.isEmpty {
          sink.error(.syntaxError, token.range, "expected at least one node")
        }
        return document
      case .fileTag:
        if !document.nodes.isEmpty {
          let message = "a hashtag of the file stands before its first node"
          sink.error(.syntaxError, token.range, message)
        }
        document.tags.append(tag())
      case .headerKey, .bodyStart:
        if let node = parseNode() { document.nodes.append(node) }
      default:
        advance()
      }
    }
  }

  private mutating func parseNode() -> NodeSyntax? {
    var headers: [HeaderSyntax] = []
    var whens: [WhenSyntax] = []
    let start = token
    headers: while true {
      switch token.kind {
      case .headerKey: parseHeader(&headers, &whens)
      case .lineBreak: advance()
      default: break headers
      }
    }
    let titles = headers.filter { $0.key == "title" }
    checkTitles(titles, headers, start)
    guard accept(.bodyStart) else {
      let name = titles.first.map { "node ‘\($0.value)’" } ?? "the node"
      sink.error(
        .missingDelimiter,
        token.range,
        "found \(found), expected ‘---’ to begin the body of \(name)",
        notes: [("\(name) begins here", start.range)]
      )
      return nil
    }
    let bodyStart = index
    let body = parseStatements()
    if token.kind != .bodyEnd {
      let name = titles.first.map { "node ‘\($0.value)’" } ?? "the node"
      sink.error(
        .missingDelimiter,
        ByteRange(start: token.range.start, end: token.range.start + 1),
        "the file ends inside \(name); expected ‘===’ on a line of its own",
        notes: [("\(name) begins here", start.range)]
      )
    }
    let fingerprint = fingerprint(of: bodyStart..<index)
    let lastLine = token.line
    let range = start.range.union(token.range)
    _ = accept(.bodyEnd)
    let title = titles.first
    return NodeSyntax(
      file: fileIndex,
      title: title?.value ?? "",
      titleRange: title?.valueRange ?? start.range,
      headers: headers,
      whens: whens,
      body: body,
      range: range,
      line: start.line,
      lastLine: lastLine,
      fingerprint: fingerprint
    )
  }

  private mutating func parseHeader(_ headers: inout [HeaderSyntax], _ whens: inout [WhenSyntax]) {
    let keyRange = token.range
    let key = text(keyRange)
    advance()
    var valueRange = ByteRange(start: keyRange.end + 1, end: keyRange.end + 1)
    if key == "when" {
      valueRange = ByteRange(start: token.range.start, end: token.range.start)
      if let when = parseWhen() { whens.append(when) }
      valueRange.end = max(valueRange.start, tokens[max(0, index - 1)].range.end)
      if token.kind != .lineBreak, token.kind != .endOfFile {
        unexpected("the end of the line")
        skipLine()
      }
    } else if token.kind == .headerValue {
      valueRange = token.range
      advance()
    }
    headers.append(
      HeaderSyntax(
        key: key,
        value: text(valueRange),
        keyRange: keyRange,
        valueRange: valueRange
      )
    )
  }

  private mutating func parseWhen() -> WhenSyntax? {
    guard token.kind != .lineBreak, token.kind != .endOfFile else {
      let range = tokens[max(0, index - 1)].range
      sink.error(.syntaxError, range, "‘when:’ needs ‘always’, ‘once’ or a condition")
      return nil
    }
    guard token.kind == .identifier else { return .condition(parseExpression()) }
    switch text(token.range) {
    case "always":
      advance()
      return .always
    case "once":
      advance()
      guard token.kind == .identifier, text(token.range) == "if" else { return .once(nil) }
      advance()
      return .once(parseExpression())
    default:
      return .condition(parseExpression())
    }
  }

  private mutating func checkTitles(
    _ titles: [HeaderSyntax],
    _ headers: [HeaderSyntax],
    _ start: Token
  ) {
    guard let title = titles.first else {
      sink.error(.missingTitle, start.range, "this node has no ‘title:’ header")
      return
    }
    for other in titles.dropFirst() {
      sink.error(
        .severalTitles,
        other.keyRange,
        "a node has one title, and this one is already named ‘\(title.value)’",
        notes: [("the first title is here", title.keyRange)]
      )
    }
    if let offset = Identifiers.firstBadOffset(in: title.value) {
      let start = title.valueRange.start + offset
      let range = ByteRange(start: start, end: start + 1)
      let message =
        title.value.isEmpty
        ? "the title is empty; write a name such as ‘Start’"
        : "a title is letters, digits and ‘_’, and does not begin with a digit"
      sink.error(.invalidTitle, range, message)
    }
  }

  mutating func tag() -> TagSyntax {
    let range = token.range
    advance()
    return TagSyntax(text: text(ByteRange(start: range.start + 1, end: range.end)), range: range)
  }

  /// Sums up tokens, so that blanks and comments do not count.
  private func fingerprint(of range: Range<Int>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .lineBreak: continue
      case .indent: mix(1)
      case .dedent: mix(2)
      case .endOfGroup: mix(3)
      default:
        var end = token.range.end
        if token.kind == .text, tokens[index + 1].kind != .openBrace {
          while end > token.range.start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
            end -= 1
          }
        }
        for byte in bytes[token.range.start..<end] { mix(byte) }
        mix(0)
      }
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
