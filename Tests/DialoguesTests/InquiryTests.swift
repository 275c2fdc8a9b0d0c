import Testing
import Yarn

/// What an inquiry promises about how deep it goes, and how it ends.
@Suite struct InquiryTests {
  /// The nodes that go deeper, as their `depth: deep` header says.
  static let deep = Set(
    DialogueFiles.nodes.filter { $0.header("depth") == "deep" }.map(\.title)
  )
  /// The inquiries that rate how strong it is before anything deep.
  static let gated = DialogueFiles.inquiries.filter { $0.header("intensity") != "1" }.map(\.title)
  /// What may be asked of a person for whom it is very strong.
  static let steady: Set = ["country", "container", "next_thing", "arousal_end"]

  @Test(arguments: DialogueFiles.inquiries)
  func `an inquiry of the third intensity marks what is deep in it`(_ node: SourceNode) {
    guard node.header("intensity") == "3" else { return }
    #expect(
      DialogueFiles.nodes.contains { $0.file == node.file && Self.deep.contains($0.title) },
      "\(node.title) has no node with the header ‘depth: deep’"
    )
  }

  @Test func `the shadow inquiry ends in one of the two closes once anything was asked`() throws {
    var closes: [String: Int] = [:]
    for seed in 0..<400 {
      let walk = try Walk(
        from: "shadow_inquiry",
        person: RandomPerson(seed: seed).person,
        seed: seed
      )
      guard walk.handedOver == nil else { continue }
      let ending = ["Close_Inquiry", "Close_Safe", "Gate_Exit"].first(where: walk.nodes.contains)
      let found = try #require(ending, "seed \(seed): \(walk.nodes)")
      #expect(found != "Gate_Exit" || !walk.asked.contains("trait"), "seed \(seed)")
      closes[found, default: 0] += 1
    }
    #expect(closes.count == 3, "\(closes)")
  }

  @Test(arguments: ["introspective", "practical", "unknown"], ["Nothing today", "skip"])
  func `who looks inward easily is asked once more for something to do`(
    profile: String,
    answer: String
  ) throws {
    var choices = 0
    let walk = try Walk(
      from: "Integration",
      person: Walk.Person(
        choose: { options in
          choices += 1
          return options.firstIndex { $0.hasPrefix(answer) || $0.hasPrefix("No, nothing") }
        }
      ),
      setting: ["$profile": .string(profile)]
    )
    #expect(choices == (profile == "introspective" ? 2 : 1))
    #expect(!walk.asked.contains("integration_act"))
  }

  @Test func `the whole way down is taken when nothing stands against it`() throws {
    let walk = try Walk(
      from: "shadow_inquiry",
      person: Walk.Person(
        write: { "the \($0) of it" },
        rate: { _ in 3 },
        choose: choosing("Go on", "Something in me", "Ashamed", "It can", "Yes", "Done", "Leave it")
      )
    )
    #expect(
      walk.asked == [
        "arousal", "trait", "trait_scene", "learned_where", "rule", "arousal", "protects_from",
        "protects_since", "protector_fear", "to_protector", "cost", "distance_view", "gift",
        "right_size", "correction", "integration_cue", "arousal_end",
      ]
    )
    #expect(walk.nodes.contains("Close_Inquiry"))
    let kept = Set(
      walk.commands.filter { $0.name == "keep" }.compactMap { $0.words.dropFirst().first }
    )
    #expect(
      kept.isSuperset(of: [
        "trait", "trait_scene", "learned_where", "rule", "protects_from", "protects_since",
        "protector_fear", "cost", "gift", "right_size", "integration_act", "integration_cue",
      ])
    )
  }

  @Test func `a lighter version asks three things and closes`() throws {
    let walk = try Walk(
      from: "shadow_inquiry",
      person: Walk.Person(
        write: { "the \($0) of it" },
        rate: { _ in 2 },
        choose: choosing("The lighter", "Something in me", "Done", "Nothing today")
      )
    )
    #expect(walk.asked == ["arousal", "trait", "trait_scene", "cost", "correction", "arousal_end"])
  }

  @Test func `a part that will not step back is listened to first`() throws {
    let walk = try Walk(
      from: "shadow_inquiry",
      person: Walk.Person(
        write: { "the \($0) of it" },
        rate: { _ in 3 },
        choose: choosing("Go on", "Something in me", "Angry", "It will not", "Yes", "Done")
      )
    )
    #expect(walk.final["$objector"] == .string("the angry one"))
    #expect(walk.asked.contains("protects_from"))
    #expect(walk.turns.contains { $0.lines.contains { $0.contains("the angry one does") } })
  }

  @Test func `someone who was hurt is not asked anything more about it`() throws {
    let walk = try Walk(
      from: "shadow_inquiry",
      person: Walk.Person(
        write: { "the \($0) of it" },
        rate: { _ in 3 },
        choose: choosing("Go on", "Something in me", "Curious", "It was worse", "To see", "Done")
      )
    )
    let after = walk.asked.drop { $0 != "learned_where" }.dropFirst()
    #expect(Set(after) == ["country", "container", "next_thing"])
    #expect(walk.commands.contains { $0.text == "help_card abuse child suicide_emotional" })
    #expect(walk.nodes.contains("Close_Safe") && !walk.nodes.contains("Close_Inquiry"))
    #expect(walk.final["$parked_topic"] == .string("“the trait of it”"))
  }

  @Test func `numbness counts as strong`() throws {
    let walk = try Walk(
      from: "shadow_inquiry",
      person: Walk.Person(
        write: { _ in "a word" },
        rate: { _ in 3 },
        choose: choosing("Go on", "Numb", "Done", "Carry")
      )
    )
    #expect(walk.nodes.contains("Ground_Full"))
    #expect(Set(walk.nodes).isDisjoint(with: Self.deep.subtracting(["Shadow_Toward"])))
  }

  @Test(arguments: gated + ["emotion_noticing"])
  func `from nine up nothing deeper is asked`(_ start: String) throws {
    for seed in 0..<120 {
      let walk = try Walk(
        from: start,
        person: RandomPerson(seed: seed, ratings: [9, 10]).person,
        seed: seed
      )
      guard let rated = walk.turns.firstIndex(where: { Int($0.answer) ?? 0 >= 9 && $0.isRating }),
        !walk.nodes.contains("Noticing_Savour")
      else { continue }
      for turn in walk.turns[(rated + 1)...] {
        if case .ask(let name) = turn.input {
          #expect(Self.steady.contains(name), "seed \(seed): \(name)")
        }
        if case .feel(let name) = turn.input { Issue.record("seed \(seed): \(name)") }
      }
      let later = walk.turns[(rated + 1)...].map(\.node)
      #expect(Self.deep.isDisjoint(with: later), "seed \(seed): \(later)")
      #expect(
        walk.nodes.contains("Ground_Full") && walk.nodes.contains("Close_Safe"),
        "seed \(seed)"
      )
    }
  }

  @Test(arguments: 0..<60)
  func `after a rating of seven no node goes deeper`(_ seed: Int) throws {
    for start in Self.gated + ["emotion_noticing"] {
      let person = RandomPerson(seed: seed, ratings: [3, 7, 8]).person
      var strong = false
      let watched = Walk.Person(
        write: person.write,
        rate: {
          let rating = person.rate($0)
          strong = strong || rating ?? 0 >= 7
          return rating
        },
        choose: person.choose
      )
      _ = try Walk(from: start, person: watched, seed: seed) {
        guard strong else { return }
        #expect(!Self.deep.contains($0.currentNode ?? ""), "\(start), seed \(seed)")
      }
    }
  }

  @Test func `a rise of three counts as seven, and an unknown number as nothing`() throws {
    func walk(_ ratings: [Int]) throws -> Walk {
      var left = ratings
      return try Walk(
        from: "shadow_inquiry",
        person: Walk.Person(
          write: { _ in "a word or two" },
          rate: { _ in left.isEmpty ? nil : left.removeFirst() },
          choose: choosing("Go on", "Something in me", "Curious", "Leave the past", "Stay", "Done")
        )
      )
    }
    #expect(try !walk([3, 6]).nodes.contains("Protective_Function"))
    #expect(try walk([3, 5]).nodes.contains("Protective_Function"))
    #expect(try walk([-1, 6]).nodes.contains("Protective_Function"))
    #expect(try walk([6, -1]).nodes.contains("Protective_Function"))
  }

  @Test func `hard days and late hours lead to something lighter`() throws {
    func nodes(_ host: StubHost) throws -> [String] {
      try Walk(from: "shadow_inquiry", host: host, person: Walk.Person(rate: { _ in 2 })).nodes
    }
    #expect(try nodes(StubHost(recentSafety: 3)).contains("Ground_Full"))
    #expect(try !nodes(StubHost(recentSafety: 2)).contains("Shadow_Door"))
    #expect(try nodes(StubHost(hour: 2)).contains("Shadow_Cost"))
    #expect(try !nodes(StubHost(hour: 2)).contains("Protective_Function"))
  }

  @Test func `no reflection has the shape of the one before it`() throws {
    for seed in 0..<60 {
      let walk = try Walk(
        from: "shadow_inquiry",
        person: Walk.Person(
          write: { "the \($0) of it" },
          rate: { _ in 3 },
          choose: choosing("Go on", "Something in me", "Curious", "Yes", "Done", "Leave it")
        ),
        seed: seed
      )
      var previous = ""
      for (answered, turn) in zip(walk.turns, walk.turns.dropFirst())
      where answered.input?.isFree == true {
        let shape = turn.lines.first.map(shape) ?? ""
        #expect(shape != previous || shape == "other", "seed \(seed): \(turn.lines)")
        previous = shape
      }
    }
  }

  /// Where in a reflection the person's words stand.
  private func shape(of line: String) -> String {
    if line.firstMatch(of: /^“[^”]*\.”/) != nil { return "quote first" }
    if line.firstMatch(of: /: “[^”]*”\.$/) != nil { return "quote last" }
    return "other"
  }
}

extension Walk.Turn {
  var isRating: Bool {
    if case .rate = input { true } else { false }
  }
}
