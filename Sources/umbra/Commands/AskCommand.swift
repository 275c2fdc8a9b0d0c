import ArgumentParser
import Conversation
import DialogueTesting
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

      --format json writes one object, and jsonl takes a question a line from standard input and \
      writes an object a line: {"question", "id", "answer", "candidates": [{"id", "score"}]}. The id \
      and the answer are null where umbra is not sure enough; the candidates are what it would ask \
      back about. These formats only look the question up.

      Exit status: 0 answered (json, jsonl: looked up), 1 no answer.
      """
  )

  /// How the answer is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl
  }

  @Argument(help: ArgumentHelp("The question.", valueName: "question"))
  var words: [String] = []

  @ArgumentParser.Option(help: "How to write the answer.")
  var format: Format = .text

  @OptionGroup(title: "Conversation") var shared: SharedOptions

  func validate() throws {
    if format == .jsonl, !words.isEmpty {
      throw ValidationError("--format jsonl takes its questions from standard input")
    }
    if format != .jsonl, words.isEmpty {
      throw ValidationError("ask: expected a question, such as: umbra ask is this therapy")
    }
  }

  func run() async throws {
    let parts = try await Assembly(shared)
    let question = words.joined(separator: " ")
    switch format {
    case .text: try await answer(question, with: parts)
    case .json: try StandardOutput.write(lookUp(question, with: parts).text + "\n")
    case .jsonl:
      while let line = readLine() {
        guard try StandardOutput.write(lookUp(line, with: parts).text + "\n") else { return }
      }
    }
  }

  private func answer(_ question: String, with parts: Assembly) async throws {
    var session = parts.newSession(dialogue: "ask", title: "A question")
    let request = InputRequest(id: "ask", kind: .text(hint: nil), name: "question")
    let answer = Answer(to: request.id, text: question, value: .text(question))
    session.transcript.append(.asked(request), at: parts.clock.now)
    session.transcript.append(.answered(answer), at: parts.clock.now)
    let variables: [String: Value] = ["$question": .string(question)]
    let responder = parts.responder(start: "Ask", variables: variables)
    let concern = responder.concern(of: session.transcript)
    // Whoever asks how to help somebody asks a question, and it has an answer.
    if concern.level == .concernOther, !concern.isCrisis,
      let node = parts.book.answer(to: question)
    {
      let answer = try lines(of: node, with: parts).map { $0.forTerminal + "\n" }
      try StandardOutput.write(answer.joined())
      return
    }
    if try await parts.answersDanger(in: question, then: "Ask", variables: variables) { return }
    for try await event in try await responder.reply(to: session.transcript) {
      guard case .said(let utterance) = event else { continue }
      try StandardOutput.write(utterance.text.forTerminal + "\n")
    }
    guard parts.book.answer(to: question) != nil else { throw ExitStatus.failed }
  }

  // MARK: For programs

  private func lookUp(_ question: String, with parts: Assembly) throws -> JSONText {
    var id: String?
    if case .found(let match) = parts.book.questions.answer(question) { id = match.id }
    let candidates = parts.book.questions.match(question).prefix(5)
    return [
      "question": .string(question),
      "id": .string(id),
      "answer": .string(try id.map { try lines(of: $0, with: parts).joined(separator: " ") }),
      "candidates": .array(
        candidates.map { match in
          ["id": .string(match.id), "score": .decimal((match.score * 1000).rounded() / 1000)]
        }
      ),
    ]
  }

  /// What a node says.
  private func lines(of node: String, with parts: Assembly) throws -> [String] {
    let library = FunctionLibrary.host(parts.surroundings, inquiries: [])
    var dialogue = Dialogue(program: parts.book.program, library: library, seed: parts.seed)
    var said: [String] = []
    do throws(DialogueError) {
      try dialogue.start(at: node)
      while dialogue.isRunning, said.count < 20 {
        if case .line(let line) = try dialogue.next() { said.append(line.textWithoutCharacterName) }
      }
    } catch {
      throw Failure("the answer ‘\(node)’ cannot be said: \(error)")
    }
    return said
  }
}
