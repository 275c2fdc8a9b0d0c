import Testing
import Yarn

@Suite struct WalkTests {
  static let inquiries = DialogueFiles.inquiries.map(\.title)
  static let starts =
    inquiries + [
      "Close_Safe", "Help_Now", "Shore_Page", "Feel_Word", "Ground_Full", "Ground_Short",
      "Safety_passive",
      "Safety_active",
      "Safety_self_harm", "Safety_harm_others", "Safety_abuse", "Safety_medical", "Safety_ask",
      "Safety_psychosis", "Safety_eating", "Safety_concern_other", "Safety_bereaved",
      "Safety_Check_Back", "Safety_Before_You_Go", "Safety_Arrival", "Safety_Again",
      "Safety_unwanted",
      "Catalogue",
    ]

  /// How many walks begin at a place: every hour and every state of safety comes three times at least.
  #if DEBUG
  static let walks = 72
  #else
  static let walks = 200
  #endif

  @Test(arguments: starts)
  func `every random walk ends and reads well`(_ start: String) throws {
    for seed in 0..<Self.walks {
      let host = StubHost(
        hour: seed % 24,
        recentSafety: [0, 0, 0, 1, 2, 3][seed % 6],
        knowsRegion: seed % 2 == 0
      )
      let person = RandomPerson(seed: seed).person
      let walk = try Walk(from: start, host: host, person: person, seed: seed)
      #expect(walk.hasEnded, "seed \(seed) does not end")
      #expect(walk.complaints.isEmpty, "seed \(seed): \(walk.complaints)")
    }
  }

  @Test(arguments: starts)
  func `a person who skips everything reads whole sentences`(_ start: String) throws {
    for seed in 0..<20 {
      let walk = try Walk(from: start, person: Walk.Person(), seed: seed)
      #expect(walk.hasEnded)
      #expect(walk.complaints.isEmpty, "\(walk.complaints)")
    }
  }

  @Test(arguments: DialogueFiles.answers)
  func `an answer is said without asking anything`(_ node: SourceNode) throws {
    let walk = try Walk(from: node.title, person: Walk.Person())
    #expect(walk.turns.count == 1)
    #expect(!walk.turns[0].lines.isEmpty)
    if !node.lines.contains(where: { $0.contains("{") }) {
      #expect(Set(walk.turns[0].lines).isSubset(of: node.lines))
    }
  }

  @Test(arguments: inquiries)
  func `stop leads to a safe close from every point`(_ start: String) throws {
    var points = 0
    for seed in 0..<12 {
      let host = StubHost()
      _ = try Walk(from: start, host: host, person: RandomPerson(seed: seed).person, seed: seed) {
        var stopped = $0
        try stopped.start(at: "Close_Safe")
        let close = try Walk(stopped, host: host, person: RandomPerson(seed: seed).person)
        #expect(close.hasEnded)
        #expect(close.nodes.first == "Close_Safe")
        #expect(close.complaints.isEmpty, "\(close.complaints)")
        points += 1
      }
    }
    #expect(points > 60)
  }

  @Test(arguments: inquiries)
  func `how far a row of questions is said to be is true, whatever is answered`(
    _ start: String
  )
    throws
  {
    var longest = 0
    var count = 0
    for seed in 0..<60 {
      let person = seed < 50 ? RandomPerson(seed: seed).person : Walk.Person()
      let walk = try Walk(from: start, person: person, seed: seed)
      let steps = walk.commands.filter { $0.name == "step" }.map {
        $0.words.dropFirst().compactMap { Int($0) }
      }
      #expect(steps.allSatisfy { $0.count == 2 })
      #expect(steps.compactMap(\.first) == Array(0..<steps.count).map { $0 + 1 }, "seed \(seed)")
      #expect(Set(steps.compactMap(\.last)).count <= 1)
      longest = max(longest, steps.count)
      count = steps.last?.last ?? count
    }
    #expect(longest == count)
  }

  @Test(arguments: ["Help_Now", "Feel_Word", "Ground_Full", "Safety_ask", "Safety_passive"])
  func `an interruption at any point comes back to where it was`(_ title: String) throws {
    for seed in 0..<6 {
      let host = StubHost()
      _ = try Walk(from: "shadow_inquiry", host: host, person: RandomPerson(seed: seed).person) {
        var interrupted = $0
        let node = interrupted.currentNode
        try interrupted.detour(to: title)
        let walk = try Walk(
          interrupted,
          host: host,
          person: Walk.Person(rate: { _ in 3 }, choose: choosing("Done"))
        )
        #expect(walk.hasEnded)
        #expect(walk.nodes.first == title)
        #expect(node != nil)
      }
    }
  }
}
