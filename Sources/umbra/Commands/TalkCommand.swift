import ArgumentParser
import Conversation
import Journal
import Responders

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
    let session = parts.newSession(dialogue: "talk", title: "Free talk")
    let keeper = parts.keeper(rule: .ownWords)
    let responders = ResponderSwitch(parts.settings.responder)
    let responder = try parts.responder(responders, start: "Talk", front: front)
    var loop = parts.loop(session, responder, front: front, keeper: keeper)
    loop.remembersTalk = parts.settings.history != .never
    loop.remembersAnswers = parts.settings.history == .all
    loop.commands?.responders = responders
    let ending = try await loop.run()
    switch ending {
    case .handedOver(let id), .turned(let id):
      guard let inquiry = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      var run = InquiryRun(parts: parts, transcript: transcript, front: front)
      run.responders = responders
      try await run.begin(
        inquiry,
        after: ScriptResponder.carried(from: loop.session.transcript, of: parts.book)
      )
    case .closed:
      let isWorthIt = KeepingRule.ownWords.isMet(by: loop.session.transcript) && !writesTurns
      try transcript.deliver(isWorthIt ? [loop.session] : [], wasInteractive: parts.isInteractive)
      await front.finish()
    case .cleared: break
    case .paused, .interrupted:
      try await keeper.close(loop.session)
      if ending == .interrupted { throw ExitStatus.interrupted }
    }
  }
}
