import ArgumentParser
import Conversation
import Noticing
import Responders
import Yarn

/// `umbra ask`: an answer from the FAQ.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Get an answer to a question about all this.",
    discussion: """
      Answers come from a small FAQ that is part of umbra; nothing is looked up elsewhere.

        umbra ask "is it safe to do this alone"
      """
  )

  @Argument(help: ArgumentHelp("The question.", valueName: "question"))
  var words: [String]

  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func run() async throws {
    let question = words.joined(separator: " ")
    let parts = try await Assembly(shared)
    var session = parts.newSession(dialogue: "ask", title: "A question")
    let request = InputRequest(id: "ask", kind: .text(hint: nil), name: "question")
    let answer = Answer(to: request.id, text: question, value: .text(question))
    session.transcript.append(.asked(request), at: parts.clock.now)
    session.transcript.append(.answered(answer), at: parts.clock.now)
    let responder = parts.responder(start: "Ask", variables: ["$question": .string(question)])
    if responder.opensAside(session.transcript) {
      return try await listen(to: session, with: parts, responder)
    }
    for try await event in try await responder.reply(to: session.transcript) {
      guard case .said(let utterance) = event else { continue }
      try StandardOutput.write(utterance.text.forTerminal + "\n")
    }
    guard parts.book.answer(to: question) != nil else { throw ExitStatus.failed }
  }

  /// Something heavy was said instead of a question: it is not answered by a FAQ.
  private func listen(
    to session: Session,
    with parts: Assembly,
    _ responder: SafeguardedResponder
  ) async throws {
    parts.noteCare(severity: responder.assessment(of: session.transcript).severity)
    var loop = parts.loop(session, responder, front: try parts.front(), keeper: NoKeeper())
    if try await loop.run() == .interrupted { throw ExitStatus.interrupted }
  }
}
