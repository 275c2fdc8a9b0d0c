import Testing
import Yarn

/// What every safety flow promises.
@Suite struct SafetyTests {
  static let flows = [
    "Safety_passive", "Safety_active", "Safety_self_harm", "Safety_harm_others", "Safety_abuse",
    "Safety_medical", "Safety_ask", "Safety_psychosis", "Safety_eating", "Safety_concern_other",
    "Safety_bereaved",
  ]
  /// What umbra asks of its own accord.
  static let checks = ["Safety_Check_Back", "Safety_Before_You_Go", "Safety_Arrival"]
  /// What is begun where danger comes again, or where it is none.
  static let others = ["Safety_Again", "Safety_unwanted"]
  /// Flows whose first question a silent person passes over without being kept in them.
  static let light = ["Safety_ask", "Safety_bereaved"]

  @Test(arguments: flows + checks)
  func `a flow always says where to go next, and what is kept`(_ flow: String) throws {
    for seed in 0..<300 {
      let walk = try Walk(from: flow, person: RandomPerson(seed: seed).person, seed: seed)
      let next = walk.final["$safety_next"]?.text ?? ""
      #expect(["resume", "answer", "misread", "stop"].contains(next), "seed \(seed)")
      let isKept = walk.final["$safety_keep"] == .bool(true)
      if next == "misread" {
        #expect(walk.final["$safety_false_alarm"] == .bool(true) && !isKept, "seed \(seed)")
      } else if ["abuse", "harm_others"].contains(walk.final["$safety_label"]?.text) {
        #expect(!isKept, "seed \(seed)")
      } else if next != "answer", ["medical", "concern_other"].contains(walk.label) {
        #expect(isKept, "seed \(seed)")
      }
    }
  }

  @Test(arguments: flows.filter { !light.contains($0) })
  func `silence keeps nothing and stops with a number`(_ flow: String) throws {
    let walk = try Walk(from: flow, person: Walk.Person())
    #expect(walk.final["$safety_next"] == .string("stop"))
    let isKept = ["Safety_medical", "Safety_concern_other"].contains(flow)
    #expect(walk.final["$safety_keep"] == .bool(isKept))
    #expect(walk.turns.last?.lines.contains { $0.contains("Emergency number: ") } == true)
    let options = walk.turns.count { turn in
      if case .options(let options) = turn.input { options.first == whereNext } else { false }
    }
    #expect(options == 2)
  }

  @Test(arguments: light + checks)
  func `silence at a light question leads back to what was said`(_ flow: String) throws {
    let walk = try Walk(from: flow, person: Walk.Person())
    #expect(walk.final["$safety_next"] == .string("answer"))
    #expect(walk.final["$safety_level"] == .number(0))
  }

  @Test(arguments: flows)
  func `a misreading is believed at once`(_ flow: String) throws {
    let walk = try Walk(
      from: flow,
      person: Walk.Person(choose: choosing("That was a figure of speech", "You misread that"))
    )
    #expect(walk.turns.count == 2)
    #expect(walk.turns[1].lines.count == 1)
    #expect(walk.final["$safety_next"] == .string("misread"))
    #expect(walk.final["$safety_level"] == .number(0))
  }

  @Test(arguments: flows)
  func `a misreading of what came later does not undo what was real before`(_ flow: String) throws {
    let walk = try Walk(
      from: flow,
      person: Walk.Person(choose: choosing("That was a figure of speech", "You misread that")),
      setting: ["$safety_earlier": .string("passive"), "$safety_earlier_level": .number(2)]
    )
    #expect(walk.final["$safety_next"] != .string("misread"))
    if flow != "Safety_ask" {
      #expect(walk.final["$safety_level"] == .number(2))
      #expect(walk.final["$safety_label"] == .string("passive"))
    }
  }

  @Test(arguments: [
    ("Safety_ask", "Yes"), ("Safety_passive", "I might act"), ("Safety_active", "I have already"),
    ("Safety_self_harm", "Yes"), ("Safety_self_harm", "I am hurt"), ("Safety_psychosis", "Yes, to"),
    ("Safety_eating", "Yes"),
  ])
  func `what was said plainly is not undone by a later figure of speech`(
    _ flow: String,
    _ answer: String
  ) throws {
    var choices = [answer, "That was a figure of speech"]
    let walk = try Walk(
      from: flow,
      person: Walk.Person(choose: { options in
        choices.isEmpty ? nil : choosing(choices.removeFirst())(options)
      })
    )
    #expect(walk.final["$safety_false_alarm"] == .bool(false))
    #expect(walk.final["$safety_keep"] == .bool(false))
    #expect(walk.final["$safety_next"] == .string("stop"))
    let level = walk.final["$safety_level"]
    #expect(level == .number(2) || level == .number(3))
  }

  /// What can be chosen at the gate of something deep.
  private func gate(
    _ depth: String,
    recent: Int = 0,
    intensity: Int = 3,
    choosing words: String = "-"
  ) throws -> (options: [String], walk: Walk) {
    var host = StubHost(recentSafety: recent)
    host.depth = depth
    let walk = try Walk(
      from: "Gate_Intensity",
      host: host,
      person: Walk.Person(choose: choosing(words)),
      setting: ["$gate_intensity": .number(Float(intensity)), "$redirect": .string("")]
    )
    guard case .options(let options)? = walk.turns.first?.input else { return ([], walk) }
    return (options, walk)
  }

  @Test func `what is blocked has no way in but the lighter one`() throws {
    for recent in [0, 2, 3] {
      let (options, walk) = try gate("blocked", recent: recent)
      #expect(!options.contains { $0.hasPrefix("Go on") || $0.contains("keep going") })
      #expect(options.count >= 2)
      #expect(walk.final["$gate_go"] != .bool(true))
    }
    #expect(try gate("blocked", recent: 2, intensity: 2).options.count == 3)
    #expect(try gate("blocked", recent: 3, intensity: 2).options.count == 2)
  }

  @Test func `what needs a choice is chosen in so many words, and that is noted`() throws {
    let (options, walk) = try gate("choice", choosing: "Go on, this is my choice")
    #expect(options.first == "Go on, this is my choice")
    #expect(walk.commands.contains { $0.name == "depth_chosen" })
    #expect(walk.final["$gate_go"] == .bool(true))
    let recent = try gate("choice", recent: 2, choosing: "I know what I am doing")
    #expect(recent.walk.commands.contains { $0.name == "depth_chosen" })
    let open = try gate("open", choosing: "Go on").walk
    #expect(!open.commands.contains { $0.name == "depth_chosen" })
  }

  /// Every way through a flow is walked: no option of a flow is left out by all of the walks.
  @Test func `every choice of every flow is taken, wherever the flow stands`() throws {
    var open: Set<String> = []
    var taken: Set<String> = []
    for (index, place) in ["talk", "start", "end"].enumerated() {
      for (number, flow) in (Self.flows + Self.checks + Self.others).enumerated() {
        for seed in 0..<80 {
          let walk = try Walk(
            from: flow,
            host: StubHost(hour: seed % 24, knowsRegion: seed % 2 == 0),
            // Neighbouring seeds give nearly the same answers, one later: these are far apart.
            person: RandomPerson(seed: (seed + 100 * index + 300 * number) * 7_919).person,
            seed: seed,
            setting: facts(seed, place: place)
          )
          #expect(walk.hasEnded && walk.complaints.isEmpty, "\(flow) \(seed): \(walk.complaints)")
          for turn in walk.turns {
            guard case .options(let options)? = turn.input else { continue }
            open.formUnion(options)
            if !turn.answer.isEmpty { taken.insert(turn.answer) }
          }
        }
      }
    }
    let written = DialogueFiles.nodes.filter { $0.file.hasPrefix("Safety/") }.flatMap(\.options)
    #expect(Set(written).subtracting(open).isEmpty)
    #expect(open.subtracting(taken).isEmpty)
  }

  static let cardFirst = [
    "Safety_passive", "Safety_active", "Safety_self_harm", "Safety_harm_others", "Safety_psychosis",
    "Safety_eating",
  ]

  @Test(arguments: cardFirst)
  func `people who can help are shown before the first question`(_ flow: String) throws {
    var dialogue = try Dialogue.shipped(for: StubHost())
    try dialogue.start(at: flow)
    var seen: [String] = []
    waiting: while true {
      switch try dialogue.next() {
      case .line: seen.append("line")
      case .command(let command): seen.append(command.name)
      case .options: break waiting
      case .completed: break waiting
      case .nodeStarted, .nodeCompleted: continue
      }
    }
    let card = try #require(seen.firstIndex(of: "help_card"))
    #expect(seen.first == "line" && card < seen.count - 1)
  }

  @Test func `a cleared screen says nothing more and keeps nothing`() throws {
    for beginnings in [["No, clear"], ["Yes", "Clear"]] {
      var left = beginnings
      let walk = try Walk(
        from: "Safety_abuse",
        person: Walk.Person(choose: { left.isEmpty ? nil : choosing(left.removeFirst())($0) })
      )
      #expect(walk.commands.map(\.name) == ["clear_screen", "leave_no_trace"])
      #expect(walk.turns.last?.lines == [])
      #expect(walk.final["$safety_next"] == .string("stop"))
      #expect(walk.final["$safety_keep"] == .bool(false))
    }
  }

  @Test func `no number is on the screen before it is safe to read`() throws {
    let walk = try Walk(from: "Safety_abuse", person: Walk.Person(choose: choosing("No, clear")))
    #expect(!walk.turns[0].lines.contains { $0.contains(where: \.isNumber) })
  }

  @Test func `a wish that has a way to it is answered as acute`() throws {
    for answer in ["I have thought", "I might act", "I do not know"] {
      let walk = try Walk(from: "Safety_passive", person: Walk.Person(choose: choosing(answer)))
      #expect(walk.nodes.contains("Safety_Active_Flow"), "\(answer)")
      #expect(walk.final["$safety_level"] == .number(3))
    }
    let wish = try Walk(
      from: "Safety_passive",
      person: Walk.Person(choose: choosing("More a wish"))
    )
    #expect(!wish.nodes.contains("Safety_Active_Flow"))
    #expect(wish.final["$safety_level"] == .number(2))
  }

  @Test func `yes to the plain question is never less than a wish`() throws {
    for (answer, level) in [("Yes", 2), ("Sometimes", 2), ("No", 0), ("Rather", 0)] {
      let walk = try Walk(
        from: "Safety_ask",
        person: Walk.Person(choose: choosing(answer, "More a wish"))
      )
      #expect(walk.final["$safety_level"] == .number(Float(level)), "\(answer)")
    }
  }

  @Test func `what gets in the way of calling is asked once in a session`() throws {
    let host = StubHost()
    let first = try Walk(from: "Safety_active", host: host, person: Walk.Person())
    let again = try Walk(
      from: "Safety_self_harm",
      host: host,
      person: Walk.Person(),
      setting: first.final
    )
    func asks(_ walk: Walk) -> Int {
      walk.turns.count { $0.lines.last == "Is any of that so for you?" }
    }
    #expect(asks(first) == 1 && asks(again) == 0)
  }

  @Test(arguments: flows)
  func `no flow stops to ask for the country, and says once how to name it`(_ flow: String) throws {
    for seed in 0..<20 {
      let person = RandomPerson(seed: seed).person
      let walk = try Walk(from: flow, host: StubHost(), person: person, seed: seed)
      #expect(!walk.asked.contains("country"), "\(seed)")
      let said = walk.turns.flatMap(\.lines)
      #expect(said.count { $0.hasPrefix("Type the country you are in") } <= 1, "\(seed)")
    }
  }

  @Test func `a name that is no known country is said to be unknown, and asked once more`() throws {
    for (names, isKnown) in [
      (["Narnia", "prefer not to say"], false), (["Narnia", "Ireland"], true),
    ] {
      var left = names
      let walk = try Walk(
        from: "Help_Now",
        person: Walk.Person(
          write: { $0 == "country" && !left.isEmpty ? left.removeFirst() : nil },
          choose: choosing("Leave")
        )
      )
      let said = walk.turns.flatMap(\.lines)
      #expect(walk.asked.count { $0 == "country" } == 2)
      #expect(said.count { $0.hasPrefix("There are no numbers here under that name") } == 1)
      #expect(said.contains { $0.contains("the ones for there") } == isKnown)
      #expect(said.contains("Emergency number there: 999.") == isKnown)
      // The lines that work in many places are shown between the two questions.
      let shown = walk.commands.map(\.name).filter { ["region", "help_card"].contains($0) }
      let cards = shown.split(separator: "region", omittingEmptySubsequences: false)
      try #require(cards.count == 3, "\(walk.commands.map(\.text))")
      #expect(cards[1] == ["help_card"] && (cards[2].first == "help_card") == isKnown)
      #expect(walk.complaints.isEmpty, "\(walk.complaints)")
    }
  }

  @Test(arguments: ["nobody", "no", "none"], ["Safety_passive", "Safety_active"])
  func `nobody is not taken for a person to write to`(_ answer: String, _ flow: String) throws {
    for seed in 0..<10 {
      let walk = try Walk(
        from: flow,
        person: Walk.Person(
          write: { $0 == "person_to_tell" ? answer : nil },
          choose: choosing("More a wish", "I am, for now")
        ),
        seed: seed
      )
      let asked = try #require(walk.turns.firstIndex { $0.input == .ask("person_to_tell") })
      let line = try #require(walk.turns[asked + 1].lines.first)
      #expect(!line.contains("“") && (line.contains("line")), "\(line)")
    }
  }

  @Test func `doubts about calling are told as what people think`() throws {
    let node = try #require(DialogueFiles.nodes.first { $0.title == "Safety_Barrier" })
    #expect(node.lines.contains { $0.contains("because they think it will not help") })
    #expect(!(node.lines + node.options).contains { $0.hasPrefix("It will not help") })
  }

  @Test func `nothing names a means, and nobody is argued with`() {
    let bans = [
      "pill", "tablet", "rope", "knife", "blade", "razor", "gun", "bridge", "cut yourself",
      "overdose", "hanging",
      "jump", "rubber band", "ice", "family", "children", "be fine", "be okay", "promise",
      "selfish", "sin",
      "forgive", "leave him", "leave her",
    ]
    for node in DialogueFiles.nodes where node.file.hasPrefix("Safety/") {
      for text in node.lines + node.options {
        let words = " " + text.lowercased().map { $0.isLetter ? String($0) : " " }.joined() + " "
        for ban in bans { #expect(!words.contains(" \(ban) "), "\(text)") }
      }
    }
  }
}

/// What a host may tell a flow, by a seed.
private func facts(_ seed: Int, place: String) -> [String: Value] {
  let seconds = [
    "", "active", "self_harm", "harm_others", "abuse", "eating", "psychosis", "passive",
  ]
  return [
    "$safety_place": .string(place), "$safety_now": .bool(seed % 3 == 0),
    "$safety_swallowed": .bool(seed % 5 == 0), "$safety_child": .bool(seed % 4 == 0),
    "$safety_sexual": .bool(seed % 2 == 0), "$safety_elder": .bool(seed % 7 == 0),
    "$safety_commanded": .bool(seed % 3 == 1), "$safety_unwanted": .bool(seed % 3 == 2),
    "$safety_second": .string(seconds[seed % seconds.count]),
    "$person_1": .string(seed % 6 == 0 ? "Ines" : ""),
    "$safety_person": .string(seed % 2 == 0 ? "your brother" : ""),
  ]
}

/// The first choice of where to go from here.
private let whereNext = "Something steady"

extension Walk {
  fileprivate var label: String { final["$safety_label"]?.text ?? "" }
}
