public import Conversation

/// Checks a responder against the rules of `Responder`, by talking with it.
///
/// The responder is talked with until it ends, the answers run out, or the turns do. What breaks a
/// rule is collected; an empty result means that no rule was seen broken, for these answers.
///
/// The responder must give the same reply to the same transcript, so one that draws on chance or on
/// a clock is made with a fixed seed and time; for one that cannot (a hosted model), leave out
/// ``Rule/repeatsItself``.
public struct ResponderConformance<Subject: Responder>: Sendable {
  /// How long a cancelled reply may take to end.
  public var patience = Duration.seconds(10)

  let makeResponder: @Sendable () -> Subject
  private let rules: Set<Rule>

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - rules: The rules to check; all of them by default.
  ///   - makeResponder: Makes a new responder each time, so that nothing can be kept in one.
  public init(
    rules: Set<Rule> = Set(Rule.allCases),
    of makeResponder: @escaping @Sendable () -> Subject
  ) {
    self.makeResponder = makeResponder
    self.rules = rules
  }

  /// What a responder promises.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// `finished` comes exactly once and is the last event.
    case finishesOnceAndLast
    /// A request is the event before `finished(.awaitingInput)`, and comes nowhere else.
    case requestsRightBeforeAwaiting
    /// Pieces of text add up to the utterance that follows them.
    case piecesAddUp
    /// Utterances and questions are not empty.
    case saysSomething
    /// A new request has a new id.
    case namesRequestsAnew
    /// An unanswered request is raised again: same id, marked as a repeat, nothing new said.
    case repeatsPendingRequest
    /// A new responder with the same transcript gives the same reply.
    case repeatsItself
    /// A responder that has replied before, and was dropped half-way, gives the reply of a new one.
    case keepsNothing
    /// What broke off is marked partial: a reply that fails half-way says so of what it had begun, and
    /// no plain speech follows a partial utterance before a remark told of it.
    case marksPartial
    /// A cancelled task gets a `CancellationError`.
    case heedsCancellation
    /// A reply that is cancelled half-way ends within ``patience``.
    case endsWhenCancelled
  }

  /// A rule that was broken, and where.
  public struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// The rule.
    public let rule: Rule
    /// The turn, counted from 1.
    public let turn: Int
    /// What was seen.
    public let found: String

    /// The violation in one line.
    public var description: String { "turn \(turn): \(rule.rawValue): \(found)" }
  }

  /// Talks with the responder.
  ///
  /// - Parameters:
  ///   - answers: What the person types, in order; each is read the way its request wants, and
  ///     skips when it makes no sense there. After the last one every request is skipped.
  ///   - turns: When to give up on a responder that never ends.
  /// - Returns: The violations and what was said.
  /// - Throws: What the responder throws before its first word. A reply that fails later ends the
  ///   conversation, as ``Outcome/failure``.
  public func run(answering answers: [String], turns: Int = 100) async throws -> Outcome {
    var outcome = Outcome()
    var remaining = answers[...]
    var ids: Set<String> = []
    let lasting = makeResponder()
    for turn in 1...max(turns, 1) {
      let attempt = try await attempt(outcome.transcript)
      let events = attempt.events
      if let failure = attempt.failure {
        outcome.add(complaints(about: attempt, turn: turn), heeding: rules)
        outcome.failure = failure
        break
      }
      var found = violations(in: events, turn: turn) + complaints(about: attempt, turn: turn)
      found += try await stateViolations(outcome.transcript, events, lasting: lasting, turn: turn)
      found += try await cancellationViolations(outcome.transcript, turn: turn)
      for event in events { outcome.transcript.record(event, at: Self.time) }
      guard let request = Self.request(in: events) else {
        outcome.add(found, heeding: rules)
        outcome.hasEnded = true
        break
      }
      if !request.isRepeat, !ids.insert(request.id).inserted {
        found.append(
          .init(rule: .namesRequestsAnew, turn: turn, found: "‘\(request.id)’ a second time")
        )
      }
      let repeated = try await makeResponder().reply(to: outcome.transcript).collected()
      if let complaint = Self.complaint(about: repeated, repeating: request) {
        found.append(.init(rule: .repeatsPendingRequest, turn: turn, found: complaint))
      }
      outcome.add(found, heeding: rules)
      let text = remaining.popFirst() ?? "skip"
      let value = request.interpret(text) ?? .skipped
      outcome.transcript.append(
        .answered(Answer(to: request.id, text: text, value: value)),
        at: Self.time
      )
    }
    return outcome
  }

  /// What a check found out.
  public struct Outcome: Sendable {
    /// The rules that were broken.
    public internal(set) var violations: [Violation] = []
    /// The whole conversation.
    public internal(set) var transcript = Transcript()
    /// What a reply failed with half-way, which ended the conversation.
    public internal(set) var failure: (any Error)?
    /// Whether the responder came to its end.
    public internal(set) var hasEnded = false

    mutating func add(_ found: [Violation], heeding rules: Set<Rule>) {
      violations += found.filter { rules.contains($0.rule) }
    }
  }

  private static var time: Timestamp { Timestamp(seconds: 1_795_305_600) }
}

extension ResponderConformance {
  private func violations(in events: [ReplyEvent], turn: Int) -> [Violation] {
    var found: [Violation] = []
    func broken(_ rule: Rule, _ what: String) {
      found.append(Violation(rule: rule, turn: turn, found: what))
    }
    var pieces = ""
    for (index, event) in events.enumerated() {
      switch event {
      case .text(let piece): pieces += piece
      case .said(let utterance):
        if !pieces.isEmpty, pieces != utterance.text {
          broken(.piecesAddUp, "‘\(pieces)’, then ‘\(utterance.text)’")
        }
        pieces = ""
        if utterance.text.isEmpty { broken(.saysSomething, "an empty utterance") }
      case .effect: break
      case .request:
        let follows = events.indices.contains(index + 1) ? events[index + 1] : nil
        if follows != .finished(.awaitingInput) {
          broken(.requestsRightBeforeAwaiting, "a request, then \(String(describing: follows))")
        }
      case .finished(let reason):
        if index != events.count - 1 { broken(.finishesOnceAndLast, "events after the end") }
        if reason == .awaitingInput, Self.request(in: events) == nil {
          broken(.requestsRightBeforeAwaiting, "awaits input without a request")
        }
      }
    }
    if !pieces.isEmpty { broken(.piecesAddUp, "‘\(pieces)’ without its utterance") }
    if case .finished = events.last {
    } else {
      broken(.finishesOnceAndLast, "ends without ‘finished’")
    }
    return found
  }

  private static func request(in events: [ReplyEvent]) -> InputRequest? {
    for case .request(let request) in events { return request }
    return nil
  }

  private static func complaint(
    about events: [ReplyEvent],
    repeating request: InputRequest
  ) -> String? {
    guard let repeated = Self.request(in: events) else { return "no request" }
    if repeated.id != request.id { return "‘\(repeated.id)’ instead of ‘\(request.id)’" }
    if !repeated.isRepeat { return "not marked as a repeat" }
    if events.contains(where: { if case .said = $0 { true } else { false } }) {
      return "something new was said"
    }
    return nil
  }
}
