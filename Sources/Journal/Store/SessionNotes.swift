public import Conversation

/// What a closed session noted: facts and feelings, without the words around them.
public struct SessionNotes: Hashable, Sendable {
  /// The name of the file.
  public var name: SessionName
  /// When the session began.
  public var start: Timestamp
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// The entries that hold a note or a feeling and still count, in order.
  public var entries: [Transcript.Entry]
}
