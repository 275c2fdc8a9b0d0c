/// An inquiry that is put forward, with everything that led to it.
public struct Offer: Hashable, Sendable {
  /// The inquiry's id.
  public var id: String
  /// One line that puts it forward: no question, and no blame.
  public var line: String
  /// The sum of the reasons' points.
  public var score: Int
  /// What made the score, in the order of ``OfferReason/allCases``.
  public var reasons: [OfferReason]

  /// Creates an offer; the score is that of the reasons and of what the offer itself brings.
  public init(id: String, line: String, score: Int, reasons: [OfferReason]) {
    self.id = id
    self.line = line
    self.score = score
    self.reasons = reasons
  }
}

/// Something that speaks for an offer, or against it.
public enum OfferReason: String, Hashable, Sendable, CaseIterable {
  /// A feeling it is for was named in the last three days, or in this talk.
  case feeling
  /// What it is about was heard in this talk.
  case theme
  /// The part of life it tends was rated low.
  case lowDimension
  /// It meets what a person of this way of doing things needs.
  case profile
  /// It belongs to the person's stage of life.
  case stage
  /// It was not done for 14 days or more, or never.
  case novelty
  /// The person asked for it.
  case asked
  /// What its own rule gives it now.
  case own
  /// Care and looking inward are out of balance, and it is on the lighter side.
  case balance
  /// It balances what a person of this way of doing things easily leaves out.
  case counterweight
  /// The same topic keeps coming back and gets no lighter: it gathers instead of digging.
  case loop
  /// It was done yesterday or today.
  case repeated
  /// The last two sessions went below the surface, and so does it.
  case deepAgain
  /// It goes deep, and the last three days were very strong.
  case strongDays

  /// What it adds to the score; what the offer's own rule gives is with the offer.
  public var points: Int {
    switch self {
    case .feeling, .theme, .balance, .loop: 3
    case .lowDimension, .profile, .asked: 2
    case .stage, .novelty: 1
    case .counterweight, .own: 0
    case .repeated: -3
    case .deepAgain: -2
    case .strongDays: -4
    }
  }
}

/// Why an inquiry is not put forward now, however well it would fit.
public enum OfferBlock: String, Hashable, Sendable, CaseIterable {
  /// Something was said in this talk that comes before any inquiry.
  case unsafeNow
  /// The person declined twice; nothing more before the next session.
  case declinedTwice
  /// It was put forward in this session already.
  case offeredBefore
  /// Something of the gravest kind was said within three days: only what steadies.
  case heavyDays
  /// Something heavy was said within a day: nothing deep.
  case heavyDay
  /// Something deep was done within two days.
  case deepLately
  /// One of the first three sessions: nothing below the surface.
  case firstSessions
  /// It is late: nothing below the surface.
  case lateNight
  /// It was set down because it got too strong, less than three days ago.
  case parked
  /// The same topic keeps coming back and gets no lighter: only what gathers or steadies.
  case loop
}
