internal import Conversation
internal import Noticing
internal import Yarn

// What a flow says to something typed that answers another question than its own.
extension SafeguardedResponder {
  /// What a flow says to something typed that is no answer to its question, or `nil` when it is one.
  func aside(to text: String, in transcript: Transcript) throws -> Reply? {
    guard let current = transcript.asides(of: Self.owner).last,
      let last = transcript.lastAnswer?.answer
    else { return nil }
    let answer = flowAnswer(text, in: transcript)
    if namesCountry(text, in: transcript), has(Self.countryNode) {
      return pinned(
        try flows.run(
          transcript,
          detouringTo: Self.countryNode,
          setting: ["$country": .string(text)]
        ),
        in: transcript
      )
    }
    if answer.wantsQuiet, let reply = try leaving(Self.quietNode, .question, transcript, answer) {
      return reply
    }
    let isGentle = Self.gentle.contains(current.flow) && current.concern.severity < 3
    if answer.wantsListening, isGentle,
      let reply = try leaving(Self.listensNode, .question, transcript, answer)
    {
      return reply
    }
    if answer.hasCompany, ["Safety_passive", "Safety_self_harm"].contains(current.flow), isGentle,
      last.isUnmatched, let reply = try leaving(Self.reachingNode, .question, transcript, answer)
    {
      return reply
    }
    if let node = answer.questionNode, has(node) { return try detour(to: node, transcript, answer) }
    guard last.isUnmatched, isChoice(last, in: transcript) else {
      return try taking(last, transcript, answer)
    }
    if let goingOn = try goingOn(from: text, transcript, current, answer) { return goingOn }
    if let lettingGo = try lettingGo(after: text, transcript, current, answer) { return lettingGo }
    // Where somebody is afraid at home nobody counts as company, and what is out of reach is not praised.
    let isHeardOf = current.flow == "Safety_abuse" ? answer.tie != nil : answer.isTelling
    if isHeardOf, has(Self.heardNode) {
      return try detour(to: Self.heardNode, transcript, answer)
    }
    if let passed = try passedQuestion(transcript, current, answer) { return passed }
    let isMany = attempts(at: last.request, in: transcript) >= Self.patience
    if answer.declines || isMany || ShortAnswer.isDontKnow(text) || !has(Self.hearsNode) {
      guard has(Self.hearsNode) else { return nil }
      let facts = facts(of: answer, in: transcript)
      var run = try flows.run(transcript, setting: facts, taking: .skipped)
      if isMany, !answer.declines, answer.back != nil || answer.barrier != nil {
        run.events.insert(contentsOf: try lines(of: Self.hearsNode, transcript, facts), at: 0)
      }
      return end(run, transcript)
    }
    return try detour(to: Self.hearsNode, transcript, answer)
  }

  /// A free answer that declines counts as none; any other is taken, with what it says beside.
  private func taking(
    _ last: Answer,
    _ transcript: Transcript,
    _ answer: FlowAnswer
  ) throws -> Reply? {
    guard case .text = last.value else { return nil }
    let value: Answer.Value? = answer.declines ? .skipped : nil
    let facts = facts(of: answer, in: transcript)
    return end(try flows.run(transcript, setting: facts, taking: value), transcript)
  }

  /// Ends an aside whose last question, how to go on, was answered with words of the person's own.
  ///
  /// What shows danger is met by the flow for what comes again; a word or two only leave the page open.
  private func goingOn(
    from text: String,
    _ transcript: Transcript,
    _ current: PastAside,
    _ answer: FlowAnswer
  ) throws -> Reply? {
    let variables = current.state?.machine.variables
    guard variables?["$safety_closing"] == .bool(true), variables?["$in_talk"] == .bool(true),
      !answer.declines, variables?["$safety_label"] != .string("abuse")
    else { return nil }
    let alone = assessor.assess(text).inConversation
    if alone.severity >= 2, has(Self.againNode) {
      var facts = facts(about: text, alone, in: transcript)
      facts["$safety_label"] = .string(current.concern.level.rawValue)
      facts["$safety_level"] = .number(Float(current.concern.severity))
      for name in ["$safety_place", "$in_talk"] { facts[name] = variables?[name] }
      return try beginning(AsideOpening(node: Self.againNode, facts: facts), transcript)
    }
    let isBrief = text.split(separator: " ").count < 3
    return try leaving(
      isBrief ? Self.openNode : Self.onwardNode,
      isBrief ? .question : .latest,
      transcript,
      answer
    )
  }

  private func detour(
    to node: String,
    _ transcript: Transcript,
    _ answer: FlowAnswer
  ) throws -> Reply {
    pinned(
      try flows.run(transcript, detouringTo: node, setting: facts(of: answer, in: transcript)),
      in: transcript
    )
  }

  /// What somebody typed at a question of a flow, read with what they wrote before.
  func flowAnswer(_ text: String, in transcript: Transcript) -> FlowAnswer {
    FlowAnswer(
      text,
      readers: flows.surroundings.readers.value,
      reader: reader,
      companions: companions(in: transcript)
    )
  }

  /// Whom the person has written of, in this session.
  func companions(in transcript: Transcript) -> Companions {
    var texts: [String] = []
    for entry in transcript.entries.reversed() where texts.count < 40 {
      if case .answered(let answer) = entry.content, let text = answer.writtenWords {
        texts.append(text)
      }
    }
    return Companions(texts)
  }

  /// What the flow is told of an answer, and what stays true after it.
  ///
  /// Where somebody is afraid of a person at home nobody counts as company: it may be that one.
  func facts(of answer: FlowAnswer, in transcript: Transcript) -> [String: Value] {
    var facts = answer.facts
    if transcript.asides(of: Self.owner).last?.flow == "Safety_abuse" {
      facts["$answer_company"] = .bool(false)
      facts["$answer_near"] = .bool(false)
    } else {
      if answer.hasCompany { facts["$has_company"] = .bool(true) }
      let isNamed = transcript.lastAskedName == "person_to_tell" && answer.barrier == nil
      if let person = answer.person, answer.hasCompany || answer.isNear || isNamed {
        facts["$step_person"] = .string(person)
      }
    }
    if answer.ways.contains("a_away") { facts["$means_away"] = .bool(true) }
    return facts
  }

  /// Whether a few words name the country, where the numbers of none are known yet.
  func namesCountry(_ text: String, in transcript: Transcript) -> Bool {
    guard (transcript.learntRegion ?? flows.surroundings.region) == nil,
      text.split(separator: " ").count <= 5, text.utf8.count > 1,
      transcript.lastAskedName != "person_to_tell", !ShortAnswer.isNothing(text),
      let code = RegionNames.code(for: text)
    else { return false }
    return flows.surroundings.helplines.emergencyNumber(region: code) != nil
  }

  static let gentle: Set<String> = [
    "Safety_passive", "Safety_self_harm", "Safety_ask", "Safety_concern_other", "Safety_eating",
    "Safety_Again", "Safety_unwanted", "Safety_bereaved",
  ]

  /// Ends an aside whose question was passed over, so that the talk goes on from what was said.
  ///
  /// The plain question may be passed over, and so may the last questions of any flow, which only ask
  /// how to go on.
  private func passedQuestion(
    _ transcript: Transcript,
    _ current: PastAside,
    _ answer: FlowAnswer
  ) throws -> Reply? {
    let assessment = assessment(of: transcript)
    guard let last = transcript.lastAnswer?.answer, last.text.split(separator: " ").count >= 3,
      assessment.severity < 2, !assessment.asksPlainly, !answer.declines
    else { return nil }
    let closes = current.state?.machine.variables["$safety_closing"] == .bool(true)
    let isPlain =
      current.flow == "Safety_ask" && !current.concern.isCrisis && isOnlyQuestion(transcript)
    // Who speaks of somebody who died need not choose to.
    if current.flow == Self.bereavedNode, !current.concern.isCrisis, isOnlyQuestion(transcript) {
      return try leaving(Self.bereavedHeardNode, .latest, transcript, answer)
    }
    guard closes || isPlain else { return nil }
    return try leaving(Self.passedNode, .latest, transcript, answer)
  }

  /// Says a node that asks for nothing, and goes on with the talk.
  private func leaving(
    _ node: String,
    _ next: AsideEnding,
    _ transcript: Transcript,
    _ answer: FlowAnswer
  ) throws -> Reply? {
    guard has(node) else { return nil }
    let spoken =
      try lines(of: node, transcript, answer.facts) + [
        .effect(.asideEnded(keep: false, next: next))
      ]
    if transcript.asides(of: Self.owner).last?.place == "end" {
      return Reply(spoken + [.finished(.completed)])
    }
    var ended = transcript
    for event in spoken { ended.record(event, at: flows.surroundings.now()) }
    let rest = ended
    return Reply(spoken) { try await innerReply(to: rest) }
  }

  /// What a node says that asks for nothing.
  func lines(
    of node: String,
    _ transcript: Transcript,
    _ facts: [String: Value] = [:]
  ) throws -> [ReplyEvent] {
    var flow = flows
    flow.start = node
    flow.seed = flows.seed &+ UInt64(transcript.nextNumber)
    flow.variables = remembered(in: transcript).merging(facts) { $1 }
    return try flow.run(transcript, afresh: true).events.filter { event in
      if case .said = event { true } else { false }
    }
  }

  /// Whether nothing but the plain question was asked in the open aside.
  func isOnlyQuestion(_ transcript: Transcript) -> Bool {
    var asked: Set<String> = []
    for entry in transcript.live.reversed() {
      switch entry.content {
      case .asked(let request): asked.insert(request.id)
      case .effect(.asideBegan): return asked.count == 1
      default: continue
      }
    }
    return false
  }

  /// Whether an answer is one to a choice.
  private func isChoice(_ answer: Answer, in transcript: Transcript) -> Bool {
    for entry in transcript.live.reversed() {
      guard case .asked(let request) = entry.content, request.id == answer.request else { continue }
      if case .choice = request.kind { return true }
      return false
    }
    return false
  }

  /// How often something was typed at a request.
  private func attempts(at request: String, in transcript: Transcript) -> Int {
    transcript.live.count { entry in
      if case .answered(let answer) = entry.content {
        answer.request == request && answer.isUnmatched
      } else {
        false
      }
    }
  }

  private static let patience = 2
  private static let bereavedNode = "Safety_bereaved"
  private static let bereavedHeardNode = "Safety_Bereaved_Heard"
  private static let passedNode = "Safety_Passed"
  private static let reachingNode = "Safety_Reaching"
  private static let quietNode = "Safety_Left_Alone"
  private static let heardNode = "Safety_Answer_Heard"
  private static let hearsNode = "Safety_Hears"
  private static let countryNode = "Safety_Country"
  private static let listensNode = "Safety_Listens"
  private static let againNode = "Safety_Again"
  private static let openNode = "Safety_Page_Open"
  private static let onwardNode = "Safety_Onward"
}
