import Conversation
import Journal

/// Keeps what was said, or does not.
protocol SessionKeeper: Sendable {
  /// Whether a session that is left can be resumed.
  var keepsPlace: Bool { get }
  /// Writes entries down; when it returns they are on disk.
  func write(_ entries: [Transcript.Entry], of session: Session) async throws
  /// Whether the person is to say how much of a session stays.
  func asksHowMuch(of session: Session) async -> Bool
  /// Ends the session; how much of it stays is as the person said, or `nil` when nobody did.
  ///
  /// A second call does nothing.
  func close(_ session: Session, keeping amount: KeptAmount?) async throws
  /// Removes entries that were written, for real; when it returns they are off the disk.
  func forget(_ numbers: Set<Int>) async throws
  /// Ends the session and leaves nothing of it.
  func discard() async throws
}

extension SessionKeeper {
  func close(_ session: Session) async throws { try await close(session, keeping: nil) }
}

/// How much of a session stays.
enum KeptAmount: String, Sendable {
  /// What was noted and how it was gathered up, without the talk.
  case short
  case all
  case nothing
}

/// Keeps nothing: a private session.
struct NoKeeper: SessionKeeper {
  var keepsPlace: Bool { false }
  func write(_ entries: [Transcript.Entry], of session: Session) {}
  func asksHowMuch(of session: Session) -> Bool { false }
  func close(_ session: Session, keeping amount: KeptAmount?) {}
  func forget(_ numbers: Set<Int>) {}
  func discard() {}
}

/// Keeps nothing of a question at the end of a session, whose own place is kept.
struct PlaceKeeper: SessionKeeper {
  let keepsPlace: Bool
  func write(_ entries: [Transcript.Entry], of session: Session) {}
  func asksHowMuch(of session: Session) -> Bool { false }
  func close(_ session: Session, keeping amount: KeptAmount?) {}
  func forget(_ numbers: Set<Int>) {}
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
  private let asks: Bool
  private let carry: @Sendable (Transcript) -> [String: String]
  private let gather: @Sendable (Transcript) -> [Utterance]

  /// The recorder is that of a session that is resumed, or `nil` for a new one.
  ///
  /// `carry` tells what outlives the session, by name, and `gather` what its short version says.
  /// With `asks` a session is closed only when the person said how much of it stays; else it stays
  /// open.
  init(
    _ store: JournalStore,
    recorder: SessionRecorder? = nil,
    rule: KeepingRule,
    asks: Bool = false,
    carry: @escaping @Sendable (Transcript) -> [String: String],
    gather: @escaping @Sendable (Transcript) -> [Utterance] = { _ in [] }
  ) {
    self.store = store
    self.recorder = recorder
    self.rule = rule
    self.asks = asks
    self.carry = carry
    self.gather = gather
  }

  func asksHowMuch(of session: Session) -> Bool {
    asks && recorder != nil && rule.isMet(by: session.transcript)
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

  func forget(_ numbers: Set<Int>) async throws {
    try await recorder?.forget(numbers)
  }

  func discard() async throws {
    try await recorder?.discard()
    recorder = nil
  }

  func close(_ session: Session, keeping amount: KeptAmount?) async throws {
    guard let recorder else { return }
    self.recorder = nil
    guard rule.isMet(by: session.transcript) else { return try await recorder.discard() }
    var carried = carry(session.transcript)
    let reason = session.transcript.endReason
    if let reason { carried["outcome"] = reason.rawValue }
    switch amount {
    case nil where asks: await recorder.release()
    case nil, .all: try await recorder.close(carried)
    case .nothing: try await recorder.discard()
    case .short:
      let noted = session.transcript.keptEntries.filter(\.isNote)
      var short = session
      let lines = gather(session.transcript).map(Transcript.Content.said)
      let time = session.transcript.entries.last?.time ?? session.start
      let added = (lines + (reason.map { [.ended($0)] } ?? [])).map {
        short.transcript.append($0, at: time)
      }
      try await recorder.record(added)
      try await recorder.close(carried, keepingOnly: Set((noted + added).map(\.number)))
    }
  }
}

extension Transcript {
  /// Why the conversation ended, or `nil` when it has not.
  fileprivate var endReason: ReplyEvent.Reason? {
    if case .ended(let reason)? = live.last?.content { reason } else { nil }
  }

  /// The transcript with what was said alone: nothing in it can be carried on.
  var withoutNotes: Transcript {
    var transcript = Transcript()
    for entry in entries {
      switch entry.content {
      case .effect(.note), .effect(.felt), .effect(.checkpoint): continue
      default: transcript.append(entry)
      }
    }
    return transcript
  }
}

extension Transcript.Entry {
  /// Whether it holds a fact or a feeling.
  var isNote: Bool {
    switch content {
    case .effect(.note), .effect(.felt): true
    default: false
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
