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
    try transcript.checkOutput()
    let parts = try await Assembly(shared)
    let front = try parts.front()
    let session = parts.newSession(dialogue: "home", title: "A question")
    let keeper = parts.keeper(rule: .ownWords)
    var loop = parts.loop(session, parts.responder(start: "Home"), front: front, keeper: keeper)
    loop.remembersTalk = true
    switch try await loop.run() {
    case .handedOver(let id):
      guard let inquiry = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      let session = parts.newSession(dialogue: inquiry.id, title: inquiry.name)
      try await InquiryRun(parts: parts, transcript: transcript)
        .lead(session, inquiry, keeper: parts.keeper(), front: front)
    case .closed:
      guard KeepingRule.ownWords.isMet(by: loop.session.transcript) else { return }
      try transcript.deliver(loop.session, wasInteractive: parts.isInteractive)
    case .paused:
      try await keeper.close(loop.session)
    case .interrupted:
      try await keeper.close(loop.session)
      throw ExitStatus.interrupted
    }
  }
}
