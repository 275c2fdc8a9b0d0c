public import Conversation

/// A responder that heeds what was found in everything the person wrote, asides included.
///
/// ``SafeguardedResponder`` hands the findings over, since the transcript that it gives to the
/// responder it wraps holds no asides.
public protocol HeedingResponder: Responder {
  /// Answers the last thing the person did.
  ///
  /// - Parameters:
  ///   - transcript: As for ``Responder/reply(to:)``.
  ///   - turns: What was found in the person's words, oldest first.
  /// - Returns: The reply, as ``Responder/reply(to:)`` gives it.
  /// - Throws: What ``Responder/reply(to:)`` throws.
  func reply(to transcript: Transcript, heeding turns: [ModelPolicy.Turn]) async throws -> Reply
}
