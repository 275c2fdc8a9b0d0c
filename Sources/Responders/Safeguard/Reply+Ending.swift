internal import Conversation

extension Reply {
  /// The reply, but with other events in place of its end when it comes to its own end; one that
  /// hands over, waits for an answer or was stopped ends as it does.
  func endingInstead(with events: [ReplyEvent]) -> Reply {
    let pull = ReplacedEnding(self, events)
    return Reply(unfolding: { try await pull.next() })
  }
}

extension Reply {
  /// The reply without what is said in words that a test holds for.
  func leavingOut(_ isOut: @escaping @Sendable (String) -> Bool) -> Reply {
    let pull = Selection(self, isOut)
    return Reply(unfolding: { try await pull.next() })
  }
}

private actor Selection {
  private let reply: Reply
  private var iterator: Reply.Iterator?
  private let isOut: @Sendable (String) -> Bool

  init(_ reply: Reply, _ isOut: @escaping @Sendable (String) -> Bool) {
    self.reply = reply
    self.isOut = isOut
  }

  func next() async throws -> ReplyEvent? {
    var iterator = self.iterator ?? reply.makeAsyncIterator()
    defer { self.iterator = iterator }
    while let event = try await iterator.next() {
      if case .said(let utterance) = event, isOut(utterance.text) { continue }
      return event
    }
    return nil
  }
}

private actor ReplacedEnding {
  private let reply: Reply
  private var iterator: Reply.Iterator?
  private var handsOver = false
  private var ending: ArraySlice<ReplyEvent>
  private var isEnding = false

  init(_ reply: Reply, _ ending: [ReplyEvent]) {
    self.reply = reply
    self.ending = ending[...]
  }

  func next() async throws -> ReplyEvent? {
    if isEnding { return ending.popFirst() }
    var iterator = self.iterator ?? reply.makeAsyncIterator()
    let event = try await iterator.next()
    self.iterator = iterator
    switch event {
    case .effect(.handOver): handsOver = true
    case .finished(.completed) where !handsOver:
      isEnding = true
      return ending.popFirst()
    default: break
    }
    return event
  }
}
