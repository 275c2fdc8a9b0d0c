/// Reads a text for danger to the person or to others.
///
/// The reading is deterministic, local and linear in the length of the text. It errs towards asking.
public struct RiskAssessor: Sendable {
  private let book: RiskRuleBook
  private let model: LazyRiskModel?

  /// Creates an assessor that has rules alone.
  ///
  /// - Parameters:
  ///   - words: The classes, turns of phrase and spellings that rules are written in (`risk_words.tsv`).
  ///   - rules: The rules (`risk_rules.tsv`).
  /// - Throws: What is wrong with the tables, with its line and field; the reason begins with the
  ///   parameter whose table it is.
  public init(
    words: some Sequence<UInt8>,
    rules: some Sequence<UInt8>
  ) throws(TableError) {
    book = try RiskRuleBook(words: words, rules: rules)
    model = nil
  }

  /// Creates an assessor that has a learnt model beside its rules.
  ///
  /// The table of the model is read when the first text is assessed; when it cannot be read, rules alone
  /// decide.
  public init(
    words: some Sequence<UInt8>,
    rules: some Sequence<UInt8>,
    model: some Sequence<UInt8>
  ) throws(TableError) {
    book = try RiskRuleBook(words: words, rules: rules)
    self.model = LazyRiskModel(Array(model))
  }

  /// Returns what a person's words say, read after their last entries.
  ///
  /// - Parameters:
  ///   - text: The words as typed.
  ///   - recent: What the same person wrote before, oldest first; the last three count. They can raise the
  ///     level of `text` ("I have the pills"), but a risk in them alone is not reported again. What an
  ///     answer to the plain question means ("yes") is for the caller, who asked it.
  /// - Returns: The gravest level first; `none` with nothing else for everyday talk.
  public func assess(_ text: String, recent: [String] = []) -> RiskAssessment {
    let earlier = recent.suffix(3).map { RiskReading($0, book: book, inCrisis: false) }
    let wasAtRisk = earlier.contains { reading in
      reading.findings.contains { $0.level == .passive || $0.level == .active }
    }
    let reading = RiskReading(text, book: book, inCrisis: wasAtRisk)
    var findings = reading.findings
    let earlierDistress = earlier.contains { $0.findings.contains { $0.level == .distress } }
    weighRelief(reading, into: &findings, wasAtRisk: wasAtRisk)
    weighPast(reading, into: &findings)
    weighAnswer(reading, earlier: earlier, into: &findings)
    weighSigns(reading, earlier: earlier, into: &findings, wasAtRisk: wasAtRisk)

    // Harmless words said before make nothing likelier; the model sees them where the rules found something.
    let isTelling = earlier.contains { !$0.findings.isEmpty || !$0.signs.isEmpty }
    let guess = model?.value.map {
      RiskGuess(
        reading,
        earlier: isTelling ? earlier : [],
        isFirst: recent.isEmpty,
        model: $0
      )
    }
    guess?.weigh(&findings, reading, rank: rank)

    guard let top = findings.max(by: { rank($0) < rank($1) }) else {
      return RiskAssessment(
        level: .none,
        also: [],
        evidence: nil,
        asksPlainly: reading.callsForQuestion || guess?.calls == true
          || reading.hasSignAndTime
          || (earlierDistress && (reading.hasFigure || !reading.signs.isEmpty)),
        basis: nil,
        rule: reading.question?.rule,
        isImminent: false,
        isOthers: false,
        isFaint: guess?.isFaint ?? false
      )
    }
    var also: [RiskLevel] = []
    for finding in findings.sorted(by: { rank($0) > rank($1) })
    where finding.level != top.level && !also.contains(finding.level) {
      also.append(finding.level)
    }
    let same = findings.filter { $0.level == top.level }
    return RiskAssessment(
      level: top.level,
      also: also,
      evidence: top.match.isEmpty ? nil : reading.offsets(of: top.match),
      asksPlainly: reading.callsForQuestion || guess?.calls == true || same.contains(where: \.asks)
        || (top.level == .distress
          && (reading.hasFigure || reading.deniesSuicide || !reading.signs.isEmpty)),
      basis: top.rule == nil ? .model : .rules,
      rule: top.rule,
      isImminent: same.contains(where: \.isNow) || [.medical, .active].contains(top.level),
      isOthers: same.allSatisfy(\.isOthers),
      isFaint: guess?.isFaint ?? false
    )
  }

  /// What a learnt model sees in a text, for training it: words, parts of words, what the rules found.
  package func features(
    of text: String,
    recent: [String] = []
  ) -> (words: [String: Int], parts: [String: Int], rules: [String]) {
    let earlier = recent.suffix(3).map { RiskReading($0, book: book, inCrisis: false) }
    let features = RiskFeatures(
      RiskReading(text, book: book, inCrisis: false),
      earlier: earlier,
      keepsNames: true
    )
    return (features.words.named, features.parts.named, features.rules.sorted())
  }

  /// "I do not want to die, I only want the pain to stop" is asked about; alone it is distress.
  private func weighRelief(
    _ reading: RiskReading,
    into findings: inout [RiskReading.Finding],
    wasAtRisk: Bool
  ) {
    guard let relief = reading.reliefs.first else { return }
    let isAboutDying = reading.deniesSuicide || wasAtRisk
    findings.append(
      RiskReading.Finding(
        level: isAboutDying ? .passive : .distress,
        match: relief.match,
        rule: relief.rule,
        asks: true,
        isNow: false
      )
    )
  }

  /// What is over counts when the present is dark.
  private func weighPast(_ reading: RiskReading, into findings: inout [RiskReading.Finding]) {
    guard let past = reading.pastSuicide else { return }
    let isDark = findings.contains { $0.level == .distress || $0.level == .passive }
    let isBack = reading.text.tokens.contains {
      book.words.worse.contains($0.form)
    }
    guard isDark || isBack else { return }
    findings.append(
      RiskReading.Finding(
        level: .passive,
        match: past.match,
        rule: past.rule,
        asks: true,
        isNow: false
      )
    )
  }

  /// "Yes" to "do you wish you were dead?" says so.
  private func weighAnswer(
    _ reading: RiskReading,
    earlier: [RiskReading],
    into findings: inout [RiskReading.Finding]
  ) {
    guard let question = earlier.last, let asked = question.asked, let level = question.askedLevel,
      reading.isAffirmed
    else { return }
    findings.append(
      RiskReading.Finding(
        level: level == .active ? .passive : level,
        match: 0..<1,
        rule: asked.rule,
        asks: true,
        isNow: false
      )
    )
  }

  /// Means, preparations and a time at hand turn a wish into an intent.
  private func weighSigns(
    _ reading: RiskReading,
    earlier: [RiskReading],
    into findings: inout [RiskReading.Finding],
    wasAtRisk: Bool
  ) {
    let wish = findings.first { $0.level == .passive || $0.level == .active }
    let isOthers = findings.contains { $0.level == .concernOther }
    let distinct = distinctCount(reading.signs)
    let raises: RiskReading.Mark?
    if wish != nil || wasAtRisk {
      // The words of the wish are no sign beside it.
      let beside = reading.signs.first { sign in
        !(wish.map { $0.match.overlaps(sign.match) } ?? false)
      }
      // After a wish of before a time is an answer only where it stands alone: “tonight, when they sleep” is
      // one, “thank you for tonight” is none.
      let time = reading.times.first { time in
        wish != nil || reading.text.tokens.count - time.match.count <= Self.fewBesideTime
      }
      raises = beside ?? time
    } else if distinct >= 2
      || (distinct == 1 && !reading.times.isEmpty && findings.contains { $0.level == .distress })
    {
      raises = reading.signs.first
    } else {
      raises = nil
    }
    guard let raises, !isOthers || wish != nil || distinct >= 2 else { return }
    findings.append(
      RiskReading.Finding(
        level: .active,
        match: raises.match,
        rule: raises.rule,
        asks: wish == nil && !wasAtRisk,
        isNow: true
      )
    )
  }

  /// How many words may stand beside a time that answers for itself.
  private static let fewBesideTime = 2

  /// How many signs there are that do not overlap.
  private func distinctCount(_ signs: [RiskReading.Mark]) -> Int {
    var count = 0
    var end = 0
    for sign in signs where sign.match.lowerBound >= end {
      count += 1
      end = sign.match.upperBound
    }
    return count
  }

  private func rank(_ finding: RiskReading.Finding) -> Int {
    switch finding.level {
    case .medical: 11
    case .active: 10
    case .harmOthers: 9
    case .abuse: finding.isPast ? 3 : 8
    case .selfHarm: 7
    case .passive: 6
    case .psychosis: 5
    case .eating: 4
    case .concernOther: 2
    case .distress: 1
    case .none: 0
    }
  }
}
