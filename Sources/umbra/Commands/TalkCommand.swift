import ArgumentParser
import Journal

/// `umbra talk`, and `umbra` alone: free talk, which may lead to an inquiry.
struct TalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk",
    abstract: "Write freely and be asked one thing at a time. This is what umbra does by itself.",
    discussion: """
      Write what is on your mind; umbra hands your words back and asks at most one question. Say \
      goodbye, type stop, or press Ctrl-D to end.

      For other programs, --format jsonl takes each line of standard input as a message and writes \
      one object a turn, {"role": "me" or "umbra", "text": …}, and nothing else. Any other format is \
      that of the transcript at the end.

        umbra talk --format jsonl --seed 7 < messages.txt
      """
  )

  @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func run() async throws {
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    let parts = try await Assembly(shared)
    let writesTurns =
      transcript.format == .jsonl && transcript.output == nil && !parts.isInteractive
    let front: any FrontEnd =
      writesTurns ? TurnFront(try parts.pipedFront()) : try parts.front()
    guard try await parts.arrive(front) else { return }
    var run = TalkRun(parts: parts, transcript: transcript, front: front)
    run.writesTurns = writesTurns
    try await run.begin()
  }
}
