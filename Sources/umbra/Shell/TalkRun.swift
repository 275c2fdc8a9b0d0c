import Conversation
import Journal
import Responders

/// Free talk from its opening to its end, or to the inquiry that it leads to.
struct TalkRun {
  let parts: Assembly
  let transcript: TranscriptOptions
  let front: any FrontEnd
  /// Whether every turn is written as it comes, so that no transcript follows.
  var writesTurns = false

  func begin() async throws {
    let session = parts.newSession(dialogue: "talk", title: "Free talk")
    let keeper = parts.keeper(rule: .ownWords)
    let responders = ResponderSwitch(parts.settings.responder)
    let responder = try parts.responder(responders, start: DialogueBook.talk, front: front)
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
