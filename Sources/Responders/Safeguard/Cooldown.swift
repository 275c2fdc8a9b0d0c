public import Noticing

/// What kind of danger was spoken of, and how grave it is.
public struct Concern: Hashable, Sendable {
  /// The kind.
  public var level: RiskLevel
  /// From 0 to 3; 2 and above is a crisis.
  ///
  /// Beyond the level's own where the danger is now.
  public var severity: Int

  /// Describes a concern; without a severity it is the level's own.
  public init(_ level: RiskLevel, severity: Int? = nil) {
    self.level = level
    self.severity = min(max(severity ?? level.severity, 0), 3)
  }

  /// What an assessment found.
  public init(_ assessment: RiskAssessment) {
    self.init(assessment.level, severity: assessment.severity)
  }

  /// Whether it is grave enough that only scripts speak, and the days after it are kept light.
  public var isCrisis: Bool { severity >= 2 }
}

/// What is held back after a concern, and when umbra asks how it is.
///
/// One row of the table a kind; nothing of it is stored but the dates that come of it.
public struct Cooldown: Hashable, Sendable {
  /// For how many hours nothing deep (intensity 3) is begun.
  public var depthHours: Int
  /// Whether nothing deep is begun after that either, until the person chooses it.
  public var asksBeforeDepth = false
  /// For how many hours no remote model takes a turn.
  public var modelHours: Int
  /// Whether umbra asks after two turns whether the person is safe.
  public var checksAfterTwoTurns = false
  /// Whether umbra asks before the person leaves.
  public var checksAtEnd = false
  /// Whether umbra asks when the person comes back.
  public var checksNextTime = false

  /// The row of a concern; nothing is held back below the severity that a row begins with.
  public init(after concern: Concern) {
    depthHours = 0
    modelHours = 0
    switch concern.level {
    case .none, .concernOther: break
    case .distress: depthHours = 24
    case .passive, .selfHarm:
      (depthHours, modelHours) = (72, 24)
      (checksAtEnd, checksNextTime) = (true, true)
    case .active:
      (depthHours, modelHours) = (14 * 24, 72)
      (asksBeforeDepth, checksAfterTwoTurns) = (true, true)
      (checksAtEnd, checksNextTime) = (true, true)
    case .harmOthers:
      (depthHours, modelHours) = (72, 72)
      checksNextTime = true
    case .abuse:
      // Asked after only when the person begins: a greeting could be read by somebody else.
      modelHours = 72
      asksBeforeDepth = true
    case .medical:
      (depthHours, modelHours) = (24, 24)
      checksAtEnd = true
    case .psychosis:
      (depthHours, modelHours) = (14 * 24, 72)
      checksNextTime = true
    case .eating:
      (depthHours, modelHours) = (72, 24)
      checksNextTime = true
    }
  }
}
