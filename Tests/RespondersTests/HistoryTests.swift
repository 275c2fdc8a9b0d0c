import Conversation
import Responders
import Testing
import Yarn

@Suite struct HistoryTests {
  static func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: evening.seconds + seconds) }

  /// The entries of a session with a rating, a feeling and a note, of which some were taken back.
  static let entries: [Transcript.Entry] = {
    var transcript = Transcript()
    func rating(_ name: String, _ value: Int) {
      let id = "r\(transcript.entries.count)"
      transcript.append(.asked(InputRequest(id: id, kind: .rating, name: name)), at: at(0))
      transcript.append(
        .answered(Answer(to: id, text: "\(value)", value: .rating(value))),
        at: at(1)
      )
    }
    rating("arousal", 6)
    transcript.append(.effect(.felt(word: "cross", family: "anger", quadrant: "HU")), at: at(2))
    transcript.append(.effect(.note(name: "who", value: "Dan")), at: at(3))
    let start = transcript.entries.last?.number ?? 0
    transcript.append(.effect(.felt(word: "glad", family: "joy", quadrant: "HP")), at: at(4))
    transcript.append(.rewound(to: start + 1), at: at(5))
    transcript.append(.effect(.note(name: "who", value: "Ana")), at: at(6))
    rating("phys", 2)
    rating("arousal_end", 3)
    return transcript.entries
  }()

  @Test func `a session is read from its entries, without what was taken back`() {
    let session = PastSession(
      id: "a",
      dialogue: "x",
      start: evening,
      outcome: .completed,
      entries: Self.entries
    )
    #expect(session.felt.map(\.word) == ["cross"])
    #expect(session.felt.first?.before == 6)
    #expect(session.felt.first?.after == 3)
    #expect(session.notes == ["who": "Ana"])
    #expect(session.ratings.map(\.name) == ["arousal", "phys", "arousal_end"])
    #expect(session.isCompleted)
  }

  @Test func `a strength that is asked after the word belongs to it`() {
    var transcript = Transcript()
    transcript.append(.effect(.felt(word: "sad", family: "sadness", quadrant: "LU")), at: evening)
    transcript.append(
      .asked(InputRequest(id: "1", kind: .rating, name: "intensity")),
      at: evening
    )
    transcript.append(.answered(Answer(to: "1", text: "8", value: .rating(8))), at: evening)
    let session = PastSession(
      id: "a",
      dialogue: nil,
      start: evening,
      outcome: nil,
      entries: transcript.entries
    )
    #expect(session.felt.first?.before == 8)
    #expect(session.felt.first?.after == nil)
  }

  @Test func `the newest comes first, and practice counts what came to its end`() {
    let history = History(sessions: [
      past("x", hours: 50), past("x", hours: 10), past("x", hours: 5, outcome: .stopped),
      past(nil, hours: 1), past("y", hours: 70),
    ])
    #expect(history.sessions.map(\.dialogue) == [nil, "x", "x", "x", "y"])
    #expect(history.practice["x"]?.count == 2)
    #expect(history.practice["x"]?.last == Self.at(-36_000))
    #expect(history.practice.count == 2)
  }

  @Test func `families are counted by session, in full or by their first word`() {
    let history = History(sessions: [
      past("x", hours: 5, felt: "shame and guilt", strength: 4, end: 7),
      past("x", hours: 30, felt: "shame and guilt"), past("x", hours: 60, felt: "anger"),
    ])
    #expect(history.count(ofFamily: "shame", within: 2, before: evening) == 2)
    #expect(history.count(ofFamily: "shame and guilt", within: 1, before: evening) == 1)
    #expect(history.count(ofFamily: "sham", within: 90, before: evening) == 0)
    #expect(history.count(ofFamily: "", within: 90, before: evening) == 0)
    #expect(history.peak(ofFamily: "shame", within: 2, before: evening) == 7)
    #expect(history.peak(ofFamily: "anger", within: 90, before: evening) == nil)
    #expect(history.meanStrength(within: 1, before: evening) == 5.5)
    #expect(History().meanStrength(within: 90, before: evening) == nil)
  }

  @Test(arguments: [
    ("the rota", 2), ("ROTAS", 2), ("dan and the kitchen", 3), ("", 3), ("the", 0), ("  ", 3),
    ("nothing like it", 0), ("???", 0),
  ])
  func `topics are met in whatever form`(topic: String, count: Int) {
    let history = History(sessions: [
      past("x", hours: 5, notes: ["trigger": "Dan changed the rota"]),
      past("x", hours: 30, notes: ["who": "Dan", "topic": "my rotas"]),
      past("x", hours: 60, notes: ["a_at": "Dan, in the kitchen"]),
      past("x", hours: 24 * 20, notes: ["trigger": "the rota"]),
    ])
    #expect(history.count(ofTopic: topic, within: 7, before: evening) == count)
  }

  @Test func `support is a person, or somebody trained`() {
    func supported(_ carried: [String: Value]) -> Bool { History(carried: carried).hasSupport }
    #expect(!supported([:]))
    #expect(!supported(["$person_1": .string(""), "$pro": .string("thinking")]))
    #expect(supported(["$person_2": .string("Ana")]))
    #expect(supported(["$pro": .string("yes")]))
  }

  @Test func `a habit is due the day after it was spoken of`() {
    func due(_ hours: Double?, _ habit: String = "tea") -> Bool {
      History(
        sessions: hours.map { [past("micro_habit", hours: $0, notes: ["habit": "tea"])] } ?? [],
        carried: ["$habit": .string(habit)]
      ).isHabitDue(at: evening)
    }
    #expect(due(24))
    #expect(!due(2))
    #expect(!due(24, ""))
    #expect(due(nil))
    #expect(!History().isHabitDue(at: evening))
  }

  @Test(arguments: [
    ("seen_family(\"shame\", 3)", "1"), ("seen_family(\"anger\", 3)", "1"),
    ("seen_family(\"joy\", 3)", "0"), ("family_peak(\"shame\", 3)", "8"),
    ("family_peak(\"joy\", 3)", "-1"), ("dim_low(\"physical\")", "True"),
    ("dim_low(\"spiritual\")", "False"), ("dim_low(\"nonsense\")", "False"),
    ("avg_intensity(3)", "8"), ("avg_intensity(0)", "0"), ("topic_repeats(\"rota\", 7)", "2"),
    ("is_looping()", "False"), ("noted(\"qa2\", 90)", "critic"), ("noted(\"qa2\", 0.5)", ""),
    ("sessions(7)", "2"), ("sessions(0 / 0)", "0"), ("has_support()", "True"),
    ("habit_due()", "False"), ("weekday()", "3"), ("theme(\"critic\")", "2"),
    ("theme(\"none\")", "0"), ("arousal()", "4"), ("level()", "1"), ("offer_fits()", "False"),
    ("offer_id()", ""), ("offered_id(9)", ""), ("not_today(3)", "Not yet: the first three times"),
  ])
  func `functions tell what they know`(expression: String, expected: String) async throws {
    let history = History(
      sessions: [
        past(
          "x",
          hours: 20,
          felt: "shame and guilt",
          strength: 8,
          notes: ["who": "the rota"],
          ratings: ["phys": 2]
        ),
        past("x", hours: 60, notes: ["qa2": "critic", "topic": "my rota"], ratings: ["phys": 3]),
      ],
      carried: ["$person_1": .string("Ana")]
    )
    var world = try surroundings(at: "2026-11-25T20:00:00Z")
    world.history = { history }
    let source = "title: Start\n---\numbra: <{\(expression)}>\n===\n"
    var responder = ScriptResponder(
      try book(source),
      start: "Start",
      surroundings: world,
      seed: 1
    )
    responder.talkFacts = { _ in
      TalkFacts(themes: ["critic": 2], families: ["anger": 1], strength: 4, level: 1)
    }
    let talk = try await Talk(responder)
    let said = try #require(talk.said.first).dropFirst().dropLast()
    #expect(expected.isEmpty ? said.isEmpty : said.hasPrefix(expected), "\(said)")
  }
}
