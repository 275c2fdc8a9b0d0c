internal import Noticing

/// Chooses what of a message is worth handing back: the words that carry it, not its first or its last.
///
/// Candidates are clean clauses; each is weighed by what it says. The weights were set by reading the
/// choices over some hundred messages of made-up people; nothing was trained.
struct QuoteChoice {
  /// A clause that may be quoted.
  struct Candidate {
    /// The clause as it stands at the start of a sentence.
    let text: String
    /// Its UTF-8 offsets in the message.
    let source: Range<Int>
    let weight: Int
  }

  /// The candidates, the weightiest first.
  let candidates: [Candidate]

  /// Weighs the clauses of a message.
  ///
  /// - Parameters:
  ///   - text: The message.
  ///   - quotes: Its clean clauses.
  ///   - evidence: The UTF-8 offsets of words that tell what the message is about.
  init(_ text: String, quotes: [Mirror], evidence: [Range<Int>]) {
    let bytes = Array(text.utf8)
    var candidates: [Candidate] = []
    let sentences = quotes.filter { $0.rule == "sentence" }
    for quote in quotes {
      let words = quote.text.split(separator: " ").map { $0.lowercased() }
      guard words.count >= 3, !Self.isFormal(quote.text.lowercased()) else { continue }
      let isSentence = quote.rule == "sentence"
      // A clause that is a sentence anyway is there already.
      if !isSentence, sentences.contains(where: { $0.source == quote.source }) { continue }
      var weight = Self.weight(of: words)
      if evidence.contains(where: quote.source.overlaps) { weight += 3 }
      if isSentence { weight += 2 }
      if Self.endsSentence(bytes, at: quote.source.upperBound) {
        // What is said last is often what it was about.
        if quote.source.upperBound + 3 >= bytes.count { weight += 3 }
      } else if !isSentence {
        weight -= 3
      }
      candidates.append(Candidate(text: quote.text, source: quote.source, weight: weight))
    }
    self.candidates = candidates.sorted {
      ($1.weight, $0.source.lowerBound) < ($0.weight, $1.source.lowerBound)
    }
  }

  /// The clause that carries the message, or `nil` when none is clean or none says anything.
  var best: Candidate? { candidates.first }

  /// Two clauses of different places, in their order, when both carry something.
  var pair: [Candidate] {
    guard let first = candidates.first,
      let second = candidates.dropFirst().first(where: { other in
        other.weight >= 3 && abs(other.source.lowerBound - first.source.lowerBound) > 16
          && !other.source.overlaps(first.source)
      })
    else { return [] }
    return [first, second].sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  private static func weight(of words: [String]) -> Int {
    var weight = (4...10).contains(words.count) ? 2 : 0
    if let first = words.first, ["but", "and", "that's", "then"].contains(first) { weight += 1 }
    var marks = 0
    for word in words {
      let plain = word.filter { $0.isLetter || $0 == "'" || $0 == "’" }.replacing("’", with: "'")
      if telling.contains(plain) || plain.hasSuffix("n't") { marks += 1 }
      if dull.contains(plain) { weight -= 2 }
    }
    weight += min(marks, 3) * 2
    if words.contains("i") || words.contains("i'm") || words.contains("my") { weight += 1 }
    if words.contains("like"), words.contains("a") { weight += 2 }
    // What it points to is elsewhere.
    if let first = words.first, ["it", "it's", "that", "this", "they", "there"].contains(first) {
      weight -= 1
    }
    return weight
  }

  private static func endsSentence(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end < bytes.count else { return true }
    return ".!?;\n".utf8.contains(bytes[end])
      || bytes[end...].prefix(3).elementsEqual("…".utf8)
      || bytes[end...].prefix(4).contains(UInt8(ascii: ")"))
  }

  private static func isFormal(_ text: String) -> Bool {
    formal.contains(where: text.hasPrefix)
  }

  /// What is said out of manners, to begin or to end.
  private static let formal = [
    "thank", "good morning", "good evening", "good afternoon", "good night", "goodnight", "hello",
    "hi ", "that's all", "that's it", "that's enough", "all right", "i don't know",
    "i'm going to go",
    "i have to go", "i've got to go", "cool ", "anyway", "fair enough", "my name is",
    "what do i", "i must finish", "god bless", "not sure what",
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

  private static let dull: Set<String> = [
    "lol", "haha", "fucking", "fuckin",
    "shit", "anyway", "whatever", "yesterday", "today", "august",
    "september", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
