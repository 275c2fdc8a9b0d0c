/// Something said to the person.
public struct Utterance: Hashable, Sendable {
  /// The id of the line in its script (`line:…`), or `nil` for words that no script wrote.
  public var lineID: String?
  /// The words, without a speaker's name; never empty, and they may hold line breaks.
  public var text: String
  /// How it wants to be set.
  public var style: Style
  /// Whether it broke off or was left unfinished: the person saw this much and no more.
  public var isPartial: Bool

  /// Creates an utterance.
  public init(
    _ text: String,
    lineID: String? = nil,
    style: Style = .plain,
    isPartial: Bool = false
  ) {
    self.text = text
    self.lineID = lineID
    self.style = style
    self.isPartial = isPartial
  }

  /// How an utterance wants to be set; a front end may ignore it.
  public enum Style: String, Hashable, Sendable, Codable {
    /// Ordinary speech.
    case plain
    /// A remark on the side.
    case quiet
    /// People who can help: line breaks stand as they are.
    case card
  }
}
