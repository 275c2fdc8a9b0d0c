public import Conversation

/// Which sessions are meant; what is `nil` leaves none out.
public struct SessionFilter: Hashable, Sendable {
  /// The first day on which a session may have begun, counted from 1970-01-01.
  public var firstDay: Int64?
  /// The last such day.
  public var lastDay: Int64?
  /// The id of the dialogue that was followed; an empty one is free talk.
  public var dialogue: String?
  /// A feeling that was named, or the family of one.
  public var feeling: String?
  /// What the person said.
  public var query: SearchQuery?
  /// How the sessions stand.
  public var states: Set<SessionState>?

  /// Leaves nothing out.
  public init() {}

  /// Whether the words of the sessions have to be read, and not their heads alone.
  public var needsContent: Bool { feeling != nil || query != nil }

  /// The moment before which no session can fit, whatever the offset it was written at.
  var earliest: Timestamp? {
    firstDay.map { Timestamp(seconds: min(max($0 - 1, 0), 1 << 32) * 86_400) }
  }

  /// The moment from which on no session can fit, whatever the offset it was written at.
  var latest: Timestamp? {
    lastDay.map { Timestamp(seconds: min(max($0 + 2, 0), 1 << 32) * 86_400) }
  }

  /// Whether a session fits as far as its head tells.
  public func admits(start: Timestamp, dialogue: String?) -> Bool {
    let day = start.date.daysSince1970
    if let firstDay, day < firstDay { return false }
    if let lastDay, day > lastDay { return false }
    if let wanted = self.dialogue { return wanted == dialogue ?? "" }
    return true
  }
}

/// A session that fits a filter, with the passages that do.
public struct SessionMatch: Hashable, Sendable {
  /// The name of the file, which also finds the session.
  public var name: SessionName
  /// When it began.
  public var start: Timestamp
  /// A title for people.
  public var title: String?
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// How it stands, as far as its last line tells.
  public var state: SessionState
  /// The passages in which wanted words stand, in order.
  public var passages: [Passage]
  /// The feelings that were named in it, in order.
  public var feelings: [String]

  /// Something that was said, and where the wanted words stand in it.
  public struct Passage: Hashable, Sendable {
    /// The number of the entry.
    public var number: Int
    /// Whether the person said it.
    public var isPersons: Bool
    /// All of what was said.
    public var text: String
    /// Where the wanted words stand, in order and apart from each other.
    public var places: [Range<String.Index>]
  }
}
