public import Conversation

/// What a list shows of a stored session.
public struct SessionSummary: Hashable, Sendable {
  /// The name of the file, which also finds the session.
  public var name: SessionName
  /// When it began; in UTC and from its id when the header cannot be read.
  public var start: Timestamp
  /// A title for people.
  public var title: String?
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// How it stands, as far as its head and tail tell; ``JournalStore/read(_:)`` reads all of it.
  public var state: SessionState
  /// How many words the person used, or `nil` when the file does not tell.
  public var wordCount: Int?
  /// What its closing record carries on to later sessions.
  public var carried: [String: String]

  /// The session's id; several files of one list can have the same.
  public var id: SessionID { name.id }
}
