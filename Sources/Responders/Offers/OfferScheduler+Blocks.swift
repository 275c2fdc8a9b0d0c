internal import Conversation

extension OfferScheduler {
  /// Why a candidate may not be put forward now, or `nil` when it may: of several reasons the gravest.
  public func block(of candidate: OfferCandidate) -> OfferBlock? {
    if let block = blockOfEverything { return block }
    if situation.talk.offered.contains(candidate.id) { return .offeredBefore }
    if let block = block(ofIntensity: candidate.intensity, isSteady: candidate.isSteady) {
      return block
    }
    if isParked(candidate) { return .parked }
    if !candidate.gathers, !candidate.isSteady,
      situation.history.isLooping(before: situation.now)
    {
      return .loop
    }
    return nil
  }

  /// Why nothing at all may be put forward, or `nil`.
  public var blockOfEverything: OfferBlock? {
    if situation.talk.level >= 2 { return .unsafeNow }
    return situation.talk.declined >= 2 ? .declinedTwice : nil
  }

  /// Why nothing that goes so deep, from 1 to 3, may be put forward now, or `nil`.
  ///
  /// What steadies may be, even after the gravest things.
  public func block(ofIntensity intensity: Int, isSteady: Bool = false) -> OfferBlock? {
    let heavy = situation.care.highest(within: 72, before: situation.now)
    if heavy >= 3, !(isSteady && intensity <= 1) { return .heavyDays }
    guard intensity >= 2 else { return nil }
    if intensity >= 3 {
      if situation.care.highest(within: 24, before: situation.now) >= 2 { return .heavyDay }
      if wasDeepLately { return .deepLately }
    }
    if situation.isInFirstSessions { return .firstSessions }
    return situation.isLateNight ? .lateNight : nil
  }

  /// Whether nothing forbids the offer of what goes deeper.
  public var allowsDepth: Bool {
    blockOfEverything == nil && block(ofIntensity: 3) == nil
  }

  /// Whether something deep was begun within 48 hours; one that was stopped counts as well.
  private var wasDeepLately: Bool {
    situation.history.sessions(within: 2, before: situation.now).contains { session in
      session.dialogue.flatMap { situation.inquiries[$0]?.intensity } ?? 1 >= 3
    }
  }

  /// Whether what it is about was set down less than 72 hours ago because it got too strong.
  ///
  /// That rests in every inquiry that goes below the surface and is about the same.
  private func isParked(_ candidate: OfferCandidate) -> Bool {
    guard !candidate.isSteady else { return false }
    return situation.history.sessions(within: 3, before: situation.now).contains { session in
      guard session.notes["parked_topic"] != nil, let dialogue = session.dialogue else {
        return false
      }
      if dialogue == candidate.id { return true }
      let themes = situation.inquiries[dialogue]?.themes ?? []
      return candidate.intensity >= 2 && !themes.isDisjoint(with: candidate.themes)
    }
  }
}
