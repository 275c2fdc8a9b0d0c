import Conversation
import ConversationTesting
import Responders
import Testing
import Yarn

@Suite struct ScriptResponderTests {
  @Test func `a script names the ends of a scale, and paces a breath`() async throws {
    let source = """
      title: small
      ---
      <<declare $strong = 0>>
      umbra: How strong?
      <<rate strong "calm" "all there is">>
      umbra: Slowly.
      <<breathe 4 6 3>>
      umbra: {$strong}.
      ===
      """
    var talk = try await Talk(responder(source))
    #expect(talk.pending?.ends == InputRequest.Ends(low: "calm", high: "all there is"))
    try await talk.type("4")
    #expect(talk.pending?.kind == .pause)
    #expect(talk.pending?.pacing == InputRequest.Pacing(inhale: 4, exhale: 6, rounds: 3))
    try await talk.type("")
    #expect(talk.said == ["4."])
  }

  @Test func `a script says how far a row of questions is, for the next one alone`() async throws {
    let source = """
      title: small
      ---
      <<declare $one = "">>
      <<declare $two = "">>
      <<declare $number = 2>>
      umbra: The first?
      <<step 1 {$number}>>
      <<ask one>>
      umbra: A word more on that?
      <<ask one>>
      umbra: The last?
      <<step {$number} 2>>
      -> Yes
      ===
      title: Ground_Short
      ---
      umbra: Feet on the floor.
      -> Done
      ===
      """
    var talk = try await Talk(responder(source))
    #expect(talk.pending?.progress == InputRequest.Progress(step: 1, count: 2))
    try await talk.type("ground")
    #expect(talk.pending?.progress == nil)
    try await talk.type("1")
    #expect(talk.pending?.progress == InputRequest.Progress(step: 1, count: 2))
    try await talk.type("this")
    #expect(talk.pending?.progress == nil)
    try await talk.type("and that")
    #expect(talk.pending?.progress == InputRequest.Progress(step: 2, count: 2))
  }

  @Test(arguments: ["0 3", "4 3", "1 0", "1 100", "one 3", "1", "1.5 3", "-1 3"])
  func `a row that cannot be true is an error of the script`(_ numbers: String) async throws {
    let source = "title: small\n---\n<<step \(numbers)>>\n-> Yes\n==="
    await #expect(throws: ScriptError.self) { _ = try await Talk(responder(source)) }
  }

  @Test func `an author's emphasis is light Markdown, and other brackets stand`() async throws {
    let source = """
      title: small
      ---
      <<declare $word = "">>
      umbra: One [b]strong[/b] word, one [i]leaning[/i], and `skip`.
      <<ask word>>
      umbra: “{$word}” it is. [b]Or not.
      -> The [i]first[/i] one
      -> The second
      ===
      """
    var talk = try await Talk(responder(source))
    #expect(talk.said == ["One **strong** word, one *leaning*, and `skip`."])
    try await talk.type("[name] and [me]")
    #expect(talk.said == ["“[name] and [me]” it is. [b]Or not."])
    #expect(talk.pending?.kind == .choice([.init("The first one"), .init("The second")]))
  }

  static let script = """
    title: small
    minutes: 3
    intensity: 2
    ---
    <<declare $trait = "">>
    <<declare $strong = 0>>
    <<declare $word = "">>
    <<declare $word_family = "">>
    <<declare $word_quadrant = "">>
    umbra: Which way in?
    -> This way
        umbra: This way, then.
    -> Hidden <<if false>>
        umbra: Never.
    -> That way
        umbra: That way, then.
    umbra: In a few words, what is it?
    <<ask trait "a few words, or: nothing">>
    <<if $trait == "">>
        umbra: Not knowing is a fair answer.
    <<else>>
        umbra: So this is about “{span($trait)}”.
        <<keep trait>>
    <<endif>>
    umbra: How strong, 0 to 10?
    <<rate strong>>
    umbra: And a word for it?
    <<feel word>>
    umbra: {$strong}, and {or_else($word, "no word")}, of {or_else($word_family, "no family")}.
    ===
    title: Ground_Short
    ---
    umbra: Feet on the floor.
    -> Done
    ===
    title: Help_Now
    ---
    <<help_card suicide_emotional>>
    ===
    title: Close_Safe
    ---
    umbra: Let us put the lid on. What would hold it?
    <<ask container "a box, a drawer">>
    umbra: It goes in there.
    ===
    title: Stop_Light
    ---
    umbra: Stopping here.
    ===
    title: Goodbye
    ---
    umbra: Go well.
    ===
    title: Variables
    ---
    <<declare $container = "">>
    ===
    title: how_long
    asks: how long does this take
    asks: how many months until it works
    ---
    umbra: There is no end point.
    ===
    """

  func responder(_ source: String = script, start: String = "small") throws -> ScriptResponder {
    ScriptResponder(try book(source), start: start, surroundings: try surroundings(), seed: 1)
  }

  @Test(arguments: [
    ["1", "the show-off", "4", "anxious"], ["skip", "skip", "skip", "skip"],
    ["2", "idk", "dunno", "on edge"], ["1", "ground", "1", "help now", "x", "11", "3", "grey"],
    ["stop", "a jar"], ["1", "bye"], [], ["1", "ground", "ground", "1", "1", "x"],
  ])
  func `it keeps the rules of responders`(answers: [String]) async throws {
    let responder = try responder()
    let outcome = try await ResponderConformance { responder }.run(answering: answers)
    #expect(outcome.violations.isEmpty)
    #expect(outcome.hasEnded)
  }

  @Test func `answers reach their variables, and what follows can quote them`() async throws {
    var talk = try await Talk(responder())
    #expect(talk.said == ["Which way in?"])
    try await talk.type("that way")
    #expect(talk.said == ["That way, then.", "In a few words, what is it?"])
    #expect(talk.pending?.kind == .text(hint: "a few words, or: nothing"))
    try await talk.type("The show-off.")
    #expect(talk.said.first == "So this is about “The show-off”.")
    #expect(talk.effects.contains(.note(name: "trait", value: "The show-off.")))
    try await talk.type("7")
    try await talk.type("pretty anxious tbh")
    #expect(talk.effects.contains(.felt(word: "anxious", family: "fear", quadrant: "HU")))
    #expect(talk.said.last?.hasSuffix("of fear.") == true)
    #expect(talk.ending == .completed)
  }

  @Test(arguments: ["ok", "meh", "grau"])
  func `a word that no vocabulary has is kept as it is`(word: String) async throws {
    var talk = try await Talk(responder())
    for entry in ["1", "x", "4", word] { try await talk.type(entry) }
    #expect(talk.said == ["4, and \(word), of no family."])
  }

  @Test func `skipping everything gives whole sentences`() async throws {
    var talk = try await Talk(responder())
    for _ in 0..<4 { try await talk.type("skip") }
    #expect(talk.said == ["-1, and no word, of no family."])
  }

  @Test(arguments: ["I don't know", "no idea", "nothing"])
  func `not knowing is an empty answer`(entry: String) async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    try await talk.type(entry)
    #expect(talk.said.first == "Not knowing is a fair answer.")
  }

  @Test func `ground makes an excursion and comes back to the same question`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    let question = try #require(talk.pending)
    try await talk.type("ground")
    #expect(talk.said == ["Feet on the floor."])
    try await talk.type("help now")
    #expect(talk.pending?.kind == .choice([.init("Done")]))
    try await talk.type("1")
    #expect(talk.said.isEmpty)
    #expect(talk.pending?.id == question.id)
    #expect(talk.pending?.isRepeat == true)
    #expect(talk.pending?.question == "In a few words, what is it?")
    try await talk.type("the sulker")
    #expect(talk.said.first == "So this is about “the sulker”.")
  }

  @Test func `stop goes through the closing node, and a second stop ends at once`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("stop")
    #expect(talk.pending?.name == "container")
    var another = talk
    try await talk.type("a jar")
    #expect(talk.said == ["It goes in there."])
    #expect(talk.ending == .stopped)
    try await another.type("stop")
    #expect(another.said == ["Stopping here."])
    #expect(another.ending == .stopped)
  }

  @Test func `a goodbye ends in one line`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("bye")
    #expect(talk.said == ["Go well."])
    #expect(talk.ending == .stopped)
  }

  @Test func `a question at a choice is answered, and the choice is still open`() async throws {
    var talk = try await Talk(responder())
    let question = try #require(talk.pending)
    try await talk.type("how long does this take?")
    #expect(talk.said == ["There is no end point."])
    #expect(talk.pending?.id == question.id)
    try await talk.type("something else entirely")
    #expect(talk.said.count == 1)
    #expect(talk.pending?.id == question.id)
  }

  @Test func `a checkpoint that no longer fits starts its node again and says so`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    let edited = Self.script.replacing("umbra: Which way in?", with: "umbra: Which way today?")
    var later = talk
    later = try await Talk.going(on: talk.transcript, with: responder(edited))
    #expect(later.said.count == 2)
    #expect(later.said.first?.contains("changed") == true)
    #expect(later.said.last == "Which way today?")
  }

  @Test func `ground inside ground comes back to the question under both`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    let question = try #require(talk.pending)
    try await talk.type("ground")
    try await talk.type("ground")
    #expect(talk.said == ["Feet on the floor."])
    #expect(talk.pending?.question == "Feet on the floor.")
    try await talk.type("1")
    #expect(talk.pending?.question == "Feet on the floor.")
    #expect(talk.pending?.isRepeat == true)
    try await talk.type("1")
    #expect(talk.pending?.id == question.id)
  }

  @Test func `a dialogue edited during an excursion begins the node that was left`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    try await talk.type("ground")
    let edited = Self.script.replacing("umbra: Which way in?", with: "umbra: Which way today?")
    let later = try await Talk.going(on: talk.transcript, with: responder(edited))
    #expect(later.said.last == "Which way today?")
    #expect(later.ending == .awaitingInput)
  }

  @Test func `a place that cannot be read begins the dialogue anew and says so`() async throws {
    var transcript = Transcript()
    let checkpoint = Checkpoint(owner: "script", state: "{}")
    transcript.append(.effect(.checkpoint(checkpoint)), at: Talk.time)
    let talk = try await Talk.going(on: transcript, with: responder())
    #expect(talk.said.count == 2)
    #expect(talk.said.last == "Which way in?")
  }

  @Test func `an unknown command stops with its name`() async throws {
    let source = """
      title: odd
      ---
      <<juggle 3>>
      ===
      """
    await #expect(throws: ScriptError.self) {
      _ = try await Talk(responder(source, start: "odd"))
    }
  }

  @Test func `an excursion needs its node, and without one the question comes again`() async throws
  {
    let source = """
      title: bare
      ---
      umbra: What is it?
      -> A
      -> B
      ===
      """
    var talk = try await Talk(responder(source, start: "bare"))
    try await talk.type("ground")
    #expect(talk.pending?.isRepeat == true)
    try await talk.type("stop")
    #expect(talk.ending == .stopped)
  }

  @Test func `interpolated words are never read as markup or names`() async throws {
    var talk = try await Talk(responder())
    try await talk.type("1")
    try await talk.type("mum: [b] {0}")
    let echoed = try #require(talk.said.first)
    #expect(!echoed.contains("\\"))
    #expect(echoed.hasPrefix("So this is about") || echoed.hasPrefix("Not knowing"))
  }
}

extension Talk {
  /// Goes on with a transcript, with another responder.
  static func going(on transcript: Transcript, with responder: any Responder) async throws -> Talk {
    var talk = try await Talk(responder)
    talk.transcript = transcript
    try await talk.reply()
    return talk
  }
}
