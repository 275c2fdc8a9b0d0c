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
    if start == "Talk" {
      script.closingNode = "Talk_Goodbye"
      script.goodbyeNode = "Talk_Goodbye"
    }
    script.variables = carried.merging(variables) { $1 }
      .merging(carrying.compactMapValues(Value.init(carried:))) { $1 }
    return SafeguardedResponder(
      wrapping: script,
      book: book,
      surroundings: surroundings,
      assessor: assessor,
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
      noteCare: noteCare
    )
  }

  /// Notes the date when something heavy was said.
  func noteCare(severity: Int) {
    if severity >= 2 { care.note(severity: severity, at: clock.now) }
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
    guard isInteractive else { return try pipedFront() }
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

  /// Lines of standard input.
  func pipedFront() throws -> PipedFront {
    try PipedFront(format: options.input, assessor: assessor)
  }

  /// Whether a person sits at the input.
  var isInteractive: Bool { StandardInput.isTerminal }
}
