import ArgumentParser
import Conversation
import Responders

/// `umbra` alone: says what there is and goes where the person likes.
struct TalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk",
    abstract: "See what there is, and choose. This is what umbra does without a subcommand."
  )

  @OptionGroup(title: "Transcript") var transcript: TranscriptOptions
  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func run() async throws {
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    let parts = try await Assembly(shared)
    let front = try parts.front()
    let session = parts.newSession(dialogue: "home", title: "A question")
    let keeper = parts.keeper(rule: .ownWords)
    var loop = parts.loop(session, parts.responder(start: "Home"), front: front, keeper: keeper)
    loop.remembersTalk = true
    let ending = try await loop.run()
    switch ending {
    case .handedOver(let id):
      guard let inquiry = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      try await InquiryRun(parts: parts, transcript: transcript, front: front)
        .begin(
          inquiry,
          after: ScriptResponder.carried(from: loop.session.transcript, of: parts.book)
        )
    case .closed:
      let isWorthIt = KeepingRule.ownWords.isMet(by: loop.session.transcript)
      try transcript.deliver(isWorthIt ? [loop.session] : [], wasInteractive: parts.isInteractive)
      await front.finish()
    case .cleared: break
    case .paused, .interrupted:
      try await keeper.close(loop.session)
      if ending == .interrupted { throw ExitStatus.interrupted }
    }
  }
}
