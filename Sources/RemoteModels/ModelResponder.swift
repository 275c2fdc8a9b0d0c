#if RemoteModels
public import Conversation

/// Lets a language model hold up the other side of a conversation, over HTTP.
///
/// Sends what the transcript holds, as it is: what a model may see is for whoever hands the
/// transcript over to decide. It keeps nothing between two replies. A failure before the first word
/// is thrown from ``reply(to:)``; after it, what was said is an utterance marked partial and the
/// failure is thrown to whoever iterates. Cancelling the task closes the connection.
public struct ModelResponder: Responder {
  /// Where the model is.
  public let endpoint: Endpoint
  /// What the model is told about its task, given what was said so far.
  public var instructions: @Sendable (Transcript) -> String = { _ in "" }
  /// Exchanges that show what is wanted; they stand before what was said.
  public var examples: [ChatRequest.Message] = []
  /// The key, asked for at each reply and never kept.
  public var key: @Sendable () throws -> String? = { nil }
  /// When a failed request is made again.
  public var policy = RetryPolicy()
  /// Told of each wait before another attempt.
  public var notice: @Sendable (ModelError, Duration) async -> Void = { _, _ in }

  /// Creates a responder for an endpoint.
  public init(_ endpoint: Endpoint) { self.endpoint = endpoint }

  /// Asks the model for its reply to what was said last.
  ///
  /// - Throws: ``ModelError``; `CancellationError`.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try Task.checkCancellation()
    let end: [ReplyEvent]
    switch transcript.freeTurn(named: "model") {
    case .settled(let events): return Reply(events)
    case .open(let ending): end = ending
    }
    let chat = ChatRequest(
      instructions: instructions(transcript),
      messages: examples + Self.messages(of: transcript)
    )
    let exchange = ModelExchange(
      chat,
      at: endpoint,
      key: try key(),
      untouched: examples.count,
      policy: policy,
      notice: notice
    )
    let pull = ModelPull(exchange, ending: end)
    let first = try await pull.next()
    return Reply(first.map { [$0] } ?? []) {
      Reply(unfolding: { try await pull.next() })
    }
  }

  /// What was said, as messages.
  static func messages(of transcript: Transcript) -> [ChatRequest.Message] {
    transcript.live.compactMap { entry in
      switch entry.content {
      case .said(let utterance) where utterance.style == .plain:
        ChatRequest.Message(.reply, utterance.text)
      case .answered(let answer):
        if case .word = answer.value { nil } else { ChatRequest.Message(.person, answer.text) }
      default: nil
      }
    }
  }
}

/// Turns the events of an exchange into those of a reply.
private actor ModelPull {
  private let exchange: ModelExchange
  private var ending: [ReplyEvent]
  private var said = ""
  private var queue: [ReplyEvent] = []
  private var failure: (any Error)?
  private var isOver = false

  init(_ exchange: ModelExchange, ending: [ReplyEvent]) {
    self.exchange = exchange
    self.ending = ending
  }

  func next() async throws -> ReplyEvent? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let failure { throw failure }
      if isOver { return nil }
      do {
        try await take(try await exchange.next())
      } catch {
        guard !said.isEmpty, !(error is CancellationError) else { throw error }
        queue.append(.said(Utterance(said, isPartial: true)))
        failure = error
      }
    }
  }

  private func take(_ event: ModelEvent?) async throws {
    switch event {
    case .text(let piece), .refusal(let piece):
      said += piece
      queue.append(.text(piece))
    case .finished(let reason): try await end(reason)
    case .started, .reasoning, .keepAlive, .usage: return
    case nil: isOver = true
    }
  }

  private func end(_ reason: ModelEvent.Ending) async throws {
    guard !said.isEmpty else { throw ModelError(.malformed, "an empty reply") }
    queue.append(.said(Utterance(said, isPartial: reason == .length || reason == .contextFull)))
    let dropped = await exchange.droppedMessages
    if dropped > 0 {
      let words = dropped == 1 ? "message was" : "messages were"
      queue.append(
        .said(Utterance("(the \(dropped) oldest \(words) left out: too long)", style: .quiet))
      )
    }
    let note: String? =
      switch reason {
      case .complete: nil
      case .length: "(cut at its greatest length)"
      case .filtered: "(the server held part of it back)"
      case .refused: "(the model declined)"
      case .contextFull: "(the model could read no further)"
      }
    if let note { queue.append(.said(Utterance(note, style: .quiet))) }
    queue += ending
    isOver = true
  }
}

/// The events of one reply of a model; iterating it anew goes on where it was left.
public struct ModelEvents: AsyncSequence, Sendable {
  /// One thing that happens.
  public typealias Element = ModelEvent
  /// ``ModelError`` or `CancellationError`.
  public typealias Failure = any Error

  fileprivate let exchange: ModelExchange

  /// Starts to pull.
  public func makeAsyncIterator() -> Iterator { Iterator(exchange: exchange) }

  /// Pulls the events.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let exchange: ModelExchange

    /// Returns the next event, or `nil` after the last one.
    public mutating func next() async throws -> ModelEvent? { try await exchange.next() }
  }
}

extension Endpoint {
  /// The names of the models that the endpoint offers.
  ///
  /// - Throws: ``ModelError``, and what the network throws.
  public func modelNames(key: String?) async throws -> [String] {
    try await ModelClient(self, key: key).models()
  }

  /// The reply to a request, event by event, pulled in the caller's task.
  public func events(of request: ChatRequest, key: String?) -> ModelEvents {
    ModelEvents(
      exchange: ModelExchange(
        request,
        at: self,
        key: key,
        untouched: 0,
        policy: RetryPolicy(),
        notice: { _, _ in }
      )
    )
  }
}
#endif
