import Conversation
import Journal
import Responders
import Yarn

/// The closed sessions of the last 90 days, read once for a run of the program.
///
/// At start-up only the heads and tails of their files are read. What was felt, noted and rated in
/// them is read when a dialogue or an offer first asks, and most runs never do.
struct PastSessions: Sendable {
  /// What heads and tails tell: which dialogue, when, how it ended, and what was carried on.
  let outline: History
  /// The region that the person named in one of them, an ISO code.
  let region: String?
  private let whole: Lazy<History>
  private let found: Lazy<Keepsake?>

  /// What an opening may bring back, looked for when it is first asked for.
  var keepsake: Keepsake? { found.value }

  /// Everything, read when it is first asked for.
  var history: History { whole.value }

  /// What a closing record says of how a session ended.
  private static let outcome = "outcome"

  /// Reads heads and tails; without a store there is no past.
  init(_ store: JournalStore?, now: Timestamp) async throws {
    guard let store else {
      outline = History()
      region = nil
      whole = Lazy { History() }
      found = Lazy { nil }
      return
    }
    let reach = Int64(History.reach) * 86_400
    let earliest = Timestamp(seconds: now.seconds - reach, offset: now.offset)
    let closed = try await store.summaries(since: earliest).filter { $0.state == .closed }
    region = closed.lazy.compactMap { $0.carried[Remembered.regionName] }.first
    var carried: [String: Value] = [:]
    for summary in closed {
      for (name, text) in summary.carried where carried[name] == nil {
        carried[name] = Value(carried: text)
      }
    }
    let outline = History(
      sessions: closed.map { PastSession($0, outcome: Self.outcome) },
      carried: carried
    )
    self.outline = outline
    found = Lazy {
      let days = Keepsake.days(before: now)
      let notes = (try? store.notes(onDays: days, named: Keepsake.noteNames)) ?? []
      return Keepsake(from: notes.map(PastSitting.init), now: now)
    }
    let kept = carried
    whole = Lazy {
      History(
        sessions: closed.map { summary in
          PastSession(
            id: summary.name.description,
            dialogue: summary.dialogue,
            start: summary.start,
            outcome: PastSession(summary, outcome: Self.outcome).outcome,
            entries: store.scan(summary.name)
          )
        },
        carried: kept
      )
    }
  }
}

extension PastSession {
  /// What the head and the tail of a session's file tell.
  fileprivate init(_ summary: SessionSummary, outcome: String) {
    self.init(
      id: summary.name.description,
      dialogue: summary.dialogue,
      start: summary.start,
      outcome: summary.carried[outcome].flatMap(ReplyEvent.Reason.init)
    )
  }
}
