/// What the learnt model makes of a text, and how it changes what the rules found.
struct RiskGuess {
  private let likelihoods: RiskModel.Likelihoods
  private let model: RiskModel
  private let tokens: Range<Int>
  /// The likeliest level of crisis.
  private let level: RiskLevel
  /// What the rules found that means nothing alone: a preparation, means, what calls for the question.
  private let partial: RiskReading.Mark?
  /// From where on a crisis is certain enough for a card, and for the plain question.
  private let card: Float
  private let question: Float
  /// Whether the plain question is called for.
  let calls: Bool
  /// Whether it is too unsure to call for a question in the middle of a conversation: without
  /// being sure enough for a card at the first words of a talk, at a longer text, or at another danger than
  /// a wish to die or to be hurt.
  let isFaint: Bool

  /// What is denied or over, and no rule finds beside it, must be surer too.
  ///
  /// In a text of fewer words than this there is little for a model to go by: it must be surer of
  /// itself, and below half as many rules alone decide.
  private static let short = 7

  /// In a longer text there are more places for a guess to go wrong.
  private static let long = 30

  /// A text longer than this is also looked at in parts, so that one sentence among many is heard.
  private static let window = 45

  init(_ reading: RiskReading, earlier: [RiskReading], isFirst: Bool, model: RiskModel) {
    self.model = model
    var best = model.likelihoods(RiskFeatures(reading, earlier: earlier))
    var tokens = reading.text.tokens.indices
    for part in RiskGuess.parts(of: reading.text) {
      let likelihoods = model.likelihoods(
        RiskFeatures(reading, earlier: earlier, tokens: part)
      )
      if likelihoods.crisis > best.crisis { (best, tokens) = (likelihoods, part) }
    }
    level = best.likeliest(of: RiskLevel.allCases.filter { $0.severity >= 2 })
    let certain = model.card(for: level)
    let count = reading.text.tokens.count
    if count < RiskGuess.short / 2 {
      (card, question) = (2, 2)
    } else if count < RiskGuess.short || reading.isCleared {
      (card, question) = ((1 + certain) / 2, certain)
    } else {
      (card, question) = (certain, model.question)
    }
    partial = reading.signs.first ?? reading.question
    likelihoods = best
    self.tokens = tokens
    calls = best.crisis >= question
    let isSure = best.crisis >= (count > RiskGuess.long ? (1 + certain) / 2 : certain)
    let isAboutOneself = [.passive, .active, .selfHarm].contains(level)
    isFaint = !isSure && (isFirst || count > RiskGuess.long || !isAboutOneself)
  }

  /// Runs of whole sentences of about the window's length, each beginning in the middle of the last.
  private static func parts(of text: RiskText) -> [Range<Int>] {
    let count = min(text.tokens.count, RiskFeatures.wordLimit)
    guard count > window * 3 / 2 else { return [] }
    var parts: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = min(start + window, count)
      while end < count, text.tokens[end].sentence == text.tokens[end - 1].sentence,
        end - start < window * 2
      {
        end += 1
      }
      parts.append(start..<end)
      var next = start + window / 2
      while next < count, next < end, text.tokens[next].sentence == text.tokens[next - 1].sentence {
        next += 1
      }
      start = next
    }
    return parts
  }

  /// Adds what the model is sure of, and takes back what the rules found and the model knows better.
  func weigh(
    _ findings: inout [RiskReading.Finding],
    _ reading: RiskReading,
    rank: (RiskReading.Finding) -> Int
  ) {
    let isCrisis = findings.contains { $0.level.severity >= 2 }
    // A rule that means nothing alone and a guess that would only ask bear each other out.
    if likelihoods.crisis >= (partial == nil ? card : question) {
      let guess = RiskReading.Finding(
        level: level,
        match: partial?.match ?? evidence(for: level, reading),
        rule: partial?.rule,
        asks: true,
        isNow: false
      )
      // What the rules read plainly stands, unless the model sees something graver.
      if !isCrisis || findings.allSatisfy({ rank($0) < rank(guess) }) { findings.append(guess) }
    } else if !isCrisis, !findings.contains(where: { $0.level.severity >= 1 }) {
      let other = likelihoods[.concernOther]
      let heavy = likelihoods[.distress] + likelihoods.crisis
      if other >= 0.5, card < 2 {
        add(.concernOther, to: &findings, reading)
      } else if heavy >= max(model.distress, question / 2) {
        add(.distress, to: &findings, reading)
      }
    }
  }

  private func add(
    _ level: RiskLevel,
    to findings: inout [RiskReading.Finding],
    _ reading: RiskReading
  ) {
    findings.append(
      RiskReading.Finding(
        level: level,
        match: evidence(for: level, reading),
        rule: nil,
        asks: false,
        isNow: false
      )
    )
  }

  /// The clause whose words speak for a level most.
  private func evidence(for level: RiskLevel, _ reading: RiskReading) -> Range<Int> {
    let all = reading.text.tokens
    var best = tokens.lowerBound..<tokens.lowerBound
    var most = -Float.infinity
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      var end = start
      var pull: Float = 0
      while end < tokens.upperBound, all[end].clause == all[start].clause, end - start < 30 {
        pull += model.pull(of: all[end].form, toward: level)
        end += 1
      }
      if pull > most { (most, best) = (pull, start..<end) }
      start = end
    }
    return best
  }
}
