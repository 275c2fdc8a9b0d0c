internal import Conversation
internal import Yarn

/// Weighs what could be put forward, and chooses at most three.
///
/// A pure function of its values: it asks no clock and draws no lots but those of the seed, which only
/// decide between offers that are alike in score, specificity and how often they were made.
public struct OfferScheduler: Hashable, Sendable {
  /// What it weighs against.
  public var situation: OfferSituation
  /// Decides between offers that are alike.
  public var seed: UInt64
  /// What the best offer says that brings care and looking inward back into balance, by the side that
  /// lacks; without it the offer's own line stands.
  public var balanceLines: [OfferCandidate.Side: String] = [:]

  /// Creates a scheduler.
  public init(_ situation: OfferSituation, seed: UInt64) {
    self.situation = situation
    self.seed = seed
  }

  /// How many offers are made at most.
  public static let most = 3

  /// Returns the best offers, best first: at most three, and none twice.
  ///
  /// Of several candidates for one inquiry the one with the highest score counts.
  public func offers(among candidates: [OfferCandidate]) -> [Offer] {
    let lots = lots(for: candidates)
    let ranked = candidates.filter { block(of: $0) == nil }
      .map { (candidate: $0, offer: offer($0)) }
      .sorted { left, right in
        let (first, second) = (left.candidate, right.candidate)
        if left.offer.score != right.offer.score { return left.offer.score > right.offer.score }
        if first.complexity != second.complexity { return first.complexity > second.complexity }
        if first.views != second.views { return first.views < second.views }
        let (one, other) = (lots[first.id, default: 0], lots[second.id, default: 0])
        return one != other ? one < other : first.line < second.line
      }
    var ids: Set<String> = []
    var offers = ranked.map(\.offer).filter { ids.insert($0.id).inserted }.prefix(Self.most)
    // Said once: what stands behind the first would only be the same again behind the next.
    if let side = situation.lackingSide, let line = balanceLines[side],
      let index = offers.firstIndex(where: { $0.reasons.contains(.balance) })
    {
      offers[index].line = line
    }
    return Array(offers)
  }

  /// A number for each id, the same for the same seed in whatever order they come.
  private func lots(for candidates: [OfferCandidate]) -> [String: UInt64] {
    var lots: [String: UInt64] = [:]
    for candidate in candidates where lots[candidate.id] == nil {
      // FNV-1a, so that a lot depends on the id alone.
      let hash = candidate.id.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      var source = RandomSource(seed: seed ^ hash)
      lots[candidate.id] = source.next()
    }
    return lots
  }

  // MARK: The score

  /// Weighs a candidate, whether it may be put forward or not.
  public func offer(_ candidate: OfferCandidate) -> Offer {
    let reasons = OfferReason.allCases.filter { holds($0, for: candidate) }
    let score = reasons.reduce(0) { sum, reason in
      switch reason {
      case .own: sum + candidate.bonus
      case .counterweight: sum + counterweight(of: candidate)
      default: sum + reason.points
      }
    }
    return Offer(
      id: candidate.id,
      line: candidate.line,
      score: score,
      reasons: reasons
    )
  }

  private func holds(_ reason: OfferReason, for candidate: OfferCandidate) -> Bool {
    let (now, history, talk) = (situation.now, situation.history, situation.talk)
    switch reason {
    case .feeling:
      return candidate.feelings.contains { family in
        talk.count(ofFamily: family) > 0
          || history.count(ofFamily: family, within: 3, before: now) > 0
      }
    case .theme:
      return candidate.themes.contains { talk.themes[$0, default: 0] > 0 }
    case .lowDimension:
      return candidate.dimensions.contains { history.isLow($0, before: now) }
    case .profile:
      return !candidate.profiles.isDisjoint(with: situation.profiles)
    case .stage:
      return situation.stage.map(candidate.stages.contains) ?? false
    case .novelty:
      return days(since: candidate.id).map { $0 >= 14 } ?? true
    case .asked:
      return talk.asked.contains(candidate.id) || !talk.asked.isDisjoint(with: candidate.themes)
        || situation.suggested == candidate.id
    case .own:
      return candidate.bonus != 0
    case .balance:
      return candidate.side != nil && candidate.side == situation.lackingSide
    case .counterweight:
      return counterweight(of: candidate) > 0
    case .loop:
      return candidate.gathers && history.isLooping(before: now)
    case .repeated:
      return days(since: candidate.id).map { $0 <= 1 } ?? false
    case .deepAgain:
      return candidate.intensity >= 2 && situation.lastTwo { $0.intensity >= 2 }
    case .strongDays:
      guard candidate.intensity >= 3 else { return false }
      return (history.meanStrength(within: 3, before: now) ?? 0) >= 7
    }
  }

  /// Whole days on the calendar since an inquiry was last gone through, or `nil` when it never was.
  private func days(since id: String) -> Int64? {
    let last = situation.history.sessions.first { $0.dialogue == id && $0.isCompleted }
    return last.map { situation.now.date.daysSince1970 - $0.start.date.daysSince1970 }
  }

  /// What the person's way of doing things gives to what it easily leaves out.
  private func counterweight(of candidate: OfferCandidate) -> Int {
    let profiles = situation.profiles
    if profiles.contains("practical"), candidate.intensity == 2, situation.habitsRun { return 1 }
    let focus: [(profile: String, focus: OfferCandidate.Focus)] = [
      ("relational", .others), ("spiritual", .meaning),
    ]
    let isDue = focus.contains { profile, focus in
      profiles.contains(profile) && candidate.counterweights.contains(profile)
        && situation.lastTwo { $0.focus == focus }
    }
    return isDue ? 2 : 0
  }
}
