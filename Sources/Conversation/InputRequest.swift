/// Something asked of the person.
public struct InputRequest: Hashable, Sendable, Codable {
  /// Names the request within its conversation; the answer carries it back.
  public var id: String
  /// What kind of answer is wanted.
  public var kind: Kind
  /// The variable or topic that the answer is for, when the responder has a name for it.
  public var name: String?
  /// The words that asked, to be shown again when the request is raised again.
  public var question: String?
  /// Whether the request was raised before and is only raised again.
  public var isRepeat: Bool

  /// Creates a request.
  public init(
    id: String,
    kind: Kind,
    name: String? = nil,
    question: String? = nil,
    isRepeat: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.question = question
    self.isRepeat = isRepeat
  }

  /// The kinds of answers that can be asked for.
  public enum Kind: Hashable, Sendable, Codable {
    /// Free text, with a short hint such as “a sentence is plenty”.
    case text(hint: String?)
    /// One of several choices; indices count from 0 and include unavailable ones.
    case choice([Choice])
    /// A whole number from 0 to 10.
    case rating
    /// A word for a feeling.
    case feeling(hint: String?)
    /// Nothing but a sign to go on.
    case pause
  }

  /// One of several ways to answer.
  public struct Choice: Hashable, Sendable, Codable {
    /// The words to choose by.
    public var text: String
    /// Whether it can be chosen now; front ends may hide those that cannot.
    public var isAvailable: Bool

    /// Creates a choice.
    public init(_ text: String, isAvailable: Bool = true) {
      self.text = text
      self.isAvailable = isAvailable
    }
  }
}
