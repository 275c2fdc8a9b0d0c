import Conversation
import ConversationTesting
import Noticing
import Synchronization
import Testing
import Yarn

@testable import Responders

/// A model that speaks piece by piece, as a test lets it.
final class PacedVoice: Responder {
  private let pieces: AsyncStream<String?>
  /// Text is the next piece, `nil` the end; a feed that ends is a failure.
  let feed: AsyncStream<String?>.Continuation

  init() { (pieces, feed) = AsyncStream.makeStream() }

  func reply(to transcript: Transcript) async throws -> Reply {
    let pieces = pieces
    return Reply(unfolding: {
      for await piece in pieces { return piece.map(ReplyEvent.text) ?? .finished(.completed) }
      try Task.checkCancellation()
      throw VoiceFailure()
    })
  }
}

/// A model that says one sentence and fails.
struct BrokenVoice: Responder {
  func reply(to transcript: Transcript) async throws -> Reply {
    Reply([.text("The rota again. And th")]) { throw VoiceFailure() }
  }
}

@Suite struct WordedReplyTests {
  static let ordinary = GuidedResponderTests.ordinary
  static let fine = GuidedResponderTests.fine

  /// A talk in which something was said that a model may answer, and the reply to it.
  static func begun(
    _ voice: any Responder,
    _ change: (inout GuidedResponder) -> Void = { _ in }
  ) async throws -> Reply.Iterator {
    let responder = try GuidedResponderTests.responder(voice, change)
    var transcript = try await Talk(responder).transcript
    let request = try #require(transcript.pendingRequest)
    transcript.append(
      .answered(Answer(to: request.id, text: ordinary, value: .text(ordinary))),
      at: Talk.time
    )
    return try await responder.reply(to: transcript).makeAsyncIterator()
  }

  static func rest(_ iterator: inout Reply.Iterator) async throws -> [ReplyEvent] {
    var events: [ReplyEvent] = []
    while let event = try await iterator.next() { events.append(event) }
    return events
  }

  @Test func `a sentence is shown while the model still speaks`() async throws {
    let voice = PacedVoice()
    var reply = try await Self.begun(voice)
    voice.feed.yield("The rota aga")
    voice.feed.yield("in. And ")
    #expect(try await reply.next() == .text("The rota again."))
    voice.feed.yield("some tiredness. ")
    #expect(try await reply.next() == .text(" And some tiredness."))
    voice.feed.yield(nil)
    let rest = try await Self.rest(&reply)
    #expect(rest.first == .said(Utterance("The rota again. And some tiredness.")))
    #expect(rest.last == .finished(.awaitingInput))
  }

  @Test func `what was shown before a failure is kept, marked and can be asked for again`()
    async throws
  {
    let voice = PacedVoice()
    var reply = try await Self.begun(voice)
    voice.feed.yield("The rota again. And th")
    #expect(try await reply.next() == .text("The rota again."))
    voice.feed.finish()
    let rest = try await Self.rest(&reply)
    #expect(rest.first == .said(Utterance("The rota again.", isPartial: true)))
    guard case .said(let remark)? = rest.dropFirst().first else { return #expect(Bool(false)) }
    #expect(remark.style == .quiet)
    #expect(remark.text.contains("nobody is there") && remark.text.contains("retry"))
    #expect(rest.last == .finished(.awaitingInput))
  }

  @Test func `the person can break it off in mid-reply`() async throws {
    let voice = PacedVoice()
    let (keys, press) = AsyncStream<Void>.makeStream()
    var reply = try await Self.begun(voice) { $0.interruption = { for await _ in keys { return } } }
    voice.feed.yield("The rota again. And ")
    #expect(try await reply.next() == .text("The rota again."))
    press.yield()
    let rest = try await Self.rest(&reply)
    #expect(rest.first == .said(Utterance("The rota again.", isPartial: true)))
    #expect("\(rest)".contains("You stopped it here."))
  }

  @Test func `each sentence has a budget of its own, and what is pardoned does not count`()
    async throws
  {
    let voice = PacedVoice()
    let asked = Mutex(0)
    var reply = try await Self.begun(voice) {
      $0.budget = .milliseconds(100)
      $0.pardon = {
        asked.withLock { asked in
          asked += 1
          // When its time was over a first time, a server had asked to wait, and now it speaks.
          guard asked >= 3 else { return .zero }
          voice.feed.yield("The rota again. And ")
          return .seconds(600)
        }
      }
    }
    #expect(try await reply.next() == .text("The rota again."))
  }

  @Test(arguments: GuidedResponder.Part.allCases)
  func `a reply that breaks off keeps the rules of a responder`(
    part: GuidedResponder.Part
  ) async throws {
    let responder = try GuidedResponderTests.responder(BrokenVoice(), part: part)
    let outcome = try await ResponderConformance { responder }
      .run(answering: [Self.ordinary, "It went on all evening", "stop"], turns: 6)
    #expect(outcome.violations.isEmpty, "\(outcome.violations)")
  }

  @Test func `rewinding to a reply that broke off asks the model again`() async throws {
    let isBroken = Mutex(true)
    let voice = Voice { _ in
      let text = isBroken.withLock { $0 } ? "A half." : Self.fine
      return [
        .text(text), .said(Utterance(text, isPartial: isBroken.withLock { $0 })),
        .said(Utterance("The model declined to answer.", style: .quiet)), .finished(.completed),
      ]
    }
    var talk = try await GuidedResponderTests.talk(voice)
    try await talk.type(Self.ordinary)
    // A sentence that may be cut short is not shown; whoever said why is heard.
    #expect(talk.said.first?.contains("The model declined to answer.") == true)
    #expect(talk.transcript.canAskModelAgain)
    isBroken.withLock { $0 = false }
    let answer = try #require(talk.transcript.lastAnswer?.entry.number)
    let first = try #require(talk.transcript.live.first { $0.number > answer })
    talk.transcript.append(.rewound(to: first.number), at: Talk.time)
    try await talk.reply()
    #expect(talk.said.first == Self.fine)
    #expect(!talk.transcript.canAskModelAgain)
    #expect(voice.texts == [Self.ordinary, Self.ordinary])
  }

  @Test func `a model that was away is announced once and announced when it is back`()
    async throws
  {
    let isAway = Mutex(true)
    let voice = Voice { _ in
      if isAway.withLock({ $0 }) { throw VoiceFailure() }
      return [.text(Self.fine), .said(Utterance(Self.fine)), .finished(.completed)]
    }
    var talk = try await GuidedResponderTests.talk(voice)
    try await talk.type(Self.ordinary)
    #expect(talk.said.first?.contains("These are umbra’s own words; nothing is lost.") == true)
    try await talk.type("It went on all evening and nobody listened")
    #expect(!talk.said.contains { $0.contains("umbra’s own words") })
    isAway.withLock { $0 = false }
    try await talk.type("Nobody said a word about it afterwards")
    #expect(talk.said == [Self.fine, "(the model is back)"])
    try await talk.type("The whole evening was on my mind")
    #expect(talk.said == [Self.fine])
    #expect(voice.texts.last == "The whole evening was on my mind")
  }

  @Test func `a remark of the model's host is told, and is no reason to ask again`() async throws {
    let voice = Voice { _ in
      [
        .text(Self.fine), .said(Utterance(Self.fine)),
        .said(Utterance("The oldest message was left out.", style: .quiet)), .finished(.completed),
      ]
    }
    var talk = try await GuidedResponderTests.talk(voice)
    try await talk.type(Self.ordinary)
    #expect(talk.said == [Self.fine, "The oldest message was left out."])
    #expect(!talk.transcript.canAskModelAgain)
  }
}

/// What a model hands back to umbra's own pages.
@Suite struct HandOffTests {
  /// A talk with a model that answers with a token, once it was heard twice.
  ///
  /// The token is made from those that the model was given.
  static func talk(
    part: GuidedResponder.Part = .replies,
    saying text: String = "",
    choosing choice: @escaping @Sendable ([String]) -> String?
  ) async throws -> (talk: Talk, given: [String]) {
    let count = Mutex(0)
    let given = Mutex<[String]>([])
    let voice = Voice { transcript in
      let tokens = transcript.live.compactMap { entry -> String? in
        guard case .effect(.note(name: "hand_off", let token)) = entry.content else { return nil }
        return token
      }
      given.withLock { $0 = tokens }
      let turn = count.withLock { count in
        count += 1
        return count
      }
      let reply =
        turn < 3 ? GuidedResponderTests.fine : text + (choice(tokens) ?? GuidedResponderTests.fine)
      return [.text(reply), .said(Utterance(reply)), .finished(.completed)]
    }
    let themes = try #require(Shipped.themes)
    let emotions = try #require(Shipped.emotions)
    let responder = try GuidedResponderTests.responder(voice, part: part) { guided in
      var script = guided.script
      script.talkFacts = { TalkFacts($0, themes: themes, emotions: emotions, level: 0) }
      guided = GuidedResponder(
        script,
        wording: part,
        by: voice,
        in: .local,
        safeguard: guided.safeguard
      )
    }
    var talk = try await Talk(responder)
    for text in ["The rota was on my mind today", "It was on my mind all evening as well"] {
      try await talk.type(text)
    }
    try await talk.type("How often people come to a page like this one, I was thinking about that")
    return (talk, given.withLock { $0 })
  }

  @Test func `an offer is made, and taken up in the next turn`() async throws {
    var (talk, given) = try await Self.talk { tokens in
      tokens.first { $0.hasPrefix("@offer:") }
    }
    let token = try #require(given.first { $0.hasPrefix("@offer:") })
    let id = String(token.dropFirst(7))
    #expect(talk.effects.contains(.note(name: "offer", value: id)))
    #expect(talk.said.last?.contains("?") == true)
    #expect(talk.pending?.name == "said")
    try await talk.type("yes")
    #expect(talk.effects.contains(.handOver(to: id)))
  }

  @Test func `a question is answered by its page`() async throws {
    let (talk, given) = try await Self.talk { tokens in tokens.first { $0.hasPrefix("@faq:") } }
    let token = try #require(given.first { $0.hasPrefix("@faq:") })
    let lines = try Shipped.book.get().program.node(String(token.dropFirst(5)))
    #expect(lines != nil)
    #expect(!talk.said.isEmpty)
    #expect(!talk.said.contains(GuidedResponderTests.fine))
    #expect(talk.utterances.allSatisfy { $0.lineID != nil })
    #expect(talk.pending?.isRepeat == true)
  }

  @Test func `words before a page stay, and a question before an offer is the only one`()
    async throws
  {
    let (talk, _) = try await Self.talk(saying: "The page it is.\n") { tokens in
      tokens.first { $0.hasPrefix("@offer:") }
    }
    #expect(talk.said.first == "The page it is.")
    #expect(talk.effects.contains { if case .note("offer", _) = $0 { true } else { false } })
    let (asking, _) = try await Self.talk(saying: "What is on that page?\n") { tokens in
      tokens.first { $0.hasPrefix("@offer:") }
    }
    #expect(asking.said == ["What is on that page?"])
    #expect(!asking.effects.contains { if case .note("offer", _) = $0 { true } else { false } })
  }

  @Test(arguments: ["@offer:shadow_inquiry_of_mine", "@faq:no_such_page", "@offer:", "@elsewhere"])
  func `what was not given leaves the script's words`(token: String) async throws {
    let (talk, _) = try await Self.talk { _ in token }
    #expect(!talk.said.isEmpty)
    #expect(!talk.said.joined().contains("@"))
    #expect(!talk.effects.contains { if case .handOver = $0 { true } else { false } })
  }

  @Test func `inside an inquiry nothing leads elsewhere`() async throws {
    let (_, given) = try await Self.talk(part: .reflections) { _ in nil }
    #expect(given.isEmpty)
  }

  @Test func `the prompt names what may be handed back to, and only then`() throws {
    let prompt = ModelPrompt(String(decoding: try Shipped.bytes("Model/prompt.md"), as: UTF8.self))
    var view = Transcript()
    #expect(!prompt.instructions(for: .replies, after: view).contains("@faq:"))
    let note = Effect.note(name: "hand_off", value: "@faq:is_it_therapy")
    view.append(.effect(note), at: Talk.time)
    #expect(prompt.instructions(for: .replies, after: view).hasSuffix(" @faq:is_it_therapy"))
  }
}
