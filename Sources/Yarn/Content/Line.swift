/// A line of dialogue, ready to be shown.
public struct Line: Hashable, Sendable, Codable {
  /// The line id, `line:` included.
  public var id: String
  /// The whole text with every value put in, a character's name included.
  public var text: String
  /// The hashtags, without `#`.
  public var tags: [String]
  /// Who speaks: what stands before the first colon the author wrote, or `nil`.
  ///
  /// A colon that came in with a value never makes a name.
  public var characterName: String?
  /// The text after the name, its colon and the blanks that follow.
  public var textWithoutCharacterName: String

  /// The id of the line this one repeats, `line:` included: its translation and sound belong here.
  public var shadowLineID: String?

  /// The text with its `\[`, `\]` and `\:`, where they differ.
  var escapedText: String?

  /// Whether a square bracket came in with a value, so that not all of them are the author's.
  package var hasForeignBrackets = false

  /// The text as its markup is read: `\[`, `\]` and `\:` still have their backslashes.
  public var markupSource: String { escapedText ?? text }

  /// Creates a line.
  public init(
    id: String,
    text: String,
    tags: [String] = [],
    shadowLineID: String? = nil,
    characterName: String? = nil,
    textWithoutCharacterName: String? = nil
  ) {
    self.id = id
    self.text = text
    self.tags = tags
    self.shadowLineID = shadowLineID
    self.characterName = characterName
    self.textWithoutCharacterName = textWithoutCharacterName ?? text
  }
}

/// One of the choices of an options event.
public struct Option: Hashable, Sendable, Codable, Identifiable {
  /// Its index, from 0; what `select(_:)` takes.
  public var id: Int
  /// Its text.
  public var line: Line
  /// Whether its condition holds; a host decides whether to show it otherwise.
  public var isAvailable: Bool

  /// Creates an option.
  public init(id: Int, line: Line, isAvailable: Bool) {
    self.id = id
    self.line = line
    self.isAvailable = isAvailable
  }
}
