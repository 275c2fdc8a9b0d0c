import Conversation
import Journal
import LineEditing
import Noticing
import Responders
import Yarn

extension Assembly {
  /// A new session for a dialogue.
  func newSession(dialogue: String?, title: String?) -> Session {
    var generator = RandomSource(seed: seed)
    let start = clock.now
    return Session(
      id: SessionID(at: start, using: &generator),
      start: start,
      timeZone: clock.timeZone,
      application: "umbra \(Umbra.version)",
      dialogue: dialogue,
      title: title,
      dialogueFingerprint: book.fingerprint
    )
  }

  /// The responder that follows a dialogue, under the safeguard.
  ///
  /// The variables are values to begin with, beside what earlier sessions left behind.
  func responder(
    start: String,
    variables: [String: Value] = [:],
    carrying: [String: String] = [:]
  ) -> SafeguardedResponder {
    let script = script(start: start, variables: variables, carrying: carrying)
    return safeguard(around: script, variables: script.variables)
  }

  /// The responder that follows a dialogue.
  func script(
    start: String,
    variables: [String: Value],
    carrying: [String: String]
  ) -> ScriptResponder {
    var script = ScriptResponder(book, start: start, surroundings: surroundings, seed: seed)
    script.variables = startingValues.merging(variables) { $1 }
      .merging(carrying.compactMapValues(Value.init(carried:))) { $1 }
    script.talkFacts = talkFacts
    return script
  }

  /// The safeguard around a responder.
  func safeguard(
    around inner: any Responder,
    variables: [String: Value]
  ) -> SafeguardedResponder {
    SafeguardedResponder(
      wrapping: inner,
      book: book,
      surroundings: surroundings,
      variables: variables,
      assessor: lazyAssessor.value,
      reader: lazyConcernReader.value,
      seed: seed
    )
  }

  private func hasShortVersion(_ session: Session) -> Bool {
    session.transcript.keptEntries.contains(where: \.isNote)
      || !ScriptResponder.summary(of: session.transcript, book: book, surroundings: surroundings)
        .isEmpty
  }

  /// What closed sessions say, as the variables `$fact_…` that an inquiry begins with; none in a run
  /// that must repeat, and none that could be read otherwise.
  ///
  /// `left` is what the session just before left behind, by variable; it is newer than what is read.
  func facts(after left: [String: String] = [:]) async -> [String: Value] {
    await pastFacts(after: left).variables
  }

  /// What facts are computed from, with the small daily thing among it.
  func pastFacts(after left: [String: String] = [:]) async -> Facts {
    let now = clock.now
    let standing = carried.merging(left.compactMapValues(Value.init(carried:))) { $1 }
    guard !options.mustRepeat, let store else {
      return Facts(sittings: [], carried: standing, now: now)
    }
    let earliest = Timestamp(seconds: now.seconds - 90 * 86_400, offset: now.offset)
    let notes = (try? await store.notes(since: earliest, named: Facts.noteNames)) ?? []
    return Facts(sittings: notes.map(PastSitting.init), carried: standing, now: now)
  }

  /// What variables hold at the start: what earlier sessions left behind (first-time flags, view
  /// counts, standing variables), and whether what goes deeper may be offered.
  var startingValues: [String: Value] {
    carried.merging(settings.variables) { $1 }
      .merging(["$fact_deep_allowed": .bool(allowsDepth)]) { $1 }
  }

  /// Whether the rules of offering allow what goes deeper; they need no more than the heads of sessions.
  private var allowsDepth: Bool {
    let situation = OfferSituation(
      now: clock.now,
      history: past.outline,
      care: care.current,
      inquiries: Dictionary(
        book.inquiries.map { ($0.id, .init(intensity: $0.intensity)) },
        uniquingKeysWith: { first, _ in first }
      )
    )
    return OfferScheduler(situation, seed: seed).allowsDepth
  }

  /// Tells what is known of a talk from its transcript; the table of themes is read when that is first
  /// asked.
  private var talkFacts: @Sendable (Transcript) -> TalkFacts {
    let surroundings = surroundings
    let assessor = lazyAssessor
    let themes = Dialogues.themes(surroundings.readers)
    let severities = Memory<String, Int>(limit: 256)
    let heard = TalkFacts.Memory(limit: 256)
    return { transcript in
      guard let themes = themes.value else { return TalkFacts() }
      // What was said in asides counts as well: nothing is put forward after it.
      let levels = transcript.entries.map { entry in
        guard case .answered(let answer) = entry.content, case .text(let text) = answer.value else {
          return 0
        }
        return severities.value(for: text) {
          let found = assessor.value.assess(text).inConversation
          return found.isFaintGuess ? 0 : found.severity
        }
      }
      return TalkFacts(
        transcript,
        themes: themes,
        emotions: surroundings.emotions,
        level: levels.max() ?? 0,
        memory: heard
      )
    }
  }

  /// What can be put forward now, outside of any talk.
  var offers: OfferDesk {
    OfferDesk(book, surroundings: surroundings, variables: startingValues, seed: seed)
  }

  /// A loop that leads a session.
  func loop(
    _ session: Session,
    _ responder: SafeguardedResponder,
    front: any FrontEnd,
    keeper: any SessionKeeper
  ) -> ConversationLoop {
    var loop = ConversationLoop(
      session,
      responder: responder,
      front: front,
      keeper: keeper,
      clock: clock,
      care: care
    )
    loop.commands = Commands(parts: self)
    if settings.save == .ask {
      loop.askHowMuch = { try await askHowMuch(of: $0, front: front, keeper: keeper) }
    }
    return loop
  }

  /// Asks how much of a session stays, in a node of its own of which nothing is kept.
  private func askHowMuch(
    of session: Session,
    front: any FrontEnd,
    keeper: any SessionKeeper
  ) async throws -> ConversationLoop.HowMuch {
    var asking = ConversationLoop(
      newSession(dialogue: nil, title: nil),
      responder: responder(
        start: "Summary_Save",
        variables: ["$keep_short": .bool(hasShortVersion(session))]
      ),
      front: front,
      keeper: PlaceKeeper(keepsPlace: keeper.keepsPlace),
      clock: clock,
      care: care
    )
    let ending = try await asking.run()
    guard ending == .closed else { return .left(ending) }
    var amount: KeptAmount?
    for entry in asking.session.transcript.live {
      if case .effect(.note("keep_choice", let value)) = entry.content {
        amount = KeptAmount(rawValue: value)
      }
    }
    return .amount(amount)
  }

  /// Answers words from the command line that show danger, as they are answered at any question.
  ///
  /// Nothing of it is kept. When the words were misread it goes on with a node.
  ///
  /// Returns whether there was danger in them.
  func answersDanger(
    in words: String,
    then node: String = "Goodbye",
    variables: [String: Value] = [:]
  ) async throws -> Bool {
    var session = newSession(dialogue: nil, title: nil)
    let request = InputRequest(id: "words", kind: .text(hint: nil), name: nil)
    let answer = Answer(to: request.id, text: words, value: .text(words))
    session.transcript.append(.asked(request), at: clock.now)
    session.transcript.append(.answered(answer), at: clock.now)
    let responder = responder(start: node, variables: variables)
    guard responder.opensAside(session.transcript) else { return false }
    care.note(responder.concern(of: session.transcript), at: clock.now)
    var loop = loop(session, responder, front: try front(), keeper: NoKeeper())
    if try await loop.run() == .interrupted { throw ExitStatus.interrupted }
    return true
  }

  /// Asks how the person is arriving when the last time was heavy and they sit at a terminal.
  ///
  /// It is asked once, before whatever they came for: call it before the first session of a run.
  ///
  /// - Returns: Whether they go on with what they came for.
  /// - Throws: What the loop throws, and `ExitStatus.interrupted`.
  func arrive(_ front: any FrontEnd) async throws -> Bool {
    guard asksAtArrival, care.takeCheckBack(at: clock.now) else { return true }
    var responder = responder(start: "Arrived")
    responder.asksAtArrival = true
    // How it was answered is nobody's business later: nothing of it is kept.
    var loop = loop(
      newSession(dialogue: nil, title: nil),
      responder,
      front: front,
      keeper: NoKeeper()
    )
    switch try await loop.run() {
    case .closed:
      return loop.session.transcript.live.last?.content == .ended(.completed)
    case .interrupted: throw ExitStatus.interrupted
    case .cleared, .handedOver, .turned, .paused: return false
    }
  }

  /// Whether ``arrive(_:)`` has something to ask.
  var asksAtArrival: Bool {
    isInteractive && options.fixedTime == nil && care.current.asksAtOpening(at: clock.now)
  }

  /// What keeps a session: the journal, or nothing in a private one.
  func keeper(
    resuming recorder: SessionRecorder? = nil,
    rule: KeepingRule = .anyAnswer
  ) -> any SessionKeeper {
    guard !options.isPrivate, let store else { return NoKeeper() }
    let book = book
    let surroundings = surroundings
    return JournalKeeper(
      store,
      recorder: recorder,
      rule: rule,
      asks: settings.save == .ask,
      carry: { transcript in
        var carried = ScriptResponder.carried(from: transcript, of: book)
        carried[Remembered.regionName] = transcript.learntRegion
        return carried
      },
      gather: { ScriptResponder.summary(of: $0, book: book, surroundings: surroundings) }
    )
  }

  /// The person's side: the terminal, or lines of standard input when that is no terminal.
  func front() throws -> any FrontEnd {
    guard isInteractive else { return try pipedFront() }
    LineEditor.prepareLocale()
    // On a terminal that can do nothing libedit moves no cursor either.
    if options.isPlain { Process.setEnvironment("TERM", to: "dumb") }
    try TerminalSignals.start()
    let terminal = try Terminal.controlling()
    terminal.beginConversation()
    let surroundings = surroundings
    return try TerminalFront(
      terminal: terminal,
      historyFolder: options.isPrivate ? nil : locations.state,
      isPlain: options.isPlain,
      theme: Theme(settings.theme, environment: Process.environment),
      emotions: { surroundings.emotions },
      whileTyping: readAhead
    )
  }

  /// Reads in what the first reply needs and no opening does.
  private var readAhead: @Sendable () -> Void {
    let (assessor, readers, book) = (lazyAssessor, surroundings.readers, book)
    return {
      // The learnt model beside the rules is read with the first text.
      _ = assessor.value.assess("ok")
      _ = readers.value
      _ = book.questions
    }
  }

  /// Lines of standard input.
  func pipedFront() throws -> PipedFront {
    try PipedFront(format: options.input, assessor: lazyAssessor)
  }

  /// Whether a person sits at the input.
  var isInteractive: Bool { StandardInput.isTerminal }
}

extension PastSitting {
  init(_ notes: SessionNotes) {
    self.init(
      dialogue: notes.dialogue,
      start: notes.start,
      events: notes.entries.compactMap { entry in
        switch entry.content {
        case .effect(.note(let name, let value)):
          Event(at: entry.time, .note(name: name, value: value))
        case .effect(.felt(let word, let family, _)):
          Event(at: entry.time, .felt(word: word, family: family))
        default: nil
        }
      }
    )
  }
}
