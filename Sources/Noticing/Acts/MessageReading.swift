/// What the sentences of a message do together.
struct MessageReading {
  private struct Found {
    let reading: ActReading
    let sentence: Int
    /// How many bytes of the sentence come after the evidence.
    let rest: Int
    /// How many words the message has to the end of the sentence.
    let through: Int
  }

  private let words: Int
  private let sentences: Int
  private var found: [Found] = []
  private var plainWords = 0
  private var through = 0

  init(words: Int, sentences: Int) {
    self.words = words
    self.sentences = sentences
  }

  mutating func add(_ readings: [ActReading], of sentence: CueSentence, at index: Int) {
    through += sentence.lexemes.count
    for reading in readings {
      let rest = sentence.range.upperBound - reading.evidence.upperBound
      found.append(Found(reading: reading, sentence: index, rest: rest, through: through))
    }
    if readings.isEmpty {
      plainWords += sentence.lexemes.count
    }
  }

  mutating func addInjection(_ reading: ActReading) {
    found.insert(Found(reading: reading, sentence: 0, rest: 0, through: 0), at: 0)
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
      // A question is asked where the message ends, or a few words before.
      if isLast || through - one.through <= 6 { return true }
      return (words <= 14 || isFirst && words <= 30) && plainWords <= 8
    case .insight: return words <= 45 || isLast
    case .thanks: return isEdge && plainWords <= 10
    case .dontKnow: return isFirst && words <= 60 || sentences <= 2 && words <= 16
    case .greeting: return isFirst && words <= 25 && plainWords <= 18 && one.rest <= 12
    case .minimal, .nonsense: return words <= 4 || plainWords == 0
    case .narrative, .data, .otherLanguage: return false
    }
  }
}
