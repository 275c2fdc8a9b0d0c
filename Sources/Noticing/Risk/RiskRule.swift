/// A pattern, and what a match of it means.
struct RiskRule: Sendable {
  enum Sense: Hashable, Sendable {
    case level(RiskLevel)
    /// Counts only beside other words of risk, or two of them together.
    case sign
    /// Counts only where a weapon is spoken of too.
    case armedThreat
    /// A time at hand: raises a wish to an intent.
    case time
    /// Ambiguous words that are no level but call for the plain question.
    case question
    /// The wish that pain ends: a wish to die where dying is spoken of, distress otherwise.
    case relief
    /// A figure of speech; "literally" cancels it.
    case figure
    /// A figure of speech that nothing but real words of risk beside it can cancel.
    case firmFigure
  }

  /// Whose risk it is.
  enum Holder: Sendable {
    /// Read from the words before the match.
    case subject
    /// As `subject`, but an unnamed subject does not count as the writer.
    case namedSubject
    /// The pattern itself says so.
    case writer
    case other
    /// As `subject`, but words said of somebody else mean nothing.
    case writerAlone
  }

  let sense: Sense
  let holder: Holder
  let asks: Bool
  let isNow: Bool
  /// The match is a denial in form ("no point in living"), so that a "not" before it says nothing.
  let holdsDenial: Bool
  let pattern: RiskPattern
}

/// Rules in the form they are written down.
struct RiskGrammar: Sendable {
  struct Options: OptionSet, Sendable {
    let rawValue: Int
    static let asks = Options(rawValue: 1)
    static let now = Options(rawValue: 2)
    static let holdsDenial = Options(rawValue: 4)
  }

  let sense: RiskRule.Sense
  let holder: RiskRule.Holder
  let options: Options
  let patterns: String

  /// One pattern a line.
  init(
    _ sense: RiskRule.Sense,
    _ holder: RiskRule.Holder = .subject,
    _ options: Options = [],
    _ patterns: String
  ) {
    self.sense = sense
    self.holder = holder
    self.options = options
    self.patterns = patterns
  }

  static let all =
    suicide + signs + indirect + languages + selfHarm + harmOthers + indirectHarm + threats
    + abuse + indirectHurt + medical + otherLevels + figures

  func rules(vocabulary: inout RiskVocabulary) -> [RiskRule] {
    var rules: [RiskRule] = []
    for line in patterns.split(whereSeparator: \.isNewline) {
      rules.append(
        RiskRule(
          sense: sense,
          holder: holder,
          asks: options.contains(.asks),
          isNow: options.contains(.now),
          holdsDenial: options.contains(.holdsDenial),
          pattern: RiskPattern(String(line), vocabulary: &vocabulary)
        )
      )
    }
    return rules
  }
}
