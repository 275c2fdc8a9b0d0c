internal import Conversation
internal import Noticing
internal import Yarn

/// What somebody typed where a flow asks something, as far as it says more than an answer would.
///
/// Ways of answering and of asking back are topics of the rule “answer” in the table of topics; options
/// name those that they stand for with tags, such as `#a_no`.
struct FlowAnswer {
  /// The ways in which it answers, the most telling first.
  let ways: [String]
  /// Somebody in it, as umbra says it: “your sister”, “Maya”.
  let person: String?
  /// Somebody or something that is a reason to stay: “your dog”.
  let tie: String?
  private let isRefusal: Bool
  /// Longer texts tell something, whatever turns of phrase are in them.
  private let isShort: Bool
  private let questionBack: ShortAnswer.QuestionBack?

  init(_ text: String, readers: Readers?, reader: ConcernReader) {
    ways = readers?.answers(in: text) ?? []
    person = Self.person(in: text, reader)
    tie = ways.contains("a_holds") ? Self.tie(in: text, reader) : nil
    isRefusal = ShortAnswer.isRefusal(text)
    let count = text.split(separator: " ").count
    isShort = count <= 8 || (count <= 16 && text.contains("?"))
    questionBack = ShortAnswer.questionBack(text)
  }

  /// Whether nothing more is to be asked: “leave me alone”.
  var wantsQuiet: Bool { isShort && ways.contains("a_leave") }

  /// Whether this one question is not answered: “rather not say”.
  var declines: Bool { isRefusal || ways.contains("a_decline") }

  /// Whether somebody is there, or was reached.
  var hasCompany: Bool { ways.contains("a_contact") }

  /// Whether it says something that a flow has words for, beside any answer.
  var isTelling: Bool { hasCompany || ways.contains("a_away") || tie != nil }

  /// The node that answers what is asked in the middle of a flow, or `nil` when nothing is.
  var questionNode: String? {
    guard isShort else { return nil }
    let asked = ways.first { $0.hasPrefix("q_") }
    if let asked, let node = Self.questions[asked] { return node }
    switch questionBack {
    case .reason: return "Safety_Asked_Reason"
    case .use: return "Safety_Asked_Call"
    case .meaning, nil: return nil
    }
  }

  /// What the flow is told.
  var facts: [String: Value] {
    [
      "$answer_person": .string(person ?? ""), "$answer_company": .bool(hasCompany),
      "$answer_away": .bool(ways.contains("a_away")), "$answer_holds": .string(tie ?? ""),
    ]
  }

  private static let questions = [
    "q_kept": "Safety_Asked_Kept", "q_human": "Safety_Asked_Human", "q_alert": "Safety_Asked_Alert",
    "q_reason": "Safety_Asked_Reason", "q_call": "Safety_Asked_Call", "q_help": "for_someone_else",
  ]

  private static func person(in text: String, _ reader: ConcernReader) -> String? {
    if let person = reader.person(in: text) { return person }
    if let person = Person.people(in: text).first { return person.text }
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    guard (1...2).contains(words.count), ShortAnswer.isName(text) else { return nil }
    // A name by itself, however it was typed; “work” and “nobody” are none.
    let isNamed = words.allSatisfy { $0.first?.isUppercase ?? false }
    let people = Person.people(in: "I met " + words.map(\.capitalisedWord).joined(separator: " "))
    return isNamed ? words.joined(separator: " ") : people.first?.text
  }

  /// What stands after “my”: “your dog”, “your kids”.
  private static func tie(in text: String, _ reader: ConcernReader) -> String? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    for (place, word) in words.enumerated() where ["my", "the", "our", "a"].contains(word) {
      for next in words.dropFirst(place + 1).prefix(2) where ties.contains(next) {
        return "your " + next
      }
    }
    return reader.person(in: text)
  }

  private static let ties: Set<String> = [
    "dog", "cat", "dogs", "cats", "puppy", "kitten", "rabbit", "horse", "hamster", "parrot", "pets",
    "pet", "animals", "kid", "kids", "child", "children", "baby", "babies", "boys", "girls",
    "family",
    "parents", "grandchildren", "students", "friends",
  ]
}

extension Substring {
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}

extension Readers {
  /// The ways of answering that a text holds, the most telling first.
  func answers(in text: String) -> [String] {
    topics.topics(of: text).filter { $0.rule == "answer" }.map(\.topic.rawValue)
  }

  /// Whether a text is about a topic, or such an answer.
  func holds(_ topic: String, in text: String) -> Bool {
    topics.topics(of: text).contains { $0.topic.rawValue == topic }
  }
}
