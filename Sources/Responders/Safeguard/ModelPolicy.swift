public import Conversation
internal import Noticing

/// Whether a language model may take the next turn, and how much of the conversation it may see.
///
/// Pure: made from what was assessed on this machine and from dates. It only ever says no to what
/// the person has set up; whether they set up a model at all is not its concern. Everything the
/// table does not allow is the scripts'.
public struct ModelPolicy: Hashable, Sendable {
  /// Where a model runs.
  public enum Place: Hashable, Sendable, CaseIterable {
    /// On this machine.
    case local
    /// Elsewhere.
    case remote
  }

  /// One thing the person wrote, as it was assessed.
  public enum Turn: Hashable, Sendable {
    /// What was found in it.
    case assessed(Concern)
    /// The person said that it was a manner of speaking: it counts as distress and no more.
    case misread
    /// The assessment failed or took too long.
    case unknown
  }

  /// What comes of it.
  public enum Permission: Hashable, Sendable {
    /// It may take the turn.
    case allowed
    /// Not in this turn and in so many after it, as things stand; 0 is this turn alone.
    case blocked(turns: Int)
    /// Not before this time.
    case blockedUntil(Timestamp)
  }

  /// How many turns of the person a model is shown at most, this one with them.
  public static let mostTurns = 6
  /// For how many turns after distress no remote model takes one.
  fileprivate static let turnsAfterDistress = 3

  private let turns: [Turn]
  private let care: CareDates

  /// Prepares a decision.
  ///
  /// - Parameters:
  ///   - turns: Everything the person wrote in this session, oldest first, with the words to be
  ///     answered last.
  ///   - care: The dates of earlier sessions and of this one.
  public init(turns: [Turn], care: CareDates) {
    self.turns = turns
    self.care = care
  }

  /// Whether a model in a place may take the turn now.
  public func permission(for place: Place, at now: Timestamp) -> Permission {
    guard let last = turns.last, last != .unknown else { return .blocked(turns: 0) }
    switch place {
    case .local: return last.severity >= 2 ? .blocked(turns: 0) : .allowed
    case .remote: return remote(at: now)
    }
  }

  /// How many of the last turns a model may be shown: those after the last that it must never see.
  ///
  /// - Returns: 0 when it may not even see the last one.
  public func visibleTurns(for place: Place) -> Int {
    let hidden = turns.lastIndex { turn in
      switch place {
      case .local: turn.severity >= 2 || turn == .unknown
      case .remote: turn.severity >= 1 || turn == .unknown
      }
    }
    let after = turns.count - (hidden.map { $0 + 1 } ?? 0)
    return min(after, Self.mostTurns)
  }

  private func remote(at now: Timestamp) -> Permission {
    if let until = care.modelFrom, now < until { return .blockedUntil(until) }
    var turnsLeft: Int?
    for (age, turn) in turns.reversed().enumerated() {
      guard let reach = turn.reach, age <= reach else { continue }
      turnsLeft = max(turnsLeft ?? 0, reach - age)
    }
    return turnsLeft.map(Permission.blocked(turns:)) ?? .allowed
  }
}

extension ModelPolicy.Turn {
  /// How grave it is, from 0 to 3.
  fileprivate var severity: Int {
    switch self {
    case .assessed(let concern): concern.severity
    case .misread: 1
    case .unknown: 0
    }
  }

  /// How many turns after it no remote model takes one; `nil` when it stands in nobody's way.
  fileprivate var reach: Int? {
    switch self {
    case .assessed(let concern) where concern.level == .concernOther: ModelPolicy.mostTurns - 1
    case .assessed(let concern): concern.severity >= 1 ? ModelPolicy.turnsAfterDistress : nil
    case .misread: ModelPolicy.turnsAfterDistress
    case .unknown: 0
    }
  }
}
