internal import Conversation

extension Reply {
  /// The reply, but with other events in place of its end when it comes to its own end; one that
  /// hands over, waits for an answer or was stopped ends as it does.
  func endingInstead(with events: [ReplyEvent]) -> Reply {
    let pull = ReplacedEnding(self, events)
    return Reply(unfolding: { try await pull.next() })
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
