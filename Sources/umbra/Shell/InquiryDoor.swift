import Conversation
import Responders
import Yarn

/// The way from a command to one inquiry: what `umbra inquire ID` does, for commands of its own.
struct InquiryDoor {
  let transcript: TranscriptOptions
  let shared: SharedOptions

  /// Goes through an inquiry, which begins with what an earlier session would hand on as well.
  func open(_ id: String, after carried: [String: String] = [:]) async throws {
    try await open(id, with: try await Assembly(shared), after: carried)
  }

  /// Goes through an inquiry that begins with words from the command line, in a variable.
  ///
  /// Words of danger are answered instead, as they would be at any question.
  func open(_ id: String, with words: String, in variable: String) async throws {
    let parts = try await Assembly(shared)
    if try await parts.answersDanger(in: words) { return }
    let carried = words.isEmpty ? [:] : [variable: "\"" + words]
    try await open(id, with: parts, after: carried)
  }

  private func open(
    _ id: String,
    with parts: Assembly,
    after carried: [String: String]
  ) async throws {
    guard let inquiry = parts.book.inquiry(id) else {
      throw Failure(Catalogue.unknown(id, in: parts.book))
    }
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    try await InquiryRun(parts: parts, transcript: transcript, front: try parts.front())
      .begin(inquiry, after: carried)
  }

  /// Asks which inquiry it is to be, in a node that hands over to one, and goes through that.
  ///
  /// The question itself is not kept.
  func ask(in node: String) async throws {
    let parts = try await Assembly(shared)
    try transcript.reserveOutput()
    defer { transcript.releaseOutput() }
    let front = try parts.front()
    let session = parts.newSession(dialogue: nil, title: nil)
    var loop = parts.loop(
      session,
      parts.responder(start: node),
      front: front,
      keeper: NoKeeper()
    )
    switch try await loop.run() {
    case .handedOver(let id), .turned(let id):
      guard let inquiry = parts.book.inquiry(id) else {
        throw Failure(Catalogue.unknown(id, in: parts.book))
      }
      try await InquiryRun(parts: parts, transcript: transcript, front: front).begin(inquiry)
    case .closed, .paused: await front.finish()
    case .cleared: break
    case .interrupted: throw ExitStatus.interrupted
    }
  }
}
