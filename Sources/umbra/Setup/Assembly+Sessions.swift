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
    var script = ScriptResponder(book, start: start, surroundings: surroundings, seed: seed)
    script.variables = startingValues.merging(variables) { $1 }
      .merging(carrying.compactMapValues(Value.init(carried:))) { $1 }
    script.talkFacts = talkFacts
    return SafeguardedResponder(
      wrapping: script,
      book: book,
      surroundings: surroundings,
      assessor: assessor,
      seed: seed
    )
  }

  /// What variables hold at the start: what earlier sessions left behind (first-time flags, view
  /// counts, standing variables), and whether what goes deeper may be offered.
  var startingValues: [String: Value] {
    past.outline.carried.merging(["$fact_deep_allowed": .bool(allowsDepth)]) { $1 }
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
    let emotions = surroundings.emotions
    let assessor = assessor
    let themes = Lazy { try? ThemeReader(tsv: Dialogues.file("themes.tsv")) }
    return { transcript in
      guard let themes = themes.value else { return TalkFacts() }
      // What was said in asides counts as well: nothing is put forward after it.
      let levels = transcript.entries.map { entry in
        guard case .answered(let answer) = entry.content, case .text(let text) = answer.value else {
          return 0
        }
        return assessor.assess(text, recent: []).severity
      }
      return TalkFacts(transcript, themes: themes, emotions: emotions, level: levels.max() ?? 0)
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
