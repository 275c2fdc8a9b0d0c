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
  /// The screen should be cleared now, for the person's safety.
  case clearScreen
  /// An aside begins: it holds the answer before it and everything up to its end, and none of that
  /// may be written down before the person chose.
  case asideBegan
  /// The aside ends.
  ///
  /// - Parameters:
  ///   - keep: Whether what was said in it may be kept.
  ///   - resume: Whether the conversation goes on where it was.
  case asideEnded(keep: Bool, resume: Bool)
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
