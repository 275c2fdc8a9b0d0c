public import Conversation
internal import Noticing
internal import Yarn

/// Lets a model word what a script would have said, and nothing else.
///
/// The script goes its way as ever: it keeps the structure, the state and every request, so that a
/// model can come and go between two turns and nothing is lost. The model sees what ``ModelPolicy``
/// allows, its words pass a gate, and where it may not speak, fails, takes too long or says what may
/// not be shown, the script's own words stand. The person is told of a failure once.
public struct GuidedResponder: HeedingResponder {
  /// Which of the script's words a model may stand in for.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// A whole reply of free talk: a reflection and at most one question.
    case replies
    /// The reflections alone: every question is the script's.
    case reflections
  }

  /// How an attempt to speak with the model went, for whoever keeps count.
  public enum Outcome: String, Hashable, Sendable {
    /// Its words were shown.
    case spoke
    /// Nothing of it could be shown.
    case stoodBack
    /// It failed.
    case failed
  }

  private let script: ScriptResponder
  private let model: any Responder
  private let safeguard: SafeguardedResponder
  private let place: ModelPolicy.Place
  private let part: Part

  /// How long the model may take for its reply.
  public var budget = Duration.seconds(30)
  /// Names that are never sent elsewhere.
  public var names: [String] = []
  /// A quiet remark on what came from a machine elsewhere; none where nothing left this one.
  public var mark: String?
  /// Asked before anything leaves; `false` leaves the turn to the script.
  public var mayShare: @Sendable (ModelView) async throws -> Bool = { _ in true }
  /// Told of every view that was handed to the model, and what came of it.
  public var shared: @Sendable (ModelView, Outcome) -> Void = { _, _ in }
  /// Returns when the person breaks the model off; never, unless somebody says so.
  public var interruption: @Sendable () async -> Void = { await Self.never() }

  /// Lets a model word a script.
  ///
  /// - Parameters:
  ///   - script: Keeps the structure.
  ///   - part: What the model may stand in for.
  ///   - model: Is asked for words: any responder, of which only what it says counts.
  ///   - place: Where the model runs.
  ///   - safeguard: Finds danger in words, those of the model as well.
  public init(
    _ script: ScriptResponder,
    wording part: Part,
    by model: any Responder,
    in place: ModelPolicy.Place,
    safeguard: SafeguardedResponder
  ) {
    self.script = script
    self.model = model
    self.part = part
    self.place = place
    self.safeguard = safeguard
  }

  /// Answers by the findings in the transcript itself.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try await reply(to: transcript, heeding: safeguard.turns(of: transcript))
  }

  /// Answers by the script, in the model's words where they may stand.
  ///
  /// - Throws: ``ScriptError``; `CancellationError`.
  public func reply(
    to transcript: Transcript,
    heeding turns: [ModelPolicy.Turn]
  ) async throws -> Reply {
    try Task.checkCancellation()
    let scripted = try script.run(transcript).events
    let replaceable = replaceable(in: scripted)
    guard !replaceable.isEmpty, isOrdinary(transcript), isAllowed(turns) else {
      return Reply(scripted)
    }
    let policy = ModelPolicy(turns: turns, care: script.surroundings.care())
    let view = ModelView(
      transcript,
      turns: policy.visibleTurns(for: place),
      for: place,
      names: names
    )
    guard case .answered? = view.transcript.entries.last?.content,
      try await mayShare(view)
    else { return Reply(scripted) }
    let spoken = try await ask(view)
    try Task.checkCancellation()
    shared(view, spoken.outcome)
    return Reply(merge(spoken, into: scripted, at: replaceable, after: transcript))
  }

  // MARK: Whether the model speaks

  private func isAllowed(_ turns: [ModelPolicy.Turn]) -> Bool {
    let policy = ModelPolicy(turns: turns, care: script.surroundings.care())
    return policy.permission(for: place, at: script.surroundings.now()) == .allowed
  }

  /// Whether the last answer tells something, in words, so that there is something to reflect.
  private func isOrdinary(_ transcript: Transcript) -> Bool {
    guard let answer = transcript.lastAnswer?.answer, case .text(let text) = answer.value else {
      return false
    }
    guard let act = script.surroundings.readers.value?.acts.acts(of: text).first?.act else {
      return true
    }
    return [.narrative, .insight, .minimal, .dontKnow, .questionAdvice].contains(act)
  }

  /// The places of the utterances that the model may stand in for.
  private func replaceable(in events: [ReplyEvent]) -> [Int] {
    guard events.contains(where: \.isRequestForWords) else { return [] }
    var places: [Int] = []
    for (index, event) in events.enumerated() {
      switch event {
      case .said(let utterance):
        guard utterance.style == .plain else { return [] }
        if part == .replies || utterance.isReflection { places.append(index) }
      case .effect(.checkpoint), .effect(.felt): continue
      case .effect: return []
      case .request, .finished, .text: continue
      }
    }
    return places
  }

  // MARK: What it says

  private struct Spoken: Sendable {
    var text = ""
    var handOff: ReplyGate.HandOff?
    var objection: ReplyGate.Objection?
    var failure: String?

    var outcome: Outcome {
      if !text.isEmpty { return .spoke }
      return failure == nil ? .stoodBack : .failed
    }
  }

  /// Asks the model, until it has spoken, its time is over or the person breaks it off.
  private func ask(_ view: ModelView) async throws -> Spoken {
    let progress = Progress()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await listen(to: view, progress) }
      group.addTask {
        try await Task.sleep(for: budget)
        await progress.fail("it took too long")
      }
      group.addTask {
        await interruption()
        if !Task.isCancelled { await progress.stop() }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
    return await progress.spoken
  }

  private func listen(to view: ModelView, _ progress: Progress) async throws {
    var gate = ReplyGate(
      written: view.written,
      identifiers: view.removed,
      allowsQuestion: part == .replies,
      assessor: safeguard.assessor
    )
    do {
      for try await event in try await model.reply(to: view.transcript) {
        let release: ReplyGate.Release
        switch event {
        case .text(let piece): release = gate.receive(piece)
        case .said(let utterance) where utterance.style == .plain:
          // Pieces have come before it, or the whole comes at once.
          let whole = await progress.hasHeard ? ReplyGate.Release() : gate.receive(utterance.text)
          let end = gate.finish()
          release = ReplyGate.Release(
            text: whole.text + end.text,
            handOff: whole.handOff ?? end.handOff,
            objection: whole.objection ?? end.objection
          )
        default: continue
        }
        await progress.take(release)
        if gate.isClosed { return }
      }
    } catch is CancellationError {
      return
    } catch {
      await progress.fail("\(error)")
    }
  }

  private actor Progress {
    private(set) var spoken = Spoken()
    private(set) var hasHeard = false
    private var isOver = false

    func take(_ release: ReplyGate.Release) {
      hasHeard = true
      guard !isOver else { return }
      spoken.text += release.text
      spoken.handOff = release.handOff ?? spoken.handOff
      spoken.objection = release.objection ?? spoken.objection
    }

    /// The person broke it off: that needs no telling.
    func stop() { isOver = true }

    func fail(_ reason: String) {
      guard !isOver else { return }
      isOver = true
      spoken.failure = reason
    }
  }

  // MARK: The reply

  private func merge(
    _ spoken: Spoken,
    into scripted: [ReplyEvent],
    at places: [Int],
    after transcript: Transcript
  ) -> [ReplyEvent] {
    var events = scripted
    if spoken.handOff == .help || spoken.handOff == .ground {
      let node = spoken.handOff == .help ? "Help_Now" : "Ground_Short"
      if let excursion = try? script.run(transcript, detouringTo: node).events { return excursion }
    }
    if !spoken.text.isEmpty, let first = places.first {
      for index in places.dropFirst().reversed() { events.remove(at: index) }
      let isPartial = spoken.failure != nil
      var said: [ReplyEvent] = [.said(Utterance(spoken.text, isPartial: isPartial))]
      if let mark { said.append(.said(Utterance(mark, style: .quiet))) }
      if let failure = spoken.failure {
        said.append(.said(Utterance("(it broke off here: \(failure))", style: .quiet)))
      }
      events.replaceSubrange(first...first, with: said)
    } else if let failure = spoken.failure, !Self.wasTold(transcript) {
      let words =
        "The model did not answer: \(failure). These are umbra’s own words; nothing is lost."
      events.insert(
        .said(Utterance(words, lineID: Self.toldLine, style: .quiet)),
        at: places.first ?? 0
      )
    }
    return events
  }

  /// Whether the person knows that the model is away: told since it last spoke.
  private static func wasTold(_ transcript: Transcript) -> Bool {
    for entry in transcript.live.reversed() {
      guard case .said(let utterance) = entry.content else { continue }
      if utterance.lineID == toldLine { return true }
      if utterance.lineID == nil, utterance.style == .plain { return false }
    }
    return false
  }

  private static let toldLine = "line:model_away"

  /// Waits until the task is cancelled.
  public static func never() async {
    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
  }
}

extension ReplyEvent {
  fileprivate var isRequestForWords: Bool {
    guard case .request(let request) = self, !request.isRepeat else { return false }
    return true
  }
}

extension Utterance {
  /// Whether a script's line hands back what was said, and no more.
  fileprivate var isReflection: Bool {
    guard let lineID, !text.contains("?") else { return false }
    return ["line:reflect", "line:mirror"].contains(where: lineID.hasPrefix)
  }
}
