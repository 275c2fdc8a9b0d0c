import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// The laws of offering, whatever the situation.
@Suite struct OfferRuleTests {
  /// A generator that gives the same situation for the same seed.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let families = ["anger", "fear", "sadness", "shame and guilt", "envy and jealousy"]
  static let themes = ["critic", "anger", "loss", "obligation", "dream"]
  static let profiles = ["practical", "introspective", "relational", "spiritual"]

  static func candidates(using random: inout Seeded) -> [OfferCandidate] {
    (0..<Int.random(in: 0...30, using: &random)).map { _ in
      let number = Int.random(in: 0..<12, using: &random)
      return OfferCandidate(
        id: "inquiry_\(number)",
        line: "Line \(Int.random(in: 0...3, using: &random)).",
        intensity: number % 3 + 1,
        feelings: some(of: ["anger", "fear", "sadness", "shame", "envy"], using: &random),
        themes: some(of: themes, using: &random),
        dimensions: some(of: ["physical", "emotional"], using: &random),
        profiles: some(of: profiles, using: &random),
        stages: some(of: ["young", "later"], using: &random),
        isSteady: Int.random(in: 0...4, using: &random) == 0,
        gathers: Int.random(in: 0...6, using: &random) == 0,
        side: [.care, .inner, nil].randomElement(using: &random) ?? nil,
        focus: [.others, .meaning, nil].randomElement(using: &random) ?? nil,
        counterweights: some(of: profiles, using: &random),
        bonus: Int.random(in: 0...3, using: &random),
        complexity: Int.random(in: 0...4, using: &random),
        views: Int.random(in: 0...2, using: &random)
      )
    }
  }

  static func some(of names: [String], using random: inout Seeded) -> Set<String> {
    Set(names.filter { _ in Int.random(in: 0...3, using: &random) == 0 })
  }

  static func situation(using random: inout Seeded) -> OfferSituation {
    let now = Timestamp(
      seconds: 1_795_000_000 + Int64.random(in: 0..<10_000_000, using: &random),
      offset: [0, 3_600, -18_000].randomElement(using: &random) ?? 0
    )
    func ago(_ hours: Double) -> Timestamp {
      Timestamp(seconds: now.seconds - Int64(hours * 3_600), offset: now.offset)
    }
    let sessions = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      past(
        ["inquiry_\(Int.random(in: 0..<12, using: &random))", nil].randomElement(using: &random)
          ?? nil,
        hours: Double.random(in: -1...400, using: &random),
        felt: families.randomElement(using: &random),
        strength: Int.random(in: 0...10, using: &random),
        notes: Bool.random(using: &random)
          ? ["topic": "the rota"] : ["parked_topic": "it", "who": "Ana"],
        ratings: ["emo": Int.random(in: 0...10, using: &random)],
        outcome: [.completed, .stopped].randomElement(using: &random) ?? .completed,
        before: now
      )
    }
    var care = CareDates()
    care.heavy = Bool.random(using: &random) ? ago(.random(in: 0...100, using: &random)) : nil
    care.heaviest =
      Int.random(in: 0...3, using: &random) == 0
      ? ago(.random(in: 0...100, using: &random)) : nil
    var kinds: [String: OfferSituation.Kind] = [:]
    for number in 0..<12 {
      kinds["inquiry_\(number)"] = .init(
        intensity: number % 3 + 1,
        side: [.care, .inner, nil].randomElement(using: &random) ?? nil,
        focus: [.others, .meaning, nil].randomElement(using: &random) ?? nil,
        themes: some(of: themes, using: &random)
      )
    }
    return OfferSituation(
      now: now,
      history: History(sessions: sessions),
      care: care,
      talk: TalkFacts(
        themes: ["anger": Int.random(in: 0...3, using: &random)],
        turns: 4,
        reflections: 2,
        level: [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0,
        offered: some(of: ["inquiry_1", "inquiry_2"], using: &random),
        declined: [0, 0, 1, 2].randomElement(using: &random) ?? 0
      ),
      profiles: some(of: profiles, using: &random),
      stage: ["young", "later", nil].randomElement(using: &random) ?? nil,
      inquiries: kinds
    )
  }

  @Test func `no offer breaks a block, none comes twice, and three is the most`() {
    var made = 0
    var firsts: Set<String> = []
    for seed in 0..<4_000 as Range<UInt64> {
      var random = Seeded(state: seed)
      let situation = Self.situation(using: &random)
      let candidates = Self.candidates(using: &random)
      let scheduler = OfferScheduler(situation, seed: seed)
      let offers = scheduler.offers(among: candidates)
      made += offers.count
      if let first = offers.first { firsts.insert(first.id) }

      #expect(offers.count <= 3)
      #expect(Set(offers.map(\.id)).count == offers.count)
      #expect(offers.map(\.score) == offers.map(\.score).sorted(by: >))
      for offer in offers {
        let intensity = (Int(offer.id.dropFirst(8)) ?? 0) % 3 + 1
        #expect(Self.isAllowed(offer.id, intensity, in: situation, candidates), "seed \(seed)")
        #expect(candidates.contains { $0.id == offer.id })
      }
      // The same values give the same offers, in whatever order the candidates come.
      #expect(scheduler.offers(among: candidates) == offers)
      let shuffled = scheduler.offers(among: candidates.shuffled(using: &random))
      #expect(shuffled.map(\.id) == offers.map(\.id), "seed \(seed)")
      #expect(shuffled.map(\.score) == offers.map(\.score))
    }
    #expect(made > 1_000)
    #expect(firsts.count == 12)
  }

  /// The blocks once more, said in another way.
  static func isAllowed(
    _ id: String,
    _ intensity: Int,
    in situation: OfferSituation,
    _ candidates: [OfferCandidate]
  ) -> Bool {
    let (now, talk) = (situation.now, situation.talk)
    func hours(_ time: Timestamp?) -> Double { time.map { now.hours(since: $0) } ?? 1_000 }
    if talk.level >= 2 || talk.declined >= 2 || talk.offered.contains(id) { return false }
    let steady = candidates.contains { $0.id == id && $0.isSteady }
    if hours(situation.care.heaviest) <= 72, intensity > 1 || !steady { return false }
    guard intensity >= 2 else { return true }
    if situation.history.sessions.count < 3 { return false }
    if now.hour >= 23 || now.hour < 5 { return false }
    guard intensity == 3 else { return true }
    if min(hours(situation.care.heavy), hours(situation.care.heaviest)) <= 24 { return false }
    return !situation.history.sessions.contains { session in
      let number = session.dialogue.flatMap { Int($0.dropFirst(8)) }
      return number.map { $0 % 3 == 2 } == true && hours(session.start) <= 48
    }
  }

  @Test func `a score is the sum of its reasons`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = Seeded(state: seed)
      let scheduler = OfferScheduler(Self.situation(using: &random), seed: seed)
      for candidate in Self.candidates(using: &random) {
        let offer = scheduler.offer(candidate)
        let named = offer.reasons.reduce(0) { $0 + $1.points }
        let own = offer.reasons.contains(.own) ? candidate.bonus : 0
        let rest = offer.score - named - own
        #expect(offer.reasons.contains(.counterweight) ? [1, 2].contains(rest) : rest == 0)
      }
    }
  }

  @Test func `lots decide only between equals, and all of them have their turn`() {
    let situation = OfferSituation(now: evening)
    let equals = (0..<6).map { OfferCandidate(id: "inquiry_\($0)") }
    var firsts: Set<String> = []
    for seed in 0..<60 as Range<UInt64> {
      let offers = OfferScheduler(situation, seed: seed).offers(among: equals)
      firsts.formUnion(offers.prefix(1).map(\.id))
      var better = equals
      better[4].bonus = 1
      #expect(OfferScheduler(situation, seed: seed).offers(among: better).first?.id == "inquiry_4")
      better[4].bonus = 0
      better[2].complexity = 1
      #expect(OfferScheduler(situation, seed: seed).offers(among: better).first?.id == "inquiry_2")
      better[2].complexity = 0
      for index in better.indices where index != 5 { better[index].views = 3 }
      #expect(OfferScheduler(situation, seed: seed).offers(among: better).first?.id == "inquiry_5")
    }
    #expect(firsts.count == 6)
  }

  @Test func `what brings balance says so once, and for the best of them`() {
    let sessions = (1...7).map { past("looking", hours: Double($0) * 30) }
    var scheduler = OfferScheduler(
      OfferSituation(
        now: evening,
        history: History(sessions: sessions),
        inquiries: ["looking": .init(intensity: 1, side: .inner)]
      ),
      seed: 1
    )
    scheduler.balanceLines = [.care: "A lot of looking inward lately.", .inner: "Not this."]
    let candidates = [
      OfferCandidate(id: "walk", line: "A walk.", side: .care, bonus: 1),
      OfferCandidate(id: "rest", line: "A rest.", side: .care),
      OfferCandidate(id: "look", line: "A look.", side: .inner),
    ]
    let lines = scheduler.offers(among: candidates).map(\.line)
    #expect(lines == ["A lot of looking inward lately.", "A rest.", "A look."])
  }

  @Test func `habits that carried a week give a practical person one step below the surface`() {
    let care = (0..<6).map { past("walk", hours: 20 + Double($0) * 30) }
    func score(_ profile: String, _ sessions: [PastSession]) -> Int {
      let situation = OfferSituation(
        now: evening,
        history: History(sessions: sessions),
        profiles: [profile],
        inquiries: ["walk": .init(intensity: 1, side: .care)]
      )
      return OfferScheduler(situation, seed: 1).offer(OfferCandidate(id: "new", intensity: 2)).score
    }
    #expect(score("practical", care) == score("relational", care) + 1)
    #expect(score("practical", Array(care.prefix(3))) == score("relational", care))
  }

  @Test(arguments: OfferBlock.allCases)
  func `every block has kind words`(_ block: OfferBlock) {
    #expect(block.words.hasPrefix("Not "))
    #expect(block.words.hasSuffix("."))
    #expect(!block.words.contains("?") && !block.words.contains("!"))
    #expect(block.words.split(separator: " ").count < 22)
  }

  @Test func `depth is allowed once nothing stands against it`() {
    func allows(_ change: (inout OfferSituation) -> Void) -> Bool {
      var situation = OfferSituation(now: evening, history: History(sessions: settled))
      change(&situation)
      return OfferScheduler(situation, seed: 1).allowsDepth
    }
    #expect(allows { _ in })
    #expect(!allows { $0.history = History() })
    #expect(!allows { $0.care.note(Concern(.passive), at: $0.now) })
    #expect(!allows { $0.now = Timestamp(seconds: evening.seconds + 4 * 3_600) })
    #expect(!allows { $0.talk.level = 2 })
    #expect(
      !allows {
        $0.inquiries = ["deep": .init(intensity: 3)]
        $0.history.sessions.insert(past("deep", hours: 12), at: 0)
      }
    )
  }
}
