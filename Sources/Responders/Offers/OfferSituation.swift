public import Conversation

/// Everything that an offer is weighed against: values only, so that the same situation always gives
/// the same offers.
public struct OfferSituation: Hashable, Sendable {
  /// The moment.
  public var now: Timestamp
  /// What was done before.
  public var history: History
  /// When something heavy was last said.
  public var care: CareDates
  /// The talk that is going on; without turns when none is.
  public var talk: TalkFacts
  /// The person's way of doing things and the one that follows closely, where known.
  public var profiles: Set<String>
  /// The person's stage of life, or `nil`.
  public var stage: String?
  /// The id that an earlier inquiry put down for another day, or `nil`.
  public var suggested: String?
  /// What is known of each inquiry, done or not, by id.
  public var inquiries: [String: Kind]

  /// What the rules need to know of an inquiry that was done.
  public struct Kind: Hashable, Sendable {
    /// How deep it goes, 1 to 3.
    public var intensity: Int
    /// What it is for, in the tally of care and looking inward.
    public var side: OfferCandidate.Side?
    /// What it turns to.
    public var focus: OfferCandidate.Focus?
    /// What it is about.
    public var themes: Set<String>
    /// Whether it steadies.
    public var isSteady = false
    /// Whether it gathers what was seen.
    public var gathers = false

    /// Describes an inquiry.
    public init(
      intensity: Int,
      side: OfferCandidate.Side? = nil,
      focus: OfferCandidate.Focus? = nil,
      themes: Set<String> = []
    ) {
      self.intensity = intensity
      self.side = side
      self.focus = focus
      self.themes = themes
    }
  }

  /// Creates a situation; unless told otherwise one in which nothing was ever done.
  public init(
    now: Timestamp,
    history: History = History(),
    care: CareDates = CareDates(),
    talk: TalkFacts = TalkFacts(),
    profiles: Set<String> = [],
    stage: String? = nil,
    suggested: String? = nil,
    inquiries: [String: Kind] = [:]
  ) {
    self.now = now
    self.history = history
    self.care = care
    self.talk = talk
    self.profiles = profiles
    self.stage = stage
    self.suggested = suggested
    self.inquiries = inquiries
  }
}

extension OfferSituation {
  /// Whether the person is in one of their first three sessions, this one included.
  public var isInFirstSessions: Bool { history.sessions.count < 3 }

  /// Whether it is between eleven at night and five in the morning.
  public var isLateNight: Bool { now.hour >= 23 || now.hour < 5 }

  /// Which side lacks, when one has over four in five of at least six sessions within 14 days.
  public var lackingSide: OfferCandidate.Side? {
    let sides = history.sessions(within: 14, before: now).compactMap { session in
      session.dialogue.flatMap { inquiries[$0]?.side }
    }
    guard sides.count >= 6 else { return nil }
    let care = sides.count { $0 == .care }
    if care * 5 > sides.count * 4 { return .inner }
    return (sides.count - care) * 5 > sides.count * 4 ? .care : nil
  }

  /// Whether the last two inquiries both had something.
  func lastTwo(_ isSo: (Kind) -> Bool) -> Bool {
    let last = history.sessions.lazy.compactMap { $0.dialogue.flatMap { inquiries[$0] } }.prefix(2)
    return last.count == 2 && last.allSatisfy(isSo)
  }

  /// Whether small habits and check-ins carried the last week: on four days of it or more, with the
  /// first of them a week ago.
  var habitsRun: Bool {
    let care = history.sessions.filter { session in
      session.isCompleted && session.dialogue.flatMap { inquiries[$0]?.side } == .care
    }
    let days = Set(
      care.filter { now.hours(since: $0.start) <= 7 * 24 }.map(\.start.date.daysSince1970)
    )
    return days.count >= 4 && care.contains { now.hours(since: $0.start) >= 6 * 24 }
  }
}
