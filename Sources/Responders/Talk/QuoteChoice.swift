internal import Noticing

/// Chooses what of a message is worth handing back: the words that carry it, not its set-up.
///
/// Candidates are clean clauses; each is weighed by what it says and by where it stands: what comes
/// after a "but", the last sentence, a wish, a limit or a feeling weigh more than who the person is and
/// how they begin. The weights were set by reading the choices over some hundred messages of made-up
/// people; nothing was trained. The phrases that weigh stand in `topics.tsv` under the rule "weight", what
/// a clause does under "move".
struct QuoteChoice {
  /// A clause that may be quoted.
  struct Candidate {
    /// The clause as it stands at the start of a sentence.
    let text: String
    /// The clause as it is said to the person, when it can be.
    let turned: String?
    /// Its UTF-8 offsets in the message.
    let source: Range<Int>
    var weight: Int
    /// What the clause does, by the name of its lines: something left unsaid, a wish, a place.
    ///
    /// The more telling of several.
    var move: String?
    /// How the clause is told, by the name of its lines: a scene, an image, a plan.
    var shape: String?

    /// The clause as it is handed back: turned, or in quotation marks.
    var handedBack: String { turned.map { $0 + "." } ?? "“\(text).”" }
  }

  /// The candidates, the weightiest first.
  private(set) var candidates: [Candidate] = []

  /// No candidates.
  init() {}

  /// Weighs the clauses of a message.
  ///
  /// - Parameters:
  ///   - text: The message.
  ///   - evidence: The UTF-8 offsets of words that tell what the message is about.
  ///   - topics: Reads what `topics.tsv` knows of a clause: the phrases that weigh, and what it does.
  init(_ text: String, evidence: [Range<Int>], topics: (String) -> [TopicReading]) {
    let bytes = Array(text.utf8)
    let clauses = Mirror.clauses(of: text)
    let sentences = clauses.filter { $0.rule == "sentence" }
    for clause in clauses {
      let words = clause.text.split(separator: " ").map { $0.lowercased() }
      guard words.count >= 3, !Self.isFormal(clause.text.lowercased()), !Self.asks(words),
        2 * Set(words).count > words.count + 1
      else {
        continue
      }
      let isSentence = clause.rule == "sentence"
      let turned = clause.saidToPerson?.text
      var weight = Self.weight(of: words) + Self.weight(ofNames: clause.text)
      if evidence.contains(where: clause.source.overlaps) { weight += 3 }
      if isSentence { weight += 2 }
      if Self.follows(["but ", "yet ", "only ", "except "], bytes, clause.source.lowerBound) {
        weight += 3
      }
      if turned == nil, words.contains(where: Self.firstPerson.contains) { weight -= 3 }
      if Self.endsSentence(bytes, at: clause.source.upperBound) {
        // What is said last is often what it was about.
        if clause.source.upperBound + 3 >= bytes.count { weight += 3 }
      }
      // A part is better than its sentence only where that is long.
      if !isSentence, sentences.contains(where: { $0.source.overlaps(clause.source) }) {
        weight -= 4
      }
      candidates.append(
        Candidate(text: clause.text, turned: turned, source: clause.source, weight: weight)
      )
    }
    sort()
    for index in candidates.indices.prefix(Self.reach) {
      let known = topics(candidates[index].text)
      for reading in known where reading.rule == Self.weight {
        candidates[index].weight += Self.weights[reading.topic.rawValue, default: 0]
      }
      candidates[index].shape = known.first { $0.rule == Self.shape }?.topic.rawValue
      if let move = known.first(where: { $0.rule == Self.move }) {
        candidates[index].move = move.topic.rawValue
        candidates[index].weight += Self.moveWeight
      }
    }
    sort()
    candidates.removeAll { $0.weight < Self.least }
  }

  private mutating func sort() {
    candidates.sort { ($1.weight, $0.source.lowerBound) < ($0.weight, $1.source.lowerBound) }
  }

  /// The clause that carries the message, or `nil` when none is clean or none says anything.
  var best: Candidate? { candidates.first }

  /// Two clauses of different places, in their order, when both carry something.
  var pair: [Candidate] {
    guard let first = candidates.first,
      let second = candidates.dropFirst().first(where: { other in
        other.weight >= 6 && abs(other.source.lowerBound - first.source.lowerBound) > 16
          && !other.source.overlaps(first.source)
      })
    else { return [] }
    return [first, second].sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// How many candidates are weighed by the table.
  private static let reach = 16

  /// What weighs less is set-up: nothing is handed back rather than that.
  private static let least = 0

  /// The rules of `topics.tsv` that are read in a clause.
  private static let weight = "weight"
  private static let move = "move"
  private static let shape = "shape"

  /// What a clause that does something has more than one that only tells.
  private static let moveWeight = 4

  private static let weights = [
    "w_core": 5, "w_image": 3, "w_about": -5, "w_frame": -12, "w_plan": -3,
  ]

  private static let firstPerson: Set<String> = [
    "i", "i'm", "i’m", "i've", "i’ve", "my", "me", "im", "myself", "we", "our", "us",
  ]

  private static func weight(of words: [String]) -> Int {
    var weight =
      (4...10).contains(words.count) ? 2 : words.count > 16 ? -6 : words.count > 12 ? -2 : 0
    var marks = 0
    var hasNumber = false
    for word in words {
      let plain = word.filter { $0.isLetter || $0 == "'" || $0 == "’" }.replacing("’", with: "'")
      if telling.contains(plain) || plain.hasSuffix("n't") { marks += 1 }
      if dull.contains(plain) { weight -= 2 }
      if swearing.contains(plain) { weight -= 5 }
      if word.contains(where: \.isNumber) { hasNumber = true }
    }
    if hasNumber { weight -= 2 }
    // "Three years, Leonard": said to somebody, and no statement.
    if words.count < 4, !words.contains(where: states) { weight -= 4 }
    weight += min(marks, 3) * 2
    // What holds for everybody says less than what happened to them.
    weight += words.contains(where: firstPerson.contains) ? 2 : -1
    // What it points to is elsewhere.
    if let first = words.first, pointing.contains(first) { weight -= 2 }
    if words.count < 5, words.last == "it" { weight -= 3 }
    return weight
  }

  /// Names of people and places are mostly set-up.
  private static func weight(ofNames text: String) -> Int {
    let names = text.split(separator: " ").dropFirst().count { word in
      word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
        && !word.hasPrefix("I’") && !word.hasPrefix("I'")
    }
    guard names > 1 else { return 0 }
    return ["I'm ", "I’m ", "I am "].contains(where: text.hasPrefix) ? -8 : -3
  }

  private static func follows(_ words: [String], _ bytes: [UInt8], _ place: Int) -> Bool {
    words.contains { word in
      bytes[..<min(place, bytes.count)].suffix(word.utf8.count).elementsEqual(word.utf8)
        || bytes.dropFirst(place).starts(with: word.utf8)
        || bytes.dropFirst(place).starts(with: Mirror.capitalised(word).utf8)
    }
  }

  private static func endsSentence(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end < bytes.count else { return true }
    return ".!?;\n".utf8.contains(bytes[end])
      || bytes[end...].prefix(3).elementsEqual("…".utf8)
      || bytes[end...].prefix(4).contains(UInt8(ascii: ")"))
  }

  /// "Is it going to any school": a question without its mark.
  private static func asks(_ words: [String]) -> Bool {
    let openings: Set<String> = [
      "is", "are", "am", "was", "do", "does", "did", "can", "could", "will", "would", "should",
      "what",
      "who", "how", "why", "where", "when", "which", "have", "has",
    ]
    if ["how's", "what's", "who's", "where's", "how’s", "what’s"].contains(words[0]) {
      return true
    }
    return openings.contains(words[0]) && pronouns.contains(words[1])
  }

  /// Whether a word makes a statement of the few beside it.
  private static func states(_ word: String) -> Bool {
    firstPerson.contains(word) || pronouns.contains(word) || pointing.contains(word)
      || telling.contains(word) || word.hasSuffix("ed")
  }

  private static let pronouns: Set<String> = [
    "i", "you", "it", "he", "she", "they", "we", "this", "that", "there", "is", "are", "the",
  ]

  private static func isFormal(_ text: String) -> Bool {
    formal.contains(where: text.hasPrefix) || closing.contains(where: text.hasSuffix)
  }

  /// What is said out of manners, to begin or to end.
  private static let formal = [
    "thank", "good morning", "good evening", "good afternoon", "good night", "goodnight", "hello",
    "hi ", "that's all", "that's it", "that's enough", "all right", "i don't know what to",
    "i'm going to go",
    "i have to go", "i've got to go", "cool ", "anyway", "fair enough", "my name is",
    "what do i", "i must finish", "god bless", "not sure what", "gonna go", "alright mi", "sorry",
    "right ", "anyway", "goodness", "well,", "there, i've",
  ]

  /// Ends what is said to somebody more than told.
  private static let closing = [" cheers", " thanks", " lol", " haha", " ta", " bye", " night"]

  private static let pointing: Set<String> = [
    "it", "it's", "its", "that", "that's", "this", "they", "there", "these", "he's", "she's",
  ]

  /// Words that carry something: wishes, limits, absences, turns.
  private static let telling: Set<String> = [
    "never", "only", "cannot", "cant", "dont", "didnt", "wasnt", "isnt", "nobody", "nothing",
    "noone",
    "always", "still", "wanted", "want", "wish", "wished", "need", "needed", "miss", "missed",
    "afraid",
    "alone", "anymore", "without", "enough", "even", "own", "instead", "pretend", "pretended",
    "forgot", "forgotten", "hate", "love", "loved", "lost", "left", "gone", "waiting", "waited",
    "tired", "ashamed", "guilty", "sorry", "same", "again", "why", "anyone", "hardly", "barely",
    "not",
    "no", "stopped", "cried", "crying", "hurt", "used", "should", "warm", "cold", "empty", "quiet",
    "died", "dead", "ask", "nearly", "almost", "myself", "himself", "herself", "throat",
    "chest", "jaw", "hands", "stomach", "heart", "name", "home", "everything",
    "everybody",
    "somehow", "just", "until", "first", "old", "fine", "angry", "sad",
    "happy", "proud", "relieved", "invited", "promised", "phoned", "because", "knew", "frightened",
    "scared", "wept", "called", "calls", "named", "numb", "lonely", "belongs", "touch", "face",
    "eyes",
  ]

  private static let swearing: Set<String> = ["fuck", "fucking", "fuckin", "shit", "bollocks"]

  private static let dull: Set<String> = [
    "lol", "haha", "anyway", "whatever", "yesterday", "today", "august",
    "september", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
