public import Conversation
internal import Noticing
internal import Yarn

// What a person types where a flow has choices: people answer in sentences, or with something else.
extension SafeguardedResponder {
  /// The choice that is meant by a text that matches none word for word, or `nil`.
  ///
  /// The table of topics knows ways of answering (“I'm not going to do anything”), and which choice is
  /// such an answer as well (“More a wish”); a choice is taken when it is the only one.
  public func choice(meantBy text: String, for request: InputRequest) -> Answer.Value? {
    guard case .choice(let choices) = request.kind, let readers = flows.surroundings.readers.value
    else { return nil }
    // Nobody's “well, no, but …” is taken for a no when danger follows it, or much else does.
    let isHeavy = assessor.assess(text).severity >= 2
    let isLong = text.split(separator: " ").count > Self.fewWords
    for meant in readers.answers(in: text) {
      if isHeavy, Self.lightening.contains(meant) { continue }
      if isLong, ["a_yes", "a_no"].contains(meant) { continue }
      let fitting = choices.indices.filter { index in
        choices[index].isAvailable && readers.answers(in: choices[index].text).contains(meant)
      }
      // Of two ways to say yes either will do.
      if let first = fitting.first, fitting.count == 1 || meant == "a_yes" { return .choice(first) }
    }
    return nil
  }

  /// Ends an aside whose question was passed over, so that the talk goes on from what was said.
  ///
  /// `nil` when the question was answered, or when what the person went on with shows danger.
  ///
  /// The plain question may be passed over, and so may the last questions of any flow, which only ask
  /// how to go on. Reaching for somebody ends a flow wherever it is.
  func passedQuestion(_ transcript: Transcript) throws -> Reply? {
    guard let current = transcript.asides(of: Self.owner).last,
      let last = transcript.lastAnswer?.answer, last.text.split(separator: " ").count >= 3
    else { return nil }
    let assessment = assessment(of: transcript)
    guard assessment.severity < 2, !assessment.asksPlainly else { return nil }
    let reaches = reachesOut(last.text, in: current)
    let closes = current.state?.machine.variables["$safety_closing"] == .bool(true)
    let isPlain =
      current.flow == "Safety_ask" && !current.concern.isCrisis && isOnlyQuestion(transcript)
    guard reaches || (last.isUnmatched && (closes || isPlain)) else { return nil }
    let node = reaches ? Self.reachingNode : Self.passedNode
    guard has(node) else { return nil }
    var flow = flows
    flow.start = node
    flow.seed = flows.seed &+ UInt64(transcript.nextNumber)
    let line = try flow.run(transcript, afresh: true).events.filter { event in
      if case .said = event { true } else { false }
    }
    let spoken = line + [.effect(.asideEnded(keep: false, next: reaches ? .question : .latest))]
    var ended = transcript
    for event in spoken { ended.record(event, at: flows.surroundings.now()) }
    let rest = ended
    return Reply(spoken) { try await innerReply(to: rest) }
  }

  /// Whether the person is on their way to somebody, in a flow in which that is what is hoped for.
  private func reachesOut(_ text: String, in aside: PastAside) -> Bool {
    guard ["Safety_passive", "Safety_self_harm"].contains(aside.flow) else {
      return false
    }
    return flows.surroundings.readers.value?.holds("a_contact", in: text) ?? false
  }

  /// Whether nothing but the plain question was asked in the open aside.
  private func isOnlyQuestion(_ transcript: Transcript) -> Bool {
    var asked = 0
    for entry in transcript.live.reversed() {
      switch entry.content {
      case .asked: asked += 1
      case .effect(.asideBegan): return asked == 1
      default: continue
      }
    }
    return false
  }

  /// Answers after which less is asked and shown.
  private static let lightening: Set<String> = ["a_no", "a_safe", "a_figure", "a_unsure"]
  private static let fewWords = 12
  private static let passedNode = "Safety_Passed"
  private static let reachingNode = "Safety_Reaching"
}

extension Answer {
  /// Whether it is something typed where there was something to choose.
  fileprivate var isUnmatched: Bool {
    switch value {
    case .text, .skipped: ControlWord(text) == nil
    case .choice, .rating, .word: false
    }
  }
}

extension Readers {
  /// The ways of answering that a text holds, the most telling first.
  func answers(in text: String) -> [String] {
    topics.topics(of: text).filter { $0.rule == "answer" }.map(\.topic.rawValue)
  }

  /// Whether a text is about a topic, or such an answer.
  func holds(_ topic: String, in text: String) -> Bool {
    topics.topics(of: text).contains { $0.topic.rawValue == topic }
  }
}
