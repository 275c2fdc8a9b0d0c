import Conversation
import Journal
import LineEditing
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
    var script = ScriptResponder(book, start: start, surroundings: surroundings, seed: seed)
    script.variables = carried.merging(variables) { $1 }
      .merging(carrying.compactMapValues(Value.init(carried:))) { $1 }
    return SafeguardedResponder(
      wrapping: script,
      book: book,
      surroundings: surroundings,
      variables: script.variables,
      assessor: assessor,
      reader: concernReader,
      seed: seed
    )
  }

  /// A loop that leads a session.
  func loop(
    _ session: Session,
    _ responder: SafeguardedResponder,
    front: any FrontEnd,
    keeper: any SessionKeeper
  ) -> ConversationLoop {
    ConversationLoop(
      session,
      responder: responder,
      front: front,
      keeper: keeper,
      clock: clock,
      care: care
    )
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
    case .cleared, .handedOver, .paused: return false
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
    return JournalKeeper(
      store,
      recorder: recorder,
      rule: rule,
      carry: { ScriptResponder.carried(from: $0, of: book) }
    )
  }

  /// The person's side: the terminal, or lines of standard input when that is no terminal.
  func front() throws -> any FrontEnd {
    guard isInteractive else { return try PipedFront(format: options.input, assessor: assessor) }
    LineEditor.prepareLocale()
    // On a terminal that can do nothing libedit moves no cursor either.
    if options.isPlain { Process.setEnvironment("TERM", to: "dumb") }
    try TerminalSignals.start()
    let terminal = try Terminal.controlling()
    terminal.beginConversation()
    let history = options.isPrivate ? nil : locations.state + "/history"
    return try TerminalFront(
      terminal: terminal,
      historyPath: history,
      isPlain: options.isPlain
    )
  }

  /// Whether a person sits at the input.
  var isInteractive: Bool { StandardInput.isTerminal }
}
