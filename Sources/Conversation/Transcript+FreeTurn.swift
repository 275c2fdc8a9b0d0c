extension Transcript {
  /// What a responder does that answers words freely and asks for more words each time.
  package enum FreeTurn: Hashable, Sendable {
    /// There is nothing to answer: this is the whole reply.
    case settled([ReplyEvent])
    /// There are words to answer; the reply ends with these events.
    case open(ending: [ReplyEvent])
  }

  /// What the next turn of such a responder is.
  ///
  /// - Parameter name: What the ids of its requests begin with.
  /// - Returns: The whole reply, or how one ends that has words to answer.
  package func freeTurn(named name: String) -> FreeTurn {
    if var request = pendingRequest {
      request.isRepeat = true
      return .settled([.request(request), .finished(.awaitingInput)])
    }
    let request = InputRequest(id: "\(name)-\(nextNumber)", kind: .text(hint: nil))
    let ending: [ReplyEvent] = [.request(request), .finished(.awaitingInput)]
    switch lastAnswer?.answer.value {
    case nil, .skipped: return .settled(ending)
    case .word(.stop), .word(.goodbye): return .settled([.finished(.stopped)])
    case .word: return .settled(ending)
    case .text, .choice, .rating: return .open(ending: ending)
    }
  }

  /// What was said in words, oldest first: plain speech of the other side, and what the person typed
  /// that is no word about the conversation itself.
  package var spokenTurns: [(isPerson: Bool, text: String)] {
    live.compactMap { entry in
      switch entry.content {
      case .said(let utterance) where utterance.style == .plain: return (false, utterance.text)
      case .answered(let answer):
        if case .word = answer.value { return nil }
        return (true, answer.text)
      default: return nil
      }
    }
  }
}
