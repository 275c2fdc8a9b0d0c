import Testing
import Yarn

/// What one feeling is met with: a pleasant one, a far one, one in a whole sentence.
@Suite struct NoticingTests {
  static let inward: Set = [
    "Noticing_Body", "Noticing_Strength", "Noticing_Strong", "Noticing_Need",
  ]

  /// Goes in by the word, and rates it.
  private func walk(
    _ word: String,
    _ rating: Int,
    choosing choose: @escaping ([String]) -> Int? = choosing("I already", "Keep", "Leave", "End"),
    seed: Int = 0
  ) throws -> Walk {
    try Walk(
      from: "emotion_noticing",
      person: Walk.Person(
        write: { $0 == "emotion" ? word : $0 == "best_bit" ? "the light in the hall" : nil },
        rate: { _ in rating },
        choose: choose
      ),
      seed: seed
    )
  }

  @Test(arguments: [("happy", 8), ("grateful", 9), ("excited", 10), ("content", 7)])
  func `a strong pleasant feeling is savoured, not steadied`(_ word: String, _ n: Int) throws {
    let walk = try walk(word, n)
    #expect(walk.asked == ["emotion", "intensity", "best_bit"])
    #expect(Set(walk.nodes).isDisjoint(with: ["Noticing_Strong", "Ground_Short", "Ground_Full"]))
    #expect(walk.nodes.contains("Noticing_Close"))
    let said = walk.turns.flatMap(\.lines)
    #expect(said.contains { $0.contains("Let that have a second longer.") })
    #expect(said.contains("About the best of it you said: “the light in the hall”."))
    #expect(walk.complaints.isEmpty, "\(walk.complaints)")
  }

  @Test(arguments: ["upset", "I hate you", "sad"])
  func `a strong feeling that is not known to be pleasant is steadied`(_ word: String) throws {
    let walk = try walk(word, 8)
    #expect(walk.nodes.contains("Noticing_Strong") && !walk.nodes.contains("Noticing_Savour"))
  }

  @Test func `a hard feeling under a pleasant one is not savoured`() throws {
    let walk = try Walk(
      from: "emotion_noticing",
      person: Walk.Person(
        write: { ["emotion": "happy", "emotion_2": "hurt"][$0] },
        rate: { _ in 8 },
        choose: choosing("I already", "content", "Something else", "Stop here", "End")
      )
    )
    #expect(walk.asked == ["emotion", "emotion_2", "intensity"])
    #expect(walk.nodes.contains("Noticing_Strong"))
  }

  @Test(arguments: ["numb", "I feel unreal", "far away from everything", "floating", "detached"])
  func `a far feeling that was typed goes outward, and no further in`(_ word: String) throws {
    let walk = try walk(word, 3, choosing: choosing("I already", "Looking", "Leave", "End"))
    #expect(walk.asked == ["emotion"])
    #expect(walk.nodes.contains("Ground_Full") && walk.nodes.contains("Noticing_Close"))
    #expect(Self.inward.isDisjoint(with: walk.nodes))
    #expect(walk.complaints.isEmpty, "\(walk.complaints)")
  }

  @Test func `a far answer to a question about the body goes outward too`() throws {
    for name in ["body_place", "body_quality"] {
      let walk = try Walk(
        from: "emotion_noticing",
        person: Walk.Person(
          write: { $0 == name ? "all numb and floating" : "my chest" },
          rate: { _ in 3 },
          choose: choosing("Through", "Looking", "End")
        )
      )
      #expect(walk.asked.last == name)
      #expect(walk.nodes.contains("Ground_Full"))
    }
  }

  @Test func `typed and chosen, far away goes the same way`() throws {
    let chosen = try walk("", 0, choosing: choosing("I feel nothing", "Far away", "Looking", "End"))
    let typed = try walk("far away", 0, choosing: choosing("I already", "Looking", "End"))
    func way(_ walk: Walk) -> [String] { Array(walk.nodes.drop { $0 != "Noticing_Far" }) }
    #expect(!way(chosen).isEmpty && way(chosen) == way(typed))
  }

  @Test(arguments: ["trait_scene", "learned_where", "distance_view"])
  func `a far answer in the shadow inquiry is grounded before anything else`(
    _ name: String
  ) throws {
    for last in ["Carry on", "Close here"] {
      let walk = try Walk(
        from: "shadow_inquiry",
        person: Walk.Person(
          write: { $0 == name ? "I am floating, it is all far away" : "the \($0) of it" },
          rate: { _ in 3 },
          choose: choosing("Go on", "Something in me", "Curious", "Yes", "Looking", last, "Done")
        )
      )
      let after = walk.asked.drop { $0 != name }.dropFirst()
      let light: Set = ["cost", "correction", "integration_act", "integration_cue", "arousal_end"]
      let closing: Set = ["container", "next_thing"]
      #expect(Set(after).isSubset(of: last == "Carry on" ? light : closing), "\(Array(after))")
      #expect(walk.nodes.contains("Shadow_Numb") && walk.nodes.contains("Ground_Full"))
      #expect(walk.asked.count { $0 == "cost" } <= 1)
      #expect(walk.complaints.isEmpty, "\(walk.complaints)")
    }
  }

  @Test func `the words for a feeling stand in quotation marks, whatever they are`() {
    for node in DialogueFiles.nodes {
      for line in node.lines {
        for part in line.split(separator: "{").dropFirst()
        where ["$emotion}", "$emotion_2}"].contains(where: part.hasPrefix) {
          #expect(line.contains("“{\(part.prefix { $0 != "}" })}”"), "\(line)")
        }
      }
    }
  }
}
