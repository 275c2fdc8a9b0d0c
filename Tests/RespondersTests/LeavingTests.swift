import Conversation
import Responders
import Testing
import Yarn

/// What a script is told about an answer, and what it leaves behind.
@Suite struct LeavingTests {
  static let asking = """
    title: Variables
    standing: kept
    ---
    <<declare $kept = "">>
    <<declare $summary = "">>
    <<declare $what = "">>
    <<declare $fact_reading_word = "x">>
    <<declare $fact_self_attack = true>>
    ===
    title: Start
    ---
    <<set $summary = "Sum">>
    umbra: What happened?
    <<ask what>>
    <<set $kept = $what>>
    umbra: <{$fact_reading_word}> <{$fact_self_attack}>
    umbra: And then?
    <<ask what>>
    umbra: <{$fact_reading_word}> <{$fact_self_attack}>
    ===
    title: Sum
    ---
    umbra: In short: {$kept}.
    umbra: That is all.
    ===
    """

  func talk(variables: [String: Value] = [:]) async throws -> (Talk, DialogueBook) {
    let book = try book(Self.asking)
    var script = ScriptResponder(book, start: "Start", surroundings: try surroundings(), seed: 1)
    script.variables = variables
    return (try await Talk(script), book)
  }

  @Test(arguments: [
    ("she was rude", "<rude> <False>"), ("I hate myself", "<> <True>"),
    ("I'm pathetic and she ignored me", "<ignored> <True>"), ("the bus came", "<> <False>"),
    ("skip", "<> <False>"), ("don't know", "<> <False>"),
  ])
  func `facts about an answer hold right after it`(answer: String, said: String) async throws {
    var (talk, _) = try await talk()
    try await talk.type(answer)
    #expect(talk.said.first == said)
    try await talk.type("the bus came")
    #expect(talk.said.last == "<> <False>")
  }

  @Test func `dialogues without these facts go on as ever`() async throws {
    let source =
      "title: Start\n---\n<<declare $a = \"\">>\numbra: What?\n<<ask a>>\numbra: {$a}\n===\n"
    let script = ScriptResponder(
      try book(source),
      start: "Start",
      surroundings: try surroundings(),
      seed: 1
    )
    var talk = try await Talk(script)
    try await talk.type("she was rude")
    #expect(talk.said == ["she was rude"])
  }

  @Test func `the short of a session is said with what it knows`() async throws {
    var (talk, book) = try await talk()
    try await talk.type("the letter")
    let lines = ScriptResponder.summary(
      of: talk.transcript,
      book: book,
      surroundings: try surroundings()
    )
    #expect(lines.map(\.text) == ["In short: the letter.", "That is all."])
    #expect(
      ScriptResponder.summary(of: Transcript(), book: book, surroundings: try surroundings())
        .isEmpty
    )
  }

  @Test func `a checkpoint forgets a variable, and the session goes on without it`() async throws {
    var (talk, book) = try await talk()
    try await talk.type("the letter")
    let checkpoint = try #require(talk.transcript.lastCheckpoint(of: "script")?.checkpoint)
    #expect(checkpoint.state.contains("the letter"))
    let mended = try #require(ScriptResponder.forgetting(["$kept", "$what"], in: checkpoint))
    #expect(!mended.state.contains("the letter"))
    #expect(ScriptResponder.forgetting(["$kept", "$what"], in: mended) == nil)
    let other = Checkpoint(owner: "other", state: "x")
    #expect(ScriptResponder.forgetting(["$kept"], in: other) == nil)

    var transcript = Transcript()
    for entry in talk.transcript.entries {
      if case .effect(.checkpoint) = entry.content {
        transcript.append(
          .init(number: entry.number, time: entry.time, content: .effect(.checkpoint(mended)))
        )
      } else {
        transcript.append(entry)
      }
    }
    talk.transcript = transcript
    try await talk.type("the bus came")
    #expect(talk.said.last == "<> <False>")
    #expect(ScriptResponder.carried(from: talk.transcript, of: book)["$kept"] != "\"the letter")
  }
}
