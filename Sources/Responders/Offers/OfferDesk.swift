internal import Conversation
public import Yarn

/// What can be put forward in a conversation, worked out when somebody first asks.
///
/// The conditions of offers see the variables as they were at the start of the reply.
public struct OfferDesk: Sendable {
  private let book: DialogueBook
  private let surroundings: Surroundings
  private let talk: @Sendable () -> TalkFacts
  private let variables: [String: Value]
  private let seed: UInt64
  private let worked: Lazy<Work>

  /// An offer with what is known of its inquiry.
  struct Fitting: Sendable {
    var offer: Offer
    var inquiry: Inquiry
    var candidate: OfferCandidate
  }

  private struct Work: Sendable {
    var offers: [Offer]
    var fitting: Fitting?
    var openInTalk: [Fitting]
    var blocks: [String: OfferBlock]
  }

  /// Creates a desk; nothing is worked out yet.
  ///
  /// - Parameters:
  ///   - book: The dialogues, with their `Offer` nodes.
  ///   - surroundings: What the conditions may know.
  ///   - talk: Tells what is known of the talk that is going on; asked when that is needed.
  ///   - variables: What the variables hold, by name with `$`.
  ///   - seed: Decides between offers that are alike.
  public init(
    _ book: DialogueBook,
    surroundings: Surroundings,
    talk: @escaping @Sendable () -> TalkFacts = { TalkFacts() },
    variables: [String: Value] = [:],
    seed: UInt64
  ) {
    self.book = book
    self.surroundings = surroundings
    self.talk = talk
    self.variables = variables
    self.seed = seed
    self.worked = Lazy {
      Self.work(
        book,
        surroundings,
        talk,
        variables,
        situation: Self.situation(book, surroundings, talk(), variables),
        seed: seed
      )
    }
  }

  /// The best offers, best first: at most three.
  public var offers: [Offer] { worked.value.offers }

  /// Why each inquiry is not put forward now, by id; those that may be are left out.
  ///
  /// That stops nobody from beginning one: it asks them first.
  public var blocks: [String: OfferBlock] { worked.value.blocks }

  /// Why nothing that goes so deep is put forward now, in a kind sentence, or `nil`.
  func block(ofIntensity intensity: Int) -> OfferBlock? {
    let scheduler = OfferScheduler(situation, seed: seed)
    return scheduler.blockOfEverything ?? scheduler.block(ofIntensity: intensity)
  }

  /// An offer by its place, from 1, with its inquiry.
  func place(_ number: Double) -> (offer: Offer, inquiry: Inquiry)? {
    guard number >= 1, number <= Double(OfferScheduler.most) else { return nil }
    let index = Int(number) - 1
    guard offers.indices.contains(index), let inquiry = book.inquiry(offers[index].id) else {
      return nil
    }
    return (offers[index], inquiry)
  }

  /// The best offer that fits into the middle of the talk, or `nil` while the rules for that forbid
  /// it: it is about what was heard there.
  public var offerInTalk: Offer? { fitting?.offer }

  /// That offer with what is known of its inquiry.
  var fitting: Fitting? { worked.value.fitting }

  /// What a listener that hears more than the table of themes may put forward in the middle of the
  /// talk: at most three, each by all the rules but the one that a theme was heard often enough.
  var openInTalk: [Fitting] { worked.value.openInTalk }

  /// What the offers are weighed against.
  public var situation: OfferSituation { Self.situation(book, surroundings, talk(), variables) }

  private static func situation(
    _ book: DialogueBook,
    _ surroundings: Surroundings,
    _ talk: TalkFacts,
    _ variables: [String: Value]
  ) -> OfferSituation {
    func text(_ name: String) -> String? {
      guard case .string(let text)? = variables[name], !text.isEmpty, text != "unknown" else {
        return nil
      }
      return text
    }
    return OfferSituation(
      now: surroundings.now(),
      history: surroundings.history(),
      care: surroundings.care(),
      talk: talk,
      profiles: Set([text("$profile"), text("$profile_2")].compactMap(\.self)),
      stage: text("$stage"),
      suggested: text("$suggest_next"),
      inquiries: book.inquiryKinds
    )
  }

  private static func work(
    _ book: DialogueBook,
    _ surroundings: Surroundings,
    _ talk: @escaping @Sendable () -> TalkFacts,
    _ variables: [String: Value],
    situation: OfferSituation,
    seed: UInt64
  ) -> Work {
    let library = FunctionLibrary.host(
      surroundings,
      inquiries: Set(book.inquiries.map(\.id)),
      talk: talk
    )
    var scheduler = OfferScheduler(situation, seed: seed)
    scheduler.balanceLines = book.balanceLines(library: library, variables: variables, seed: seed)
    let candidates = book.offerCandidates(library: library, variables: variables, seed: seed)
    let offers = scheduler.offers(among: candidates)
    // In a talk the line names what was heard there.
    scheduler.balanceLines = [:]
    func fittings(_ refusals: Set<TalkFacts.Refusal>) -> [Fitting] {
      let inTalk = candidates.filter { candidate in
        situation.talk.refusal(of: candidate.themes.union([candidate.id])).map(refusals.contains)
          ?? true
      }
      return scheduler.offers(among: inTalk).compactMap { offer in
        guard let inquiry = book.inquiry(offer.id),
          let candidate = inTalk.first(where: { $0.id == offer.id && $0.line == offer.line })
        else { return nil }
        return Fitting(offer: offer, inquiry: inquiry, candidate: candidate)
      }
    }
    return Work(
      offers: offers,
      fitting: fittings([]).first,
      openInTalk: fittings([.noTheme]),
      blocks: blocks(book, scheduler)
    )
  }

  private static func blocks(
    _ book: DialogueBook,
    _ scheduler: OfferScheduler
  ) -> [String: OfferBlock] {
    var blocks: [String: OfferBlock] = [:]
    for (id, kind) in scheduler.situation.inquiries {
      var candidate = OfferCandidate(id: id, intensity: kind.intensity, themes: kind.themes)
      candidate.isSteady = kind.isSteady
      candidate.gathers = kind.gathers
      blocks[id] = scheduler.block(of: candidate)
    }
    return blocks
  }
}
