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

  /// Creates a responder that runs a command of the shell.
  public init(_ command: String) { self.command = command }

  /// Asks the program for its reply to what was said last.
  ///
  /// - Throws: ``ProgramError``; `CancellationError`.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try await FreeReply.reply(
      to: transcript,
      named: "program",
      error: { $0 == .empty ? ProgramError(.empty) : ProgramError(.malformed, "a reply too long") },
      from: {
        let input = ProgramLine.given(transcript, instructions: instructions(transcript))
        let run = ProgramRun(try ChildProcess(command, input: input), until: .now + limit, grace)
        return { try await run.next() }
      }
    )
  }
}

/// Reads what a program writes, and sees to its end.
private actor ProgramRun {
  private let child: ChildProcess
  private let deadline: ContinuousClock.Instant
  private let grace: Duration
  /// What a line said besides the words that were given already.
  private var rest: ProgramLine.Said?

  init(_ child: ChildProcess, until deadline: ContinuousClock.Instant, _ grace: Duration) {
    self.child = child
    self.deadline = deadline
    self.grace = grace
  }

  func next() async throws -> FreeReply.Piece {
    do {
      return try await piece()
    } catch {
      // What failed or was cancelled has no time left to end by itself.
      await child.end(waiting: .zero, grace: grace)
      throw error
    }
  }

  private func piece() async throws -> FreeReply.Piece {
    if let rest {
      self.rest = nil
      if let error = rest.error { throw ProgramError(.failed, error) }
      guard rest.done == true else { return .nothing }
      await child.end(waiting: .milliseconds(200), grace: grace)
      return .end(isPartial: false, remarks: [])
    }
    guard let line = try await child.line(before: deadline) else {
      throw await child.brokeOff(grace: grace)
    }
    rest = try ProgramLine.said(line)
    return .text(rest?.text ?? "")
  }
}
