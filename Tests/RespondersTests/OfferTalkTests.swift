import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// Offers in the middle of talk, by a small script of the kind that leads one.
@Suite struct OfferTalkTests {
  static let script = """
    title: Talk
    ---
    <<declare $said = "">>
    umbra: What is with you today?
    <<jump Turn>>
    ===
    title: Turn
    ---
    <<ask said "start anywhere">>
    <<if $said == "is it time">>
        umbra: {offer_fits()}, {offer_id()}, {offer_name()}, {offer_minutes()}.
    <<else>>
        umbra: That is in it, then.
    <<endif>>
    <<offer>>
    umbra: What else is there?
    <<jump Turn>>
    ===
    title: critic
    name: The voice
    minutes: 10-12
    ---
    umbra: What did it say?
    <<ask said "a line">>
    ===
    title: loss
    name: Two doors
    minutes: 15
    ---
    umbra: Two doors.
    ===
    title: Offer
    subtitle: critic
    offers: critic
    themes: critic
    when: theme("critic") >= 2
    ---
    umbra: The voice that marks you down has spoken up. #line:offer_voice
    ===
    title: Offer
    subtitle: loss
    offers: loss
    themes: loss
    when: theme("loss") >= 1
    ---
    umbra: Somebody is missing here. #line:offer_missing
    ===
    title: Offer
    subtitle: elsewhere
    offers: no_such_inquiry
    when: always
    ---
    umbra: Nobody can go there.
    ===
    title: Offer
    subtitle: question
    offers: loss
    when: always
    ---
    <<help_card>>
    ===
    title: Offer_Made
    ---
    <<declare $offer_id = "">>
    <<declare $offer_line = "">>
    <<declare $offer_name = "">>
    <<declare $offer_minutes = "">>
    <<declare $offer_answer = "">>
    umbra: {$offer_line}
    umbra: “{$offer_name}”, about {$offer_minutes} minutes. Want it, later, or keep talking?
    -> Now
        <<set $offer_answer = "now">>
        <<keep offer_answer>>
        <<hand_over {$offer_id}>>
    -> Later
        <<set $offer_answer = "later">>
    -> Keep talking
        <<set $offer_answer = "no">>
    <<keep offer_answer>>
    ===
    """

  func talk(level: Int = 0) async throws -> Talk {
    let themes = try #require(Shipped.themes)
    let emotions = try #require(Shipped.emotions)
    var responder = ScriptResponder(
      try book(Self.script),
      start: "Talk",
      surroundings: try surroundings(),
      seed: 1
    )
    responder.talkFacts = {
      TalkFacts($0, themes: themes, emotions: emotions, level: level)
    }
    return try await Talk(responder)
  }

  @Test func `an offer comes when it fits, names what was heard, and hands over`() async throws {
    var talk = try await talk()
    try await talk.type("I'm so stupid, I forgot the keys again.")
    #expect(talk.said == ["That is in it, then.", "What else is there?"])
    try await talk.type("It rained all day.")
    #expect(talk.pending?.kind == .text(hint: "start anywhere"))
    try await talk.type("And then I thought, what is wrong with me?")
    #expect(talk.said[1] == "The voice that marks you down has spoken up.")
    #expect(talk.said[2] == "“The voice”, about 10 to 12 minutes. Want it, later, or keep talking?")
    #expect(talk.effects.contains(.note(name: "offer", value: "critic")))
    try await talk.type("now")
    #expect(talk.effects.contains(.handOver(to: "critic")))
    #expect(talk.effects.contains(.note(name: "offer_answer", value: "now")))
    #expect(talk.ending == .completed)
  }

  @Test func `after a no it takes eight turns, and after two nothing more comes`() async throws {
    var talk = try await talk()
    for line in ["I'm so useless.", "I mess everything up.", "I'm an idiot."] {
      if talk.said.count < 3 { try await talk.type(line) }
    }
    #expect(talk.pending?.isForChoice == true)
    try await talk.type("keep talking")
    #expect(talk.said == ["What else is there?"])
    for turn in 1...8 {
      try await talk.type("I miss him, turn \(turn).")
      #expect(talk.pending?.isForChoice == (turn == 8), "turn \(turn)")
    }
    #expect(talk.said[1] == "Somebody is missing here.")
    try await talk.type("keep talking")
    for turn in 1...12 {
      try await talk.type("I miss him, I'm so stupid, turn \(turn).")
      #expect(talk.pending?.isForChoice == false)
    }
  }

  @Test func `what was put off is not put forward again, and is no no`() async throws {
    var talk = try await talk()
    for _ in 1...3 where talk.pending?.isForChoice == false {
      try await talk.type("I always get it wrong.")
    }
    try await talk.type("later")
    #expect(talk.effects.contains(.note(name: "offer_answer", value: "later")))
    for _ in 1...10 {
      try await talk.type("I always get it wrong.")
      #expect(talk.pending?.isForChoice == false)
    }
    let facts = try facts(of: talk)
    #expect(facts.declined == 0)
    #expect(facts.offered == ["critic"])
  }

  @Test func `nothing is offered while a word of danger is in the air`() async throws {
    var talk = try await talk(level: 2)
    for _ in 1...6 {
      try await talk.type("I always get it wrong.")
      #expect(talk.pending?.isForChoice == false)
    }
  }

  @Test func `functions tell of the offer, and of none`() async throws {
    var talk = try await talk()
    try await talk.type("is it time")
    #expect(talk.said.first == "False, , , .")
    try await talk.type("I miss her.")
    try await talk.type("I miss her so.")
    #expect(talk.pending?.isForChoice == false)
    try await talk.type("She died in March.")
    #expect(talk.said.contains("Somebody is missing here."))
  }

  @Test func `what is known of a talk is read from it`() async throws {
    var talk = try await talk()
    try await talk.type("I miss her, and I am very angry with Dan.")
    try await talk.type("I am not sad at all.")
    let facts = try facts(of: talk)
    #expect(facts.turns == 2)
    #expect(facts.reflections == 2)
    #expect(facts.themes["loss"] == 1)
    #expect(facts.families == ["anger": 1])
    // Only the last turn tells how strong it is.
    #expect(facts.strength == nil)
    #expect(facts.turnsSinceOffer == nil)
    #expect(facts.refusal(of: ["loss"]) == .noTheme)
    #expect(TalkFacts(themes: ["loss": 3], turns: 3).refusal(of: ["loss"]) == .notHeardYet)
  }

  @Test func `an offer that was made is counted as said`() async throws {
    var talk = try await talk()
    for _ in 1...3 where talk.pending?.isForChoice == false {
      try await talk.type("I always get it wrong.")
    }
    try await talk.type("keep talking")
    let carried = ScriptResponder.carried(from: talk.transcript, of: try book(Self.script))
    #expect(carried["$Yarn.Internal.Content.ViewCount.Offer.critic"] == "1")
    #expect(carried["$Yarn.Internal.Content.ViewCount.line:offer_voice"] == "1")
  }

  private func facts(of talk: Talk) throws -> TalkFacts {
    TalkFacts(
      talk.transcript,
      themes: try #require(Shipped.themes),
      emotions: try #require(Shipped.emotions)
    )
  }
}

extension InputRequest {
  fileprivate var isForChoice: Bool {
    if case .choice = kind { true } else { false }
  }
}
