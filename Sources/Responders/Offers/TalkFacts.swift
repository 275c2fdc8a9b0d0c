/// What is known of the talk that is going on, as far as offers depend on it.
///
/// The responder that leads the talk hands it in, anew for every reply.
public struct TalkFacts: Hashable, Sendable, Codable {
  /// In how many of the person's turns each theme was heard, by the theme's name, such as `critic`.
  public var themes: [String: Int]
  /// The families of the feelings that were named, with the number of the person's turns they were
  /// named in.
  public var families: [String: Int]
  /// How many turns the person had.
  public var turns: Int
  /// How many reflections the person was given.
  public var reflections: Int
  /// How strong it is by the person's words or their last rating, 0 to 10, or `nil` when nothing
  /// tells.
  public var strength: Int?
  /// The highest safety level that was heard in this talk, 0 to 3.
  public var level: Int
  /// How many turns the person had since something was last offered, or `nil` when nothing was.
  public var turnsSinceOffer: Int?
  /// The ids that were put forward in this talk already, however that was answered.
  public var offered: Set<String>
  /// How often the person declined what was offered; putting it off is no declining.
  public var declined: Int
  /// The themes, topics or ids that the person asked for in so many words.
  public var asked: Set<String>

  /// Creates facts; without any, nothing was said yet.
  public init(
    themes: [String: Int] = [:],
    families: [String: Int] = [:],
    turns: Int = 0,
    reflections: Int = 0,
    strength: Int? = nil,
    level: Int = 0,
    turnsSinceOffer: Int? = nil,
    offered: Set<String> = [],
    declined: Int = 0,
    asked: Set<String> = []
  ) {
    self.themes = themes
    self.families = families
    self.turns = turns
    self.reflections = reflections
    self.strength = strength
    self.level = level
    self.turnsSinceOffer = turnsSinceOffer
    self.offered = offered
    self.declined = declined
    self.asked = asked
  }

  /// How often a family was named, by its name or its first word.
  func count(ofFamily family: String) -> Int {
    guard !family.isEmpty else { return 0 }
    return families.reduce(0) { count, entry in
      entry.key == family || entry.key.hasPrefix(family + " ") ? count + entry.value : count
    }
  }

  /// Why nothing may be offered in the middle of the talk, or `nil` when it may.
  ///
  /// An offer needs something to be about, which the themes name, and a person who was heard first.
  public func refusal(of themes: Set<String>) -> Refusal? {
    if level >= 2 { return .unsafe }
    if declined >= 2 { return .declinedTwice }
    if let turnsSinceOffer, turnsSinceOffer < 8 { return .offeredLately }
    if let strength, strength >= 7 { return .tooStrong }
    if reflections < 2 { return .notHeardYet }
    let isAsked = !asked.isDisjoint(with: themes)
    let isHeard = themes.contains { self.themes[$0, default: 0] >= Self.turnsNeeded(for: $0) }
    return isHeard || isAsked ? nil : .noTheme
  }

  /// Why an offer does not fit into the talk now.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// Something was said that comes before any inquiry.
    case unsafe
    /// The person declined twice.
    case declinedTwice
    /// Something was offered less than 8 turns ago.
    case offeredLately
    /// It is too strong to begin something.
    case tooStrong
    /// The person was given less than two reflections.
    case notHeardYet
    /// There are not three turns on one theme.
    case noTheme
  }

  /// The note that says what was put forward.
  package static let offerNote = "offer"
  /// The note that says how that was answered: `now`, `later` or `no`.
  package static let answerNote = "offer_answer"

  /// A harsh voice towards oneself is answered at the second time, everything else at the third.
  static func turnsNeeded(for theme: String) -> Int { theme == "critic" ? 2 : 3 }
}
