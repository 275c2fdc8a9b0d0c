import Conversation
import ConversationTesting
import Responders
import Testing
import Yarn

/// What happens to what is typed in place of an answer.
@Suite struct DecliningAtQuestionsTests {
  static let script = """
    title: small
    minutes: 3
    ---
    <<declare $trait = "">>
    <<declare $line = "">>
    <<declare $strong = 0>>
    <<declare $word = "">>
    <<declare $word_text = "">>
    <<declare $word_family = "">>
    <<declare $word_quadrant = "">>
    <<declare $last = "">>
    umbra: What is it?
    <<ask trait "a few words">>
    umbra: {or_else($trait, "left out")}. And the sentence?
    <<ask line "as I said, leave me alone">>
    umbra: {or_else($line, "left out")}. How strong?
    <<rate strong>>
    umbra: {$strong}. A word?
    <<feel word>>
    umbra: {or_else($word, "no word")} of “{$word_text}”. Which way?
    -> This way
        umbra: This way.
    -> None of these
        umbra: None, then.
    umbra: And last?
    <<ask last "a word">>
    umbra: {or_else($last, "left out")}.
    ===
    title: plain
    minutes: 3
    ---
    umbra: Which way?
    -> This way
        umbra: This way.
    -> That way
        umbra: That way.
    umbra: Past it.
    ===
    title: Asked_Meaning
    ---
    umbra: Anything will do.
    ===
    title: Asked_Reason
    ---
    umbra: So that it is in words.
    ===
    title: Asked_Use
    ---
    umbra: It helps some.
    ===
    title: Stop_Offered
    ---
    umbra: There is also `stop`.
    ===
    title: where_to_start
    asks: I do not know where to start
    ---
    umbra: Start where you are.
    ===
    title: Stop_Light
    ---
    umbra: Stopping here.
    ===
    """

  func talk(start: String = "small") async throws -> Talk {
    try await Talk(
      ScriptResponder(try book(Self.script), start: start, surroundings: surroundings(), seed: 1)
    )
  }

  @Test(arguments: [
    "none of your business", "not saying", "i dont want to talk about it", "leave me alone", "pass",
    "whatever", "i already told you", "this is stupid",
  ])
  func `a refusal passes over a question, and stays in the transcript`(entry: String) async throws {
    var talk = try await talk()
    try await talk.type(entry)
    #expect(talk.said == ["left out. And the sentence?"])
    #expect(talk.transcript.lastAnswer?.answer.text == entry)
  }

  @Test(arguments: [
    ("what do you mean", "Anything will do."), ("?", "Anything will do."),
    ("why do you ask?", "So that it is in words."), ("does this help anyone?", "It helps some."),
  ])
  func `a question back is answered, and the question stays open`(
    entry: String,
    line: String
  ) async throws {
    var talk = try await talk()
    let question = try #require(talk.pending)
    for _ in 0..<4 {
      try await talk.type(entry)
      #expect(talk.said == [line])
      #expect(talk.pending?.id == question.id)
      #expect(talk.pending?.isRepeat == true)
      #expect(talk.pending?.question == "What is it?")
    }
    try await talk.type("whatever she does, I keep quiet")
    #expect(talk.said == ["whatever she does, I keep quiet. And the sentence?"])
  }

  @Test(arguments: ["leave me alone", "as I said", "“none of your business”"])
  func `what the hint offers, and what is quoted, is an answer`(entry: String) async throws {
    var talk = try await talk()
    try await talk.type("x")
    try await talk.type(entry)
    #expect(talk.said == ["\(entry). How strong?"])
  }

  @Test func `after three in a row stopping is put forward, once`() async throws {
    var talk = try await talk()
    try await talk.type("pass")
    #expect(talk.said == ["left out. And the sentence?"])
    try await talk.type("skip")
    try await talk.type("not saying")
    #expect(talk.said == ["There is also `stop`.", "-1. A word?"])
    try await talk.type("leave me alone")
    #expect(talk.said == ["no word of “”. Which way?"])
    try await talk.type("skip")
    #expect(talk.said == ["And last?"])
    try await talk.type("none of your business")
    #expect(talk.said == ["left out."])
    #expect(talk.ending == .completed)
  }

  @Test func `an answer in between begins the count again, and a choice counts as well`()
    async throws
  {
    var talk = try await talk()
    try await talk.type("pass")
    try await talk.type("skip")
    try await talk.type("4")
    try await talk.type("skip")
    try await talk.type("I'd rather not say")
    #expect(talk.said == ["And last?"])
    try await talk.type("no comment")
    #expect(talk.said == ["There is also `stop`.", "left out."])
  }

  @Test func `stopping is put forward at a choice too, which is then passed over`() async throws {
    var talk = try await talk()
    try await talk.type("x")
    try await talk.type("y")
    for entry in ["no", "pass"] { try await talk.type(entry) }
    try await talk.type("skip")
    #expect(talk.said == ["There is also `stop`.", "And last?"])
    try await talk.type("z")
    #expect(talk.said == ["z."])
  }

  @Test(arguments: ["i don't know", "neither", "none of these", "nothing"])
  func `having none of the choices takes the one that says so`(entry: String) async throws {
    var talk = try await talk()
    for answer in ["x", "y", "4", "sad", entry] { try await talk.type(answer) }
    #expect(talk.said == ["None, then.", "And last?"])
  }

  @Test(arguments: ["i don't know", "neither", "none of these", "idk", "pass", "I'd rather not"])
  func `where no choice says so, it is passed over`(entry: String) async throws {
    var talk = try await talk(start: "plain")
    try await talk.type(entry)
    #expect(talk.said == ["Past it."])
  }

  @Test(arguments: [
    ("heavy, sweaty", "heavy, sweaty"), ("none of your business", "no word"), ("idk", "no word"),
    ("anxiety and also kind of sad like when the bus never came for us", "anxiety"),
  ])
  func `a feeling keeps the person's own word`(entry: String, word: String) async throws {
    var talk = try await talk()
    for answer in ["x", "y", "4", entry] { try await talk.type(answer) }
    let whole = entry == "none of your business" ? "" : entry
    #expect(talk.said == ["\(word) of “\(whole)”. Which way?"])
  }

  @Test(arguments: [
    ["pass", "pass", "pass", "pass", "pass", "pass"],
    ["what do you mean", "pass", "why", "whatever", "no", "?", "this is stupid", "pass", "pass"],
  ])
  func `it keeps the rules of responders`(answers: [String]) async throws {
    let source = try book(Self.script)
    let world = try surroundings()
    let outcome = try await ResponderConformance {
      ScriptResponder(source, start: "small", surroundings: world, seed: 1)
    }.run(answering: answers)
    #expect(outcome.violations.isEmpty)
  }
}
