#if RemoteModels
/// One question to a model and its reply, pulled event by event.
///
/// Opens the connection on the first pull. Cancelling the task that pulls, or dropping the exchange,
/// closes the connection, which makes a server stop.
actor ModelExchange {
  /// Told of a wait that a person should know of, with what is left of it.
  typealias Notice = @Sendable (ModelError, Duration) async -> Void

  private var request: ChatRequest
  private var endpoint: Endpoint
  private let key: String?
  private let policy: RetryPolicy
  private let notice: Notice
  private var untouched: Int
  private var omitted: Set<String> = []
  private var ready: [ModelEvent] = []
  private var body: BodyReader?
  private var decoder: ReplyDecoder
  private var hasWords = false
  private var failure: ModelError?
  private var isOver = false
  private var attempt = 0
  private var waited = Duration.zero
  /// How many messages were left out, so that the rest could be read.
  private(set) var droppedMessages = 0

  /// Prepares an exchange; the first `untouched` messages are examples, which are left out last.
  init(
    _ request: ChatRequest,
    at endpoint: Endpoint,
    key: String?,
    untouched: Int,
    policy: RetryPolicy,
    notice: @escaping Notice
  ) {
    self.request = request
    self.endpoint = endpoint
    self.key = key
    self.untouched = untouched
    self.policy = policy
    self.notice = notice
    decoder = ReplyDecoder(endpoint.api, contentType: nil)
  }

  /// Returns the next event, or `nil` after the last one.
  ///
  /// - Throws: ``ModelError``; `CancellationError` when the task was cancelled.
  func next() async throws -> ModelEvent? {
    while true {
      if !ready.isEmpty { return ready.removeFirst() }
      if let failure { throw failure }
      if isOver { return nil }
      do {
        if body == nil { try await open() } else { try await read() }
      } catch {
        body = nil
        let known = try ModelError.of(error, at: endpoint, hiding: key)
        if hasWords || ready.contains(where: \.isWords) {
          failure = known.code == .unreachable ? ModelError(.truncated) : known
        } else {
          try await recover(from: known)
        }
      }
    }
  }

  private func open() async throws {
    let type = endpoint.api == .ollama ? "application/x-ndjson" : "text/event-stream"
    let client = try ModelClient(endpoint, key: key)
    let text = try request.body(for: endpoint, leavingOut: omitted)
    let response = try await Self.within(endpoint.firstWord, .firstWordTimeout) {
      try await client.post(endpoint: text, accepting: type)
    }
    guard (200..<300).contains(response.status) else { throw await response.error() }
    decoder = ReplyDecoder(endpoint.api, contentType: response.contentType)
    body = response.body
  }

  private func read() async throws {
    guard let body else { return }
    let bytes =
      hasWords
      ? try await Self.within(endpoint.idle, .idleTimeout) { try await body.next() }
      : try await Self.within(endpoint.firstWord, .firstWordTimeout) { try await body.next() }
    if let bytes {
      try decoder.receive(bytes, into: &ready)
    } else {
      try decoder.finish(into: &ready)
      isOver = true
    }
    if decoder.hasEnded, !isOver {
      try decoder.finish(into: &ready)
      isOver = true
    }
    hasWords = hasWords || ready.contains(where: \.isWords)
    if isOver { self.body = nil }
  }

  /// Prepares another attempt, or gives up.
  private func recover(from error: ModelError) async throws {
    attempt += 1
    ready = []
    if error.code == .badRequest, mend(error) { return }
    if error.code == .contextTooLong, shorten() { return }
    let chance = Double.random(in: 0...1)
    guard
      let wait = policy.wait(after: error, attempt: attempt, waited: waited, chance: chance)
    else {
      failure = error
      return
    }
    waited += wait
    let end = ContinuousClock.now + wait
    while true {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return }
      await notice(error, left)
      try await Task.sleep(for: min(left, .seconds(1)))
    }
  }

  /// Leaves the oldest exchange out, and the examples when nothing else is left to leave out.
  private func shorten() -> Bool {
    if let shorter = request.trimmed(keeping: untouched) {
      droppedMessages += request.messages.count - shorter.messages.count
      request = shorter
      return true
    }
    guard untouched > 0 else { return false }
    request.messages.removeSubrange(0..<min(untouched, request.messages.count))
    untouched = 0
    return true
  }

  /// Changes what an older or newer server does not know, once each.
  private func mend(_ error: ModelError) -> Bool {
    if error.detail.contains("stream_options"), omitted.insert("stream_options").inserted {
      return true
    }
    if error.detail.contains("max_tokens"), endpoint.lengthField == "max_tokens" {
      endpoint.lengthField = "max_completion_tokens"
      return true
    }
    return false
  }

  /// Does something within a time.
  static func within<Value: Sendable>(
    _ limit: Duration,
    _ code: ModelError.Code,
    _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: limit)
        throw ModelError(code, "\(limit.components.seconds) s")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw CancellationError() }
      return value
    }
  }
}

extension ModelEvent {
  /// Whether it is something to be shown.
  var isWords: Bool {
    switch self {
    case .text, .refusal: true
    case .started, .reasoning, .keepAlive, .usage, .finished: false
    }
  }
}
#endif
