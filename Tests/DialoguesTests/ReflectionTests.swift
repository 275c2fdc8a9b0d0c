import Testing
import Yarn

/// What is said back fits any answer that can come there.
@Suite struct ReflectionTests {
  /// Words that weigh an answer, or read something into it.
  static let readings = [
    "good deal", "a lot", "more", "less", "quick", "old", "sounds", "seems", "perhaps",
    "word or two",
    "not nothing", "quite", "big", "small", "heavy", "honest", "plain", "clear",
  ]

  @Test func `a neutral reflection neither weighs nor interprets`() throws {
    let node = try #require(DialogueFiles.nodes.first { $0.title == "Reflect_Neutral" })
    for line in node.lines {
      let words = " " + line.lowercased().filter { $0.isLetter || $0 == " " } + " "
      for reading in Self.readings { #expect(!words.contains(" \(reading) "), "\(line)") }
      #expect(!line.contains("{") && !line.contains("?"))
    }
    #expect(node.lines.count >= 5)
  }

  @Test func `a summary says what the words were about, and claims nothing with them`() {
    for node in DialogueFiles.nodes where node.title.hasSuffix("_Summary") {
      for line in node.lines where line.contains("“{mid(") || line.contains("“{$job}") {
        let frames = line.split(separator: "“").dropLast()
        #expect(frames.allSatisfy { $0.contains("About") || $0.contains("noticed") }, "\(line)")
      }
    }
  }

  @Test(arguments: ["shadow_inquiry", "emotion_noticing"])
  func `after a stop the first thing said is that it stops`(_ start: String) throws {
    for seed in 0..<20 {
      var stopped = try Dialogue.shipped(for: StubHost(), seed: seed)
      try stopped.start(at: start)
      _ = try stopped.next()
      try stopped.start(at: "Close_Safe")
      let walk = try Walk(stopped, host: StubHost(), person: Walk.Person())
      #expect(walk.turns[0].lines.first?.hasPrefix("Stopping here.") == true)
      #expect(walk.turns[0].lines.last == "What would hold it?")
    }
  }

  @Test func `nothing is a whole answer about place, fear, price and need`() throws {
    for seed in 0..<20 {
      let walk = try Walk(
        from: "shadow_inquiry",
        person: Walk.Person(
          write: { ["trait", "rule", "protects_from"].contains($0) ? "mouse" : "nothing" },
          rate: { _ in 3 },
          choose: choosing("Go on", "Something in me", "Curious", "Yes", "Done")
        ),
        seed: seed
      )
      for name in ["learned_where", "protector_fear", "cost"] {
        let turn = try #require(walk.turns.firstIndex { $0.input == .ask(name) }, "\(name)")
        #expect(walk.turns[turn + 1].lines.first?.contains("“") == false, "\(name)")
      }
    }
  }
}
