internal import Conversation
internal import Noticing
internal import Yarn

/// What a free talk holds up to the person's last message, for the script that answers it.
///
/// It is a function of the transcript alone and nothing of it is stored: going back, resuming and
/// saving need no care of it.
struct TalkReading: Sendable {
  /// The person's messages, oldest first.
  ///
  /// The last one is being answered; the oldest of a long talk are left out.
  let heard: [Heard]
  /// How many messages there were, counting those left out.
  let turn: Int
  /// What was said before each message of `heard`, in one text.
  let said: [String]
  private let book: DialogueBook?
  private let readers: Readers

  /// The name of the request that free talk is asked for with.
  static let request = "said"

  /// How many messages are remembered.
  static let reach = 24

  /// Reads a transcript.
  ///
  /// Costs the reading of messages that were not read before: a millisecond or so each, more for pages
  /// of text.
  ///
  /// - Parameters:
  ///   - transcript: The conversation up to the message that is being answered.
  ///   - readers: What messages are read with.
  ///   - book: Where answers to questions are looked up.
  init(_ transcript: Transcript, readers: Readers, book: DialogueBook? = nil) {
    self.book = book
    self.readers = readers
    var texts: [String] = []
    var said: [String] = []
    var current: [String] = []
    var requests: Set<String> = []
    for entry in transcript.live {
      switch entry.content {
      case .said(let utterance): current.append(utterance.text)
      case .asked(let request):
        if request.name == Self.request { requests.insert(request.id) }
      case .answered(let answer) where requests.contains(answer.request):
        switch answer.value {
        case .text(let text): texts.append(text)
        case .skipped: texts.append("")
        case .choice, .rating, .word: continue
        }
        said.append(current.joined(separator: " "))
        current = []
      default: continue
      }
    }
    turn = texts.count
    heard = texts.suffix(Self.reach).map(readers.heard)
    self.said = said.suffix(Self.reach)
  }

  /// The message that is being answered, or `nil` before the first.
  var last: Heard? { heard.last }

  /// Whether what was said before the last message asked something.
  var askedLast: Bool { said.last?.contains("?") ?? false }

  /// Whether the last message ends on a question, or on a few words after one.
  var asksAtEnd: Bool {
    switch last?.act {
    // "how do I say sorry to a kid": without its mark.
    case .questionAdvice?, .questionFAQ?:
      if let last, last.wordCount <= 16 { return true }
    default: break
    }
    guard let text = last?.text, let mark = text.utf8.lastIndex(of: UInt8(ascii: "?")) else {
      return false
    }
    return text.utf8[mark...].split(separator: UInt8(ascii: " ")).count <= 20
  }

  /// How many turns in a row asked something, up to now.
  var asksRun: Int { said.reversed().prefix { $0.contains("?") }.count }

  /// How many turns in a row asked nothing, up to now.
  var quietRun: Int { said.reversed().prefix { !$0.contains("?") }.count }

  /// How many messages in a row, up to the last, were letters that are no words.
  var mashRun: Int { heard.reversed().prefix { $0.act == .nonsense }.count }

  /// The answer that the last message asks for, by the title of its node, or `nil`.
  ///
  /// Each sentence with a question mark is looked at, and then the whole message when that is a question.
  var answerTitle: String? {
    guard let last, let book, last.act != .questionAdvice else { return nil }
    for question in last.questions where isAnswerable(question, book) {
      let isToProgram = readers.acts.acts(of: question).first?.act == .questionFAQ
      if let title = isToProgram ? nearAnswer(question, book) : book.sureAnswer(to: question) {
        return title
      }
    }
    guard last.act == .questionFAQ, isAnswerable(last.text, book) else { return nil }
    return nearAnswer(last.text, book)
  }

  /// Whether a question can be one of the known ones.
  ///
  /// It is about nobody by name, and about no thing that none of them speaks of: "You know where the
  /// umbrella is?" is part of a story.
  private func isAnswerable(_ question: String, _ book: DialogueBook) -> Bool {
    guard Person.people(in: question).allSatisfy({ $0.role != nil }) else { return false }
    return Thing.things(in: question).allSatisfy { thing in
      thing.text.split(separator: " ").last.map { book.questions.knows(String($0)) } ?? true
    }
  }

  /// The answer to what is asked of the program; of two that are near each other, the nearer.
  private func nearAnswer(_ question: String, _ book: DialogueBook) -> String? {
    switch book.questions.answer(question) {
    case .found(let match): match.id
    case .unsure(let matches): matches.first.flatMap { $0.score >= 0.2 ? $0.id : nil }
    case .none: nil
    }
  }

  /// The questions that the last message may be asking, as they are printed; empty when it asks none
  /// or one surely.
  var possibleQuestions: [String] {
    guard let last, let book, last.act == .questionFAQ,
      case .unsure(let matches) = book.questions.answer(last.text)
    else { return [] }
    return matches.prefix(2).compactMap { book.program.node($0.id)?.header("question") }
  }

  /// How many messages in a row, up to the last, hold next to nothing.
  var minimalRun: Int { heard.reversed().prefix(while: \.isMinimal).count }

  /// How many messages in a row, up to the last, say that there is no answer.
  var unknownRun: Int { heard.reversed().prefix { $0.act == .dontKnow }.count }

  /// How many of the messages are about a topic.
  func count(of topic: String) -> Int {
    heard.count { $0.topics.contains { $0.topic.rawValue == topic } }
  }

  /// What the talk is about as a whole: the topic or the feeling that was met most often, twice at
  /// least, and of equals the later one.
  var theme: String? {
    var counts: [String: Int] = [:]
    var latest: [String: Int] = [:]
    for (place, one) in remembered.enumerated() {
      guard let subject = one.subject, one.isTelling else { continue }
      counts[subject, default: 0] += 1
      latest[subject] = place
    }
    return counts.filter { $0.value >= 2 }.max { first, second in
      (first.value, latest[first.key, default: 0]) < (second.value, latest[second.key, default: 0])
    }?.key
  }
}
