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
  /// What carries it, handed back: “Your sister has two kids.” Nothing that speaks of a way to do harm.
  let back: String?
  /// Whether somebody who could be asked is within a few steps.
  let isNear: Bool
  private let isRefusal: Bool
  /// Longer texts tell something, whatever turns of phrase are in them.
  private let isShort: Bool
  let isLong: Bool
  private let questionBack: ShortAnswer.QuestionBack?

  init(
    _ text: String,
    readers: Readers?,
    reader: ConcernReader,
    companions: Companions = Companions([])
  ) {
    ways = readers?.answers(in: text) ?? []
    person = Self.person(in: text, reader, companions)
    back = Self.back(of: text, readers)
    isNear = ways.contains("a_near") && person != nil && !Companions.isHostile(text)
    tie = ways.contains("a_holds") ? Self.tie(in: text, reader) : nil
    isRefusal = ShortAnswer.isRefusal(text)
    let count = text.split(separator: " ").count
    isLong = count > 12
    isShort = count <= 8 || (count <= 16 && text.contains("?"))
    questionBack = ShortAnswer.questionBack(text)
  }

  /// Whether nothing more is to be asked: “leave me alone”.
  var wantsQuiet: Bool { isShort && ways.contains("a_leave") }

  /// Whether this one question is not answered: “rather not say”.
  var declines: Bool { isRefusal || ways.contains("a_decline") }

  /// Whether somebody is there, or was reached.
  var hasCompany: Bool { ways.contains("a_contact") }

  /// Whether it says why nobody is called, and nothing of the body.
  var isAboutCalling: Bool { ways.contains("a_cannot_call") }

  /// Whether the person wants to be listened to, and not to be led on.
  var wantsListening: Bool { ways.contains("a_listen") && !declines }

  /// Whether somebody was called or written to before, and nothing says that they are there now.
  func hasOnlyCalled(_ text: String, _ readers: Readers?) -> Bool {
    guard hasCompany else { return false }
    return readers?.holds("a_called", in: text) ?? false
  }

  /// What keeps them from asking somebody: "burden", "phone", "doubt" or "fuss".
  var barrier: String? {
    if isAboutCalling { return "phone" }
    return ["fuss", "burden", "phone", "doubt"].first { ways.contains("a_" + $0) }
  }

  /// Whether it says something that a flow has words for, beside any answer.
  var isTelling: Bool { hasCompany || ways.contains("a_away") || tie != nil || isNear }

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
      "$answer_near": .bool(isNear), "$answer_back": .string(back ?? ""),
      "$answer_barrier": .string(barrier ?? ""), "$answer_long": .bool(isLong),
      "$answer_will": .bool(ways.contains("a_will")),
      "$answer_reached": .bool(ways.contains("a_reached")),
    ]
  }

  private static let questions = [
    "q_kept": "Safety_Asked_Kept", "q_human": "Safety_Asked_Human", "q_alert": "Safety_Asked_Alert",
    "q_reason": "Safety_Asked_Reason", "q_call": "Safety_Asked_Call", "q_help": "for_someone_else",
  ]

  private static func person(
    in text: String,
    _ reader: ConcernReader,
    _ companions: Companions
  ) -> String? {
    let people = Person.people(in: text)
    if let named = people.first(where: { $0.role != nil && $0.name != nil }) { return named.said }
    if let person = reader.person(in: text) { return person }
    if let person = people.first { return person.text }
    if let known = companions.mention(in: text) { return known }
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    guard (1...2).contains(words.count), ShortAnswer.isName(text) else { return nil }
    // A name by itself, however it was typed; “work” and “nobody” are none.
    let isNamed = words.allSatisfy { $0.first?.isUppercase ?? false }
    let met = Person.people(in: "I met " + words.map(\.capitalisedWord).joined(separator: " "))
    return isNamed ? words.joined(separator: " ") : met.first?.text
  }

  /// The clause that says most, as it is handed back in free talk; means and wounds are not repeated.
  private static func back(of text: String, _ readers: Readers?) -> String? {
    guard let best = readers?.heard(text).quoteChoice.best else { return nil }
    let words = best.text.lowercased().split { !$0.isLetter }.map(String.init)
    guard !words.contains(where: unrepeated.contains) else { return nil }
    return best.handedBack
  }

  /// Whether a line that is no question speaks of dying or of a way to do harm.
  @Sendable static func handsBackHarm(_ text: String) -> Bool {
    !text.contains("?")
      && text.lowercased().split { !$0.isLetter }.contains { harm.contains(String($0)) }
  }

  private static let harm: Set<String> = [
    "pill", "pills", "tablets", "rope", "knife", "blade", "blades", "razor", "gun", "bridge",
    "roof",
    "window", "overdose", "hang", "jump", "stab", "shoot", "bleach", "train", "kill", "killing",
    "drown", "die", "dead", "dying", "suicide", "suicidal", "alive",
  ]

  private static let unrepeated: Set<String> = [
    "kill", "killing", "killed", "die", "dying", "dead", "suicide", "suicidal", "pill", "pills",
    "tablets", "meds", "rope", "knife", "blade", "blades", "razor", "gun", "rifle", "bridge",
    "roof",
    "jump", "jumping", "hang", "hanging", "overdose", "cut", "cutting", "stab", "stabbing", "drop",
    "dropping", "drown", "drowning", "burn", "burning", "train", "tracks", "blood", "bleeding",
    "end", "ending", "hurt", "hurting", "myself", "yourself", "hit", "hits", "choke", "choked",
    "raped", "bleach", "poison", "voice", "voices", "chip", "transmitter", "purge", "vomit",
    "throw",
    "calories", "weigh", "weight", "alive", "exist", "fuck", "fucking", "shit", "bathroom",
  ]

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
