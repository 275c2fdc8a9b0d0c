import Conversation
import Noticing
import Responders

/// Leads one session from where it stands to where it ends or is left.
///
/// The order that keeps words safe: what the person typed is looked at by the safeguard, then it is
/// written down and synced (or held back, while an aside is open), then the responder answers, then
/// its reply is written down and synced, then the next question is asked.
struct ConversationLoop {
  let responder: SafeguardedResponder
  let front: any FrontEnd
  let keeper: any SessionKeeper
  let clock: Clock
  /// Whether free text may be recalled in later entries: never so inside inquiries.
  var remembersTalk = false
  /// Whether answers inside an inquiry may be.
  var remembersAnswers = false
  /// Asks how much of a session that is over stays; `nil` when the person did not say.
  var askHowMuch: (@Sendable (Session) async throws -> HowMuch)?
  /// What can be typed beside an answer.
  var commands: Commands?
  /// Told at once how heavy each answer is.
  let care: CareFile

  private(set) var session: Session
  /// Whether the person settled that all of it stays.
  var keepsAll = false
  /// What is taken for the next word for a feeling.
  var ahead: String?
  /// Entries that are not on disk yet.
  private var unwritten: [Transcript.Entry] = []
  /// The number of the answer that an open aside began with.
  private(set) var asideStart: Int?
  private var leavesNoTrace = false
  /// The numbers of entries that the person had removed: here they are still heeded by the safeguard.
  private var forgotten: Set<Int> = []
  private var wasInterrupted = false
  private var handOver: String?

  init(
    _ session: Session,
    responder: SafeguardedResponder,
    front: any FrontEnd,
    keeper: any SessionKeeper,
    clock: Clock,
    care: CareFile
  ) {
    self.session = session
    self.responder = responder
    self.front = front
    self.keeper = keeper
    self.clock = clock
    self.care = care
  }

  /// How a session was left.
  enum Ending: Equatable {
    /// It came to its end, or the person ended it.
    case closed
    /// It came to its end, and the person goes on with another inquiry.
    case handedOver(to: String)
    /// It stays open, and the person goes on with another inquiry.
    case turned(to: String)
    /// It stays open, to be resumed.
    case paused
    /// It stays open; the person broke off.
    case interrupted
    /// It never was, for the person's safety: say nothing more and hand nothing on.
    case cleared
  }

  /// What came of asking how much stays.
  enum HowMuch: Sendable {
    case amount(KeptAmount?)
    /// The question itself was left: the session stays open.
    case left(Ending)
  }

  /// Goes on until the session is left.
  ///
  /// - Throws: What the responder or the keeper throws. What was written until then stands, and the
  ///   session stays open.
  mutating func run() async throws -> Ending {
    dropBrokenReply()
    var repeatsQuestion = await !showLastTurn()
    while true {
      guard let request = session.transcript.pendingRequest else {
        if case .ended = session.transcript.live.last?.content { break }
        try await takeReply()
        repeatsQuestion = session.transcript.pendingRequest?.isRepeat ?? false
        continue
      }
      switch try await step(request, showsQuestion: repeatsQuestion) {
      case .answered: repeatsQuestion = false
      case .again: repeatsQuestion = true
      case .left(.paused) where !keeper.keepsPlace: return try await end(as: .paused)
      case .left(let ending): return ending
      }
    }
    if leavesNoTrace {
      await front.forgetEntries()
      try await keeper.discard()
      return .cleared
    }
    return try await end(as: handOver.map(Ending.handedOver) ?? .closed)
  }

  /// Closes the session, with as much of it as the person wants where that is to be asked.
  mutating func end(as ending: Ending) async throws -> Ending {
    try await flush()
    var amount: KeptAmount? = keepsAll ? .all : nil
    if !keepsAll, let askHowMuch, await keeper.asksHowMuch(of: session) {
      switch try await askHowMuch(session) {
      case .left(let ending): return ending
      case .amount(let chosen):
        amount = chosen ?? .nothing
        if chosen == nil { await front.remark(Words.nothingKept) }
      }
    }
    try await keeper.close(session, keeping: amount)
    session.isClosed = true
    if amount == .nothing { session.transcript = session.transcript.withoutNotes }
    return ending
  }

  /// Shows what was said last in a session that is resumed, so that the person finds back into it.
  ///
  /// Returns whether the pending question was among it.
  private func showLastTurn() async -> Bool {
    guard let question = session.transcript.pendingRequest?.question else { return true }
    var turn: [Utterance] = []
    for entry in session.transcript.live.reversed() {
      if case .answered = entry.content { break }
      if case .said(let utterance) = entry.content { turn.insert(utterance, at: 0) }
    }
    for (index, utterance) in turn.enumerated() {
      await front.show(utterance, beginsTurn: index == 0, isAside: false)
    }
    return turn.last?.text == question
  }

  /// A reply that was cut short when the program was killed does not count; it is made again.
  private mutating func dropBrokenReply() {
    let live = session.transcript.live
    guard session.transcript.pendingRequest == nil, let last = live.last else { return }
    if case .ended = last.content { return }
    let start = live.last { if case .answered = $0.content { true } else { false } }
    guard last.number != start?.number,
      let first = live.first(where: { $0.number > start?.number ?? 0 })
    else { return }
    append(.rewound(to: first.number))
  }

  private mutating func append(_ content: Transcript.Content) {
    unwritten.append(session.transcript.append(content, at: clock.now))
  }

  private mutating func flush() async throws {
    guard asideStart == nil, !leavesNoTrace, !unwritten.isEmpty else { return }
    try await keeper.write(unwritten, of: session)
    unwritten = []
  }
}

// MARK: The person's turn

extension ConversationLoop {
  /// What came of an entry.
  enum Step {
    case answered
    case again
    case left(Ending)
  }

  private mutating func step(
    _ request: InputRequest,
    showsQuestion: Bool
  ) async throws -> Step {
    let entry = try await nextEntry(for: request, showsQuestion: showsQuestion)
    if case .interrupted(hadText: false) = entry {
    } else {
      wasInterrupted = false
    }
    switch entry {
    case .interrupted(hadText: true):
      return .again
    case .interrupted(hadText: false):
      if wasInterrupted { return .left(.interrupted) }
      wasInterrupted = true
      await front.remark(keeper.keepsPlace ? Words.interruptAgain : Words.interruptAgainUnkept)
      return .again
    case .terminalGone:
      return .left(.interrupted)
    case .endOfInput:
      return try await take("", nil, .word(.goodbye), for: request)
    case .text(let text, let bytes):
      if ForgetRequest.isMeant(by: text) { return try await forgetLast() }
      if let again = commands?.again(text, in: session.transcript) {
        return try await take(again)
      }
      if let refusal = commands?.refusal(of: text) {
        await front.remark(refusal)
        return .again
      }
      if let step = try await obey(text, at: request) { return step }
      let words = ForgetRequest.literal(text) ?? text
      guard
        let value = responder.value(of: words, for: request, in: session.transcript)
      else {
        guard let value = await front.meaning(ofUnclear: words, for: request) else { return .again }
        return try await take(words, bytes, value, for: request)
      }
      return try await take(words, bytes, value, for: request)
    }
  }

  /// What the person types, or has typed already behind a command.
  private mutating func nextEntry(
    for request: InputRequest,
    showsQuestion: Bool
  ) async throws -> Entry {
    let typed = ahead
    ahead = nil
    if let typed, case .feeling = request.kind, asideStart == nil {
      return .text(typed, originalBytes: nil)
    }
    await front.offer(completion(commands))
    return try await front.entry(
      for: request,
      showsQuestion: showsQuestion,
      recalls: promptKind(of: request)
    )
  }

  mutating func take(
    _ text: String,
    _ bytes: [UInt8]?,
    _ value: Answer.Value,
    for request: InputRequest
  ) async throws -> Step {
    if case .word = value, text.hasPrefix("/") { await remember(text, at: request) }
    switch value {
    case .word(.pause):
      guard asideStart == nil else { return try await answer(text, bytes, .word(.stop), request) }
      await front.remark(keeper.keepsPlace ? Words.paused : Words.pausedUnkept)
      return .left(.paused)
    case .word(.back):
      return try await goBack()
    default:
      return try await answer(text, bytes, value, request)
    }
  }

  private mutating func answer(
    _ text: String,
    _ bytes: [UInt8]?,
    _ value: Answer.Value,
    _ request: InputRequest
  ) async throws -> Step {
    append(
      .answered(Answer(to: request.id, text: text, originalBytes: bytes, value: value))
    )
    if asideStart == nil {
      care.settle()
      if responder.opensAside(session.transcript) {
        asideStart = session.transcript.entries.last?.number
      }
    }
    care.note(responder.concern(of: session.transcript), at: clock.now)
    if case .text = value { await remember(text, at: request) }
    try await flush()
    return .answered
  }

  private mutating func goBack() async throws -> Step {
    guard let number = session.transcript.previousAnswerNumber else {
      await front.remark(asideStart == nil ? Words.firstQuestion : Words.noWayBack)
      return .again
    }
    append(.rewound(to: number))
    try await flush()
    return .again
  }
}

// MARK: What was said and is to be gone

extension ConversationLoop {
  /// Removes the last thing the person said from the file, and opens its question again.
  private mutating func forgetLast() async throws -> Step {
    guard asideStart == nil, !leavesNoTrace else {
      await front.remark(Words.notWrittenYet)
      return .again
    }
    guard let turn = session.transcript.lastTurn(notIn: forgotten) else {
      await front.remark(Words.nothingToForget)
      return .again
    }
    if turn.isLive { append(.rewound(to: turn.start)) }
    try await flush()
    let gone = session.transcript.rewoundNumbers(from: turn.start)
    try await keeper.forget(gone)
    forgotten.formUnion(gone)
    for text in turn.texts { await front.forget(text) }
    await front.remark(Words.forgotten)
    return .again
  }
}

// MARK: The other side's turn

extension ConversationLoop {
  private mutating func takeReply() async throws {
    await front.beginWaiting()
    do {
      try await takeEvents()
    } catch {
      await front.endWaiting()
      throw error
    }
    await front.endWaiting()
  }

  private mutating func takeEvents() async throws {
    var beginsTurn = true
    for try await event in try await responder.reply(to: session.transcript) {
      switch event {
      case .text(let piece):
        await front.show(piece: piece, beginsTurn: beginsTurn)
        beginsTurn = false
      case .said(let utterance):
        await front.show(utterance, beginsTurn: beginsTurn, isAside: asideStart != nil)
        beginsTurn = false
      case .effect(.asideBegan):
        asideStart = asideStart ?? session.transcript.nextNumber
      case .effect(.leaveNoTrace):
        leavesNoTrace = true
      case .effect(.depthChosen):
        care.chooseDepth(at: clock.now)
      case .effect(.clearScreen):
        await front.clear()
      case .effect(.handOver(let id)):
        handOver = id
      case .effect, .request, .finished:
        break
      }
      if let entry = session.transcript.record(event, at: clock.now) { unwritten.append(entry) }
      if case .effect(.asideEnded(let keep, let next)) = event {
        endAside(keeping: keep, next: next)
      }
    }
    if asideStart != nil {
      care.note(responder.concernOfAside(in: session.transcript), at: clock.now)
    }
    try await flush()
  }

  /// Does what the person wants with a model's reply that broke off: rewinding to it makes it anew.
  private mutating func take(_ again: ReplyAgain) async throws -> Step {
    guard again != .keep, let last = session.transcript.lastAnswer?.entry.number,
      let first = session.transcript.live.first(where: { $0.number > last })
    else {
      await front.remark(Words.kept)
      return .again
    }
    append(.rewound(to: first.number))
    try await flush()
    if again == .discard { commands?.responders?.leaveNextReplyToScript() }
    return .answered
  }

  /// Lets what was held back be written, or sees to it that it never is: from then on it is only in
  /// memory, where the safeguard still heeds it.
  ///
  /// An answer that counts after all is written, and the rest of its aside is not.
  private mutating func endAside(keeping keep: Bool, next: AsideEnding) {
    defer { asideStart = nil }
    let wasNothing = next == .misread || responder.hasLetGo(session.transcript)
    if wasNothing { care.takeBack() } else { care.settle() }
    guard !keep, let asideStart else { return }
    let last = next == .latest ? session.transcript.lastAnswer?.entry.number : nil
    unwritten.removeAll { entry in
      guard entry.number >= asideStart else { return false }
      guard case .answered = entry.content else { return true }
      return entry.number == asideStart ? !next.countsAnswer : entry.number != last
    }
  }
}
