/// What kind of danger a text speaks of.
public enum RiskLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// Everyday talk, figures of speech, a resolved past, quotations, a plain denial.
  case none
  /// Strong suffering without a wish to be dead.
  case distress
  /// A wish to be dead or not to exist, without method or intent.
  case passive
  /// Thoughts of killing oneself with method, intent, plan, means, a goodbye or a recent attempt.
  case active
  /// Injuring oneself, as an urge or an act, without a stated wish to die.
  case selfHarm = "self_harm"
  /// A wish, an intent or a plan to injure somebody, or fear of doing so.
  case harmOthers = "harm_others"
  /// Violence, threats or control suffered by the person or by somebody in their care.
  case abuse
  /// A possible emergency of the body.
  case medical
  /// Commanding voices, being watched or steered, a special mission.
  case psychosis
  /// Purging, laxatives, days without food.
  case eating
  /// Worry about somebody else's safety.
  case concernOther = "concern_other"

  /// From 0 to 3, for cooldowns; 2 and above is a crisis.
  ///
  /// This is the level's own. An assessment's severity is higher when the danger is now.
  public var severity: Int {
    switch self {
    case .none: 0
    case .distress, .concernOther: 1
    case .passive, .selfHarm, .abuse, .psychosis, .eating: 2
    case .active, .harmOthers, .medical: 3
    }
  }
}

/// What was found in a text, the gravest first.
public struct RiskAssessment: Hashable, Sendable, Codable {
  /// The gravest level found.
  public let level: RiskLevel

  /// The other levels found, gravest first, without `level` and without `none`.
  public let also: [RiskLevel]

  /// The UTF-8 offsets in the assessed text of the words that decided the level.
  ///
  /// `nil` for `none`, and when what was said before decided.
  public let evidence: Range<Int>?

  /// Whether the words leave it open and the plain question should be asked.
  ///
  /// May be `true` for `none`: a figure of speech beside distress, an attempt that is over, a farewell.
  public let asksPlainly: Bool

  /// What heard it, or `nil` for `none`.
  public let basis: Basis?

  /// The name of the rule that heard it, or, for `none`, of the one that calls for the plain question.
  ///
  /// `nil` when the learnt model did, or nothing.
  public let rule: String?

  /// What hears danger in a text.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// A rule, by the words of `evidence`.
    case rules
    /// The learnt model; `evidence` is the clause that speaks for it most.
    case model
  }

  /// Whether the danger is now: a threat in the room, another person's emergency.
  public let isImminent: Bool

  /// Whether it is somebody else's danger, as far as the words tell: "my brother won't wake up".
  public let isOthers: Bool

  /// Whether the learnt model, where it alone heard something, is too unsure of it for a question in the
  /// middle of a conversation: more so where nothing was written before.
  public let isFaint: Bool

  /// From 0 to 3, counting `isImminent`; 2 and above is a crisis.
  public var severity: Int {
    switch level {
    case .abuse, .concernOther: isImminent ? 3 : level.severity
    default: level.severity
    }
  }
}

extension RiskAssessment {
  /// What is heard where nothing was written.
  public static let nothing = RiskAssessment(
    level: .none,
    also: [],
    evidence: nil,
    asksPlainly: false,
    basis: nil,
    rule: nil,
    isImminent: false,
    isOthers: false,
    isFaint: false
  )

  /// Whether only the learnt model heard it, and faintly: no reason to hold anything back.
  public var isFaintGuess: Bool { isFaint && basis == .model }

  /// What counts of it in the middle of a conversation.
  ///
  /// What only the learnt model heard is a guess, wrong more often than not where nothing was said
  /// plainly: it opens no flow of its own. A guess at a wish to die or to be hurt calls for the plain
  /// question; one at another danger, a faint one and one at distress are distress, which has its gentle
  /// line. A guess at worry about somebody else is nothing. What rules heard stays as it is.
  public var inConversation: RiskAssessment {
    let isGuess = basis == .model || (basis == nil && rule == nil)
    guard isGuess, level != .none || asksPlainly else { return self }
    let isHeard = level != .concernOther
    let isAboutOneself = [.none, .distress, .passive, .active, .selfHarm].contains(level)
    return RiskAssessment(
      level: isHeard ? .distress : .none,
      also: [],
      evidence: isHeard ? evidence : nil,
      asksPlainly: asksPlainly && isAboutOneself && !isFaint,
      basis: isHeard ? .model : nil,
      rule: nil,
      isImminent: false,
      isOthers: isOthers,
      isFaint: isFaint
    )
  }
}
