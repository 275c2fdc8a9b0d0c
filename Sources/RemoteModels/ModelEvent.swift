/// One thing that happens while a model replies.
public enum ModelEvent: Hashable, Sendable {
  /// The server began to answer; the model's name as it gives it.
  case started(model: String?)
  /// A piece of what a model thinks before it speaks: never shown, never sent back.
  case reasoning(String)
  /// A piece of the reply.
  case text(String)
  /// A piece of a refusal, which is the reply then.
  case refusal(String)
  /// Nothing but a sign that the server is at work.
  case keepAlive
  /// What the reply costs so far; a later one stands for an earlier one.
  case usage(Usage)
  /// The reply came to its end; comes once and last, and only where the end was seen.
  case finished(Ending)

  /// How a reply ended.
  public enum Ending: String, Hashable, Sendable {
    /// The model had said what it had to say.
    case complete
    /// It was cut at the greatest length.
    case length
    /// The server held something back.
    case filtered
    /// The model refused.
    case refused
    /// The model could read no further.
    case contextFull
  }

  /// Numbers of tokens, as the server counts them.
  public struct Usage: Hashable, Sendable {
    /// Tokens that were sent.
    public var sent: Int?
    /// Tokens that came back.
    public var received: Int?
  }
}
