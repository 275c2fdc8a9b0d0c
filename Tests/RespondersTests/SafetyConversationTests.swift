import Conversation
import ConversationTesting
import Noticing
import Responders
import Testing
import Yarn

/// Conversations with the shipped dialogues: what a person meets who says something heavy in the
/// middle of an inquiry.
@Suite struct SafetyConversationTests {
  static let bodyQuestion = "Where does something make itself known?"

  /// An inquiry at its first free question.
  func talk(
    region: String? = "GB",
    savesSessions: Bool = true,
    variables: [String: Value] = [:],
    asksAtArrival: Bool = false
  ) async throws -> Talk {
    var responder = try Shipped.responder(
      region: region,
      savesSessions: savesSessions,
      variables: variables
    )
    responder.asksAtArrival = asksAtArrival
    var talk = try await Talk(responder)
    if !asksAtArrival {
      try await talk.type("1")
      #expect(talk.pending?.question == Self.bodyQuestion)
    }
    return talk
  }

  /// Each kind of danger: words, what is said first, the label and the severity it is taken for, and
  /// answers that lead back to where the person was.
  struct Kind: CustomTestStringConvertible, Sendable {
    var words: String
    var begins: String
    var concern: Concern
    var answers: [String]
    var keeps = false
    var testDescription: String { words }

    static let all = [
      Kind(
        words: "I don't want to be alive anymore",
        begins: "Thank you for saying it here.",
        concern: Concern(.passive),
        answers: ["More a wish", "skip", "skip", "Go on"]
      ),
      Kind(
        words: "I am going to kill myself tonight with the pills I saved",
        begins: "I am taking this seriously.",
        concern: Concern(.active),
        answers: ["I am, for now", "skip", "skip", "Go on"]
      ),
      Kind(
        words: "I cut myself again last night",
        begins: "Thank you for telling me.",
        concern: Concern(.selfHarm),
        answers: ["No", "Water", "skip", "Go on"]
      ),
      Kind(
        words: "I am going to stab my brother when he comes home",
        begins: "Thank you for saying this before doing anything.",
        concern: Concern(.harmOthers),
        answers: ["No, it is a thought", "No", "Go on"]
      ),
      Kind(
        words: "my husband hit me again",
        begins: "I believe you",
        concern: Concern(.abuse),
        answers: ["Yes", "Not sure", "skip", "Go on"]
      ),
      Kind(
        words: "I took too many pills",
        begins: "This could be an emergency.",
        concern: Concern(.medical),
        answers: ["Yes", "Help is on the way", "Go on"],
        keeps: true
      ),
      Kind(
        words: "they put a chip in my head",
        begins: "That sounds intense",
        concern: Concern(.psychosis),
        answers: ["No", "skip", "Go on"]
      ),
      Kind(
        words: "I make myself throw up after every meal",
        begins: "Thank you for telling me.",
        concern: Concern(.eating),
        answers: ["No", "Not now", "Go on"]
      ),
      Kind(
        words: "my best friend says she wants to die",
        begins: "You are worried about your best friend.",
        concern: Concern(.concernOther),
        answers: ["Not right now", "Managing", "Go on"],
        keeps: true
      ),
    ]
  }

  @Test(arguments: Kind.all)
  func `every kind of danger has its flow, and leads back when the person wants that`(
    _ kind: Kind
  ) async throws {
    var talk = try await talk()
    let responder = try #require(talk.responder as? SafeguardedResponder)
    try await talk.type(kind.words)
    #expect(talk.effects.first == .asideBegan)
    #expect(talk.said.first?.hasPrefix(kind.begins) == true, "\(talk.said)")
    #expect(responder.concernOfAside(in: talk.transcript) == kind.concern)
    for answer in kind.answers {
      #expect(talk.ending == .awaitingInput, "\(talk.said)")
      #expect(talk.said.joined().count { $0 == "?" } <= 1, "\(talk.said)")
      try await talk.type(answer)
    }
    #expect(talk.effects.contains(.asideEnded(keep: kind.keeps, next: .question)), "\(talk.said)")
    #expect(talk.pending?.question == Self.bodyQuestion)
    #expect(talk.pending?.isRepeat == true)
    try await talk.type("my throat")
    #expect(talk.said.first?.contains("my throat") == true)
  }

  @Test(arguments: Kind.all)
  func `what was misread counts as an ordinary answer, and is not raised again`(
    _ kind: Kind
  ) async throws {
    var talk = try await talk()
    try await talk.type(kind.words)
    let choices = try #require(talk.choices)
    let misread = try #require(choices.last { $0.contains("misread") || $0.contains("figure") })
    try await talk.type(misread)
    #expect(talk.said.first?.hasPrefix("I may have misread that.") == true)
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .misread)))
    let question = try #require(talk.pending?.question)
    #expect(question != Self.bodyQuestion)
    try await talk.type(kind.words)
    #expect(!talk.effects.contains(.asideBegan))
    try await talk.type("I am going to kill myself tonight, I wrote the letters")
    if kind.concern.level == .active {
      #expect(talk.effects.contains(.asideBegan), "\(talk.said)")
    }
  }

  @Test(arguments: Kind.all)
  func `help now works at every question of a flow, and the question stands`(
    _ kind: Kind
  ) async throws {
    var talk = try await talk()
    try await talk.type(kind.words)
    for answer in kind.answers.dropLast() {
      let pending = try #require(talk.pending)
      try await talk.type("help now")
      #expect(talk.said.first?.hasPrefix("Here are people to talk to.") == true)
      #expect(talk.said.contains { $0.contains("116 123") })
      #expect(talk.pending?.id == pending.id && talk.pending?.isRepeat == true)
      try await talk.type(answer)
    }
  }

  @Test(arguments: Kind.all)
  func `leaving is let happen at once, with the numbers`(_ kind: Kind) async throws {
    var talk = try await talk()
    try await talk.type(kind.words)
    try await talk.type("bye")
    #expect(talk.said.first?.hasPrefix("Go gently.") == true)
    #expect(talk.ending == .stopped)
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .stop)))
  }

  @Test func `the whole of it keeps the rules of responders`() async throws {
    let responder = try Shipped.responder()
    for kind in Kind.all {
      let outcome = try await ResponderConformance { responder }
        .run(answering: ["1", kind.words] + kind.answers + ["my throat", "stop", "1"])
      #expect(outcome.violations.isEmpty, "\(outcome.violations)")
    }
  }

  // MARK: Distress

  @Test func `distress gets one quiet line before the reply, and the talk goes on`() async throws {
    var talk = try await talk()
    try await talk.type("I hate myself and I can't cope")
    #expect(!talk.effects.contains(.asideBegan))
    let first = try #require(talk.utterances.first)
    #expect(first.style == .quiet && first.text.contains("`help now`"))
    #expect(talk.said.count >= 2)
    #expect(talk.said.joined().count { $0 == "?" } == 1)
    try await talk.type("so worthless, I can't cope")
    #expect(talk.utterances.first?.style != .quiet)
  }

  @Test(arguments: [
    "everything is hopeless", "I feel trapped, there is no way out", "I'm a burden to everyone",
  ])
  func `hopeless words get the plain question, once`(_ words: String) async throws {
    var talk = try await talk()
    try await talk.type(words)
    #expect(talk.pending?.question?.contains("thoughts of suicide") == true)
    try await talk.type("No")
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .answer)))
    #expect(talk.said.first?.hasPrefix("Thank you for answering.") == true)
    #expect(talk.pending?.question != Self.bodyQuestion)
    #expect(talk.said.joined().count { $0 == "?" } == 1)
    try await talk.type(words)
    #expect(!talk.effects.contains(.asideBegan))
  }

  @Test func `yes to the plain question is never less than a wish`() async throws {
    let whole =
      "I mean I wouldn't do anything. But when I go to bed I think it would be fine not to wake up."
    for answer in ["Yes", "Sometimes", whole] {
      var talk = try await talk()
      let responder = try #require(talk.responder as? SafeguardedResponder)
      try await talk.type("everything is hopeless")
      try await talk.type(answer)
      #expect(responder.concernOfAside(in: talk.transcript) == Concern(.passive))
    }
  }

  @Test func `trapped in traffic is no reason to ask`() async throws {
    var talk = try await talk()
    try await talk.type("I was trapped in traffic for an hour, my shoulders ache")
    #expect(!talk.effects.contains(.asideBegan))
  }

  // MARK: Branches

  @Test func `somebody bereaved by suicide meets sympathy and no alarm`() async throws {
    var talk = try await talk()
    try await talk.type("My brother killed himself last year")
    #expect(talk.said.first == "I am sorry for your loss.")
    #expect(!talk.utterances.contains { $0.style == .card })
    #expect(talk.pending?.question?.contains("your brother") == true)
    try await talk.type("To speak")
    try await talk.type("he whistled in the kitchen")
    #expect(talk.said.first?.contains("he whistled in the kitchen") == true)
    try await talk.type("Go on")
    #expect(talk.effects.contains(.asideEnded(keep: true, next: .question)))
    try await talk.type("My brother killed himself, it is in my throat")
    #expect(!talk.effects.contains(.asideBegan))
  }

  @Test func `pictures that nobody wants are told apart from a wish`() async throws {
    var talk = try await talk()
    let responder = try #require(talk.responder as? SafeguardedResponder)
    try await talk.type("I keep seeing myself stabbing my baby and it horrifies me")
    #expect(talk.said.contains { $0.hasPrefix("Pictures that come unasked") })
    try await talk.type("A picture")
    #expect(talk.said.contains { $0.contains("Having them is not wanting them") })
    #expect(responder.concernOfAside(in: talk.transcript) == Concern(.none))
  }

  @Test(arguments: [
    ("I was raped last night", "After a sexual assault"),
    ("my husband hits the kids", "Where a child is at risk"),
    ("my gran's carer hits her", "Somebody older, or in care"),
  ])
  func `abuse has its own words for who is hurt and how`(
    _ words: String,
    _ line: String
  ) async throws {
    var talk = try await talk()
    try await talk.type(words)
    #expect(!talk.said.contains { $0.contains(where: \.isNumber) })
    try await talk.type("Yes")
    try await talk.type("Not right now")
    #expect(talk.said.contains { $0.hasPrefix(line) }, "\(talk.said)")
  }

  @Test func `a silent way to call stands there where one is known`() async throws {
    for (region, way) in [("NZ", "press 55"), ("IE", nil)] {
      var talk = try await talk(region: region)
      try await talk.type("my husband hit me again")
      try await talk.type("Yes")
      try await talk.type("Yes")
      #expect(talk.said.contains { $0.contains("silent way") } == (way != nil))
      if let way { #expect(talk.said.contains { $0.contains(way) }) }
    }
  }

  @Test func `a second danger in the same words has its line`() async throws {
    var talk = try await talk()
    try await talk.type("I want to die and I make myself throw up after every meal")
    #expect(talk.said.first?.hasPrefix("Thank you for saying it here.") == true)
    #expect(talk.said.contains { $0.hasPrefix("What you said about eating counts as well.") })
    #expect(talk.said.contains { $0.contains("Beat (eating disorders)") })
  }

  @Test func `somebody else's emergency is kept short`() async throws {
    var talk = try await talk(region: "US")
    try await talk.type("my brother has taken pills and won't wake up")
    #expect(talk.said.first?.contains("your brother") == true)
    #expect(talk.said.contains { $0.contains("Emergency number: 911") })
    #expect(talk.said.contains { $0.contains("Poison Control") })
    #expect(talk.pending?.question == "Has someone called?")
    var called = talk
    try await called.type("Yes")
    #expect(called.pending?.question == "What would suit you now?")
    #expect(called.said.count == 2)
    try await talk.type("Not yet")
    #expect(talk.said.first?.contains("911") == true)
  }

  @Test func `the poison line stands only where something was swallowed`() async throws {
    for (words, hasPoison) in [
      ("I took too many pills", true), ("I have crushing chest pain and can't breathe", false),
    ] {
      var talk = try await talk(region: "US")
      try await talk.type(words)
      #expect(talk.said.contains { $0.contains("Emergency number: 911") })
      #expect(talk.said.contains { $0.contains("Poison Control") } == hasPoison, "\(talk.said)")
    }
  }

  @Test func `the person's own page is shown, and their own message`() async throws {
    var talk = try await talk(variables: [
      "$person_1": .string("Ines"), "$ready_text": .string("Bad day. Please ring."),
    ])
    try await talk.type("I don't want to be alive anymore")
    try await talk.type("More a wish")
    try await talk.type("skip")
    #expect(talk.said.contains { $0.contains("Ines") })
    #expect(talk.said.contains { $0.contains("Bad day. Please ring.") })
    #expect(!talk.said.contains { $0.contains("could use company") })
  }

  @Test func `the numbers can be folded away, and come back when asked for`() async throws {
    var talk = try await talk()
    try await talk.type("I don't want to be alive anymore")
    let pending = talk.pending
    try await talk.type("please hide the numbers")
    #expect(talk.effects.contains(.clearScreen) && !talk.effects.contains(.leaveNoTrace))
    #expect(talk.said.first?.contains("folded away") == true)
    #expect(talk.pending?.id == pending?.id)
    try await talk.type("I might act on it")
    #expect(!talk.said.contains { $0.contains("116 123") }, "\(talk.said)")
    #expect(talk.said.contains { $0.contains("Emergency number: 999") })
    try await talk.type("help now")
    #expect(talk.said.contains { $0.contains("116 123") })
  }

  @Test func `graver words that are called misread leave what was real before`() async throws {
    var talk = try await talk()
    try await talk.type("I don't want to be alive anymore")
    try await talk.type("I am going to kill myself tonight with the pills I saved")
    #expect(talk.said.first?.hasPrefix("I am taking this seriously.") == true)
    try await talk.type("That was a figure of speech")
    #expect(talk.said.first?.hasPrefix("All right. The numbers stay") == true)
    #expect(!talk.effects.contains { if case .asideEnded = $0 { true } else { false } })
    try await talk.type("Go on")
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .question)))
  }

  @Test func `a model is told of every turn, and what was misread counts as distress`() async throws
  {
    var talk = try await talk()
    let responder = try #require(talk.responder as? SafeguardedResponder)
    try await talk.type("my shoulders")
    try await talk.type("I want to die lol, so warm")
    try await talk.type("That was a figure of speech")
    let turns = responder.turns(of: talk.transcript)
    #expect(turns == [.assessed(Concern(.none)), .misread])
    let policy = ModelPolicy(turns: turns, care: CareDates())
    #expect(policy.permission(for: .remote, at: Talk.time) == .blocked(turns: 3))
    try await talk.type("I am going to kill myself tonight")
    let heavy = responder.turns(of: talk.transcript)
    #expect(heavy.last == .assessed(Concern(.active)))
  }

  @Test func `a private session is not asked what it keeps`() async throws {
    var talk = try await talk(savesSessions: false)
    try await talk.type("I don't want to be alive anymore")
    for answer in ["More a wish", "skip", "skip"] { try await talk.type(answer) }
    #expect(talk.pending?.question == "What would suit you now?")
  }

  @Test func `what gets in the way of calling is asked once, and the country is not asked`()
    async throws
  {
    var talk = try await talk(region: nil)
    var questions: [String] = []
    var said: [String] = []
    for words in ["I am going to kill myself tonight", "I cut myself again last night"] {
      try await talk.type(words)
      for _ in 0..<9 where talk.pending?.question != Self.bodyQuestion {
        questions.append(talk.pending?.question ?? "")
        said += talk.said
        let isLast = talk.pending?.question == "What would suit you now?"
        try await talk.type(isLast ? "Go on" : "skip")
      }
    }
    #expect(questions.count { $0 == "Is any of that so for you?" } == 1, "\(questions)")
    #expect(!questions.contains("Which country are you in?"))
    #expect(said.count { $0.hasPrefix("Type the country you are in") } == 1)
  }
}
