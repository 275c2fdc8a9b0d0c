/// The reply of a responder that answers words freely, made as its pieces come.
///
/// Keeps the rules of ``Reply`` for whoever only knows where the next piece comes from: pieces add up
/// to the utterance, what broke off is marked before the failure is thrown, and nothing comes after
/// the end.
package actor FreeReply {
  /// What came next from wherever the words come from.
  package enum Piece: Hashable, Sendable {
    /// Some more words.
    case text(String)
    /// Nothing that is shown.
    case nothing
    /// The end, which was truly seen; it can be one that leaves the words unfinished. The remarks are
    /// for the person.
    case end(isPartial: Bool, remarks: [String])
  }

  /// What can be wrong with words that came to their end.
  package enum Fault: Hashable, Sendable {
    /// There were none.
    case empty
    /// There were more than anybody reads.
    case tooLong
  }

  /// Gives the next piece; called again only after it returned, and never after an end or an error.
  package typealias Source = @Sendable () async throws -> Piece

  /// The longest reply, in UTF-8 bytes.
  static let longest = 64 * 1_024

  /// Let go of when the reply is over, and with it whatever the words come from.
  private var source: Source?
  private let error: @Sendable (Fault) -> any Error
  private let ending: [ReplyEvent]
  private var said = ""
  private var queue: [ReplyEvent] = []
  private var failure: (any Error)?

  private init(
    _ source: @escaping Source,
    ending: [ReplyEvent],
    error: @escaping @Sendable (Fault) -> any Error
  ) {
    self.source = source
    self.ending = ending
    self.error = error
  }

  private func next() async throws -> ReplyEvent? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let failure { throw failure }
      guard let source else { return nil }
      do {
        try take(try await source())
      } catch {
        failure = error
        self.source = nil
        if !said.isEmpty, !(error is CancellationError) {
          queue.append(.said(Utterance(said, isPartial: true)))
        }
      }
    }
  }

  private func take(_ piece: Piece) throws {
    switch piece {
    case .nothing: return
    case .text(let text):
      guard !text.isEmpty else { return }
      said += text
      guard said.utf8.count <= Self.longest else { throw error(.tooLong) }
      queue.append(.text(text))
    case .end(let isPartial, let remarks):
      guard !said.isEmpty else { throw error(.empty) }
      queue.append(.said(Utterance(said, isPartial: isPartial)))
      queue += remarks.map { .said(Utterance($0, style: .quiet)) } + ending
      source = nil
    }
  }
}

extension FreeReply {
  /// The reply to a transcript: to words that are to be answered from a source of pieces, to all else
  /// at once.
  ///
  /// The first piece is waited for, so that a failure before it is thrown from here.
  ///
  /// - Parameters:
  ///   - transcript: The conversation.
  ///   - name: What the ids of the requests begin with.
  ///   - error: What is thrown for a fault.
  ///   - source: Makes the source; called only when there are words to answer.
  /// - Returns: The reply.
  /// - Throws: `CancellationError`, and what the source throws before its first piece.
  package static func reply(
    to transcript: Transcript,
    named name: String,
    error: @escaping @Sendable (Fault) -> any Error,
    from source: () throws -> Source
  ) async throws -> Reply {
    try Task.checkCancellation()
    switch transcript.freeTurn(named: name) {
    case .settled(let events): return Reply(events)
    case .open(let ending):
      let reply = FreeReply(try source(), ending: ending, error: error)
      let first = try await reply.next()
      return Reply(first.map { [$0] } ?? []) {
        Reply(unfolding: { try await reply.next() })
      }
    }
  }
}
