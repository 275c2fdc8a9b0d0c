/// What a responder answers: events, pulled one by one in the caller's own task.
///
/// No work is done ahead of the caller, and no task is started: cancelling the caller's task
/// cancels the reply, and dropping the iterator ends it.
///
/// The rules of a reply, which `ConversationTesting` checks:
/// - ``ReplyEvent/finished(_:)`` comes exactly once, as the last event.
/// - ``ReplyEvent/request(_:)`` comes at most once, and only directly before
///   `.finished(.awaitingInput)`: no iterator is held open over a prompt.
/// - Pieces of ``ReplyEvent/text(_:)`` are followed by the ``ReplyEvent/said(_:)`` that they add up
///   to. When the reply fails half-way, what was begun is said so far, marked
///   ``Utterance/isPartial``, before the failure is thrown.
/// - After a partial utterance no plain speech comes before a remark that is not
///   ``Utterance/Style/plain``: the person is told first.
public struct Reply: AsyncSequence, Sendable {
  /// One thing a responder does.
  public typealias Element = ReplyEvent
  /// Replies can fail in any way their responder can.
  public typealias Failure = any Error

  private let makePull: @Sendable () -> @Sendable () async throws -> ReplyEvent?

  /// Creates a reply whose events are all known.
  public init(_ events: [ReplyEvent]) {
    self.makePull = {
      let cursor = Cursor(events)
      return { await cursor.next() }
    }
  }

  /// Creates a reply whose events are made as they are pulled.
  ///
  /// - Parameter pull: Returns the next event, or `nil` after the last one. It runs in the task of
  ///   whoever iterates and is called again only after it returned.
  public init(unfolding pull: @escaping @Sendable () async throws -> ReplyEvent?) {
    self.makePull = { pull }
  }

  /// Creates a reply that begins with known events and goes on with another reply.
  ///
  /// - Parameters:
  ///   - events: The first events.
  ///   - rest: Makes the reply that follows; called when the first events have been pulled. What it
  ///     throws is thrown to whoever iterates.
  public init(_ events: [ReplyEvent], followedBy rest: @escaping @Sendable () async throws -> Reply)
  {
    self.makePull = {
      let chain = Chain(events, rest)
      return { try await chain.next() }
    }
  }

  /// Starts to pull the events.
  public func makeAsyncIterator() -> Iterator {
    Iterator(pull: makePull())
  }

  /// Pulls the events of a reply.
  public struct Iterator: AsyncIteratorProtocol {
    private let pull: @Sendable () async throws -> ReplyEvent?

    fileprivate init(pull: @escaping @Sendable () async throws -> ReplyEvent?) {
      self.pull = pull
    }

    /// Returns the next event, or `nil` after the last one.
    ///
    /// - Throws: `CancellationError` when the task was cancelled; else what went wrong.
    public mutating func next() async throws -> ReplyEvent? {
      try Task.checkCancellation()
      return try await pull()
    }
  }

  /// Returns all events, for callers that need no streaming.
  public func collected() async throws -> [ReplyEvent] {
    var events: [ReplyEvent] = []
    for try await event in self { events.append(event) }
    return events
  }

  private actor Cursor {
    private var events: ArraySlice<ReplyEvent>

    init(_ events: [ReplyEvent]) {
      self.events = events[...]
    }

    func next() -> ReplyEvent? {
      events.popFirst()
    }
  }

  private actor Chain {
    private var events: ArraySlice<ReplyEvent>
    private let rest: @Sendable () async throws -> Reply
    private var pull: (@Sendable () async throws -> ReplyEvent?)?

    init(_ events: [ReplyEvent], _ rest: @escaping @Sendable () async throws -> Reply) {
      self.events = events[...]
      self.rest = rest
    }

    func next() async throws -> ReplyEvent? {
      if let event = events.popFirst() { return event }
      if let pull { return try await pull() }
      let pull = try await rest().makePull()
      self.pull = pull
      return try await pull()
    }
  }
}
