/// One thing a responder does in a reply.
public enum ReplyEvent: Hashable, Sendable {
  /// A further piece of an utterance that is still being said.
  case text(String)
  /// A whole utterance. After pieces of ``text(_:)`` it repeats them as a whole.
  case said(Utterance)
  /// Something to be remembered or done, with nothing to show.
  case effect(Effect)
  /// Asks the person for something; the next event is `.finished(.awaitingInput)`.
  case request(InputRequest)
  /// The end of the reply.
  case finished(Reason)

  /// Why a reply ended.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// It is the person's turn.
    case awaitingInput
    /// The responder has come to its end.
    case completed
    /// The person ended the conversation.
    case stopped
  }
}
