/// What a dialogue reports, one at a time.
public enum DialogueEvent: Hashable, Sendable, Codable {
  /// A line to show; ask for the next event when it was read.
  case line(Line)
  /// Choices to offer; call `select(_:)` before asking for the next event.
  case options([Option])
  /// Something to do; ask for the next event when it is done.
  case command(Command)
  /// A node begins, or goes on after a detour.
  case nodeStarted(String)
  /// A node was left.
  case nodeCompleted(String)
  /// The dialogue is over; there is no next event.
  case completed

  /// Whether the machine waits for its host after the event.
  var isContent: Bool {
    switch self {
    case .line, .options, .command: true
    case .nodeStarted, .nodeCompleted, .completed: false
    }
  }
}
