#if RemoteModels
public import Conversation

/// Lets a language model hold up the other side of a conversation, over HTTP.
///
/// Sends what the transcript holds, as it is: what a model may see is for whoever hands the
/// transcript over to decide. It keeps nothing between two replies. A failure before the first word
/// is thrown from ``reply(to:)``; after it, what was said is an utterance marked partial and the
/// failure is thrown to whoever iterates. A reply that the server ended without finishing it (cut at
/// its greatest length, held back, declined) is marked partial too, and a quiet remark says which.
/// Cancelling the task closes the connection.
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
  /// Told of each wait before another attempt, with what is left of it: at its start, and then once a
  /// second.
  public var notice: @Sendable (ModelError, Duration) async -> Void = { _, _ in }

  /// Creates a responder for an endpoint.
  public init(_ endpoint: Endpoint) { self.endpoint = endpoint }

  /// Asks the model for its reply to what was said last.
  ///
  /// - Throws: ``ModelError``; `CancellationError`.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try await FreeReply.reply(
      to: transcript,
      named: "model",
      error: { ModelError(.malformed, $0 == .empty ? "an empty reply" : "a reply too long") },
      from: { source(try exchange(about: transcript)) }
    )
  }

  private func exchange(about transcript: Transcript) throws -> ModelExchange {
    let messages = transcript.spokenTurns.map { turn in
      ChatRequest.Message(turn.isPerson ? .person : .reply, turn.text)
    }
    let chat = ChatRequest(
      instructions: instructions(transcript),
      messages: examples + messages
    )
    return ModelExchange(
      chat,
      at: endpoint,
      key: try key(),
      untouched: examples.count,
      policy: policy,
      notice: notice
    )
  }

  private func source(_ exchange: ModelExchange) -> FreeReply.Source {
    {
      switch try await exchange.next() {
      case .text(let piece), .refusal(let piece): return .text(piece)
      case .finished(let reason):
        let remarks = [reason.remark, await exchange.remarkOnDropped].compactMap(\.self)
        return .end(isPartial: reason != .complete, remarks: remarks)
      case .started, .reasoning, .keepAlive, .usage, nil: return .nothing
      }
    }
  }
}

extension ModelEvent.Ending {
  /// What a person is told of it; nothing of a reply that is whole.
  fileprivate var remark: String? {
    switch self {
    case .complete: nil
    case .length: "The model’s reply was cut at its greatest length."
    case .filtered: "The server held part of the model’s reply back."
    case .refused: "The model declined to answer."
    case .contextFull: "The model could read no further."
    }
  }
}

extension ModelExchange {
  /// What a person is told of what was left out, so that the rest could be read.
  fileprivate var remarkOnDropped: String? {
    switch droppedMessages {
    case 0: nil
    case 1: "The oldest message was left out: the model cannot read so much."
    default:
      "The \(droppedMessages) oldest messages were left out: the model cannot read so much."
    }
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
  /// - Throws: ``ModelError``; `CancellationError`.
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
