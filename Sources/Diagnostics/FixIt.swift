/// An edit an editor can offer to settle a diagnostic.
public struct FixIt: Hashable, Sendable, Codable {
  /// What applying it does, in the imperative.
  public var message: String
  /// The edits; they do not overlap and are all in the diagnostic's file.
  public var edits: [TextEdit]

  /// Creates a fix-it.
  public init(message: String, edits: [TextEdit]) {
    self.message = message
    self.edits = edits
  }
}

/// A replacement of a stretch of text; an empty range inserts.
public struct TextEdit: Hashable, Sendable, Codable {
  /// What is replaced.
  public var range: SourceRange
  /// What stands there afterwards.
  public var replacement: String

  /// Creates an edit.
  public init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
