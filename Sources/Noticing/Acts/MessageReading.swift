/// What the sentences of a message do together.
struct MessageReading {
  private struct Found {
    let reading: ActReading
    let sentence: Int
    /// Whether the sentence has an act before this one.
    let rank: Int
  }

  private let words: Int
  private let sentences: Int
  private var found: [Found] = []
  private var plainWords = 0
  private var lastPlain = -1

  init(words: Int, sentences: Int) {
    self.words = words
    self.sentences = sentences
  }

  mutating func add(_ readings: [ActReading], of sentence: CueSentence, at index: Int) {
    for (rank, reading) in readings.enumerated() {
      found.append(Found(reading: reading, sentence: index, rank: rank))
    }
    if readings.isEmpty {
      plainWords += sentence.lexemes.count
      lastPlain = index
    }
  }

  mutating func addInjection(_ reading: ActReading) {
    found.insert(Found(reading: reading, sentence: 0, rank: 0), at: 0)
  }

  /// Returns the main act first, each act once.
  func ordered(whole: Range<Int>) -> [ActReading] {
    let main = DialogueAct.precedence.lazy.compactMap { act in
      found.first { $0.reading.act == act && decides($0) }
    }.first
    var acts = [main?.reading ?? ActReading(act: .narrative, evidence: whole, rule: "the rest")]
    for one in found where !acts.contains(where: { $0.act == one.reading.act }) {
      acts.append(one.reading)
    }
    if main != nil, plainWords > 5 {
      acts.append(ActReading(act: .narrative, evidence: whole, rule: "the rest"))
    }
    return acts
  }

  /// Whether a reading says what the whole message is.
  private func decides(_ one: Found) -> Bool {
    let isFirst = one.sentence == 0
    let isLast = one.sentence == sentences - 1
    let isEdge = isFirst || isLast
    switch one.reading.act {
    case .injection: return true
    case .retraction, .boundary, .complaint: return words <= 30 || isEdge && words <= 70
    case .command: return isEdge && (plainWords == 0 || words <= 6)
    case .goodbye: return isLast || isFirst && plainWords <= 12
    case .questionAdvice, .questionFAQ:
      if isLast { return true }
      return (words <= 14 || isFirst && words <= 30) && plainWords <= 8
    case .insight: return words <= 70 || isLast
    case .thanks: return isEdge && plainWords <= 10
    case .dontKnow: return isFirst && words <= 60 || sentences <= 2 && words <= 16
    case .greeting: return isFirst && words <= 25
    case .minimal, .nonsense: return words <= 4 || plainWords == 0
    case .narrative, .data, .otherLanguage: return false
    }
  }
}
