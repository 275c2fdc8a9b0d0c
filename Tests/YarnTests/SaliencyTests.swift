import Testing
import Yarn
import YarnCompiler

struct SaliencyTests {
  private func candidate(
    _ id: String,
    _ complexity: Int,
    failing: Int = 0,
    views: Int = 0
  )
    -> SaliencyCandidate
  {
    SaliencyCandidate(
      contentID: id,
      complexity: complexity,
      failingConditions: failing,
      views: views
    )
  }

  @Test(
    arguments: [
      (SaliencyStrategy.firstAvailable, 1), (.best, 2), (.bestLeastRecentlyViewed, 3),
      (.randomBestLeastRecentlyViewed, 3),
    ]
  )
  func `each strategy has its favourite`(strategy: SaliencyStrategy, expected: Int) {
    let candidates = [
      candidate("failing", 9, failing: 1), candidate("first", 0, views: 1),
      candidate("specific", 3, views: 2), candidate("unseen", 2), candidate("unseen simple", 1),
    ]
    var random = SystemRandomNumberGenerator()
    #expect(strategy.choice(among: candidates, using: &random) == expected)
  }

  @Test(arguments: SaliencyStrategy.allCases)
  func `nothing is chosen when nothing fits`(strategy: SaliencyStrategy) {
    var random = SystemRandomNumberGenerator()
    let failing = [candidate("a", 1, failing: 1)]
    #expect(strategy.choice(among: failing, using: &random) == nil)
    #expect(strategy.choice(among: [], using: &random) == nil)
  }

  @Test func `equals are all chosen in time by the random strategy only`() {
    let candidates = [candidate("a", 1), candidate("b", 1), candidate("c", 0)]
    var random = SystemRandomNumberGenerator()
    var chosen: Set<Int?> = []
    for _ in 0..<200 {
      chosen.insert(
        SaliencyStrategy.randomBestLeastRecentlyViewed.choice(among: candidates, using: &random)
      )
      #expect(
        SaliencyStrategy.bestLeastRecentlyViewed.choice(among: candidates, using: &random) == 0
      )
    }
    #expect(chosen == [0, 1])
  }

  @Test func `asking for candidates changes nothing`() throws {
    let dialogue = try started(
      node("<<declare $n = 1>>\nOne.") + "title: Offer\nsubtitle: a\nwhen: $n > 1\nwhen: once\n"
        + "---\nA.\n===\ntitle: Offer\nsubtitle: b\nwhen: once if $n == 1 and true\n---\nB.\n===\n"
    )
    let state = dialogue.state
    let candidates = try dialogue.candidates(for: "Offer")
    #expect(candidates.map(\.contentID) == ["Offer.a", "Offer.b"])
    #expect(candidates.map(\.complexity) == [2, 3])
    #expect(candidates.map(\.failingConditions) == [1, 0])
    #expect(try dialogue.candidates(for: "Start").isEmpty)
    #expect(throws: DialogueError.unknownNode("Missing", at: nil)) {
      try dialogue.candidates(for: "Missing")
    }
    #expect(dialogue.state == state)
  }
}
