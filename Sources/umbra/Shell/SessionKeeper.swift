import Conversation
import Journal

/// Keeps what was said, or does not.
protocol SessionKeeper: Sendable {
  /// Whether a session that is left can be resumed.
  var keepsPlace: Bool { get }
  /// Writes entries down; when it returns they are on disk.
  func write(_ entries: [Transcript.Entry], of session: Session) async throws
  /// Ends the session.
  func close(_ session: Session) async throws
  /// Ends the session and leaves nothing of it.
  func discard() async throws
}

/// Keeps nothing: a private session.
struct NoKeeper: SessionKeeper {
  var keepsPlace: Bool { false }
  func write(_ entries: [Transcript.Entry], of session: Session) {}
  func close(_ session: Session) {}
  func discard() {}
}

/// Keeps a session in the journal, from its first question on.
///
/// A session in which the person said nothing that is worth keeping leaves nothing behind.
actor JournalKeeper: SessionKeeper {
  nonisolated var keepsPlace: Bool { rule == .anyAnswer }
  private let store: JournalStore
  private var recorder: SessionRecorder?
  private let rule: KeepingRule
  private let carry: @Sendable (Transcript) -> [String: String]

  /// The recorder is that of a session that is resumed, or `nil` for a new one; `carry` tells what
  /// outlives the session, by name.
  init(
    _ store: JournalStore,
    recorder: SessionRecorder? = nil,
    rule: KeepingRule,
    carry: @escaping @Sendable (Transcript) -> [String: String]
  ) {
    self.store = store
    self.recorder = recorder
    self.rule = rule
    self.carry = carry
  }

  func write(_ entries: [Transcript.Entry], of session: Session) async throws {
    if let recorder {
      try await recorder.record(entries)
    } else {
      var beginning = session
      beginning.transcript = Transcript()
      let recorder = try await store.create(beginning)
      self.recorder = recorder
      try await recorder.record(entries)
    }
  }

  func discard() async throws {
    try await recorder?.discard()
    recorder = nil
  }

  func close(_ session: Session) async throws {
    guard let recorder else { return }
    if rule.isMet(by: session.transcript) {
      var carried = carry(session.transcript)
      if case .ended(let reason)? = session.transcript.live.last?.content {
        carried["outcome"] = reason.rawValue
      }
      try await recorder.close(carried)
    } else {
      try await recorder.discard()
    }
  }
}

/// What a session must hold to be worth keeping.
enum KeepingRule: Sendable {
  /// An inquiry: anything that the person did but leave.
  case anyAnswer
  /// The way in: words of their own.
  case ownWords

  func isMet(by transcript: Transcript) -> Bool {
    transcript.keptEntries.contains { entry in
      guard case .answered(let answer) = entry.content else { return false }
      switch answer.value {
      case .text: return true
      case .choice, .rating: return self == .anyAnswer
      case .skipped, .word: return false
      }
    }
  }
}
