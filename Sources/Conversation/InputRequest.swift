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
  /// What the ends of a rating mean, when somebody said.
  public var ends: Ends?
  /// How slowly to breathe in a pause, when it is one for that.
  public var pacing: Pacing?
  /// Which one it is of a row of questions whose number is certain, when it is one of those.
  public var progress: Progress?

  /// Creates a request.
  public init(
    id: String,
    kind: Kind,
    name: String? = nil,
    question: String? = nil,
    isRepeat: Bool = false,
    ends: Ends? = nil,
    pacing: Pacing? = nil,
    progress: Progress? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.question = question
    self.isRepeat = isRepeat
    self.ends = ends
    self.pacing = pacing
    self.progress = progress
  }

  /// How far a row of questions is.
  public struct Progress: Hashable, Sendable, Codable {
    /// The number of this question, from 1.
    public let step: Int
    /// How many questions there are in the row.
    public let count: Int

    /// Sets how far it is, or returns `nil` for numbers that cannot be true: more than there are, none,
    /// or more than a person would count.
    public init?(step: Int, count: Int) {
      guard (1...99).contains(count), (1...count).contains(step) else { return nil }
      self.step = step
      self.count = count
    }
  }

  /// A slow breath in and out, a few times over; nobody is asked to hold it.
  public struct Pacing: Hashable, Sendable, Codable {
    /// Seconds for the breath in.
    public let inhale: Int
    /// Seconds for the breath out.
    public let exhale: Int
    /// How often.
    public let rounds: Int

    /// Sets a pace.
    ///
    /// Numbers that nobody could breathe by are brought to the nearest that can be: 1 to 20 seconds,
    /// 1 to 20 times.
    public init(inhale: Int, exhale: Int, rounds: Int) {
      self.inhale = min(max(inhale, 1), 20)
      self.exhale = min(max(exhale, 1), 20)
      self.rounds = min(max(rounds, 1), 20)
    }

    /// Seconds from the first breath to the last.
    public var seconds: Int { (inhale + exhale) * rounds }
  }

  /// What the two ends of a scale mean, in a few words each.
  public struct Ends: Hashable, Sendable, Codable {
    /// What 0 means.
    public var low: String
    /// What 10 means.
    public var high: String

    /// Names the ends.
    public init(low: String, high: String) {
      self.low = low
      self.high = high
    }
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
