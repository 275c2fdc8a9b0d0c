/// Something a reply does besides speaking.
public enum Effect: Hashable, Sendable {
  /// A fact to keep with the session: a variable's name (without `$`) and its text.
  case note(name: String, value: String)
  /// A feeling that the person named.
  case felt(word: String, family: String?, quadrant: String?)
  /// The responder's own state, to be handed back to it inside the transcript.
  case checkpoint(Checkpoint)
  /// The conversation goes on with another dialogue, after this one has ended.
  case handOver(to: String)
  /// The screen is cleared now.
  case clearScreen
  /// The session leaves nothing behind, for the person's safety: neither what was written down
  /// already nor what could be recalled or handed on. Nothing is said after it.
  case leaveNoTrace
  /// The person chose to go deep although something heavy was said not long ago.
  case depthChosen
  /// An aside begins: it holds the answer directly before it, if there is one, and everything up to
  /// its end, and none of that may be written down before the person chose.
  case asideBegan
  /// The aside ends.
  ///
  /// - Parameters:
  ///   - keep: Whether what was said in it may be kept.
  ///   - next: How the conversation goes on.
  case asideEnded(keep: Bool, next: AsideEnding)
}

/// How a conversation goes on after an aside.
public enum AsideEnding: String, Hashable, Sendable, Codable, CaseIterable {
  /// It is over.
  case stop
  /// It goes on where it was: what was asked before the aside is asked again.
  case question
  /// It goes on from the answer that the aside began with, which counts after all.
  case answer
  /// As ``answer``: the person said that their words were no more than a manner of speaking.
  case misread
  /// It goes on from the answer just given, which was none to what the aside asked: that one and the
  /// one that the aside began with count.
  case latest

  /// Whether the answer that the aside began with counts, whatever becomes of the rest of it.
  public var countsAnswer: Bool {
    switch self {
    case .stop, .question: false
    case .answer, .latest, .misread: true
    }
  }
}

extension Effect {
  /// Whether it stays true when the person goes back or lets an aside go: where they are is no part
  /// of what they said.
  public var outlastsRewinding: Bool {
    if case .note(name: "region", _) = self { true } else { false }
  }
}

/// A responder's state at the end of a reply, opaque to everybody else.
public struct Checkpoint: Hashable, Sendable, Codable {
  /// Whose state it is, so that responders inside one another do not take each other's.
  public var owner: String
  /// The state as text.
  public var state: String

  /// Creates a checkpoint.
  public init(owner: String, state: String) {
    self.owner = owner
    self.state = state
  }
}
