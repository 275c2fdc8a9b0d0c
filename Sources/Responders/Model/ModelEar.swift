internal import Conversation
internal import TextFiltering

/// Listens to one reply of a model through a gate, sentence by sentence.
actor ModelEar {
  /// What was heard next.
  enum Sign: Hashable, Sendable {
    /// Words that may be shown.
    case sentence(String)
    /// A remark on them, in a sentence for the person.
    case remark(String)
    /// The end; nothing comes after it.
    case ended(Ending)
  }

  /// How it ended.
  enum Ending: Hashable, Sendable {
    /// The model had said what it had to say.
    case whole
    /// The gate let nothing more through.
    case closed
    /// The model hands back.
    case handedOff(ReplyGate.HandOff)
    /// The words came to an end that leaves them unfinished; a sentence that had begun is left out.
    case unfinished
    /// It failed; in words.
    case failed(String)
    /// The person broke it off.
    case stopped
  }

  private let model: any Responder
  private let transcript: Transcript
  private var gate: ReplyGate
  private var iterator: Reply.Iterator?
  private var hasBegun = false
  private var hasHeardPieces = false
  private var isUnfinished = false
  private var waiting: [Sign] = []

  init(_ model: any Responder, hearing transcript: Transcript, through gate: ReplyGate) {
    self.model = model
    self.transcript = transcript
    self.gate = gate
  }

  /// Waits for the next words that may be shown, or the end.
  ///
  /// Called only after it returned, and not again after an end.
  ///
  /// - Throws: `CancellationError`.
  func next() async throws -> Sign {
    while true {
      if !waiting.isEmpty { return leave(waiting.removeFirst()) }
      do {
        if !hasBegun {
          hasBegun = true
          iterator = try await model.reply(to: transcript).makeAsyncIterator()
        }
        var iterator = self.iterator
        let event = try await iterator?.next()
        self.iterator = iterator
        hear(event)
      } catch {
        try Task.checkCancellation()
        let words = error is CancellationError ? "it was broken off" : "\(error)"
        return leave(.ended(.failed(words)))
      }
    }
  }

  /// Lets go of the model at the end, which makes it stop.
  private func leave(_ sign: Sign) -> Sign {
    if case .ended = sign { iterator = nil }
    return sign
  }

  private func hear(_ event: ReplyEvent?) {
    switch event {
    case .text(let piece):
      hasHeardPieces = true
      take(gate.receive(piece))
    case .said(let utterance) where utterance.style == .plain:
      // Pieces have come before it, or the whole comes at once.
      if !hasHeardPieces { take(gate.receive(utterance.text)) }
      isUnfinished = utterance.isPartial
      if !isUnfinished { take(gate.finish()) }
    case .said(let utterance): waiting.append(.remark(utterance.text.asDetail))
    case .effect: return
    case .request, .finished, nil: waiting.append(.ended(isUnfinished ? .unfinished : .whole))
    }
  }

  private func take(_ release: ReplyGate.Release) {
    if !release.text.isEmpty { waiting.append(.sentence(release.text)) }
    if let handOff = release.handOff {
      waiting.append(.ended(.handedOff(handOff)))
    } else if release.objection != nil {
      waiting.append(.ended(.closed))
    }
  }
}
