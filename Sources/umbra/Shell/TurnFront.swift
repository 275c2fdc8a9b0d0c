import Conversation
import DialogueTesting

/// Takes a message a line from standard input and writes every turn as a JSON object a line:
/// `{"role": "me" or "umbra", "text": …}`, in order, as soon as a turn is complete.
///
/// For other programs: everything that umbra says is written, choices and cards as well.
actor TurnFront: FrontEnd {
  private let input: PipedFront
  private var turn: [String] = []

  /// Reads from a front end that takes lines.
  init(_ input: PipedFront) {
    self.input = input
  }

  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) {
    turn.append(utterance.text)
  }

  func remark(_ text: String) async {
    await input.remark(text)
  }

  func clear() {}

  func present(_ page: Page) async {
    await input.present(page)
  }

  func remember(_ entry: String, as kind: PromptKind) {}

  func forget(_ entry: String) {}

  func forgetEntries() {}

  func finish() async {
    try? endTurn()
    await input.finish()
  }

  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: PromptKind?
  ) async throws -> Entry {
    if showsQuestion, let question = request.question, !turn.contains(question) {
      turn.append(question)
    }
    if case .choice(let choices) = request.kind {
      turn.append("(" + choices.filter(\.isAvailable).map(\.text).joined(separator: " · ") + ")")
    }
    try endTurn()
    let entry = try await input.entry(for: request, showsQuestion: showsQuestion, recalls: recalls)
    if case .text(let text, _) = entry { try write("me", text) }
    return entry
  }

  func meaning(ofUnclear entry: String, for request: InputRequest) async -> Answer.Value? {
    await input.meaning(ofUnclear: entry, for: request)
  }

  private func endTurn() throws {
    guard !turn.isEmpty else { return }
    try write("umbra", turn.joined(separator: "\n"))
    turn = []
  }

  private func write(_ role: String, _ text: String) throws {
    let object = JSONText.object([
      .init("role", .string(role)), .init("text", .string(text)),
    ])
    // A reader that is gone needs nothing more; what is said is kept all the same.
    _ = try StandardOutput.write(object.text + "\n")
  }
}
