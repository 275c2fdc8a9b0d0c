import Conversation
import Noticing
import Responders
import Testing

/// Whether a safety flow uses what is said, in it and before it, with the shipped dialogues.
@Suite struct SafetyHearingTests {
  static let passive = "I don't want to be alive anymore"
  static let active = "I am going to kill myself tonight"

  /// A talk in which everything is typed in turn; what was said to each entry.
  private func play(
    _ entries: [String],
    region: String? = "GB"
  ) async throws -> (talk: Talk, said: [[String]]) {
    var talk = try await Talk(Shipped.responder(start: "Talk", region: region))
    var said: [[String]] = []
    for entry in entries {
      try await talk.type(entry)
      said.append(talk.said)
      #expect(talk.said.joined().count { $0 == "?" } <= 1, "\(entry): \(talk.said)")
    }
    return (talk, said)
  }

  // MARK: What was said before

  @Test func `somebody named before is thought of when it is asked who could be there`()
    async throws
  {
    let start = ["my friend Priya keeps texting me", Self.active, "im safe for now"]
    let (talk, _) = try await play(start)
    #expect(talk.pending?.question?.contains("your friend Priya") == true, "\(talk.said)")
    var yes = talk
    try await yes.type("yes")
    #expect(yes.said.contains { $0.contains("our friend Priya") }, "\(yes.said)")
    var other = talk
    try await other.type("no")
    #expect(!other.said.contains { $0.contains("Priya") }, "\(other.said)")
    #expect(other.ending == .awaitingInput)
  }

  @Test(arguments: [
    "my boyfriend Marcus left in june", "my dad died last year", "my husband shouts at me all day",
    "my daughter keeps texting me", "my sister and I had a row about the rent",
    "my boss keeps texting me",
  ])
  func `nobody is thought of who left, died, does harm or is a child`(_ told: String) async throws {
    let (talk, _) = try await play([told, Self.active, "im safe for now"])
    #expect(talk.pending?.question == "Who could be with you, or on the line, until it eases?")
  }

  @Test func `what stands in the heavy words themselves counts`() async throws {
    let (_, called) = try await play(["i called samaritans already and i still want to die"])
    #expect(called[0].contains { $0.hasPrefix("You called already") || $0.contains("reached for") })
    let (talk, said) = try await play([
      "i want to die but i gave my pills to my neighbour", "I might act on it",
    ])
    let heard = said[0].joined().lowercased()
    #expect(heard.contains("reach") || heard.contains("distance"), "\(said[0])")
    var safe = talk
    try await safe.type("im safe for now")
    #expect(!safe.said.contains { $0.contains("distance from anything") }, "\(safe.said)")
  }

  // MARK: In the flow

  @Test func `a wish without a plan is listened to before anybody is asked for`() async throws {
    let (talk, said) = try await play([
      Self.passive, "no plan, i just wish it would stop", "it's the nights, i lie there and count",
    ])
    #expect(said[1].count <= 2, "\(said[1])")
    #expect(said[2].first?.contains("count") == true, "\(said[2])")
    #expect(talk.pending?.question?.contains("person who could know") == true)
  }

  @Test(arguments: [
    ("my brother Tom is in the next room", "our brother Tom"),
    ("my wife Carol is downstairs", "our wife Carol"),
  ])
  func `who is a few steps away is sent for by name`(_ words: String, _ name: String) async throws {
    for heavy in [Self.active, "I want to cut myself so badly", "I took too many pills"] {
      let (_, said) = try await play([heavy, words])
      #expect(said[1].joined().contains(name), "\(heavy): \(said[1])")
    }
  }

  @Test func `nobody at home counts as company where somebody at home does harm`() async throws {
    let (_, said) = try await play(["my husband hit me again", "he is here with me"])
    #expect(!said[1].joined().contains("Let them stay") && !said[1].joined().contains("Company"))
  }

  @Test func `not safe is never taken for a no to somebody`() async throws {
    let (_, said) = try await play([
      "my friend Priya keeps texting me", Self.active, "idk", "no i'm not safe",
    ])
    #expect(said[3].contains { $0.hasPrefix("Then first, call the emergency number") })
  }

  @Test func `why nobody is called is answered in its place, and not asked again`() async throws {
    let (talk, said) = try await play([Self.active, "im safe for now", "i hate the phone"])
    #expect(said[2].contains { $0.contains("voice") }, "\(said[2])")
    #expect(talk.pending?.question != "Is any of that so for you?")
  }

  @Test func `not being able to talk to anybody is no stroke`() async throws {
    let (talk, said) = try await play([
      Self.active, "not safe", "i can't call anyone i can't even talk",
    ])
    #expect(!said[2].contains { $0.hasPrefix("This could be an emergency") }, "\(said[2])")
    #expect(talk.ending == .awaitingInput)
  }

  @Test(arguments: [
    "texted him. he's put kettles on get over here you muppet", "rang her, she picked up",
  ])
  func `somebody who answered is where to go, and nothing more is asked`(
    _ words: String
  ) async throws {
    let (talk, said) = try await play([Self.passive, "no plan, just tired", "the nights", words])
    let last = said.last?.joined() ?? ""
    #expect(["Go. Nothing", "Go and be", "Good. Go,"].contains { last.contains($0) }, "\(last)")
    #expect(!last.contains("?") && talk.pending?.name == "said", "\(last)")
    let (_, busy) = try await play([
      Self.passive, "no plan", "the nights", "texted him, he is busy",
    ])
    #expect(
      !busy.joined().contains { $0.contains("Go and be with them") || $0.hasPrefix("An answer") }
    )
  }

  @Test(arguments: ["i just want to be listened to", "i'd like to just write for a bit"])
  func `who wants to be listened to is not led on`(_ words: String) async throws {
    let (talk, said) = try await play([Self.passive, words])
    #expect(talk.pending?.name == "said" && !said[1].joined().contains("?"), "\(said[1])")
    let (acute, _) = try await play([Self.active, words])
    #expect(acute.pending?.name != "said")
  }

  @Test func `a country typed anywhere brings its numbers, and the question stands`() async throws {
    let (talk, said) = try await play([Self.active, "germany"], region: nil)
    #expect(said[0].contains { $0.hasPrefix("Type the country you are in") })
    #expect(said[1].contains { $0.contains("112") })
    #expect(talk.pending?.question == "Are you safe right now, where you are?")
    #expect(talk.effects.contains { if case .note("region", _) = $0 { true } else { false } })
  }

  @Test func `words of somebody who sees no point are not those of the person`() async throws {
    let (_, said) = try await play([
      "my flatmate Leo said he doesn't see the point in being alive",
      "i knocked and he said go away",
    ])
    #expect(said[0].first?.hasPrefix("You are worried about your flatmate") == true)
    #expect(!said[1].contains { $0.contains("nothing more is asked") }, "\(said[1])")
    let (_, own) = try await play([Self.passive, "it's not me, i mean my brother"])
    #expect(own[1].first?.hasPrefix("You are worried about") == true, "\(own[1])")
  }

  @Test func `pictures that come by themselves meet no alarm`() async throws {
    let (talk, said) = try await play([
      "i keep getting horrible images of dropping my baby down the stairs",
      "no! i would never, it's just pictures",
    ])
    #expect(said[0].first?.contains("Having them is not wanting them") == true)
    #expect(
      !talk.transcript.live.contains { entry in
        if case .said(let one) = entry.content { one.style == .card } else { false }
      }
    )
    #expect(talk.pending?.name == "said")
  }

  // MARK: After it

  static let wish = [passive, "nah", "skip", "skip"]

  @Test func `how to go on may be answered with anything, and is asked once`() async throws {
    let (talk, said) = try await play(Self.wish + ["the cat wants her dinner, and I am still here"])
    #expect(talk.pending?.name == "said", "\(said.last ?? [])")
    let (thanks, _) = try await play(Self.wish + ["thanks"])
    #expect(thanks.pending?.name == "said")
  }

  @Test func `what comes again is not begun from the start`() async throws {
    let (_, said) = try await play(Self.wish + ["go on", "i still wish i was dead"])
    let last = said.last ?? []
    #expect(last.contains { $0.contains("closer than before") }, "\(last)")
    #expect(last.contains { $0.contains("999") } && last.count <= 3)
    let (_, graver) = try await play(Self.wish + ["go on", Self.active])
    #expect(graver.last?.first?.hasPrefix("I am taking this seriously.") == true)
  }

  @Test func `the last words are about who was named, and not about tea`() async throws {
    var (talk, _) = try await play([
      Self.active, "im safe for now", "my sister Ana", "skip", "go on",
    ])
    let request = try #require(talk.pending)
    talk.transcript.append(
      .answered(Answer(to: request.id, text: "", value: .word(.goodbye))),
      at: Talk.time
    )
    try await talk.reply()
    #expect(talk.ending == .stopped)
    #expect(talk.said.contains { $0.contains("our sister Ana") }, "\(talk.said)")
    #expect(talk.said.contains { $0.contains("help now") })
  }

  @Test func `a joke about a way to die is not handed back`() async throws {
    let (talk, said) = try await play([
      "if I sit through one more zoom I'm going to throw myself off the roof", "it was a joke",
    ])
    #expect(!said[1].joined().contains("roof"), "\(said[1])")
    #expect(talk.pending?.name == "said")
  }

  @Test func `what was taken back may be meant all the same`() async throws {
    let (talk, said) = try await play([
      "i want to be dead", "no i don't, i'm just being dramatic",
      "i had a fight with my girlfriend",
      "i still kind of want to be dead though",
    ])
    #expect(!said[1].joined().contains("want to be dead"), "\(said[1])")
    #expect(talk.effects.contains(.asideBegan), "\(said[3])")
  }

  // MARK: A complaint

  @Test(arguments: [
    "my landlord is ignoring me and the boiler is broken, i'm sick of it",
    "another rejection. i'm done", "my sister borrowed my car without asking",
  ])
  func `a plain complaint meets no line about help`(_ words: String) async throws {
    let (_, said) = try await play([words])
    #expect(!said[0].contains { $0.contains("help now") }, "\(said[0])")
  }
}
