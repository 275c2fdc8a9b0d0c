public import Conversation

/// A reply of a script in a model's words: pulled sentence by sentence, and ended by the script.
actor WordedReply {
  private let guided: GuidedResponder
  private let view: ModelView
  /// Where the script's utterances are that the model stands in for.
  private let places: [Int]
  private let scripted: [ReplyEvent]
  private let transcript: Transcript
  private let ear: ModelEar
  private var queue: [ReplyEvent] = []
  private var shown = ""
  private var remarks: [String] = []
  private var hasAsked = false
  private var isOver = false

  /// Prepares a reply; nothing is asked of the model before the first pull.
  ///
  /// - Parameters:
  ///   - guided: Whose reply it is.
  ///   - view: What the model gets.
  ///   - places: Where the script's utterances are that the model stands in for; never empty.
  ///   - scripted: The script's own reply.
  ///   - transcript: The conversation that is answered.
  init(
    _ guided: GuidedResponder,
    of view: ModelView,
    instead places: [Int],
    of scripted: [ReplyEvent],
    after transcript: Transcript
  ) {
    self.guided = guided
    self.view = view
    self.places = places
    self.scripted = scripted
    self.transcript = transcript
    ear = ModelEar(
      guided.model,
      hearing: view.transcript,
      through: ReplyGate(
        written: view.written,
        identifiers: view.removed,
        allowsQuestion: guided.part == .replies,
        assessor: guided.safeguard.assessor
      )
    )
  }

  /// What was handed over was handed over, even when nobody waits for the rest.
  deinit {
    if hasAsked, !isOver { guided.shared(view, shown.isEmpty ? .stoodBack : .spoke) }
  }

  /// Returns the next event, or `nil` after the last one.
  ///
  /// - Throws: `CancellationError`.
  func next() async throws -> ReplyEvent? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if isOver { return nil }
      hasAsked = true
      let sign = try await waited()
      try Task.checkCancellation()
      take(sign)
    }
  }

  private func take(_ sign: ModelEar.Sign) {
    switch sign {
    case .sentence(let text):
      if shown.isEmpty { queue += scripted.prefix(place) }
      shown += text
      queue.append(.text(text))
    case .remark(let text): remarks.append(text)
    case .ended(let ending):
      isOver = true
      guided.shared(view, ending.outcome(hasSpoken: !shown.isEmpty))
      queue += events(after: ending)
    }
  }

  /// Where the model's words stand in the script's reply.
  private var place: Int { places.first ?? scripted.count }

  /// What comes first: something from the model, the end of its time, or the person.
  private func waited() async throws -> ModelEar.Sign {
    let guided = guided
    let ear = ear
    return try await withThrowingTaskGroup(of: ModelEar.Sign.self) { group in
      group.addTask { try await ear.next() }
      group.addTask {
        try await guided.timeIsOver()
        return .ended(.failed("it took too long"))
      }
      group.addTask {
        await guided.interruption()
        try Task.checkCancellation()
        return .ended(.stopped)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }

  // MARK: How it ends

  private func events(after ending: ModelEar.Ending) -> [ReplyEvent] {
    if case .handedOff(let handOff) = ending, let excursion = excursion(handOff) {
      return spoken(isPartial: false) + (shown.isEmpty ? marked(excursion) : excursion)
    }
    guard !shown.isEmpty else { return marked(withoutWords(ending)) }
    let reason = reason(ending)
    var events = spoken(isPartial: reason != nil)
    if let reason {
      events.append(.quiet(reason + Self.choices, id: Transcript.brokenOffLine))
    } else {
      events += remarks.map { .quiet($0, id: nil) }
      if transcript.wasToldOfAbsence { events.append(.quiet(Self.back, id: nil)) }
    }
    let rest = scripted.indices.dropFirst(place).filter { !places.contains($0) }
    return events + rest.map { scripted[$0] }
  }

  /// What a person is told of an end that leaves the words unfinished.
  private func reason(_ ending: ModelEar.Ending) -> String? {
    switch ending {
    case .whole, .closed, .handedOff: nil
    case .unfinished: remarks.isEmpty ? "It broke off here." : remarks.joined(separator: " ")
    case .failed(let reason): "It broke off here: \(reason)."
    case .stopped: "You stopped it here."
    }
  }

  /// What was shown, as a whole, and where it came from.
  private func spoken(isPartial: Bool) -> [ReplyEvent] {
    guard !shown.isEmpty else { return [] }
    let mark = guided.recipient.map { [ReplyEvent.quiet("(\($0))", id: nil)] } ?? []
    return [.said(Utterance(shown, isPartial: isPartial))] + mark
  }

  /// The script's own words, with the mark that the person's went elsewhere all the same.
  private func marked(_ events: [ReplyEvent]) -> [ReplyEvent] {
    guard let recipient = guided.recipient else { return events }
    var events = events
    let end = events.lastIndex { if case .said = $0 { true } else { false } }
    events.insert(
      .quiet("(\(recipient) was asked; the words are umbra’s)", id: nil),
      at: end.map { $0 + 1 } ?? events.startIndex
    )
    return events
  }

  /// The script's own words; when the model failed, the person is told, once.
  private func withoutWords(_ ending: ModelEar.Ending) -> [ReplyEvent] {
    let reason: String
    switch ending {
    case .whole, .closed, .handedOff, .stopped: return scripted
    case .failed(let words): reason = "The model did not answer: \(words)."
    case .unfinished:
      reason = remarks.isEmpty ? "The model’s reply broke off." : remarks.joined(separator: " ")
    }
    guard !transcript.wasToldOfAbsence else { return scripted }
    var events = scripted
    events.insert(.quiet(reason + Self.ownWords, id: Transcript.absenceLine), at: place)
    return events
  }

  /// Where a hand-off leads; one question a turn is enough, so none leads to an offer after another.
  private func excursion(_ handOff: ReplyGate.HandOff) -> [ReplyEvent]? {
    if case .offer = handOff, shown.contains("?") { return nil }
    return guided.excursion(handOff, of: view, after: transcript)
  }

  private static let ownWords =
    " These are umbra’s own words; nothing is lost. Type retry to ask it again."
  private static let choices = " Type retry, keep or discard, or write on."
  private static let back = "(the model is back)"
}

extension ModelEar.Ending {
  fileprivate func outcome(hasSpoken: Bool) -> GuidedResponder.Outcome {
    if hasSpoken { return .spoke }
    return switch self {
    case .failed, .unfinished: .failed
    case .whole, .closed, .handedOff, .stopped: .stoodBack
    }
  }
}

extension ReplyEvent {
  fileprivate static func quiet(_ text: String, id: String?) -> ReplyEvent {
    .said(Utterance(text, lineID: id, style: .quiet))
  }
}

extension GuidedResponder {
  /// Returns when the time for a sentence is over.
  fileprivate func timeIsOver() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let before = pardon()
    while true {
      let end = start + budget + (pardon() - before)
      guard clock.now < end else { return }
      try await clock.sleep(until: end)
    }
  }
}

extension Transcript {
  /// The id of the remark that a model's words broke off.
  static let brokenOffLine = "line:model_broke_off"
  /// The id of the remark that a model is away.
  static let absenceLine = "line:model_away"

  /// Whether the last reply holds a model's words that broke off, or stands in for a model that was
  /// away: rewinding to it lets the model be asked again.
  public var canAskModelAgain: Bool {
    for entry in live.reversed() {
      switch entry.content {
      case .answered: return false
      case .said(let utterance):
        if [Self.brokenOffLine, Self.absenceLine].contains(utterance.lineID) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether the person knows that the model is away: told since it last spoke.
  var wasToldOfAbsence: Bool {
    for entry in live.reversed() {
      guard case .said(let utterance) = entry.content else { continue }
      if utterance.lineID == Self.absenceLine { return true }
      if utterance.lineID == nil, utterance.style == .plain { return false }
    }
    return false
  }
}
