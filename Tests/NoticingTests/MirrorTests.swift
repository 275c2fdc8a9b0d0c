import Noticing
import Testing

struct MirrorTests {
  private let table: EmotionTable

  init() throws { table = try Fixtures.emotions() }

  /// What is made of a text, in the notation of Mirrors.tsv.
  private func made(_ kind: String, of text: String) -> String? {
    switch kind {
    case "contrast":
      Mirror.contrast(in: text).map { "\($0.first.text) | \($0.second.text)" }
    case "wish": Wish.wish(in: text)?.phrase
    case "people": joined(Person.people(in: text).map(\.text))
    case "things": joined(Thing.things(in: text).map(\.text))
    case "step": NextStep.step(in: text)?.pledge()
    default:
      Mirror.mirrors(of: text, feelings: table.feelings(in: text))
        .first { kind == "any" || $0.kind.rawValue == kind }?.text
    }
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  @Test(
    arguments: [
      "feeling", "gerund", "swap", "noun", "quote", "contrast", "wish", "people", "things", "step",
      "any",
    ]
  )
  func `sentences are handed back as people would`(kind: String) throws {
    let lines = try Fixtures.lines("Mirrors.tsv").filter { $0[0] == kind }
    #expect(lines.count >= 12)
    for line in lines {
      let expected = line[2] == "-" ? nil : line[2]
      #expect(made(kind, of: line[1]) == expected, "\(kind): \(line[1])")
    }
  }

  @Test func `the best comes first, and each once`() {
    let text = "I'm furious with Dan about the rent. I keep apologising. I need a break."
    let mirrors = Mirror.mirrors(of: text, feelings: table.feelings(in: text))
    #expect(mirrors.first?.text == "Furious, with Dan, about the rent")
    #expect(mirrors.contains { $0.text == "Apologising, again and again" })
    #expect(mirrors.contains { $0.text == "You need a break" })
    #expect(Set(mirrors).count == mirrors.count)
    for kind in Mirror.Kind.allCases { #expect(mirrors.count { $0.kind == kind } <= 3) }
  }

  @Test func `without feelings none is named`() {
    let mirrors = Mirror.mirrors(of: "I'm furious with Dan about the rent")
    #expect(!mirrors.contains { $0.kind == .feeling })
    #expect(mirrors.contains { $0.kind == .quote })
  }

  @Test func `the source is where the words stand`() throws {
    let text = "Ça va — 🌧 ok. I can’t stop checking the door, honestly. Fine."
    let mirror = try #require(Mirror.mirrors(of: text).first { $0.kind == .gerund })
    #expect(mirror.text == "Checking the door, over and over")
    #expect(
      String(decoding: Array(text.utf8)[mirror.source], as: UTF8.self)
        == "I can’t stop checking the door"
    )
    #expect(mirror.rule == "gerund.cannot-stop")
  }

  @Test func `in a sentence the capital goes, and a name keeps its own`() throws {
    let mirrors = Mirror.mirrors(of: "my boss")
    #expect(mirrors.first { $0.kind == .noun }?.inSentence == "your boss")
    let text = "I'm cross with Dan"
    let feeling = Mirror.mirrors(of: text, feelings: table.feelings(in: text)).first
    #expect(feeling?.inSentence == "cross, with Dan")
  }

  private static let long = """
    I got up at six and made the packed lunches and found that the dog had been sick on the stairs. Nobody \
    else had noticed. Work was the usual, three meetings about a meeting, and I said nothing in any of them. \
    At lunch I sat in the car with the radio off. I never told anyone how much I miss her. Then the school \
    rang, and I drove over, and he was fine, he only wanted to come home. We had toast for tea. I'm so tired \
    of being the one who copes. The washing is still in the machine.
    """

  @Test func `a long text has two anchors from different parts`() throws {
    let anchors = Mirror.anchors(in: Self.long)
    #expect(anchors.count == 2)
    let first = try #require(anchors.first)
    let last = try #require(anchors.last)
    #expect(first.source.upperBound < last.source.lowerBound)
    #expect(last.source.lowerBound - first.source.lowerBound > Self.long.utf8.count / 5)
    #expect(Mirror.anchors(in: "I feel so small in that room. He left.").count == 1)
    #expect(Mirror.anchors(in: "???").isEmpty)
  }

  @Test func `what stands out in a long text is not its beginning`() {
    let quote = Mirror.mirrors(of: Self.long).first { $0.kind == .quote }
    #expect(quote?.text == "I never told anyone how much I miss her")
  }

  @Test func `a person has a role, a name or both`() throws {
    let people = Person.people(in: "My sister Ana rang. I told Dan that Ana was fine.")
    #expect(people.map(\.text) == ["your sister", "Dan"])
    #expect(people.first?.name == "Ana")
    #expect(people.first?.role == "sister")
    #expect(people.last?.role == nil)
  }

  @Test func `a step keeps both voices`() throws {
    let step = try #require(NextStep.step(in: "I could ring my brother when I get home"))
    #expect(step.act == "ring your brother")
    #expect(step.ownAct == "ring my brother")
    #expect(step.time == "when you get home")
    #expect(step.ownTime == "when I get home")
    #expect(step.person == "your brother")
    #expect(step.object == nil)
    #expect(step.pledge(after: "After lunch") == "After lunch, I will ring my brother")
    let letter = try #require(NextStep.step(in: "open the letter on Friday"))
    #expect(letter.object == "the letter")
    #expect(letter.pledge() == "On Friday, I will open the letter")
  }

  @Test func `a wish has a phrase that follows a noun`() {
    #expect(Wish.wish(in: "I just want some quiet")?.text == "some quiet")
    #expect(Wish.wish(in: "I wish she would ask")?.text == "her to ask")
  }
}
