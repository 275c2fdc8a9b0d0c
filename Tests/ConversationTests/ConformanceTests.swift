import Conversation
import ConversationTesting
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
