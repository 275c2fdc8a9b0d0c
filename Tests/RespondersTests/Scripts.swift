import Conversation
import Diagnostics
import Noticing
import Responders
import Testing
import Yarn
import YarnCompiler

/// Compiles a script of a test into a book.
func book(_ source: String) throws -> DialogueBook {
  let file = SourceFile(name: "test.yarn", text: source)
  let library = FunctionLibrary.host(try surroundings(), inquiries: [])
  let compilation = Compiler(library: library).compile([file])
  let renderer = DiagnosticRenderer(files: [file], style: .plain)
  let errors = compilation.diagnostics.filter { $0.severity == .error }.map(renderer.render)
  let program = try #require(compilation.program, "\(errors)")
  return DialogueBook(program: program, fingerprint: "test")
}

/// A quiet evening, with a small vocabulary and two helplines.
func surroundings(
  at time: String = "2026-11-22T20:15:00Z",
  region: String? = nil,
  care: CareDates = CareDates(),
  practice: [String: Surroundings.Practice] = [:]
) throws -> Surroundings {
  let now = try #require(Timestamp(rfc3339: time))
  let emotions = """
    family\tword\tquadrant\tenergy\tpleasantness\tintensity\tbody_cues\tneed\tvariants
    fear\tanxious\tHU\t1\t-1\t2\ttight chest\tsafety\tanxiety, on edge
    """
  let wording = """
    kind\tname\tentries
    class\tme\ti
    class\tbe\tam, is, was
    class\tfeel\tfeel, felt
    class\tdegree\tpretty, quite, very, so, a, bit
    class\tfiller\ttbh, just, really
    class\tfollow\ttbh, today, really
    """
  let helplines = """
    code\tcountry\temergency\tkind\tname\tnumber_text\thours\tstatus\tsource\tchecked
    INT\tInternational\tlocal\tsuicide_emotional\tFind A Helpline\tfindahelpline.com\tdirectory\tV\tx\t2026-11-22
    GB\tUK\t999\tsuicide_emotional\tSamaritans\t116 123\t24/7\tV\tx\t2026-11-22
    """
  let table = try EmotionTable(tsv: Array(emotions.utf8), wording: Array(wording.utf8))
  let lines = try HelplineTable(tsv: Array(helplines.utf8))
  return Surroundings(
    now: { now },
    region: region,
    care: { care },
    practice: practice,
    emotions: table,
    helplines: lines
  )
}

/// A person who talks with a responder in a test.
struct Talk {
  let responder: any Responder
  var transcript = Transcript()
  var lastEvents: [ReplyEvent] = []
  static let time = Timestamp(seconds: 1_795_378_500)

  init(_ responder: any Responder) async throws {
    self.responder = responder
    try await reply()
  }

  /// Takes a reply to the transcript as it stands.
  mutating func reply() async throws {
    lastEvents = try await responder.reply(to: transcript).collected()
    for event in lastEvents { transcript.record(event, at: Self.time) }
  }

  /// Types an entry at the pending request.
  mutating func type(_ entry: String) async throws {
    let request = try #require(transcript.pendingRequest)
    let safeguard = responder as? SafeguardedResponder
    let meant = safeguard?.value(of: entry, for: request, in: transcript)
    let value = meant ?? request.interpret(entry) ?? .text(entry)
    transcript.append(
      .answered(Answer(to: request.id, text: entry, value: value)),
      at: Self.time
    )
    try await reply()
  }

  /// What was said in the last reply.
  var said: [String] {
    lastEvents.compactMap { if case .said(let utterance) = $0 { utterance.text } else { nil } }
  }

  /// What ended the last reply.
  var ending: ReplyEvent.Reason? {
    if case .finished(let reason)? = lastEvents.last { reason } else { nil }
  }

  var pending: InputRequest? { transcript.pendingRequest }

  var effects: [Effect] {
    lastEvents.compactMap { if case .effect(let effect) = $0 { effect } else { nil } }
  }
}

extension Talk {
  /// The choices of the pending request.
  var choices: [String]? {
    guard case .choice(let choices)? = pending?.kind else { return nil }
    return choices.filter(\.isAvailable).map(\.text)
  }

  var utterances: [Utterance] {
    lastEvents.compactMap { if case .said(let utterance) = $0 { utterance } else { nil } }
  }
}
