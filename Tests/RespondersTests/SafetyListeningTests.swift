import Conversation
import Noticing
import Responders
import Testing

/// What people type in the middle of a safety flow, with the shipped dialogues.
@Suite struct SafetyListeningTests {
  static let passive = "I don't want to be alive anymore"
  static let active = "I am going to kill myself tonight"
  static let safe = "Are you safe right now, where you are?"
  static let unclear = "I could not match"

  func talk(
    _ words: String,
    region: String? = "GB",
    _ answers: String...
  ) async throws -> Talk {
    var talk = try await Talk(Shipped.responder(start: "Talk", region: region))
    for entry in [words] + answers { try await talk.type(entry) }
    return talk
  }

  // MARK: Plain answers

  /// What is typed at a flow's question, and what is said to it.
  static let answers: [(words: String, answer: String, says: String)] = [
    (active, "no", "Then first, call the emergency number"),
    (active, "im not safe", "Then first, call the emergency number"),
    (active, "not sure", "Not knowing is reason enough"),
    (active, "safe", "Safe for now, then. Two things help"),
    (active, "yes im safe", "Safe for now, then. Two things help"),
    (active, "id rather not say", "You do not have to say."),
    (passive, "nah", "A wish for it to be over."),
    (passive, "I would never do anything", "A wish for it to be over."),
    (passive, "i might", "I am taking this seriously."),
    (passive, "idk", "I am taking this seriously."),
    (passive, "none of your business", "nothing more is asked|No more questions|I stop asking"),
    (passive, "i was exaggerating", "I may have misread that."),
    (passive, "just venting", "I may have misread that."),
    ("I cut myself again last night", "i dont think so, not really", "Thank you for answering."),
    ("I took too many pills", "no i cant", "Shout or knock"),
    ("I make myself throw up after every meal", "not really, just tired", "Good to know."),
    ("my husband hit me again", "yes he's out", "What is written in this part"),
  ]

  @Test(arguments: answers)
  func `a plain answer in the person's own words is one`(
    _ row: (words: String, answer: String, says: String)
  ) async throws {
    let talk = try await talk(row.words, row.answer)
    let said = talk.said.joined(separator: "\n")
    #expect(row.says.split(separator: "|").contains { said.contains($0) }, "\(talk.said)")
  }

  // MARK: Beside an answer

  @Test func `somebody who is there comes before any question`() async throws {
    let wish = try await talk(Self.passive, "my sister is here with me")
    #expect(wish.said.first?.lowercased().contains("your sister") == true, "\(wish.said)")
    #expect(wish.effects.contains(.asideEnded(keep: false, next: .question)))
    let acute = try await talk(Self.active, "my sister is here")
    #expect(acute.said.contains { $0.lowercased().contains("your sister") }, "\(acute.said)")
    #expect(acute.pending?.question == Self.safe)
    var later = acute
    try await later.type("yes")
    #expect(!later.said.contains { $0.contains("Who could be with you") }, "\(later.said)")
    #expect(!later.said.contains { $0.contains("some people do not call") })
  }

  @Test(arguments: [
    "i gave the pills to my flatmate", "I threw them out", "they're locked away now",
  ])
  func `what is out of reach is heard, and the question stands`(_ answer: String) async throws {
    let talk = try await talk(Self.active, answer)
    #expect(talk.said.contains { $0.contains("each") || $0.contains("distance") }, "\(talk.said)")
    #expect(talk.pending?.question == Self.safe)
  }

  @Test(arguments: [
    ("because of my dog", "Your dog"), ("my kids need me", "Your kids"),
    ("I couldn't do that to my mum", "Your mum"),
  ])
  func `a reason to stay is named, and never turned into a duty`(
    _ answer: String,
    _ tie: String
  ) async throws {
    let talk = try await talk(Self.passive, "i wouldn't do it, " + answer)
    #expect(talk.said.first?.hasPrefix(tie) == true, "\(talk.said)")
    #expect(!talk.said.joined().contains { $0 == "!" })
    #expect(talk.said.contains { $0.hasPrefix("A wish for it to be over.") })
  }

  @Test(arguments: [
    ("is this recorded?", "No. This part is not written down"),
    ("are you human?", "No, I am a program."),
    ("are you going to call the police?", "No. I cannot call"),
    ("why do you ask", "Because it matters"), ("what happens if i call", "Someone answers"),
  ])
  func `a question in the middle is answered, and the flow goes on`(
    _ question: String,
    _ answer: String
  ) async throws {
    for words in [Self.passive, Self.active, "everything is hopeless", "my husband hit me again"] {
      var talk = try await talk(words)
      let pending = talk.pending
      try await talk.type(question)
      #expect(talk.said.contains { $0.hasPrefix(answer) }, "\(words): \(talk.said)")
      #expect(talk.pending?.id == pending?.id && talk.pending?.isRepeat == true)
      #expect(!talk.said.joined().contains("?"))
    }
  }

  @Test(arguments: ["leave me alone", "fuck off", "forget it", "stop asking me"])
  func `who wants to be left alone is, and the page stays open`(_ answer: String) async throws {
    for words in [Self.passive, Self.active, "I cut myself again last night"] {
      let talk = try await talk(words, answer)
      #expect(talk.effects.contains(.asideEnded(keep: false, next: .question)))
      #expect(talk.said.contains { $0.contains("999") }, "\(talk.said)")
      #expect(talk.pending?.name == "said" && !talk.said.joined().contains("?"))
    }
    let discreet = try await talk("my husband hit me again", answer)
    #expect(!discreet.said.contains { $0.contains(where: \.isNumber) }, "\(discreet.said)")
  }

  @Test func `words that answer nothing are read, and after two the flow goes on`() async throws {
    var talk = try await talk(Self.active, "the light in the corridor is broken")
    #expect(talk.pending?.question == Self.safe)
    #expect(talk.said.joined().contains("light in the corridor"), "\(talk.said)")
    try await talk.type("it flickers")
    #expect(talk.said.contains { $0.hasPrefix("You do not have to say.") }, "\(talk.said)")
    #expect(!talk.said.contains { $0.hasPrefix(Self.unclear) })
  }

  @Test func `words of more danger at a choice begin the graver flow`() async throws {
    let talk = try await talk(
      Self.passive,
      "no but I am going to kill myself tonight with the rope"
    )
    #expect(
      talk.said.first == "I am taking this seriously. Please reach a person now. "
        + "This is more than a program can hold."
    )
  }

  static let entries = [
    "no", "yes", "I don't know", "my sister is here", "is this recorded?", "leave me alone",
    "rather not say", "because of my dog", "the light is broken", "I was exaggerating", "ok", "👍",
    "???", "safe", "better", "worse",
  ]

  @Test(arguments: SafetyConversationTests.Kind.all)
  func `nothing typed at any question of a flow meets a wall`(
    _ kind: SafetyConversationTests.Kind
  ) async throws {
    var talk = try await talk(kind.words)
    for answer in kind.answers {
      for entry in Self.entries {
        var other = talk
        try await other.type(entry)
        let said = other.said
        let isCleared = other.effects.contains(.clearScreen)
        #expect(isCleared == said.isEmpty, "\(entry): \(said)")
        #expect(!said.contains { $0.hasPrefix(Self.unclear) }, "\(entry): \(said)")
        #expect(said.joined().count { $0 == "?" } <= 1, "\(entry): \(said)")
        #expect(other.ending == .awaitingInput || entry != "ok", "\(said)")
      }
      try await talk.type(answer)
    }
    #expect(talk.pending?.name == "said", "\(talk.said)")
  }

  // MARK: The number that stays

  @Test func `while somebody may not be safe the number is never far up the page`() async throws {
    var talk = try await talk(Self.active)
    var since = 0
    var repeated = 0
    for answer in ["im safe for now", "my mum", "the kettle", "it is dark", "the kettle again"] {
      try await talk.type(answer)
      let isSaid = talk.said.contains { $0.contains("999") }
      since = isSaid ? 0 : since + 1
      repeated += isSaid ? 1 : 0
      #expect(since <= 3, "\(answer): \(talk.said)")
    }
    #expect((1...2).contains(repeated), "not in every turn: \(repeated)")
    var folded = try await self.talk(Self.active, "please hide the numbers")
    try await folded.type("im safe for now")
    #expect(!folded.said.contains { $0.contains("116 123") }, "\(folded.said)")
    let wish = try await self.talk(Self.passive, "nah", "skip")
    #expect(!wish.said.contains { $0.hasPrefix("Emergency:") })
  }

  // MARK: After it

  @Test func `nobody is asked about storage straight after danger`() async throws {
    var talk = try await talk(Self.active)
    for answer in ["im safe for now", "my mum", "skip"] { try await talk.type(answer) }
    #expect(talk.pending?.question == "What would suit you now?")
    #expect(talk.choices?.contains("Keep what I wrote in this part") == true)
    try await talk.type("Keep what I wrote in this part")
    try await talk.type("go on")
    #expect(talk.effects.contains(.asideEnded(keep: true, next: .question)))
  }

  @Test func `silence ends no talk`() async throws {
    var talk = try await talk(Self.passive)
    for _ in 0..<8 where talk.pending?.name != "said" { try await talk.type("skip") }
    #expect(talk.pending?.name == "said", "\(talk.said)")
    #expect(talk.ending == .awaitingInput)
  }

  // MARK: Where they are

  @Test(arguments: [
    ("im in germany", true), ("Berlin", true), ("Germny", true), ("i live in the uk", true),
    ("no", false), ("rather not say", false), ("my sister is coming", false),
  ])
  func `a country is one, however it is said, and nothing else is`(
    _ answer: String,
    _ isKnown: Bool
  ) async throws {
    var talk = try await Talk(Shipped.responder(start: "Talk", region: nil))
    try await talk.type("help now")
    try await talk.type(answer)
    let isLearnt = talk.effects.contains { if case .note("region", _) = $0 { true } else { false } }
    #expect(isLearnt == isKnown, "\(talk.said)")
    #expect(talk.pending?.name == "said")
    guard !isKnown else { return }
    try await talk.type("help now")
    #expect(talk.pending?.question == "Which country are you in?")
  }
}
