import Conversation
import Journal
import LineEditing
import Responders

/// One inquiry from the command line, and those that it hands over to.
struct InquiryRun {
  let parts: Assembly
  let transcript: TranscriptOptions

  /// Begins an inquiry.
  func begin(_ inquiry: Inquiry) async throws {
    let session = parts.newSession(dialogue: inquiry.id, title: inquiry.name)
    try await lead(session, inquiry, keeper: parts.keeper(), front: try parts.front())
  }

  /// Goes on with one that was left open.
  func go(on session: Session, _ inquiry: Inquiry, recorder: SessionRecorder) async throws {
    let keeper = parts.keeper(resuming: recorder)
    try await lead(session, inquiry, keeper: keeper, front: try parts.front())
  }

  /// Leads an inquiry on a front end that is there already.
  func lead(
    _ session: Session,
    _ inquiry: Inquiry,
    keeper: any SessionKeeper,
    front: any FrontEnd
  ) async throws {
    var loop = parts.loop(session, parts.responder(start: inquiry.id), front: front, keeper: keeper)
    switch try await loop.run() {
    case .closed:
      try transcript.deliver(loop.session, wasInteractive: parts.isInteractive)
    case .handedOver(let id):
      try transcript.deliver(loop.session, wasInteractive: parts.isInteractive)
      guard let next = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      let session = parts.newSession(dialogue: next.id, title: next.name)
      try await lead(session, next, keeper: parts.keeper(), front: front)
    case .paused:
      return
    case .interrupted:
      throw ExitStatus.interrupted
    }
  }
}
