/// A piece of the text of a line or a command.
package enum TextSegment: Hashable, Sendable {
  /// Text as it will be shown.
  case literal(String)
  /// A value that is put in as it is, and never looked at again.
  case expression(ExpressionCode)
}

/// The text of a line before its values are put in.
package struct LineTemplate: Hashable, Sendable {
  /// The line id, `line:` included.
  package var id: String
  /// The pieces of the text.
  package var segments: [TextSegment]
  /// The hashtags, without `#`.
  package var tags: [String]
  /// The id of the line this one repeats.
  package var shadowLineID: String?
  /// Where the colon after the character's name stands, if there is a name.
  package var nameEnd: TextOffset?
  /// Which brackets and colons the author wrote with a backslash, in order.
  package var escapes: [TextOffset]
  /// The line itself, when no value is put in.
  private(set) var fixed: Line?

  package init(
    id: String,
    segments: [TextSegment],
    tags: [String],
    shadowLineID: String?,
    nameEnd: TextOffset?,
    escapes: [TextOffset] = []
  ) {
    self.escapes = escapes
    self.shadowLineID = shadowLineID
    self.id = id
    self.segments = segments
    self.tags = tags
    self.nameEnd = nameEnd
    let isFixed = segments.allSatisfy { if case .literal = $0 { true } else { false } }
    if isFixed { fixed = line(values: []) }
  }

  /// Puts values into the line: one text for each expression, in order.
  func line(values: [String]) -> Line {
    var text = ""
    var nameEnd: Int?
    var escapes: [Int] = []
    var hasForeignBrackets = false
    var values = values.makeIterator()
    for (index, segment) in segments.enumerated() {
      if let end = self.nameEnd, end.segment == index { nameEnd = text.utf8.count + end.offset }
      switch segment {
      case .literal(let literal):
        for escape in self.escapes where escape.segment == index {
          escapes.append(text.utf8.count + escape.offset)
        }
        text += literal
      case .expression:
        let value = values.next() ?? ""
        hasForeignBrackets = hasForeignBrackets || value.utf8.contains(UInt8(ascii: "["))
        text += value
      }
    }
    var line = Line(id: id, text: text, tags: tags, shadowLineID: shadowLineID)
    line.hasForeignBrackets = hasForeignBrackets
    if !escapes.isEmpty { line.escapedText = LineTemplate.escaped(text, at: escapes) }
    guard let nameEnd, nameEnd < text.utf8.count else { return line }
    let colon = text.utf8.index(text.utf8.startIndex, offsetBy: nameEnd)
    let rest = text.utf8[text.utf8.index(after: colon)...].drop { $0 == 0x20 || $0 == 0x09 }
    line.characterName = String(text[..<colon])
    line.textWithoutCharacterName = String(text[rest.startIndex...])
    return line
  }

  /// The text with a backslash at each of some ascending UTF-8 offsets.
  private static func escaped(_ text: String, at offsets: [Int]) -> String {
    var result: [UInt8] = []
    var offsets = offsets[...]
    for (offset, byte) in text.utf8.enumerated() {
      if offsets.first == offset {
        result.append(0x5C)
        offsets.removeFirst()
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The place of a sign in the text an author wrote.
  package struct TextOffset: Hashable, Sendable {
    /// The index of a literal segment.
    package var segment: Int
    /// The UTF-8 offset of the sign in it.
    package var offset: Int

    package init(segment: Int, offset: Int) {
      self.segment = segment
      self.offset = offset
    }
  }
}

/// The text of a command before its values are put in.
package struct CommandTemplate: Hashable, Sendable {
  /// The pieces of the text.
  package var segments: [TextSegment]
  /// The hashtags after it, without `#`.
  package var tags: [String]

  package init(segments: [TextSegment], tags: [String]) {
    self.segments = segments
    self.tags = tags
  }
}
