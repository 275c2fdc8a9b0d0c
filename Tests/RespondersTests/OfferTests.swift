import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// What is put forward by the shipped dialogues, situation by situation.
@Suite struct OfferTests {
  struct Situation: Sendable, CustomTestStringConvertible {
    var name: String
    var sessions: [PastSession]
    var carried: [String: Value] = [:]
    var now = evening
    var heavy: Double?
    var heaviest: Double?
    var talk = TalkFacts()
    var variables: [String: Value] = [:]
    /// What must come first.
    var first: String?
    /// What must be among the offers.
    var has: Set<String> = []
    /// What must not be.
    var hasNot: Set<String> = []
    /// Why some are not put forward; `nil` for one that may be.
    var blocks: [String: OfferBlock?] = [:]
    /// What must be among the reasons of the first.
    var reason: OfferReason?
    /// What is offered in the talk; an empty text for nothing.
    var inTalk: String?

    var testDescription: String { name }

    init(_ name: String, _ sessions: [PastSession] = settled) {
      self.name = name
      self.sessions = sessions
    }

    func with(_ change: (inout Self) -> Void) -> Self {
      var changed = self
      change(&changed)
      return changed
    }

    func desk(seed: UInt64) throws -> OfferDesk {
      let now = now
      func ago(_ hours: Double?) -> Timestamp? {
        hours.map { Timestamp(seconds: now.seconds - Int64($0 * 3_600)) }
      }
      let care = CareDates(heavy: ago(heavy), heaviest: ago(heaviest))
      let history = History(sessions: sessions, carried: carried)
      var world = try surroundings(practice: history.practice)
      world.now = { now }
      world.care = { care }
      world.history = { history }
      let talk = talk
      return OfferDesk(
        try Shipped.book.get(),
        surroundings: world,
        talk: { talk },
        variables: carried.merging(variables) { $1 },
        seed: seed
      )
    }
  }

  static func at(_ hour: Int, minute: Int = 0, day: Int64 = 0) -> Timestamp {
    Timestamp(seconds: evening.seconds + day * 86_400 + Int64((hour - 20) * 3_600 + minute * 60))
  }

  static func heard(_ themes: [String: Int], reflections: Int = 3) -> TalkFacts {
    TalkFacts(themes: themes, turns: 5, reflections: reflections)
  }

  /// What was done today, so that nothing of it is put forward again or due.
  static let busy = [
    past("emotion_noticing", hours: 6), past("daily_checkin", hours: 7),
    past("micro_habit", hours: 5, notes: ["habit": "tea"]),
  ]

  static let supported: [String: Value] = ["$person_1": .string("Ana")]

  @Test(arguments: firstTimes + pastFeelings + dimensionsAndProfiles + blocked + balanced + talks)
  func `offers fit the situation`(_ situation: Situation) throws {
    for seed in 0..<4 as Range<UInt64> {
      let desk = try situation.desk(seed: seed)
      let ids = desk.offers.map(\.id)
      let shown = desk.offers.map { "\($0.id) \($0.score) \($0.reasons.map(\.rawValue))" }
      if let first = situation.first { #expect(ids.first == first, "\(shown)") }
      #expect(situation.has.isSubset(of: ids), "\(shown)")
      #expect(situation.hasNot.isDisjoint(with: ids), "\(shown)")
      for (id, block) in situation.blocks {
        #expect(desk.blocks[id] == block, "\(id)")
        if block != nil { #expect(!ids.contains(id)) }
      }
      if let reason = situation.reason {
        #expect(desk.offers.first?.reasons.contains(reason) == true, "\(shown)")
      }
      if let inTalk = situation.inTalk {
        #expect((desk.offerInTalk?.id ?? "") == inTalk, "\(desk.offerInTalk?.reasons ?? [])")
      }
    }
  }

  @Test func `there are sixty situations and more`() {
    let all =
      Self.firstTimes + Self.pastFeelings + Self.dimensionsAndProfiles + Self.blocked
      + Self.balanced + Self.talks
    #expect(all.count >= 60)
    #expect(Set(all.map(\.name)).count == all.count)
  }
}
