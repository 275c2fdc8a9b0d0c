/// Reads a text for danger to the person or to others.
///
/// The reading is deterministic, local and linear in the length of the text. It errs towards asking.
public struct RiskAssessor: Sendable {
  private let rules = RiskRuleBook.shipped
  private let model: LazyRiskModel?

  /// Creates an assessor that has rules alone.
  public init() {
    model = nil
  }

  /// Creates an assessor that has a learnt model beside its rules; the table is read when the first text
  /// is assessed.
  public init(model tsv: some Sequence<UInt8>) {
    model = LazyRiskModel(Array(tsv))
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
    let earlier = recent.suffix(3).map { RiskReading($0, rules: rules, inCrisis: false) }
    let wasAtRisk = earlier.contains { reading in
      reading.findings.contains { $0.level == .passive || $0.level == .active }
    }
    let reading = RiskReading(text, rules: rules, inCrisis: wasAtRisk)
    var findings = reading.findings
    let earlierDistress = earlier.contains { $0.findings.contains { $0.level == .distress } }
    weighRelief(reading, into: &findings, wasAtRisk: wasAtRisk)
    weighPast(reading, into: &findings)
    weighSigns(reading, earlier: earlier, into: &findings, wasAtRisk: wasAtRisk)

    let guess = model?.value.map { RiskGuess(reading, earlier: earlier, model: $0) }
    guess?.weigh(&findings, reading, rank: rank)

    guard let top = findings.max(by: { rank($0) < rank($1) }) else {
      return RiskAssessment(
        level: .none,
        also: [],
        evidence: nil,
        asksPlainly: reading.callsForQuestion || guess?.calls == true
          || (earlierDistress && (reading.hasFigure || !reading.signs.isEmpty)),
        basis: nil,
        isImminent: false
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
      basis: top.isGuess ? .model : .rules,
      isImminent: same.contains(where: \.isNow) || [.medical, .active].contains(top.level)
    )
  }

  /// What a learnt model sees in a text, for training it: words, parts of words, what the rules found.
  package func features(
    of text: String,
    recent: [String] = []
  ) -> (words: [String: Int], parts: [String: Int], rules: [String]) {
    let earlier = recent.suffix(3).map { RiskReading($0, rules: rules, inCrisis: false) }
    let features = RiskFeatures(
      RiskReading(text, rules: rules, inCrisis: false),
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
        match: relief,
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
      ["low", "again", "lately", "worse"].contains($0.form)
    }
    guard isDark || isBack else { return }
    findings.append(RiskReading.Finding(level: .passive, match: past, asks: true, isNow: false))
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
    let raises: Range<Int>?
    if wish != nil || wasAtRisk {
      // The words of the wish are no sign beside it.
      let beside = reading.signs.first { sign in !(wish.map { $0.match.overlaps(sign) } ?? false) }
      raises = beside ?? reading.times.first
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
        match: raises,
        asks: wish == nil && !wasAtRisk,
        isNow: true
      )
    )
  }

  /// How many signs there are that do not overlap.
  private func distinctCount(_ signs: [Range<Int>]) -> Int {
    var count = 0
    var end = 0
    for sign in signs where sign.lowerBound >= end {
      count += 1
      end = sign.upperBound
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
