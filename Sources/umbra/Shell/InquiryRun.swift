import Conversation
import Journal
import Responders

/// One inquiry from the command line, and those that it hands over to.
struct InquiryRun {
  let parts: Assembly
  let transcript: TranscriptOptions
  let front: any FrontEnd
  /// Who words the reflections; what is settled, unless a talk before it changed that.
  var responders: ResponderSwitch?

  /// Begins an inquiry and leads it, and those after it, to where they are left.
  ///
  /// The transcripts of those that came to an end are handed on together. What a session before it
  /// leaves behind is carried, by variable.
  func begin(_ inquiry: Inquiry, after carried: [String: String] = [:]) async throws {
    try await lead(
      Leg(
        session: parts.newSession(dialogue: inquiry.id, title: inquiry.name),
        inquiry: inquiry,
        keeper: parts.keeper()
      ),
      after: carried
    )
  }

  /// Goes on with one that was left open.
  func go(on session: Session, _ inquiry: Inquiry, recorder: SessionRecorder) async throws {
    let keeper = parts.keeper(resuming: recorder)
    try await lead(Leg(session: session, inquiry: inquiry, keeper: keeper))
  }

  private struct Leg {
    var session: Session
    var inquiry: Inquiry
    var keeper: any SessionKeeper
  }

  private func lead(_ first: Leg, after carried: [String: String] = [:]) async throws {
    var leg = first
    var carried = carried
    var finished: [Session] = []
    let responders = responders ?? ResponderSwitch(parts.settings.responder)
    while true {
      let responder = try parts.responder(
        responders,
        start: leg.inquiry.id,
        front: front,
        variables: await parts.facts(after: carried),
        carrying: carried
      )
      var loop = parts.loop(leg.session, responder, front: front, keeper: leg.keeper)
      loop.remembersAnswers = parts.settings.history == .all
      loop.commands?.responders = responders
      let ending: ConversationLoop.Ending
      do {
        ending = try await loop.run()
      } catch let error as JournalError {
        // It cannot be kept any more; whoever waits for it gets what was said.
        if !parts.isInteractive || !StandardOutput.isTerminal { finished.append(loop.session) }
        try transcript.deliver(finished, wasInteractive: parts.isInteractive)
        throw error
      }
      // Nothing is handed on that could show somebody else what was said.
      if ending == .cleared { return }
      if ending == .paused || ending == .interrupted {
        try transcript.deliver(finished, wasInteractive: parts.isInteractive)
        if ending == .interrupted { throw ExitStatus.interrupted }
        return
      }
      var nextID: String?
      switch ending {
      case .turned(let id): nextID = id
      case .handedOver(let id):
        finished.append(loop.session)
        nextID = id
      default: finished.append(loop.session)
      }
      guard let id = nextID else { break }
      guard let next = parts.book.inquiry(id) else {
        try transcript.deliver(finished, wasInteractive: parts.isInteractive)
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      carried.merge(ScriptResponder.carried(from: loop.session.transcript, of: parts.book)) { $1 }
      leg = Leg(
        session: parts.newSession(dialogue: next.id, title: next.name),
        inquiry: next,
        keeper: parts.keeper()
      )
    }
    try transcript.deliver(finished, wasInteractive: parts.isInteractive)
    await front.finish()
  }
}
