public import Conversation
internal import Noticing
internal import Yarn

/// Lets a model word what a script would have said, and nothing else.
///
/// The script goes its way as ever: it keeps the structure, the state and every request, so that a
/// model can come and go between two turns and nothing is lost. The model sees what ``ModelPolicy``
/// allows, its words pass a gate, and where it may not speak, fails, takes too long or says what may
/// not be shown, the script's own words stand. The person is told of a failure once, and again when
/// the model is back.
///
/// Its words come as pieces, each a whole sentence, as soon as the gate let them through. What broke
/// off is kept and marked partial, and ``Conversation/Transcript/canAskModelAgain`` is true until the
/// person goes on: whoever leads the conversation can rewind to the reply and have it made anew.
public struct GuidedResponder: HeedingResponder {
  /// Which of the script's words a model may stand in for.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// A whole reply of free talk: a reflection and at most one question.
    case replies
    /// The reflections alone: every question is the script's.
    case reflections
  }

  /// How an attempt to speak with the model went, for whoever keeps count.
  public enum Outcome: String, Hashable, Sendable {
    /// Its words were shown.
    case spoke
    /// Nothing of it could be shown.
    case stoodBack
    /// It failed.
    case failed
  }

  let script: ScriptResponder
  let model: any Responder
  let safeguard: SafeguardedResponder
  let place: ModelPolicy.Place
  let part: Part

  /// How long the model may take for its first sentence, and then for each further one.
  public var budget = Duration.seconds(30)
  /// Time since the reply was asked for that does not count, such as a wait that a server asked for
  /// and the person sees.
  public var pardon: @Sendable () -> Duration = { .zero }
  /// Names that are never sent elsewhere.
  public var names: [String] = []
  /// Who gets the words, to be named in a quiet mark on every turn that leaves the machine; `nil` where
  /// none does.
  public var recipient: String?
  /// Asked before anything leaves; `false` leaves the turn to the script.
  public var mayShare: @Sendable (ModelView) async throws -> Bool = { _ in true }
  /// Told of every view that was handed to the model, and what came of it.
  public var shared: @Sendable (ModelView, Outcome) -> Void = { _, _ in }
  /// Returns when the person breaks the model off; never, unless somebody says so.
  ///
  /// Asked anew for each sentence that is waited for.
  public var interruption: @Sendable () async -> Void = { await Self.never() }

  /// Lets a model word a script.
  ///
  /// - Parameters:
  ///   - script: Keeps the structure.
  ///   - part: What the model may stand in for.
  ///   - model: Is asked for words: any responder, of which only what it says counts.
  ///   - place: Where the model runs.
  ///   - safeguard: Finds danger in words, those of the model as well.
  public init(
    _ script: ScriptResponder,
    wording part: Part,
    by model: any Responder,
    in place: ModelPolicy.Place,
    safeguard: SafeguardedResponder
  ) {
    self.script = script
    self.model = model
    self.part = part
    self.place = place
    self.safeguard = safeguard
  }

  /// Answers by the findings in the transcript itself.
  public func reply(to transcript: Transcript) async throws -> Reply {
    try await reply(to: transcript, heeding: safeguard.turns(of: transcript))
  }

  /// Answers by the script, in the model's words where they may stand.
  ///
  /// - Throws: ``ScriptError``; `CancellationError`.
  public func reply(
    to transcript: Transcript,
    heeding turns: [ModelPolicy.Turn]
  ) async throws -> Reply {
    try Task.checkCancellation()
    let run = try script.run(transcript)
    let places = replaceable(in: run.events, after: transcript)
    guard !places.isEmpty, isOrdinary(transcript), isAllowed(turns) else {
      return Reply(run.events)
    }
    let policy = ModelPolicy(turns: turns, care: script.surroundings.care())
    var view = ModelView(
      transcript,
      turns: policy.visibleTurns(for: place),
      for: place,
      names: names
    )
    guard case .answered? = view.transcript.entries.last?.content else { return Reply(run.events) }
    view.allow(handOffs(in: run, after: transcript))
    guard try await mayShare(view) else { return Reply(run.events) }
    let worded = WordedReply(
      self,
      of: view,
      instead: places,
      of: run.events,
      after: transcript
    )
    return Reply(unfolding: { try await worded.next() })
  }

  // MARK: Whether the model speaks

  private func isAllowed(_ turns: [ModelPolicy.Turn]) -> Bool {
    let policy = ModelPolicy(turns: turns, care: script.surroundings.care())
    return policy.permission(for: place, at: script.surroundings.now()) == .allowed
  }

  /// Whether the last answer tells something, in words, so that there is something to reflect.
  private func isOrdinary(_ transcript: Transcript) -> Bool {
    guard let answer = transcript.lastAnswer?.answer, case .text(let text) = answer.value else {
      return false
    }
    guard let act = script.surroundings.readers.value?.acts.acts(of: text).first?.act else {
      return true
    }
    return [.narrative, .insight, .minimal, .dontKnow, .questionAdvice].contains(act)
  }

  /// The places of the utterances that the model may stand in for.
  private func replaceable(in events: [ReplyEvent], after transcript: Transcript) -> [Int] {
    guard events.contains(where: \.isRequestForWords) else { return [] }
    let answer = transcript.lastAnswer?.answer.text ?? ""
    var places: [Int] = []
    for (index, event) in events.enumerated() {
      switch event {
      case .said(let utterance):
        guard utterance.style == .plain else { return [] }
        if part == .replies || utterance.isReflection(of: answer) { places.append(index) }
      case .effect(.checkpoint), .effect(.felt): continue
      // What is noted stays the script's, whoever words what is said of it.
      case .effect(.note) where part == .reflections: continue
      case .effect: return []
      case .request, .finished, .text: continue
      }
    }
    return places
  }

  /// Waits until the task is cancelled.
  public static func never() async {
    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
  }
}

// MARK: What the model may hand back

extension GuidedResponder {
  private static let offerNode = "Talk_Offer"
  /// How many questions that the person may be asking are named.
  private static let mostQuestions = 3

  /// What the model may ask for besides what is always open to it: to steady, and people who can help.
  ///
  /// In free talk it may put an inquiry forward that no rule forbids now, and have a question answered
  /// that the last words may hold. Inside an inquiry nothing leads elsewhere.
  private func handOffs(in run: ScriptRun, after transcript: Transcript) -> [ReplyGate.HandOff] {
    guard part == .replies, let text = transcript.lastAnswer?.answer.text else { return [] }
    var found: [ReplyGate.HandOff] = []
    let isQuiet = run.dialogue[variable: "$talk_quiet"] == .bool(true)
    if !isQuiet, run.has(Self.offerNode) {
      found += run.desk.openInTalk.map { .offer($0.offer.id) }
    }
    let asked = script.book.questions.match(text).prefix(Self.mostQuestions)
    return found + asked.map { .question($0.id) }
  }

  /// What follows when the model hands back, or `nil` when that is not for it to say now.
  func excursion(
    _ handOff: ReplyGate.HandOff,
    of view: ModelView,
    after transcript: Transcript
  ) -> [ReplyEvent]? {
    switch handOff {
    case .help: try? script.run(transcript, detouringTo: "Help_Now").events
    case .ground: try? script.run(transcript, detouringTo: "Ground_Short").events
    case .offer(let id) where view.handOffs.contains(handOff):
      try? script.run(transcript, detouringTo: Self.offerNode, offering: id).events
    case .question(let id) where view.handOffs.contains(handOff):
      try? script.run(transcript, detouringTo: id).events
    case .offer, .question: nil
    }
  }
}

extension ReplyEvent {
  fileprivate var isRequestForWords: Bool {
    guard case .request(let request) = self, !request.isRepeat else { return false }
    return true
  }
}

extension Utterance {
  /// Whether a script's line hands back what was said or the sense of it, and no more.
  fileprivate func isReflection(of answer: String) -> Bool {
    guard let lineID, !text.contains("?") else { return false }
    return quotes(answer)
      || ["line:reflect_", "line:talk_mirror_", "line:talk_sense_"].contains(
        where: lineID.hasPrefix
      )
  }

  /// Whether it quotes words of an answer.
  private func quotes(_ answer: String) -> Bool {
    guard let start = text.firstIndex(of: "“"), let end = text[start...].firstIndex(of: "”") else {
      return false
    }
    let words = text[text.index(after: start)..<end].lowercased()
    let bare = words.hasSuffix(".") ? words.dropLast() : words[...]
    return !bare.isEmpty && answer.lowercased().contains(bare)
  }
}
