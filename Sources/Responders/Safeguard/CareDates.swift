public import Conversation
internal import Noticing

/// When something heavy was last said, and until when what is held back: dates only, without words
/// or labels.
public struct CareDates: Hashable, Sendable, Codable {
  /// The last time something of severity 2 or above was said.
  public var heavy: Timestamp?
  /// The last time something of severity 3 was said.
  public var heaviest: Timestamp?
  /// Nothing deep is begun before this.
  public var depthFrom: Timestamp?
  /// Since then nothing deep is begun, whatever ``depthFrom`` says, until the person chooses it.
  public var depthChoiceSince: Timestamp?
  /// No remote model takes a turn before this.
  public var modelFrom: Timestamp?
  /// The time that umbra asks about when the person comes back; gone once it was asked.
  public var checkBack: Timestamp?

  /// Creates dates; with none, nothing heavy was said.
  public init(heavy: Timestamp? = nil, heaviest: Timestamp? = nil) {
    self.heavy = heavy
    self.heaviest = heaviest
  }

  /// Notes what was said; dates only ever move on.
  public mutating func note(_ concern: Concern, at time: Timestamp) {
    let cooldown = Cooldown(after: concern)
    // Worry about somebody else holds nothing back.
    guard concern.level != .concernOther else { return }
    if concern.severity >= 2 { heavy = heavy.later(time) }
    if concern.severity >= 3 { heaviest = heaviest.later(time) }
    if cooldown.depthHours > 0 { depthFrom = depthFrom.later(time.adding(cooldown.depthHours)) }
    if cooldown.modelHours > 0 { modelFrom = modelFrom.later(time.adding(cooldown.modelHours)) }
    if cooldown.asksBeforeDepth { depthChoiceSince = depthChoiceSince.later(time) }
    if cooldown.checksNextTime { checkBack = checkBack.later(time) }
  }

  /// Takes in the dates of another shell: the later of each.
  public mutating func merge(_ other: CareDates) {
    heavy = heavy.later(other.heavy)
    heaviest = heaviest.later(other.heaviest)
    depthFrom = depthFrom.later(other.depthFrom)
    depthChoiceSince = depthChoiceSince.later(other.depthChoiceSince)
    modelFrom = modelFrom.later(other.modelFrom)
    checkBack = checkBack.later(other.checkBack)
  }

  /// The highest severity within so many hours: 0, 2 or 3.
  ///
  /// A date that lies ahead (the clock was set back) counts as recent.
  public func highest(within hours: Double, before now: Timestamp) -> Int {
    func isRecent(_ time: Timestamp?) -> Bool {
      guard let time else { return false }
      return now.hours(since: time) <= hours
    }
    if isRecent(heaviest) { return 3 }
    return isRecent(heavy) ? 2 : 0
  }

  /// What stands before something deep (intensity 3) at a time.
  public func depth(at now: Timestamp) -> Depth {
    if let depthFrom, now < depthFrom { return .blocked(until: depthFrom) }
    return depthChoiceSince == nil ? .open : .byChoice
  }

  /// Whether something deep may be begun.
  public enum Depth: Hashable, Sendable {
    /// It may.
    case open
    /// It may when the person is asked first, and chooses it.
    case byChoice
    /// Not yet.
    case blocked(until: Timestamp)
  }

  /// The person chose to go deep; that is heeded only when nothing blocks it any more.
  public mutating func chooseDepth(at now: Timestamp) {
    if depth(at: now) == .byChoice { depthChoiceSince = nil }
  }

  /// Whether umbra asks at the opening how the person is arriving.
  public func asksAtOpening(at now: Timestamp) -> Bool {
    checkBack.map { $0 <= now } ?? false
  }
}

extension Timestamp? {
  /// The later of two dates that may be missing.
  fileprivate func later(_ other: Timestamp?) -> Timestamp? {
    guard let self else { return other }
    return other.map { Swift.max(self, $0) } ?? self
  }
}

extension Timestamp {
  /// So many hours later.
  func adding(_ hours: Int) -> Timestamp {
    let limit = 1_000_000
    return Timestamp(
      seconds: seconds + Int64(Swift.min(Swift.max(hours, -limit), limit)) * 3_600,
      nanoseconds: nanoseconds,
      offset: offset
    )
  }
}
