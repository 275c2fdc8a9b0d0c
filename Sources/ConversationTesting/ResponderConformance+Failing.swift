internal import Conversation

// What can only be seen by asking more than once, breaking off, or failing.
extension ResponderConformance {
  /// The events of a reply as far as it came.
  struct Attempt {
    var events: [ReplyEvent] = []
    var failure: (any Error)?
  }

  func attempt(_ transcript: Transcript) async throws -> Attempt {
    var attempt = Attempt()
    let reply = try await makeResponder().reply(to: transcript)
    do {
      for try await event in reply { attempt.events.append(event) }
    } catch {
      guard !attempt.events.isEmpty else { throw error }
      attempt.failure = error
    }
    return attempt
  }

  /// What breaks ``Rule/marksPartial``.
  func complaints(about attempt: Attempt, turn: Int) -> [Violation] {
    var found: [Violation] = []
    var pieces = ""
    var wasPartial = false
    for event in attempt.events {
      switch event {
      case .text(let piece): pieces += piece
      case .said(let utterance):
        pieces = ""
        if wasPartial, utterance.style == .plain {
          let words = "‘\(utterance.text)’ after what broke off"
          found.append(Violation(rule: .marksPartial, turn: turn, found: words))
        }
        wasPartial = utterance.isPartial
      case .effect, .request, .finished: continue
      }
    }
    if attempt.failure != nil, !pieces.isEmpty {
      let words = "failed after ‘\(pieces)’ without marking it"
      found.append(Violation(rule: .marksPartial, turn: turn, found: words))
    }
    return found
  }

  /// What breaks ``Rule/repeatsItself`` and ``Rule/keepsNothing``.
  func stateViolations(
    _ transcript: Transcript,
    _ events: [ReplyEvent],
    lasting: Subject,
    turn: Int
  ) async throws -> [Violation] {
    guard try await makeResponder().reply(to: transcript).collected() == events else {
      return [Violation(rule: .repeatsItself, turn: turn, found: "another reply")]
    }
    // Another conversation in between, and a reply that is dropped after its first event.
    _ = try await lasting.reply(to: Transcript()).collected()
    try await dropHalfway(lasting, transcript)
    guard try await lasting.reply(to: transcript).collected() != events else { return [] }
    let words = "another reply after others"
    return [Violation(rule: .keepsNothing, turn: turn, found: words)]
  }

  private func dropHalfway(_ subject: Subject, _ transcript: Transcript) async throws {
    var iterator = try await subject.reply(to: transcript).makeAsyncIterator()
    _ = try await iterator.next()
  }

  /// What breaks ``Rule/heedsCancellation`` and ``Rule/endsWhenCancelled``.
  func cancellationViolations(_ transcript: Transcript, turn: Int) async throws -> [Violation] {
    var found: [Violation] = []
    if await !heedsCancellation(transcript) {
      found.append(Violation(rule: .heedsCancellation, turn: turn, found: "went on"))
    }
    if await !endsWhenCancelled(transcript) {
      let words = "still at work \(patience) after it was cancelled"
      found.append(Violation(rule: .endsWhenCancelled, turn: turn, found: words))
    }
    return found
  }

  private func heedsCancellation(_ transcript: Transcript) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.cancelAll()
      group.addTask {
        withUnsafeCurrentTask { $0?.cancel() }
        do {
          _ = try await makeResponder().reply(to: transcript).collected()
          return false
        } catch is CancellationError {
          return true
        } catch {
          return false
        }
      }
      return await group.next() ?? true
    }
  }

  /// Cancels a reply after its first event, or when that is late, and looks whether it ends; nobody
  /// waits for one that does not.
  private func endsWhenCancelled(_ transcript: Transcript) async -> Bool {
    let (signs, signal) = AsyncStream<Sign>.makeStream()
    let replying = Task {
      defer { signal.yield(.ended) }
      for try await _ in try await makeResponder().reply(to: transcript) { signal.yield(.began) }
    }
    func alarm() -> Task<Void, any Error> {
      Task {
        try await Task.sleep(for: patience)
        signal.yield(.late)
      }
    }
    var clock = alarm()
    defer { clock.cancel() }
    var wasCancelled = false
    for await sign in signs {
      switch sign {
      case .ended: return true
      case .late where wasCancelled: return false
      case .began where wasCancelled: continue
      case .began, .late:
        wasCancelled = true
        replying.cancel()
        clock.cancel()
        clock = alarm()
      }
    }
    return true
  }

  private enum Sign {
    case began
    case ended
    case late
  }
}
