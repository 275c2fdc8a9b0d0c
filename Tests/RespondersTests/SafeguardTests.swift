import Conversation
import ConversationTesting
import Noticing
import Responders
import Testing
import Yarn

@Suite struct SafeguardTests {
  static let script = """
    title: small
    minutes: 3
    intensity: 1
    ---
    <<declare $a = "">>
    <<declare $b = "">>
    <<declare $safety_next = "">>
    <<declare $safety_keep = false>>
    <<declare $safety_level = 0>>
    <<declare $safety_label = "">>
    umbra: What is with you today?
    <<ask a>>
    umbra: You said {$a}. And what else?
    <<ask b>>
    umbra: You said {$b}.
    ===
    title: Safety_passive
    ---
    umbra: Thank you for saying it here.
    <<help_card suicide_emotional>>
    umbra: Back to where you were, or leave it here?
    -> Back
        <<set $safety_next = "resume">>
    -> Keep it, and back
        <<set $safety_next = "resume">>
        <<set $safety_keep = true>>
    -> Leave it here
        <<set $safety_next = "stop">>
    ===
    title: Safety_active
    ---
    <<set $safety_level = 3>>
    <<set $safety_label = "active">>
    umbra: Please reach a person now.
    -> I will
    umbra: Who could be with you?
    <<ask b>>
    umbra: Back to where you were?
    -> Back
        <<set $safety_next = "resume">>
    ===
    title: Safety_ask
    ---
    umbra: Are you having thoughts of suicide?
    -> Yes
    -> No
        <<set $safety_next = "resume">>
    ===
    title: Safety_Leave
    ---
    umbra: Go gently.
    <<help_card suicide_emotional>>
    ===
    """

  static let heavy = "I don't want to be alive anymore"

  func responder() throws -> SafeguardedResponder {
    let book = try book(Self.script)
    let world = try surroundings(region: "GB")
    let script = ScriptResponder(book, start: "small", surroundings: world, seed: 1)
    let rules = try riskRules()
    return SafeguardedResponder(
      wrapping: script,
      book: book,
      surroundings: world,
      assessor: rules,
      seed: 1
    )
  }

  @Test func `ordinary words pass through untouched`() async throws {
    let responder = try responder()
    let outcome = try await ResponderConformance { responder }.run(answering: ["rain", "more rain"])
    #expect(outcome.violations.isEmpty)
    #expect(outcome.hasEnded)
    var talk = try await Talk(responder)
    try await talk.type("rain")
    #expect(talk.said == ["You said rain. And what else?"])
    #expect(!talk.effects.contains(.asideBegan))
  }

  @Test func `heavy words open an aside that the other responder never sees`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("rain")
    try await talk.type(Self.heavy)
    #expect(talk.effects.first == .asideBegan)
    #expect(talk.said.first == "Thank you for saying it here.")
    #expect(talk.said.contains { $0.contains("Samaritans") })
    try await talk.type("back")
    #expect(talk.pending != nil)
    try await talk.type("1")
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .question)))
    #expect(talk.pending?.question == "You said rain. And what else?")
    #expect(talk.pending?.isRepeat == true)
    try await talk.type("sun")
    #expect(talk.said == ["You said sun."])
    #expect(talk.ending == .completed)
  }

  @Test func `the reply to heavy words never ends the conversation`() async throws {
    for entry in [Self.heavy, "I want to kill myself tonight, I have the pills"] {
      var talk = try await Talk(responder())
      try await talk.type(entry)
      #expect(talk.ending == .awaitingInput)
    }
  }

  @Test func `what is kept and whether it goes on are the person's choices`() async throws {
    var talk = try await Talk(responder())
    try await talk.type(Self.heavy)
    try await talk.type("2")
    #expect(talk.effects.contains(.asideEnded(keep: true, next: .question)))
    var other = try await Talk(responder())
    try await other.type(Self.heavy)
    try await other.type("3")
    #expect(other.effects.contains(.asideEnded(keep: false, next: .stop)))
    #expect(other.ending == .stopped)
  }

  @Test func `graver words in an aside begin the flow that fits them`() async throws {
    var talk = try await Talk(responder())
    try await talk.type(Self.heavy)
    try await talk.type("I am going to kill myself tonight with the pills I saved")
    #expect(talk.said.first == "Please reach a person now.")
    #expect(!talk.effects.contains(.asideBegan))
    try await talk.type("1")
    try await talk.type("nobody")
    try await talk.type("1")
    #expect(talk.pending?.question == "What is with you today?")
  }

  @Test func `words as heavy as the flow, or less, do not begin another one`() async throws {
    let responder = try responder()
    var talk = try await Talk(responder)
    try await talk.type("I am going to kill myself tonight with the pills I saved")
    #expect(responder.concernOfAside(in: talk.transcript) == Concern(.active))
    try await talk.type("1")
    try await talk.type("nobody, " + Self.heavy)
    #expect(talk.pending?.question == "Back to where you were?")
  }

  @Test func `what was let go, or taken back, still counts for what comes after it`() async throws {
    let means = "I have the pills here"
    var lone = try await Talk(responder())
    try await lone.type(means)
    #expect(!lone.effects.contains(.asideBegan))
    var talk = try await Talk(responder())
    try await talk.type(Self.heavy)
    try await talk.type("1")
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .question)))
    try await talk.type(means)
    #expect(talk.effects.first == .asideBegan)
    #expect(talk.said.first == "Please reach a person now.")
  }

  @Test func `leaving in an aside is let happen, with the numbers`() async throws {
    for word in ["stop", "bye"] {
      var talk = try await Talk(responder())
      try await talk.type(Self.heavy)
      try await talk.type(word)
      #expect(talk.said.first == "Go gently.")
      #expect(talk.said.contains { $0.contains("116 123") })
      #expect(talk.effects.contains(.asideEnded(keep: false, next: .stop)))
      #expect(talk.ending == .stopped)
    }
  }

  @Test func `a second aside is a new one`() async throws {
    var talk = try await Talk(responder())
    try await talk.type(Self.heavy)
    try await talk.type("1")
    try await talk.type("rain")
    try await talk.type(Self.heavy)
    #expect(talk.said.first == "Thank you for saying it here.")
    try await talk.type("1")
    #expect(talk.pending?.question == "You said rain. And what else?")
  }

  @Test func `an aside keeps the rules of responders too`() async throws {
    let responder = try responder()
    let outcome = try await ResponderConformance { responder }
      .run(answering: ["rain", Self.heavy, "1", "sun"])
    #expect(outcome.violations.isEmpty)
    #expect(outcome.hasEnded)
  }

  @Test func `it is known before anything is written whether an aside opens`() async throws {
    let responder = try responder()
    var talk = try await Talk(responder)
    let request = try #require(talk.pending)
    #expect(!responder.opensAside(talk.transcript))
    for (entry, opens) in [("rain", false), (Self.heavy, true)] {
      var transcript = talk.transcript
      transcript.append(
        .answered(Answer(to: request.id, text: entry, value: .text(entry))),
        at: Talk.time
      )
      #expect(responder.opensAside(transcript) == opens)
    }
    try await talk.type("rain")
  }

  @Test func `a chosen option is not read as the person's words`() async throws {
    let responder = try responder()
    var transcript = Transcript()
    transcript.append(
      .answered(Answer(to: "x", text: "I want to die", value: .choice(0))),
      at: Talk.time
    )
    #expect(responder.assessment(of: transcript).severity == 0)
  }
}
