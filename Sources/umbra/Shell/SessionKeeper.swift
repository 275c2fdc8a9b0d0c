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
}

/// Keeps nothing: a private session.
struct NoKeeper: SessionKeeper {
  var keepsPlace: Bool { false }
  func write(_ entries: [Transcript.Entry], of session: Session) {}
  func close(_ session: Session) {}
}

/// Keeps a session in the journal, from its first question on.
///
/// A session in which the person said nothing leaves nothing behind.
actor JournalKeeper: SessionKeeper {
  nonisolated var keepsPlace: Bool { true }
  private let store: JournalStore
  private var recorder: SessionRecorder?
  private let carry: @Sendable (Transcript) -> [String: String]

  /// The recorder is that of a session that is resumed, or `nil` for a new one; `carry` tells what
  /// outlives the session, by name.
  init(
    _ store: JournalStore,
    recorder: SessionRecorder? = nil,
    carry: @escaping @Sendable (Transcript) -> [String: String]
  ) {
    self.store = store
    self.recorder = recorder
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

  func close(_ session: Session) async throws {
    guard let recorder else { return }
    if session.transcript.personSaidSomething {
      try await recorder.close(carry(session.transcript))
    } else {
      try await recorder.discard()
    }
  }
}

extension Transcript {
  /// Whether the person did anything that is worth keeping: more than leaving.
  var personSaidSomething: Bool {
    live.contains { entry in
      guard case .answered(let answer) = entry.content else { return false }
      switch answer.value {
      case .text, .choice, .rating: return true
      case .skipped, .word: return false
      }
    }
  }
}
