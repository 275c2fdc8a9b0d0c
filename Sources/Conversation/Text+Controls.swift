extension String {
  /// The text without escape sequences and control characters, with LF as its only line break.
  ///
  /// Tabs stay. A sequence is what ECMA-48 calls one: `ESC [ … final`, a string such as
  /// `ESC ] … BEL`, or `ESC` with one more character. One that has no end takes nothing with it but
  /// its introducer, so that no words can be lost to it.
  package var withoutControls: String {
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\n", "\t": result.append(scalar)
      case "\r":
        result.append("\n")
        if rest.first == "\n" { rest.removeFirst() }
      case "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": result.append("\n")
      case "\u{1B}": rest.skipEscapeSequence()
      case "\u{9B}": rest.skipControlSequence()
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": rest.skipControlString()
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension String {
  /// The text as the detail of an error: one line of at most 200 characters, without anything that
  /// could move a cursor or turn the direction of writing.
  package var asDetail: String {
    var line = String.UnicodeScalarView()
    for scalar in withoutControls.unicodeScalars where line.count < 200 {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if let last = line.last, last != " " { line.append(" ") }
      case .format, .surrogate: continue
      default: line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The text in round brackets with a blank before them, or nothing when there is none.
  package var inBrackets: String { isEmpty ? "" : " (\(self))" }
}

extension Substring.UnicodeScalarView {
  /// Goes past what belongs to an ESC that was just read.
  fileprivate mutating func skipEscapeSequence() {
    switch first {
    case "[":
      removeFirst()
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      removeFirst()
      skipControlString()
    case .some("\u{20}"..."\u{2F}"):
      removeFirst()
      if case .some("\u{30}"..."\u{7E}") = first { removeFirst() }
    case .some("\u{30}"..."\u{7E}"):
      removeFirst()
    default: return
    }
  }

  /// Goes past parameters and the final character, when there is one.
  fileprivate mutating func skipControlSequence() {
    guard let end = firstIndex(where: { !("\u{20}"..."\u{3F}").contains($0) }),
      ("\u{40}"..."\u{7E}").contains(self[end])
    else { return }
    self = self[index(after: end)...]
  }

  /// Goes past a string that ends on the same line with BEL or ST.
  fileprivate mutating func skipControlString() {
    var position = startIndex
    while position < endIndex, self[position] != "\n" {
      let next = index(after: position)
      switch self[position] {
      case "\u{07}", "\u{9C}":
        self = self[next...]
        return
      case "\u{1B}" where next < endIndex && self[next] == "\\":
        self = self[index(after: next)...]
        return
      default: position = next
      }
    }
  }
}
