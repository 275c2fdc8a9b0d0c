public import Conversation
public import Noticing
internal import Yarn

/// Watches over another responder: sees every word of the person before it does.
///
/// When the person's last words show danger (severity 2 or above, `RiskAssessor`), the other
/// responder is not asked at all. An aside begins, in which a scripted flow (a node named
/// `Safety_<label>`) holds up the conversation until it ends; then the other responder raises its
/// request again, if the person wants that, without ever having seen what was said in between. Words
/// that show more danger than the flow is for begin the flow that fits.
///
/// The wording never comes from the other responder, and the reply never ends a conversation that
/// the person did not end.
public struct SafeguardedResponder: Responder {
  private let inner: any Responder
  private let flows: ScriptResponder
  private let assessor: RiskAssessor
  private static let owner = "safeguard"

  /// Wraps a responder.
  ///
  /// - Parameters:
  ///   - inner: The responder to watch over.
  ///   - book: The dialogues with the flows.
  ///   - surroundings: What the flows may know.
  ///   - assessor: Reads every word of the person; one with a learnt model hears more.
  ///   - seed: Seeds what the flows leave to chance.
  public init(
    wrapping inner: any Responder,
    book: DialogueBook,
    surroundings: Surroundings,
    assessor: RiskAssessor = RiskAssessor(),
    seed: UInt64
  ) {
    self.inner = inner
    var flows = ScriptResponder(
      book,
      start: "Safety_ask",
      owner: Self.owner,
      surroundings: surroundings,
      seed: seed
    )
    flows.closingNode = "Safety_Leave"
    flows.goodbyeNode = "Safety_Leave"
    flows.answersQuestions = false
    self.flows = flows
    self.assessor = assessor
  }

  /// What the person's last answer shows, seen with the three things they wrote before it.
  ///
  /// Pure and quick: call it before anything is written down. What was taken back or let go counts
  /// as well; what was chosen from a list, ratings and control words show nothing.
  public func assessment(of transcript: Transcript) -> RiskAssessment {
    guard let last = transcript.lastAnswer?.answer.writtenWords else {
      return assessor.assess("", recent: [])
    }
    var texts: [String] = []
    for entry in transcript.entries.reversed() {
      guard case .answered(let answer) = entry.content, let text = answer.writtenWords else {
        continue
      }
      texts.append(text)
      if texts.count == 4 { break }
    }
    return assessor.assess(last, recent: texts.dropFirst().reversed())
  }

  /// How heavy an open aside has turned out to be, by what the person answered in it: from 0 to 3.
  ///
  /// The flows note it in `$safety_level`.
  public func severityOfAside(in transcript: Transcript) -> Int {
    guard let checkpoint = transcript.lastCheckpoint(of: Self.owner)?.checkpoint,
      let state = try? ScriptState(checkpoint),
      case .number(let level)? = state.machine.variables["$safety_level"], level >= 0, level <= 3
    else { return 0 }
    return Int(level)
  }

  /// Whether the reply to this transcript begins an aside, so that nothing from the last answer on
  /// may be written down yet.
  public func opensAside(_ transcript: Transcript) -> Bool {
    !transcript.isInAside && isAnswered(transcript) && flow(for: assessment(of: transcript)) != nil
  }

  /// Answers by the flow when there is danger or an aside is open, else by the other responder.
  public func reply(to transcript: Transcript) async throws -> Reply {
    if transcript.isInAside {
      return try continueAside(transcript)
    }
    if isAnswered(transcript), let node = flow(for: assessment(of: transcript)) {
      return Reply([.effect(.asideBegan)] + (try begin(node, after: transcript)))
    }
    return try await inner.reply(to: transcript.withoutAsides)
  }

  /// Whether the last thing in the transcript that is somebody's doing is the person's.
  private func isAnswered(_ transcript: Transcript) -> Bool {
    for entry in transcript.live.reversed() {
      switch entry.content {
      case .answered: return true
      case .said, .asked, .ended, .effect(.asideEnded): return false
      case .effect, .rewound: continue
      }
    }
    return false
  }

  private func begin(_ node: String, after transcript: Transcript) throws -> [ReplyEvent] {
    var flow = flows
    flow.start = node
    return try flow.run(transcript, afresh: true).events
  }

  private func continueAside(_ transcript: Transcript) throws -> Reply {
    if isAnswered(transcript), let node = flow(for: assessment(of: transcript)),
      rank(node) > rank(currentFlow(transcript))
    {
      return Reply(try begin(node, after: transcript))
    }
    let run = try flows.run(transcript)
    guard case .finished(let reason)? = run.events.last, reason != .awaitingInput else {
      return Reply(run.events)
    }
    let resume = reason == .completed && run.dialogue[variable: "$safety_next"] == .string("resume")
    let keep = run.dialogue[variable: "$safety_keep"] == .bool(true)
    let spoken = run.events.dropLast() + [.effect(.asideEnded(keep: keep, resume: resume))]
    guard resume else { return Reply(spoken + [.finished(.stopped)]) }
    var ended = transcript
    for event in spoken { ended.record(event, at: flows.surroundings.now()) }
    let rest = ended.withoutAsides
    let inner = inner
    return Reply(Array(spoken)) { try await inner.reply(to: rest) }
  }

  /// The node of the flow that fits, or `nil` when none is needed.
  private func flow(for assessment: RiskAssessment) -> String? {
    guard assessment.severity >= 2 || assessment.asksPlainly else { return nil }
    let node = "Safety_" + assessment.level.rawValue
    let fits = assessment.severity >= 2 && flows.book.program.node(node) != nil
    return fits ? node : "Safety_ask"
  }

  /// The flow that the open aside is in.
  private func currentFlow(_ transcript: Transcript) -> String {
    guard let checkpoint = transcript.lastCheckpoint(of: Self.owner)?.checkpoint,
      let state = try? ScriptState(checkpoint)
    else { return "Safety_ask" }
    return state.start
  }

  /// How urgent a flow is: what is urgent for the body first, then for a life, then the rest.
  private func rank(_ node: String) -> Int {
    Self.order.firstIndex(of: node) ?? 0
  }

  private static let order = [
    "Safety_ask", "Safety_abuse", "Safety_passive", "Safety_self_harm", "Safety_harm_others",
    "Safety_active", "Safety_medical",
  ]
}

extension Answer {
  /// What the person wrote in words of their own, or `nil`.
  fileprivate var writtenWords: String? {
    switch value {
    case .text: text
    case .skipped: ControlWord(text) == .skip ? nil : text
    case .choice, .rating, .word: nil
    }
  }
}
