internal import Noticing

/// One message of the person's in free talk, and what was noticed in it.
struct Heard: Sendable {
  /// The message as it was typed; empty when the turn was passed over.
  let text: String
  /// How many words it has.
  let wordCount: Int
  /// What it does, the main act first.
  let acts: [ActReading]
  /// The feelings that it speaks of, in order.
  let feelings: [Feeling]
  /// What it is about, the most telling first.
  let topics: [TopicReading]
  /// The ways to hand its words back, best first.
  let mirrors: [Mirror]
  /// Who is in it.
  let people: [Person]
  /// What in it can be named, in order: “the rota”.
  let things: [Thing]
  /// The clauses that can be handed back, the weightiest first.
  private(set) var quoteChoice = QuoteChoice()

  init(_ text: String, readers: Readers) {
    self.text = text
    wordCount = text.split(whereSeparator: \.isWhitespace).count
    acts = readers.acts.acts(of: text)
    feelings = readers.emotions.feelings(in: text)
    topics = readers.topics.topics(of: text)
    mirrors = Mirror.mirrors(of: text, feelings: feelings)
    people = Person.people(in: text)
    things = Thing.things(in: text)
    let evidence = felt.map(\.range) + (evidence.map { [$0] } ?? [])
    quoteChoice = QuoteChoice(text, evidence: evidence, topics: readers.topics.topics)
  }

  /// The main act, or `nil` when there is nothing to read.
  var act: DialogueAct? { acts.first?.act }

  /// The person's own feelings, as they are now.
  ///
  /// What is denied in the same message is none of them.
  var felt: [Feeling] {
    let denied = Set(denied.map(\.word))
    return feelings.filter {
      $0.holder == .me && $0.polarity == .felt && !denied.contains($0.word)
    }
  }

  /// The person's own feelings that they say they do not have.
  var denied: [Feeling] {
    feelings.filter { $0.holder == .me && $0.polarity == .denied }
  }

  /// Whether it holds next to nothing: a nod, a shrug, an empty line.
  var isMinimal: Bool {
    switch act {
    case nil, .minimal?, .dontKnow?: true
    default: false
    }
  }

  /// The first way of a kind to hand its words back.
  func mirror(_ kind: Mirror.Kind) -> Mirror? { mirrors.first { $0.kind == kind } }

  /// The clause that carries it, said to the person, when it can be turned.
  var turned: String? { quoteChoice.best?.turned }

  /// What the clause that carries it does, by the name of the lines for it, such as `m_unsaid`.
  ///
  /// Of a long message two clauses are handed back: the later one stands beside what follows.
  var move: String? {
    guard wordCount > Self.manyWords, let later = quoteChoice.pair.last else {
      return quoteChoice.best?.move
    }
    return later.move
  }

  /// How the clause that carries it is told, by the name of the lines for it, such as `s_image`.
  var shape: String? { quoteChoice.best?.shape }

  /// Whether something stands in the clause that carries it, or the message is hardly more than that.
  func isInQuote(_ range: Range<Int>) -> Bool {
    guard let best = quoteChoice.best else { return wordCount <= Self.fewWords }
    return best.source.overlaps(range)
  }

  /// What in the clause that carries it can be named and is somebody's, as in “the gate” for “Daddy's gate”.
  var quoteThing: String? {
    things.first { thing in
      guard isInQuote(thing.range), !Self.everyday.contains(thing.text) else { return false }
      let before = String(decoding: text.utf8.prefix(thing.range.lowerBound), as: UTF8.self)
      return before.split(separator: " ").suffix(2).contains { word in
        Self.owners.contains(word.lowercased()) || word.hasSuffix("'s") || word.hasSuffix("’s")
      }
    }?.text
  }

  /// Too much at hand to mean anything.
  private static let everyday: Set<String> = [
    "the phone", "the laptop", "the computer", "the screen", "the car", "the house", "the flat",
    "the bag", "the truck", "the office", "the shop", "the bed", "the desk", "the door",
    "the kitchen",
  ]

  private static let owners: Set<String> = ["my", "his", "her", "their", "our"]

  /// A part of the body that they speak of as theirs, said to them: “your throat”.
  var bodyPlace: String? {
    guard let reading = topics.first(where: { $0.topic.rawValue == "w_body" }),
      wordCount <= 30 || isInQuote(reading.evidence)
    else { return nil }
    let words = String(decoding: Array(text.utf8)[reading.evidence], as: UTF8.self)
    return words.split { !$0.isLetter }.last.map { "your " + $0.lowercased() }
  }

  /// The person's own word for a feeling, as it stands in a sentence; the table's where theirs would
  /// not fit.
  func name(of feeling: Feeling) -> String {
    let own = mirrors.first { mirror in
      mirror.kind == .feeling && mirror.source.lowerBound <= feeling.range.lowerBound
        && feeling.range.lowerBound < mirror.source.upperBound
    }
    guard let own else { return feeling.word }
    var words: [Substring] = []
    for word in own.inSentence.split(separator: " ") {
      if !words.isEmpty, Self.links.contains(word) { break }
      words.append(word)
      if word.hasSuffix(",") { break }
    }
    let name = words.joined(separator: " ").filter { $0 != "," }
    return name.isEmpty || words.count > 4 ? feeling.word : name
  }

  private static let links: Set<Substring> = [
    "with", "at", "about", "by", "of", "for", "over", "to",
  ]

  /// The topic that lines are chosen by; `nil` when nothing tells.
  ///
  /// What it is about comes first, then a feeling of the person's own, then how it is told (an image,
  /// a plan, a scene), then a general topic such as work.
  var subject: String? {
    func first(_ isFit: (String) -> Bool) -> String? {
      topics.first { isFit($0.rule) }?.topic.rawValue
    }
    let rules = [Self.general, Self.shape, Self.request, Self.answer, Self.weight, Self.move]
    if let topic = first({ !rules.contains($0) }) { return topic }
    if let family = felt.first?.family, let key = Self.families[family] { return key }
    if let shape = first({ $0 == Self.shape }) { return shape }
    return wordCount < Self.fewWords ? first { $0 == Self.general } : nil
  }

  /// In a longer message a general topic says too little.
  private static let fewWords = 12

  /// From here on two clauses are handed back, as `Talk_Mirror` does.
  private static let manyWords = 60

  /// Whether a topic or a feeling gives its subject, and not the way of telling or a general topic.
  var isTelling: Bool { evidence != nil }

  /// Where the words are that give its subject; `nil` when only the way of telling does.
  private var evidence: Range<Int>? {
    guard let subject else { return nil }
    if subject.hasPrefix("f_") { return felt.first?.range }
    return topics.first {
      $0.topic.rawValue == subject && ![Self.general, Self.shape].contains($0.rule)
    }?.evidence
  }

  /// Whether lines for its subject follow on what is handed back: the subject's words are in it, or the
  /// message is short.
  var isAboutQuote: Bool {
    guard let evidence else { return false }
    return isInQuote(evidence)
  }

  /// The sentences in it that end in a question mark, of 20 words at most.
  var questions: [String] {
    guard text.utf8.count <= 4_096, text.contains("?") else { return [] }
    var questions: [String] = []
    var sentence = ""
    for character in text {
      sentence.append(character)
      guard ".!?\n…".contains(character) else { continue }
      if character == "?", sentence.split(separator: " ").count <= 20 { questions.append(sentence) }
      sentence = ""
    }
    return questions
  }

  /// The rules that mark how something is told, a general topic, and something asked of the program.
  private static let shape = "shape"
  private static let general = "general"
  private static let request = "request"
  private static let answer = "answer"
  private static let weight = "weight"
  private static let move = "move"

  /// The words that show a topic, and those after them up to a mark, as a span to quote.
  func span(of topic: String) -> String? {
    guard let reading = topics.first(where: { $0.topic.rawValue == topic }) else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(reading.evidence.lowerBound), as: UTF8.self)
    let end = rest.firstIndex { ",.;:!?\n—–(".contains($0) } ?? rest.endIndex
    let span = QuotableSpan.cut(from: String(rest[..<end]))
    return span.flatMap { $0.split(separator: " ").count >= 3 ? $0 : nil }
  }

  /// The clause that carries the message; of a few words all of them.
  var quote: String? {
    if let best = quoteChoice.best { return best.text }
    guard act == .narrative, (2...4).contains(wordCount) else { return nil }
    return mirrors.first { $0.kind == .quote }?.text
  }

  /// The names of the families of feelings as subjects of lines.
  static let families = [
    "anger": "f_anger", "fear": "f_fear", "sadness": "f_sadness", "loneliness": "f_loneliness",
    "shame and guilt": "f_shame", "aversion": "f_aversion", "envy and jealousy": "f_envy",
    "unsettled": "f_unsettled", "depleted": "f_depleted", "numb": "f_numb", "joy": "f_joy",
    "calm": "f_calm", "love and connection": "f_love", "gratitude and awe": "f_gratitude",
    "strength": "f_strength", "interest": "f_interest", "hope and longing": "f_longing",
  ]
}
