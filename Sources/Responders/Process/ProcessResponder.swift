public import Conversation

/// Lets any program hold up the other side of a conversation, in any language.
///
/// For each reply the command is started anew, so the program keeps nothing but what it keeps by
/// itself. It reads the conversation from its standard input, one JSON object a line, and writes the
/// reply to its standard output in the same manner; <doc:Programs> has the form and an example.
///
/// A failure before the first word is thrown from ``reply(to:)``; after it, what was said is an
/// utterance marked partial and the failure is thrown to whoever iterates. When the reply has ended,
/// failed, was cancelled or is dropped, the program and everything it started in its process group
/// have ended too.
///
/// It sends what the transcript holds, as it is: what a program may see is for whoever hands the
/// transcript over to decide.
public struct ProcessResponder: Responder {
  /// What is run, by `/bin/sh -c`: never anything that a person in the conversation wrote.
  public let command: String
  /// What the program is told about its task, given what was said so far; nothing when empty.
  public var instructions: @Sendable (Transcript) -> String = { _ in "" }
  /// How long a whole reply may take.
  public var limit = Duration.seconds(60)
  /// How long the program has to end after SIGTERM, before SIGKILL.
  public var grace = Duration.seconds(1)

  /// The longest reply, in UTF-8 bytes: more than anybody reads.
  static let longestReply = 64 * 1_024

  /// Creates a responder that runs a command of the shell.
  public init(_ command: String) { self.command = command }

  /// Asks the program for its reply to what was said last.
  ///
  /// - Throws: ``ProgramError``; `CancellationError`.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try Task.checkCancellation()
    let end: [ReplyEvent]
    switch transcript.freeTurn(named: "program") {
    case .settled(let events): return Reply(events)
    case .open(let ending): end = ending
    }
    let input = ProgramLine.given(transcript, instructions: instructions(transcript))
    let run = ProgramRun(
      try ChildProcess(command, input: input),
      until: .now + limit,
      grace: grace,
      ending: end
    )
    let first = try await run.next()
    return Reply(first.map { [$0] } ?? []) {
      Reply(unfolding: { try await run.next() })
    }
  }
}

/// Turns what a program writes into the events of a reply.
private actor ProgramRun {
  private let child: ChildProcess
  private let deadline: ContinuousClock.Instant
  private let grace: Duration
  private let ending: [ReplyEvent]
  private var said = ""
  private var queue: [ReplyEvent] = []
  private var failure: (any Error)?
  private var isOver = false

  init(
    _ child: ChildProcess,
    until deadline: ContinuousClock.Instant,
    grace: Duration,
    ending: [ReplyEvent]
  ) {
    self.child = child
    self.deadline = deadline
    self.grace = grace
    self.ending = ending
  }

  func next() async throws -> ReplyEvent? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let failure { throw failure }
      if isOver { return nil }
      do {
        try await take(try await child.line(before: deadline))
      } catch {
        // What failed or was cancelled has no time left to end by itself.
        await child.end(waiting: .zero, grace: grace)
        failure = error
        if !said.isEmpty, !(error is CancellationError) {
          queue.append(.said(Utterance(said, isPartial: true)))
        }
      }
    }
  }

  private func take(_ line: [UInt8]?) async throws {
    guard let line else { throw await child.brokeOff(grace: grace) }
    guard let heard = try ProgramLine.said(line) else { return }
    if let text = heard.text, !text.isEmpty {
      said += text
      guard said.utf8.count <= ProcessResponder.longestReply else {
        throw ProgramError(.malformed, "a reply too long")
      }
      queue.append(.text(text))
    }
    if let error = heard.error { throw ProgramError(.failed, error) }
    guard heard.done == true else { return }
    guard !said.isEmpty else { throw ProgramError(.empty) }
    await child.end(waiting: .milliseconds(200), grace: grace)
    queue.append(.said(Utterance(said)))
    queue += ending
    isOver = true
  }
}
