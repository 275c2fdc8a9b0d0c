public import Conversation

/// What an earlier session noted, without the words it was said in.
public struct PastSitting: Hashable, Sendable {
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// When it began.
  public var start: Timestamp
  /// What was noted, in order.
  public var events: [Event]

  /// One thing that was noted, and when.
  public struct Event: Hashable, Sendable {
    /// When it was noted, with the person's offset from UTC then.
    public var time: Timestamp
    /// What it was.
    public var content: Content

    /// Creates an event.
    public init(at time: Timestamp, _ content: Content) {
      self.time = time
      self.content = content
    }
  }

  /// What can be noted.
  public enum Content: Hashable, Sendable {
    /// A variable that was kept: its name without `$`, and its value as a script prints it.
    case note(name: String, value: String)
    /// A feeling that was named.
    case felt(word: String, family: String?)
  }

  /// Describes an earlier session.
  public init(dialogue: String?, start: Timestamp, events: [Event]) {
    self.dialogue = dialogue
    self.start = start
    self.events = events
  }
}

extension PastSitting.Event {
  /// The value of a note with a name, or `nil`.
  func value(of wanted: String) -> String? {
    if case .note(wanted, let value) = content { value } else { nil }
  }

  /// The day on the person's wall, counted from 1970.
  var day: Int64 { time.date.daysSince1970 }
}

extension Sequence<PastSitting> {
  /// Everything noted in any of them, oldest first.
  var eventsInOrder: [PastSitting.Event] {
    sorted { $0.start < $1.start }.flatMap(\.events)
  }
}
