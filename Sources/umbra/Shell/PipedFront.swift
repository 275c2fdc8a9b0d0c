import Conversation
import FoundationEssentials
import LineEditing
import Noticing
import Responders

/// Takes one answer a line from input that is not a terminal. Questions are not printed.
actor PipedFront: FrontEnd {
  private let reader: LineReader
  private let format: InputFormat
  private var lineNumber = 0

  private let assessor: Lazy<RiskAssessor>

  /// The format says what a line holds.
  init(format: InputFormat, assessor: Lazy<RiskAssessor>) throws {
    reader = try LineReader()
    self.format = format
    self.assessor = assessor
  }

  /// Only what must reach a person is shown, on standard error.
  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) {
    if isAside { StandardError.say(utterance.text) }
  }

  func remark(_ text: String) {
    StandardError.say("umbra: " + text)
  }

  func present(_ page: Page) {
    StandardError.write(page.layout(Typography.comfortable + 1))
  }

  /// Clears the terminal that the other side was shown on, if it was one.
  func clear() {
    StandardError.clear()
  }

  func remember(_ entry: String, as kind: PromptKind) {}

  func forget(_ entry: String) {}

  func forgetEntries() {}

  /// Says how many lines were left when the conversation had come to its end.
  func finish() async {
    var count = 0
    var isHeavy = false
    while let bytes = try? await reader.next() {
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.trimmingBlanks().isEmpty else { continue }
      count += 1
      isHeavy = isHeavy || assessor.value.assess(text).severity >= 2
    }
    guard count > 0 else { return }
    if isHeavy {
      remark("some of what was left sounded heavy; `help now` in umbra shows people to talk to")
    }
    remark("the conversation was over before \(count == 1 ? "1 line" : "\(count) lines") of input")
  }

  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: PromptKind?
  ) async throws -> Entry {
    guard let bytes = try await reader.next() else { return .endOfInput }
    lineNumber += 1
    switch format {
    case .lines:
      if let text = String(validating: bytes, as: UTF8.self) {
        return .text(text, originalBytes: nil)
      }
      return .text(String(decoding: bytes, as: UTF8.self), originalBytes: bytes)
    case .jsonl:
      do {
        let object = try JSONDecoder().decode(InputObject.self, from: Data(bytes))
        return .text(object.text, originalBytes: nil)
      } catch {
        throw Failure(
          """
          standard input, line \(lineNumber): expected an object such as {"text": "…"}; \
          what was said so far is kept
          """
        )
      }
    }
  }

  /// A line that fits no choice passes over the question, so that the lines after it still meet
  /// theirs; the words are kept in the transcript.
  func meaning(ofUnclear entry: String, for request: InputRequest) -> Answer.Value? {
    guard !entry.trimmingBlanks().isEmpty else { return .skipped }
    let expected: String
    switch request.kind {
    case .choice(let choices):
      let list = choices.filter(\.isAvailable).enumerated()
        .map { "\($0.offset + 1) \($0.element.text)" }
      expected = "one of: " + list.joined(separator: "; ")
    case .rating: expected = "a whole number from 0 to 10"
    case .text, .feeling, .pause: expected = "some text"
    }
    remark("standard input, line \(lineNumber): expected \(expected); taken as ‘skip’")
    return .skipped
  }
}

/// What a line of input holds.
enum InputFormat: String, CaseIterable {
  /// The answer as it is.
  case lines
  /// A JSON object with the answer as `text`.
  case jsonl
}

private struct InputObject: Decodable {
  var text: String
}
