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
