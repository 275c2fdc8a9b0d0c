import Noticing
import Testing

@testable import Responders

@Suite struct ReplyGateTests {
  static let assessor = Result { try riskRules() }

  static func gate(_ written: String = "", identifiers: [String] = []) throws -> ReplyGate {
    ReplyGate(written: [written], identifiers: identifiers, assessor: try assessor.get())
  }

  /// What is shown of a reply that comes in pieces, and why it ended.
  static func pass(
    _ reply: String,
    written: String = "the rota is unfair",
    cut: Int? = nil
  ) throws -> (shown: String, objection: ReplyGate.Objection?, handOff: ReplyGate.HandOff?) {
    var gate = try gate(written, identifiers: ["dora"])
    var shown = ""
    var objection: ReplyGate.Objection?
    var handOff: ReplyGate.HandOff?
    let index = cut.map { reply.index(reply.startIndex, offsetBy: $0) } ?? reply.endIndex
    for release in [
      gate.receive(String(reply[..<index])), gate.receive(String(reply[index...])), gate.finish(),
    ] {
      shown += release.text
      objection = objection ?? release.objection
      handOff = handOff ?? release.handOff
    }
    return (shown, objection, handOff)
  }

  @Test(arguments: [
    ("You can see a doctor! Go on.", ReplyGate.Objection.bannedPhrase),
    ("I understand how you feel.", .bannedPhrase),
    ("That sounds like depression.", .disorder),
    ("The pills are in the drawer.", .method),
    ("Look at https://example.com for more.", .contact),
    ("Ring 0800 123 4567 tonight.", .contact),
    ("You said “I hate everyone”.", .inventedQuotation),
    ("Dora was there.", .identifier),
    ("Это было тяжело.", .otherLanguage),
    ("- first, the rota", .formatting),
    ("What happened? What then?", .secondQuestion),
    ("Try a walk. Go outside.", .orders),
    ("You want to die.", .danger),
    (String(repeating: "word ", count: 81) + ".", .tooLong),
  ])
  func `what may not be shown ends the reply`(reply: String, objection: ReplyGate.Objection) throws
  {
    let (shown, found, _) = try Self.pass("The rota again. " + reply + " And more.")
    #expect(found == objection)
    #expect(shown.hasPrefix("The rota again."))
    #expect(!shown.contains("And more"))
    if objection != .secondQuestion, objection != .orders {
      #expect(shown == "The rota again.")
    }
  }

  @Test(arguments: [
    "“The rota is unfair.” What would fair look like?",
    "The rota, once more, and some tiredness around it. What is it like to carry that?",
    "Part of you wants to call. And another part is tired of being first.",
  ])
  func `a clean reply passes whole, wherever it is cut`(reply: String) throws {
    for cut in 0...reply.count {
      let (shown, objection, _) = try Self.pass(reply, cut: cut)
      #expect(shown == reply)
      #expect(objection == nil)
    }
  }

  @Test func `nothing is shown before its sentence is whole`() throws {
    var gate = try Self.gate()
    #expect(gate.receive("The rota, once").text.isEmpty)
    #expect(gate.receive(" more.").text.isEmpty)
    #expect(gate.receive(" What").text == "The rota, once more.")
    #expect(gate.finish().text == " What")
  }

  @Test(arguments: [
    ("@ground", ReplyGate.HandOff.ground), ("@help\n", .help),
    ("@offer:inner_critic", .offer("inner_critic")),
    ("@faq:is_it_therapy", .question("is_it_therapy")),
  ])
  func `a token is acted on and never shown`(token: String, handOff: ReplyGate.HandOff) throws {
    let (shown, _, found) = try Self.pass("The rota again.\n\(token)\nMore.")
    #expect(found == handOff)
    #expect(shown == "The rota again.")
  }

  @Test func `control characters never pass`() throws {
    let (shown, _, _) = try Self.pass("A\u{1B}]52;c;xx\u{07} quiet\u{1B}[2J day.")
    #expect(shown == "A quiet day.")
  }

  @Test func `whatever comes in, what was shown stays as it was`() throws {
    let alphabet = ["The rota. ", "What? ", "“x” ", "@help ", "\n", "pills ", "a", ". ", "! ", "é"]
    var state: UInt64 = 3
    for _ in 0..<300 {
      var gate = try Self.gate("x")
      var questions = 0
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let text = gate.receive(alphabet[Int(state >> 33) % alphabet.count]).text
        questions += text.count { $0 == "?" }
        #expect(!text.split { !$0.isLetter }.contains("pills") && !text.contains("!"))
      }
      #expect(questions <= 1)
    }
  }
}

@Suite struct RedactionTests {
  @Test(arguments: [
    ("I told Sarah Jones about it.", "I told [name] about it."),
    ("Mail me at a.b@example.com or 07700 900123", "Mail me at [address] or [number]"),
    ("We met in Lisbon on Friday.", "We met in [name] on Friday."),
    ("Mum's house is cold, and I am tired.", "Mum's house is cold, and I am tired."),
    ("born 12/03/1984 at SW1A 1AA", "born [number] at [number]"),
    ("sam said so", "[name] said so"),
    ("Nothing happened. It rained.", "Nothing happened. It rained."),
  ])
  func `what tells who somebody is goes`(text: String, left: String) {
    #expect(Redaction(text, names: ["Sam"]).text == left)
  }

  @Test func `what was removed is known`() {
    #expect(Redaction("I told Sarah").removed == ["sarah"])
  }
}
