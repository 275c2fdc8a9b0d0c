/// What the rules found in one text, before levels are weighed.
struct RiskReading {
  struct Finding {
    var level: RiskLevel
    let match: Range<Int>
    /// The name of the rule that made it; `nil` when the learnt model did.
    let rule: String?
    var asks: Bool
    var isNow: Bool
    var isPast = false
    /// Whether it is somebody else's.
    var isOthers = false
  }

  /// Words that mean something only beside others.
  struct Mark {
    let match: Range<Int>
    let rule: String
  }

  let text: RiskText
  private(set) var findings: [Finding] = []
  private(set) var signs: [Mark] = []
  private(set) var times: [Mark] = []
  private(set) var reliefs: [Mark] = []
  /// A wish to die that the writer denies.
  private(set) var deniesSuicide = false
  /// Whether a danger of any kind is denied or said to be over.
  private(set) var isCleared = false
  private(set) var hasFigure = false
  /// A wish or attempt to die that is over.
  private(set) var pastSuicide: Mark?
  /// Whether something calls for the plain question whatever the level: a past attempt, a farewell.
  var callsForQuestion: Bool { question != nil }
  /// What does.
  private(set) var question: Mark?
  /// A question about danger that is put to somebody ("do you wish you were dead?").
  private(set) var asked: Mark?
  private(set) var askedLevel: RiskLevel?
  private let isQuestion: Bool
  private var hasPastAttempt = false
  private let words: FrameWords

  init(_ source: String, book: RiskRuleBook, inCrisis: Bool) {
    text = RiskText(source, book: book)
    words = book.words
    isQuestion =
      source.utf8.last { $0 != 32 } == UInt8(ascii: "?")
      || book.words.questioning.contains(text.tokens.first?.form ?? "")
    let frames = RiskFrames(text: text, words: words)
    var matches: [(rule: RiskRule, range: Range<Int>)] = []
    var figures: [(isFirm: Bool, range: Range<Int>)] = []
    for position in text.tokens.indices {
      for number in book.candidates(for: text.ids[position]) {
        let rule = book.rules[number]
        guard let end = rule.pattern.end(from: position, in: text), end > position else { continue }
        switch rule.sense {
        case .figure: figures.append((false, position..<end))
        case .firmFigure: figures.append((true, position..<end))
        default: matches.append((rule, position..<end))
        }
      }
    }
    hasFigure = !figures.isEmpty
    let isMeant = inCrisis || isMeantLiterally
    let covered = figures.filter { $0.isFirm || !isMeant }.map(\.range)
    // Both lists are in order of their start, so one sweep finds what overlaps.
    var next = 0
    for (rule, range) in matches {
      while next < covered.count, covered[next].upperBound + 24 <= range.lowerBound { next += 1 }
      let isFigure = covered[next...].prefix { $0.lowerBound < range.upperBound }
        .contains { $0.overlaps(range) }
      if !isFigure { note(rule, range, frames, isMeant: isMeant) }
    }
    if hasPastAttempt, !frames.isWellNow() { question = question ?? pastSuicide }
  }

  private mutating func note(
    _ rule: RiskRule,
    _ range: Range<Int>,
    _ frames: RiskFrames,
    isMeant: Bool
  ) {
    switch rule.sense {
    case .sign:
      signs.append(Mark(match: range, rule: rule.name))
    case .time: times.append(Mark(match: range, rule: rule.name))
    case .relief: reliefs.append(Mark(match: range, rule: rule.name))
    case .question:
      if frames.owner(of: range, holder: rule.holder) == .writer,
        !frames.isDenied(range, holdsDenial: rule.notes.contains(.denial)), !frames.isPast(range),
        !frames.isMentioned(range, owner: .writer)
      {
        question = question ?? Mark(match: range, rule: rule.name)
      }
    case .armedThreat:
      if text.tokens.contains(where: { words.weapons.contains($0.form) }) {
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
    guard owner != .nobody else {
      if isQuestion, !frames.isMentioned(range, owner: owner) {
        asked = asked ?? Mark(match: range, rule: rule.name)
        askedLevel = askedLevel ?? level
      }
      return
    }
    let isSuicide = level == .active || level == .passive
    if frames.isDenied(range, holdsDenial: rule.notes.contains(.denial)) {
      if isSuicide, owner == .writer { deniesSuicide = true }
      if owner == .writer { isCleared = true }
      return
    }
    if frames.isMentioned(range, owner: owner) { return }
    if level == .selfHarm, frames.isAccident(range) { return }
    if level == .medical, frames.isLaughing(range) { return }
    if level == .harmOthers, !isMeant, text.isPlayful || isWeakThreat(range) {
      hasFigure = true
      return
    }
    var finding = Finding(
      level: level,
      match: range,
      rule: rule.name,
      asks: rule.notes.contains(.asks),
      isNow: rule.notes.contains(.now)
    )
    finding.isPast = frames.isPast(range)
    if finding.isPast {
      isCleared = true
      switch level {
      case .active, .passive:
        if owner == .writer {
          pastSuicide = Mark(match: range, rule: rule.name)
          hasPastAttempt = hasPastAttempt || frames.isAttempt(range)
        }
        return
      case .abuse:
        if frames.isWellNow() { return }
        finding.isNow = false
      default: return
      }
    }
    if owner == .other {
      guard level.severity >= 2 else { return }
      // An emergency of the body is one whoever it befalls.
      if level == .medical { finding.isNow = true } else { finding.level = .concernOther }
      finding.isOthers = true
    }
    findings.append(finding)
  }

  /// Whether a threat is anger as people speak of it: "I could kill him", but not "I might kill someone".
  private func isWeakThreat(_ range: Range<Int>) -> Bool {
    let first = text.tokens[range.lowerBound].form
    let isVague = ["someone", "somebody", "people"].contains(text.tokens[range.upperBound - 1].form)
    return (first == "could" || first == "might" && !isVague)
      && !text.tokens.contains { words.weapons.contains($0.form) }
      && !text.tokens[range].contains { $0.form == "hurt" }
  }

  /// Whether means or preparations and a time at hand are named apart.
  var hasSignAndTime: Bool {
    signs.contains { sign in times.contains { !$0.match.overlaps(sign.match) } }
  }

  /// Whether a text begins by saying yes.
  var isAffirmed: Bool {
    guard let first = text.tokens.first, words.affirming.contains(first.form) else { return false }
    return !text.tokens.prefix(3).contains {
      $0.sentence == first.sentence && words.negators.contains($0.form)
    }
  }

  /// The UTF-8 offsets of a match.
  func offsets(of match: Range<Int>) -> Range<Int> {
    let tokens = text.tokens[match]
    let lower = tokens.map(\.range.lowerBound).min() ?? 0
    let upper = tokens.map(\.range.upperBound).max() ?? lower
    return lower..<max(lower, upper)
  }

  /// Whether words say that a figure of speech is none ("literally", "not joking", "I mean it").
  private var isMeantLiterally: Bool {
    text.tokens.indices.contains { position in
      let form = text.tokens[position].form
      if words.literal.contains(form) { return true }
      if words.joking.contains(form) {
        return text.tokens[max(0, position - 3)..<position].contains { $0.form == "not" }
      }
      return form == "mean" && position + 1 < text.tokens.count
        && text.tokens[position + 1].form == "it"
    }
  }
}
