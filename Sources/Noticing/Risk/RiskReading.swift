/// What the rules found in one text, before levels are weighed.
struct RiskReading {
  struct Finding {
    var level: RiskLevel
    let match: Range<Int>
    var asks: Bool
    var isNow: Bool
    var isPast = false
    /// Whether the learnt model made it and no rule.
    var isGuess = false
  }

  let text: RiskText
  private(set) var findings: [Finding] = []
  private(set) var signs: [Range<Int>] = []
  private(set) var times: [Range<Int>] = []
  private(set) var reliefs: [Range<Int>] = []
  /// A wish to die that the writer denies.
  private(set) var deniesSuicide = false
  private(set) var hasFigure = false
  /// A wish or attempt to die that is over.
  private(set) var pastSuicide: Range<Int>?
  /// Whether something calls for the plain question whatever the level: a past attempt, a farewell.
  private(set) var callsForQuestion = false
  private var hasPastAttempt = false

  init(_ source: String, rules: RiskRuleBook, inCrisis: Bool) {
    text = RiskText(source, vocabulary: rules.vocabulary)
    let frames = RiskFrames(text: text)
    var matches: [(rule: RiskRule, range: Range<Int>)] = []
    var figures: [(isFirm: Bool, range: Range<Int>)] = []
    for position in text.tokens.indices {
      for number in rules.byFirstWord[text.ids[position]] ?? [] {
        let rule = rules.rules[number]
        guard let end = rule.pattern.end(from: position, in: text), end > position else { continue }
        switch rule.sense {
        case .figure: figures.append((false, position..<end))
        case .firmFigure: figures.append((true, position..<end))
        default: matches.append((rule, position..<end))
        }
      }
    }
    hasFigure = !figures.isEmpty
    let isMeant = inCrisis || Literalness.isStated(in: text)
    let covered = figures.filter { $0.isFirm || !isMeant }.map(\.range)
    // Both lists are in order of their start, so one sweep finds what overlaps.
    var next = 0
    for (rule, range) in matches {
      while next < covered.count, covered[next].upperBound + 24 <= range.lowerBound { next += 1 }
      let isFigure = covered[next...].prefix { $0.lowerBound < range.upperBound }
        .contains { $0.overlaps(range) }
      if !isFigure { note(rule, range, frames, isMeant: isMeant) }
    }
    if hasPastAttempt, !frames.isWellNow() { callsForQuestion = true }
  }

  private mutating func note(
    _ rule: RiskRule,
    _ range: Range<Int>,
    _ frames: RiskFrames,
    isMeant: Bool
  ) {
    switch rule.sense {
    case .sign:
      if !frames.isDenied(range, holdsDenial: true) { signs.append(range) }
    case .time: times.append(range)
    case .relief: reliefs.append(range)
    case .question:
      if frames.owner(of: range, holder: rule.holder) == .writer,
        !frames.isDenied(range, holdsDenial: rule.holdsDenial), !frames.isPast(range),
        !frames.isMentioned(range, owner: .writer)
      {
        callsForQuestion = true
      }
    case .armedThreat:
      if text.tokens.contains(where: { FrameWords.weapons.contains($0.form) }) {
        note(.harmOthers, of: rule, range, frames, isMeant: true)
      }
    case .figure, .firmFigure: break
    case .level(let level): note(level, of: rule, range, frames, isMeant: isMeant)
    }
  }

  private mutating func note(
    _ level: RiskLevel,
    of rule: RiskRule,
    _ range: Range<Int>,
    _ frames: RiskFrames,
    isMeant: Bool
  ) {
    let owner = frames.owner(of: range, holder: rule.holder)
    guard owner != .nobody else { return }
    let isSuicide = level == .active || level == .passive
    if frames.isDenied(range, holdsDenial: rule.holdsDenial) {
      if isSuicide, owner == .writer { deniesSuicide = true }
      return
    }
    if frames.isMentioned(range, owner: owner) { return }
    if level == .selfHarm, frames.isAccident(range) { return }
    if level == .medical, frames.isLaughing(range) { return }
    if level == .harmOthers, !isMeant, text.isPlayful || isWeakThreat(range) {
      hasFigure = true
      return
    }
    var finding = Finding(level: level, match: range, asks: rule.asks, isNow: rule.isNow)
    finding.isPast = frames.isPast(range)
    if finding.isPast {
      switch level {
      case .active, .passive:
        if owner == .writer {
          pastSuicide = range
          hasPastAttempt = hasPastAttempt || frames.isAttempt(range)
        }
        return
      case .abuse: finding.isNow = false
      default: return
      }
    }
    if owner == .other {
      guard level.severity >= 2 else { return }
      finding.isNow = level == .medical
      finding.level = .concernOther
    }
    findings.append(finding)
  }

  /// "I could kill him": anger as people speak of it.
  private func isWeakThreat(_ range: Range<Int>) -> Bool {
    ["could", "might"].contains(text.tokens[range.lowerBound].form)
      && !text.tokens.contains { FrameWords.weapons.contains($0.form) }
      && !text.tokens[range].contains { $0.form == "hurt" }
  }

  /// The UTF-8 offsets of a match.
  func offsets(of match: Range<Int>) -> Range<Int> {
    let tokens = text.tokens[match]
    let lower = tokens.map(\.range.lowerBound).min() ?? 0
    let upper = tokens.map(\.range.upperBound).max() ?? lower
    return lower..<max(lower, upper)
  }
}

/// Words that say a figure of speech is none.
enum Literalness {
  static func isStated(in text: RiskText) -> Bool {
    for position in text.tokens.indices {
      switch text.tokens[position].form {
      case "literally", "seriously":
        return true
      case "joking", "kidding", "exaggerating", "joke":
        if position > 0,
          text.tokens[max(0, position - 3)..<position].contains(where: { $0.form == "not" })
        {
          return true
        }
      case "mean":
        if position + 1 < text.tokens.count, text.tokens[position + 1].form == "it" { return true }
      default: break
      }
    }
    return false
  }
}

/// All rules, ready to be looked up by the word a match begins with.
struct RiskRuleBook: Sendable {
  static let shipped = RiskRuleBook()

  let vocabulary: RiskVocabulary
  let rules: [RiskRule]
  let byFirstWord: [Int: [Int]]

  init() {
    var vocabulary = RiskVocabulary()
    rules = RiskGrammar.all.flatMap { $0.rules(vocabulary: &vocabulary) }
    self.vocabulary = vocabulary
    var index: [Int: [Int]] = [:]
    for (number, rule) in rules.enumerated() {
      for word in rule.pattern.firstWords { index[word, default: []].append(number) }
    }
    byFirstWord = index
  }
}
