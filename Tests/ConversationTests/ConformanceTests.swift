import Conversation
import ConversationTesting
import Synchronization
import Testing

/// Answers as a closure says.
struct ClosureResponder: Responder {
  let body: @Sendable (Transcript) async throws -> Reply

  func reply(to transcript: Transcript) async throws -> Reply { try await body(transcript) }
}

/// Asks for three words and says them back: a responder that keeps every rule.
struct ThreeWords: Responder {
  func reply(to transcript: Transcript) async throws -> Reply {
    if var pending = transcript.pendingRequest {
      pending.isRepeat = true
      return Reply([.request(pending), .finished(.awaitingInput)])
    }
    let count = transcript.live.count { if case .answered = $0.content { true } else { false } }
    if count == 3 { return Reply([.said(Utterance("Three.")), .finished(.completed)]) }
    return Reply([
      .text("Word "), .text("\(count + 1)"), .said(Utterance("Word \(count + 1)")),
      .request(InputRequest(id: "w\(count)", kind: .text(hint: nil))), .finished(.awaitingInput),
    ])
  }
}

@Suite struct ConformanceTests {
  @Test func `a responder that keeps every rule passes`() async throws {
    let outcome = try await ResponderConformance { ThreeWords() }.run(answering: ["a", "b", "c"])
    #expect(outcome.violations.isEmpty)
    #expect(outcome.hasEnded)
  }

  static let request = InputRequest(id: "q", kind: .text(hint: nil))

  @Test(
    arguments: [
      (.finishesOnceAndLast, [.said(Utterance("Hello."))]),
      (.finishesOnceAndLast, [.finished(.completed), .said(Utterance("More."))]),
      (.requestsRightBeforeAwaiting, [.finished(.awaitingInput)]),
      (
        .requestsRightBeforeAwaiting,
        [.request(request), .said(Utterance("…")), .finished(.completed)]
      ),
      (.piecesAddUp, [.text("Hel"), .said(Utterance("Hello.")), .finished(.completed)]),
      (.piecesAddUp, [.text("Hel"), .finished(.completed)]),
      (.saysSomething, [.said(Utterance("")), .finished(.completed)]),
      (.namesRequestsAnew, [.request(request), .finished(.awaitingInput)]),
      (.repeatsPendingRequest, [.request(request), .finished(.awaitingInput)]),
    ] as [(ResponderConformance<ClosureResponder>.Rule, [ReplyEvent])]
  )
  func `each broken rule is seen`(
    rule: ResponderConformance<ClosureResponder>.Rule,
    events: [ReplyEvent]
  ) async throws {
    let outcome = try await ResponderConformance {
      ClosureResponder { _ in Reply(events) }
    }.run(answering: ["a"], turns: 3)
    #expect(outcome.violations.contains { $0.rule == rule })
  }

  @Test func `a responder that keeps something to itself is seen`() async throws {
    let random = ResponderConformance {
      ClosureResponder { _ in
        Reply([.said(Utterance("\(UInt64.random(in: .min ... .max))")), .finished(.completed)])
      }
    }
    let outcome = try await random.run(answering: [])
    #expect(outcome.violations.map(\.rule) == [.repeatsItself])
  }

  @Test func `a responder that makes something else of a cancellation is seen`() async throws {
    let deaf = ResponderConformance {
      ClosureResponder { _ in
        if Task.isCancelled { throw Swallowed() }
        return Reply([.finished(.completed)])
      }
    }
    #expect(try await deaf.run(answering: []).violations.map(\.rule) == [.heedsCancellation])
  }

  /// Says how often it was asked.
  final class Counting: Responder {
    private let count = Mutex(0)

    func reply(to transcript: Transcript) async throws -> Reply {
      let number = count.withLock { number in
        number += 1
        return number
      }
      return Reply([.said(Utterance("\(number)")), .finished(.completed)])
    }
  }

  @Test func `a responder that remembers between replies is seen`() async throws {
    let outcome = try await ResponderConformance { Counting() }.run(answering: [])
    #expect(outcome.violations.map(\.rule) == [.keepsNothing])
  }

  @Test(arguments: [false, true])
  func `what broke off has to be marked`(isMarked: Bool) async throws {
    let begun: [ReplyEvent] =
      isMarked ? [.text("Ha"), .said(Utterance("Ha", isPartial: true))] : [.text("Ha")]
    let outcome = try await ResponderConformance {
      ClosureResponder { _ in Reply(begun) { throw Swallowed() } }
    }.run(answering: [])
    #expect(outcome.violations.map(\.rule) == (isMarked ? [] : [.marksPartial]))
    #expect(outcome.failure is Swallowed)
    #expect(!outcome.hasEnded)
  }

  @Test(arguments: [false, true])
  func `plain speech after what broke off has to be preceded by a remark`(
    isTold: Bool
  ) async throws {
    let remark = ReplyEvent.said(Utterance("(broke off)", style: .quiet))
    let events: [ReplyEvent] =
      [.said(Utterance("Ha", isPartial: true))] + (isTold ? [remark] : [])
      + [.said(Utterance("More.")), .finished(.completed)]
    let outcome = try await ResponderConformance {
      ClosureResponder { _ in Reply(events) }
    }.run(answering: [])
    #expect(outcome.violations.map(\.rule) == (isTold ? [] : [.marksPartial]))
  }

  @Test func `a reply that works on after it was cancelled is seen`() async throws {
    let (gate, opening) = AsyncStream<Void>.makeStream()
    // Every call but the one that is cancelled in its work goes on at once.
    let calls = Calls()
    var kit = ResponderConformance(rules: [.endsWhenCancelled]) {
      ClosureResponder { _ in
        let call = calls.number.withLock { number in
          number += 1
          return number
        }
        guard call == Self.cancelledCall else { return Reply([.finished(.completed)]) }
        await Task { for await _ in gate {} }.value
        return Reply([.finished(.completed)])
      }
    }
    kit.patience = .milliseconds(50)
    let outcome = try await kit.run(answering: [])
    opening.finish()
    #expect(outcome.violations.map(\.rule) == [.endsWhenCancelled])
  }

  /// The first reply, its repetition, three of one responder, one that is cancelled beforehand.
  static let cancelledCall = 7

  final class Calls: Sendable {
    let number = Mutex(0)
  }

  struct Swallowed: Error {}

  @Test func `a reply goes on with another one, and with its failure`() async throws {
    let whole = Reply([.said(Utterance("First."))]) { Reply([.finished(.completed)]) }
    #expect(try await whole.collected() == [.said(Utterance("First.")), .finished(.completed)])
    let failing = Reply([.said(Utterance("First."))]) { throw Swallowed() }
    var iterator = failing.makeAsyncIterator()
    #expect(try await iterator.next() == .said(Utterance("First.")))
    await #expect(throws: Swallowed.self) { try await failing.collected() }
  }
}
