import Conversation
import Noticing
import Responders
import Testing
import Yarn

/// What umbra asks of its own accord after something heavy, with the shipped dialogues.
@Suite struct SafetyCheckTests {
  static let active = "I am going to kill myself tonight with the pills I saved"
  static let passive = "I don't want to be alive anymore"

  /// An inquiry that went on after something heavy.
  func talk(after words: String, _ answers: [String]) async throws -> Talk {
    var talk = try await Talk(Shipped.responder())
    try await talk.type("1")
    try await talk.type(words)
    for answer in answers { try await talk.type(answer) }
    #expect(talk.pending?.question == SafetyConversationTests.bodyQuestion)
    return talk
  }

  func activeTalk() async throws -> Talk {
    try await talk(after: Self.active, ["I am, for now", "skip", "skip", "Go on"])
  }

  func passiveTalk() async throws -> Talk {
    try await talk(after: Self.passive, ["More a wish", "skip", "skip", "Go on"])
  }

  @Test func `two turns after a night that was not safe it is asked again, once`() async throws {
    var talk = try await activeTalk()
    try await talk.type("my throat")
    #expect(!talk.effects.contains(.asideBegan))
    try await talk.type("tight")
    #expect(talk.pending?.question?.contains("Are you safe right now") == true)
    try await talk.type("Yes")
    // The answer that the check held counts: the talk goes on from it.
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .answer)))
    #expect(talk.said.contains { $0.lowercased().contains("“tight") }, "\(talk.said)")
    try await talk.type("sad")
    #expect(!talk.effects.contains(.asideBegan))
  }

  @Test(arguments: ["Not sure", "No"])
  func `what is not safe then is answered as acute`(_ answer: String) async throws {
    var talk = try await activeTalk()
    try await talk.type("my throat")
    try await talk.type("tight")
    try await talk.type(answer)
    #expect(talk.said.first?.hasPrefix("I am taking this seriously.") == true)
    #expect(talk.ending == .awaitingInput)
  }

  @Test func `a wish is not asked about again after two turns`() async throws {
    var talk = try await passiveTalk()
    for entry in ["my throat", "tight", "sad"] {
      try await talk.type(entry)
      #expect(!talk.effects.contains(.asideBegan))
    }
  }

  @Test(arguments: ["stop", "bye"])
  func `before they leave they are asked how it is, once, and then let go`(
    _ word: String
  ) async throws {
    var talk = try await passiveTalk()
    try await talk.type(word)
    #expect(talk.pending?.question?.hasPrefix("Before you go") == true)
    #expect(talk.choices == ["Safer", "The same", "Less safe", "Rather not say"])
    try await talk.type("The same")
    #expect(talk.ending == .stopped)
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .answer)))
    #expect(!talk.said.joined().contains("?"))
  }

  @Test func `a second goodbye at that question is the last`() async throws {
    var talk = try await passiveTalk()
    try await talk.type("bye")
    try await talk.type("bye")
    #expect(talk.said.first?.contains("Go gently.") == true, "\(talk.said)")
    #expect(talk.ending == .stopped)
  }

  @Test func `less safe is answered as acute`() async throws {
    var talk = try await passiveTalk()
    try await talk.type("bye")
    try await talk.type("Less safe")
    #expect(talk.said.first?.hasPrefix("I am taking this seriously.") == true)
    #expect(talk.pending?.question == "Are you safe right now, where you are?")
  }

  @Test func `an inquiry that comes to its end asks before it ends`() async throws {
    var talk = try await passiveTalk()
    for _ in 0..<30 where talk.pending?.question?.hasPrefix("Before you go") != true {
      #expect(talk.ending == .awaitingInput, "\(talk.said)")
      try await talk.type("skip")
    }
    #expect(talk.pending?.question?.hasPrefix("Before you go") == true)
    #expect(talk.said.count > 1)
    try await talk.type("Safer")
    #expect(talk.ending == .completed)
    // What was said at the end of the inquiry is no part of the check.
    let kept = talk.transcript.keptEntries.compactMap { entry in
      if case .said(let utterance) = entry.content { utterance.text } else { nil }
    }
    #expect(!kept.contains { $0.hasPrefix("Before you go") })
    #expect(kept.contains { $0 == talk.lastInquiryLine })
  }

  @Test func `nothing is asked where nothing heavy was said, or the input has ended`() async throws
  {
    var talk = try await Talk(Shipped.responder())
    try await talk.type("1")
    try await talk.type("bye")
    #expect(talk.ending == .stopped)
    var other = try await passiveTalk()
    let request = try #require(other.pending)
    other.transcript.append(
      .answered(Answer(to: request.id, text: "", value: .word(.goodbye))),
      at: Talk.time
    )
    try await other.reply()
    #expect(other.ending == .stopped)
  }

  @Test(arguments: [
    ("my husband hit me again", ["Yes", "Not sure", "skip", "Go on"]),
    ("they put a chip in my head", ["No", "skip", "Go on"]),
    ("my best friend says she wants to die", ["Not right now", "Managing", "Go on"]),
  ])
  func `kinds that are not to be asked about are not`(
    _ words: String,
    _ answers: [String]
  ) async throws {
    var talk = try await talk(after: words, answers)
    try await talk.type("bye")
    #expect(talk.ending == .stopped)
  }

  // MARK: The next time

  func arrival() async throws -> Talk {
    var responder = try Shipped.responder()
    responder.asksAtArrival = true
    return try await Talk(responder)
  }

  @Test(arguments: ["Better", "The same", "Rather not talk about it", "skip"])
  func `the next time it is asked how they arrive, and then on with it`(
    _ answer: String
  ) async throws {
    var talk = try await arrival()
    #expect(talk.said == ["Hello again. Last time was hard.", "How are you arriving today?"])
    try await talk.type(answer)
    #expect(talk.effects.contains(.asideEnded(keep: false, next: .answer)))
    #expect(talk.pending?.question == "Which way in would be easiest?")
    #expect(talk.said.joined().count { $0 == "?" } == 1)
    #expect(
      talk.transcript.keptEntries.allSatisfy { entry in
        if case .said(let utterance) = entry.content {
          !utterance.text.contains("hard")
        } else {
          true
        }
      }
    )
  }

  @Test func `worse gets the plain question, and a way out that is no inquiry`() async throws {
    var talk = try await arrival()
    let responder = try #require(talk.responder as? SafeguardedResponder)
    try await talk.type("Worse")
    #expect(talk.pending?.question?.contains("thoughts of suicide") == true)
    var yes = talk
    try await yes.type("Yes")
    #expect(responder.concernOfAside(in: yes.transcript) == Concern(.passive))
    try await talk.type("No")
    try await talk.type("Leave it here")
    #expect(talk.ending == .stopped)
  }
}

extension Talk {
  /// The last thing said before the check at the end.
  fileprivate var lastInquiryLine: String? {
    let texts = transcript.live.compactMap { entry in
      if case .said(let utterance) = entry.content { utterance.text } else { nil }
    }
    return texts.last { $0.hasPrefix("Before you go") }
      .flatMap { texts.firstIndex(of: $0) }.flatMap { $0 > 0 ? texts[$0 - 1] : nil }
  }
}
