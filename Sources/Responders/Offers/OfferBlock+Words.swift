extension OfferBlock {
  /// The block in a kind sentence, for a person who asks why not today.
  public var words: String {
    switch self {
    case .unsafeNow: "Not now: something else comes first."
    case .declinedTwice: "Not today: it can wait until another time."
    case .offeredBefore: "Not again today: it was put forward before."
    case .heavyDays: "Not today: the last days held something heavy, so steady things come first."
    case .heavyDay: "Not today: something heavy was said lately, and depth can wait."
    case .deepLately: "Not today: something deep was opened in the last two days. It can rest."
    case .firstSessions: "Not yet: the first three times stay near the surface."
    case .lateNight: "Not tonight: it is late, and deep questions keep a tired mind awake."
    case .parked: "Not today: this was set down because it got strong. It can stay down."
    case .loop: "Not today: one topic has come round several times. Gathering it comes first."
    }
  }
}
