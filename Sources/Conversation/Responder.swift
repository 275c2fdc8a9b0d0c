/// Holds up the other side of a conversation.
///
/// A responder keeps nothing of its own between two calls. Whatever it must remember travels inside
/// the transcript as ``Effect/checkpoint(_:)``, so resuming a conversation is reading its
/// transcript, going back is a record that makes later entries not count, and any reply can be
/// dropped half-way without harm.
///
/// `ConversationTesting` checks the rules of this protocol against any conformer.
public protocol Responder: Sendable {
  /// Answers the last thing the person did.
  ///
  /// The responder looks at the live entries of the transcript only. When its pending request has
  /// not been answered since its last checkpoint, it raises the same request again (same id, with
  /// ``InputRequest/isRepeat`` set) and says nothing new.
  ///
  /// - Parameter transcript: Everything said so far, with the person's last answer at its end.
  /// - Returns: The reply, pulled by the caller; nothing happens before the first pull.
  /// - Throws: What kept the responder from saying its first word. Later failures are thrown while
  ///   iterating, and what was already said stands. `CancellationError` when the caller's task was
  ///   cancelled.
  func reply(to transcript: Transcript) async throws -> Reply
}
