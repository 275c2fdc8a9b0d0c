public import Conversation
public import Noticing
public import Yarn

/// Watches over another responder: sees every word of the person before it does.
///
/// When the person's last words show danger (severity 2 or above, `RiskAssessor`), or worry about
/// somebody else, the other responder is not asked at all. An aside begins, in which a scripted flow
/// (a node named `Safety_<label>`) holds up the conversation until it ends. Then the other responder
/// goes on as the person wants: with its question raised again, or, when the words turn out to have
/// been a manner of speaking, from the words themselves. It never sees what was said in between.
/// Words that show more danger than the flow is for begin the flow that fits.
///
/// Asides begin of their own accord too: some turns after somebody may not have been safe, before
/// they leave a session that held something heavy, and (``asksAtArrival``) when they come back.
///
/// Words of distress begin no aside: one quiet line stands before the other responder's reply.
///
/// The wording never comes from the other responder, and the reply never ends a conversation that
/// the person did not end.
public struct SafeguardedResponder: Responder {
  let inner: any Responder
  let flows: ScriptResponder
  private let lazyAssessor: Lazy<RiskAssessor>
  var assessor: RiskAssessor { lazyAssessor.value }
  private let lazyReader: Lazy<ConcernReader>
  var reader: ConcernReader { lazyReader.value }
  private let assessments = Memory<[String], RiskAssessment>(limit: 16)
  static let owner = "safeguard"

  /// Whether a conversation begins with how the person is arriving, after a time that was heavy.
  public var asksAtArrival = false

  /// Wraps a responder.
  ///
  /// - Parameters:
  ///   - inner: The responder to watch over.
  ///   - book: The dialogues with the flows.
  ///   - surroundings: What the flows may know.
  ///   - variables: What earlier sessions left behind, such as the support map, by name with `$`.
  ///   - assessor: Reads every word of the person; one with a learnt model hears more. It is not
  ///     computed before the person has written something.
  ///   - reader: Reads what heavy words speak of, so that the flows find the right words. It is not
  ///     computed before some were written.
  ///   - seed: Seeds what the flows leave to chance.
  public init(
    wrapping inner: any Responder,
    book: DialogueBook,
    surroundings: Surroundings,
    variables: [String: Value] = [:],
    assessor: @autoclosure @escaping @Sendable () -> RiskAssessor,
    reader: @autoclosure @escaping @Sendable () -> ConcernReader = ConcernReader(),
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
    flows.variables = variables
    self.flows = flows
    lazyAssessor = Lazy(assessor)
    lazyReader = Lazy(reader)
  }

  /// What the person's last answer shows, seen with the three things they wrote before it.
  ///
  /// Pure and quick: call it before anything is written down. What was taken back or let go counts
  /// as well; what was chosen from a list, ratings and control words show nothing.
  public func assessment(of transcript: Transcript) -> RiskAssessment {
    guard transcript.lastAnswer?.answer.writtenWords != nil else { return .nothing }
    return assessment(ofNewestFirst: transcript.writtenTexts)
  }

  /// What a text would show as the next answer.
  func assessment(of text: String, after transcript: Transcript) -> RiskAssessment {
    assessment(ofNewestFirst: [text] + transcript.writtenTexts)
  }

  private func assessment(ofNewestFirst all: [String]) -> RiskAssessment {
    let texts = Array(all.prefix(4))
    guard let last = texts.first else { return .nothing }
    return assessments.value(for: texts) {
      assessor.assess(last, recent: texts.dropFirst().reversed()).inConversation
    }
  }

  /// What the last answer leaves behind in the care dates, as far as its words alone say.
  ///
  /// Nothing, when they are words that the person called a figure of speech before. Distress that
  /// only the learnt model hears is answered gently and leaves nothing either: it is wrong too often
  /// to hold anything back for a day.
  public func concern(of transcript: Transcript) -> Concern {
    guard let text = transcript.lastAnswer?.answer.writtenWords else { return Concern(.none) }
    let assessment = assessment(of: transcript)
    if isMisread(text, assessment, by: transcript.asides(of: Self.owner)) { return Concern(.none) }
    if assessment.level == .distress, assessment.basis == .model { return Concern(.none) }
    return Concern(assessment)
  }

  /// Everything the person wrote so far, as ``ModelPolicy`` wants it, oldest first.
  ///
  /// Each text is assessed with the three before it, those of asides too: what was let go is not
  /// kept, but it was said.
  public func turns(of transcript: Transcript) -> [ModelPolicy.Turn] {
    let misread = Set(
      transcript.asides(of: Self.owner).filter { $0.ending == .misread }.compactMap(\.openingNumber)
    )
    var texts: [String] = []
    var turns: [ModelPolicy.Turn] = []
    for entry in transcript.entries {
      guard case .answered(let answer) = entry.content, let text = answer.writtenWords else {
        continue
      }
      let found = Concern(assessor.assess(text, recent: Array(texts.suffix(3))))
      turns.append(misread.contains(entry.number) ? .misread : .assessed(found))
      texts.append(text)
    }
    return turns
  }

  /// What an open aside has turned out to be about, by what the person answered in it.
  ///
  /// The flows note it in `$safety_label` and `$safety_level`.
  public func concernOfAside(in transcript: Transcript) -> Concern {
    guard transcript.isInAside else { return Concern(.none) }
    return transcript.asides(of: Self.owner).last?.concern ?? Concern(.none)
  }

  /// Whether the reply to this transcript begins an aside or leaves no trace, so that nothing from
  /// the last answer on may be written down yet.
  public func opensAside(_ transcript: Transcript) -> Bool {
    guard !transcript.isInAside else { return false }
    return clearsScreen(transcript) || opening(in: transcript) != nil
  }

  /// Answers by the flow when there is danger or an aside is open, else by the other responder.
  public func reply(to transcript: Transcript) async throws -> Reply {
    if clearsScreen(transcript) { return Self.leavingNoTrace(transcript) }
    if transcript.isInAside { return try continueAside(transcript) }
    if asksAtArrival, transcript.entries.isEmpty, let arrival = check("Safety_Arrival", at: "start")
    {
      return Reply([.effect(.asideBegan)] + (try begin(arrival, after: transcript)))
    }
    if let opening = opening(in: transcript) {
      return Reply([.effect(.asideBegan)] + (try begin(opening, after: transcript)))
    }
    let line = try gentleLine(for: transcript)
    guard !line.isEmpty else { return try await innerReply(to: transcript) }
    var spoken = transcript
    for event in line { spoken.record(event, at: flows.surroundings.now()) }
    let rest = spoken
    return Reply(line) { try await innerReply(to: rest) }
  }

  /// The other responder's reply; when it is the last and something heavy was said before, the person
  /// is asked how it is before they go.
  func innerReply(to transcript: Transcript) async throws -> Reply {
    let heard = transcript.withoutAsides
    if let farewell = try farewell(heard, after: transcript) { return farewell }
    let reply =
      if let heeding = inner as? any HeedingResponder {
        try await heeding.reply(to: heard, heeding: turns(of: transcript))
      } else {
        try await inner.reply(to: heard)
      }
    let asides = transcript.asides(of: Self.owner)
    // What was called a joke is not handed back, now or as a line to take along.
    let spoken =
      asides.contains { $0.ending == .misread } ? reply.leavingOut(FlowAnswer.handsBackHarm) : reply
    guard isEndCheckDue(asides), let check = check("Safety_Before_You_Go", at: "end") else {
      return spoken
    }
    let events = [.effect(.asideBegan)] + (try begin(check, after: transcript))
    return spoken.endingInstead(with: events)
  }

  /// Whether the last thing in the transcript that is somebody's doing is the person's.
  func isAnswered(_ transcript: Transcript) -> Bool {
    for entry in transcript.live.reversed() {
      switch entry.content {
      case .answered: return true
      case .said, .asked, .ended, .effect(.asideEnded): return false
      case .effect, .rewound: continue
      }
    }
    return false
  }

  func has(_ node: String) -> Bool { flows.book.program.node(node) != nil }

  // MARK: Asides

  /// Begins a flow in place of the one that is open.
  func beginning(_ opening: AsideOpening, _ transcript: Transcript) throws -> Reply {
    Reply(try begin(opening, after: transcript))
  }

  /// Begins a flow, with what the flows of this session know already.
  private func begin(
    _ opening: AsideOpening,
    after transcript: Transcript
  ) throws -> [ReplyEvent] {
    var flow = flows
    flow.start = opening.node
    flow.variables = remembered(in: transcript).merging(opening.facts) { $1 }
    return try flow.run(transcript, afresh: true).events
  }

  /// What was asked once, and what the person has on their page.
  func remembered(in transcript: Transcript) -> [String: Value] {
    let carried = ScriptResponder.carried(from: transcript, of: flows.book)
      .compactMapValues(Value.init(carried:))
    let last = transcript.entries.last { entry in
      if case .effect(.checkpoint(let state)) = entry.content {
        state.owner == Self.owner
      } else {
        false
      }
    }
    var variables = flows.variables
    if case .effect(.checkpoint(let checkpoint))? = last?.content,
      let state = try? ScriptState(checkpoint)
    {
      variables.merge(state.machine.variables) { $1 }
    }
    return variables.merging(carried) { $1 }
  }

  private func continueAside(_ transcript: Transcript) throws -> Reply {
    guard isAnswered(transcript), let last = transcript.lastAnswer?.answer else {
      return end(try flows.run(transcript), transcript)
    }
    if let text = last.writtenWords {
      if folds(text), has("Safety_Fold") {
        return Reply(try flows.run(transcript, detouringTo: "Safety_Fold").events)
      }
      if let graver = graverFlow(for: text, in: transcript) {
        return Reply(try begin(graver, after: transcript))
      }
      if let reply = try aside(to: text, in: transcript) { return reply }
    }
    if case .word = last.value { return end(try flows.run(transcript), transcript) }
    // “skip” is no name.
    let said = if case .skipped = last.value { last.writtenWords ?? "" } else { last.text }
    let answer = flowAnswer(said, in: transcript)
    return end(try flows.run(transcript, setting: facts(of: answer, in: transcript)), transcript)
  }

  /// The reply of a flow; when the flow is over, the talk goes on as it says.
  func end(_ run: ScriptRun, _ transcript: Transcript) -> Reply {
    let events = pinning(run, transcript)
    guard case .finished(let reason)? = events.last, reason != .awaitingInput else {
      return Reply(events)
    }
    let next = reason == .completed ? run.asideEnding : .stop
    let keep = run.dialogue[variable: "$safety_keep"] == .bool(true)
    let spoken = events.dropLast() + [.effect(.asideEnded(keep: keep, next: next))]
    // The other responder may have come to its end before the aside.
    if run.dialogue[variable: "$safety_place"] == .string("end") {
      return Reply(spoken + [.finished(.completed)])
    }
    guard next != .stop else { return Reply(spoken + [.finished(.stopped)]) }
    var ended = transcript
    for event in spoken { ended.record(event, at: flows.surroundings.now()) }
    let rest = ended
    return Reply(Array(spoken)) { try await innerReply(to: rest) }
  }

  /// The flow for words that show more danger than the open one is for.
  private func graverFlow(for text: String, in transcript: Transcript) -> AsideOpening? {
    let assessment = assessment(of: transcript)
    guard let current = transcript.asides(of: Self.owner).last,
      let node = graverNode(assessment, than: current)
    else { return nil }
    // “I can't talk to anyone” is about calling, where calling was asked about.
    if assessment.level == .medical, flowAnswer(text, in: transcript).isAboutCalling { return nil }
    var facts = facts(about: text, assessment, in: transcript)
    if current.concern.isCrisis {
      facts["$safety_earlier"] = .string(current.concern.level.rawValue)
      facts["$safety_earlier_level"] = .number(Float(current.concern.severity))
    }
    for name in ["$safety_place", "$in_talk"] {
      facts[name] = current.state?.machine.variables[name]
    }
    return AsideOpening(node: node, facts: facts)
  }

  private func graverNode(_ assessment: RiskAssessment, than aside: PastAside) -> String? {
    guard assessment.severity >= 2 else { return nil }
    let node = flow(for: assessment.level)
    let open = max(rank(aside.flow), rank(flow(for: aside.concern.level)))
    return rank(node) > open ? node : nil
  }

  /// Whether a text shows more danger than the flow that is open.
  func isGraver(_ text: String, than transcript: Transcript) -> Bool {
    guard let current = transcript.asides(of: Self.owner).last else { return false }
    return graverNode(assessment(of: text, after: transcript), than: current) != nil
  }

  /// How urgent a flow is: what is urgent for the body first, then for a life, then the rest.
  private func rank(_ node: String) -> Int {
    Self.order.firstIndex(of: node) ?? -1
  }

  private static let order = [
    "Safety_ask", "Safety_bereaved", "Safety_concern_other", "Safety_eating", "Safety_psychosis",
    "Safety_passive", "Safety_self_harm", "Safety_abuse", "Safety_harm_others", "Safety_active",
    "Safety_medical",
  ]

  /// Whether a short entry asks for the numbers to be out of sight.
  func folds(_ text: String) -> Bool {
    text.split(separator: " ").count <= 10 && reader.details(of: text).contains(.fold)
  }

  // MARK: Distress

  /// One quiet line for words of distress, at most one in several turns and none soon after an aside.
  private func gentleLine(for transcript: Transcript) throws -> [ReplyEvent] {
    guard isAnswered(transcript), has(Self.gentleNode),
      transcript.lastAnswer?.answer.writtenWords != nil
    else { return [] }
    let found = assessment(of: transcript)
    if found.level == .distress, !found.asksPlainly, isMild(found, in: transcript) { return [] }
    let waits = found.asksPlainly && waitsForSecondSign(found, in: transcript)
    guard found.level == .distress, waits || !found.asksPlainly,
      waits || !isAskedFor(found, in: transcript), !hasBeenGentle(transcript)
    else { return [] }
    var flow = flows
    flow.start = Self.gentleNode
    flow.seed = flows.seed &+ UInt64(transcript.nextNumber)
    return try flow.run(transcript, afresh: true).events.filter { event in
      if case .said = event { true } else { false }
    }
  }

  private func hasBeenGentle(_ transcript: Transcript) -> Bool {
    var answers = 0
    for entry in transcript.entries.reversed() {
      switch entry.content {
      case .answered: answers += 1
      case .said(let utterance):
        if utterance.lineID?.hasPrefix("line:safety_distress_") == true { return true }
      case .effect(.asideEnded(_, let next)) where next != .misread: return true
      default: break
      }
      if answers > Self.turnsBetweenLines { return false }
    }
    return false
  }

  private static let gentleNode = "Safety_Distress"
  private static let turnsBetweenLines = 8
}

extension ScriptRun {
  /// How the flow that has ended wants the conversation to go on.
  fileprivate var asideEnding: AsideEnding {
    switch dialogue[variable: "$safety_next"] {
    case .string("resume"): .question
    case .string("answer"): .answer
    case .string("misread"): .misread
    default: .stop
    }
  }
}

extension Transcript {
  /// The last four texts that the person wrote in words of their own, the newest first.
  var writtenTexts: [String] {
    var texts: [String] = []
    for entry in entries.reversed() {
      guard case .answered(let answer) = entry.content, let text = answer.writtenWords else {
        continue
      }
      texts.append(text)
      if texts.count == 4 { break }
    }
    return texts
  }
}
