import Conversation
import LineEditing

/// Talks with a person at a terminal.
actor TerminalFront: FrontEnd {
  private let editor: LineEditor
  private let terminal: Terminal
  private let isPlain: Bool
  /// The style of what was said directly before, with nothing else shown since.
  private var lastStyle: Utterance.Style?
  /// What is being said now, as far as it is on the screen.
  private var spoken: (text: String, rows: StreamedRows)?
  /// Whether the row of the cursor tells of a wait that is still going on.
  private var showsWait = false
  /// What is still to be done while the person types for the first time.
  private var whileTyping: (@Sendable () -> Void)?

  /// With `isPlain` neither colour nor cursor movement is used; `whileTyping` is done beside the first
  /// entry.
  init(
    terminal: Terminal,
    historyPath: String?,
    isPlain: Bool,
    whileTyping: (@Sendable () -> Void)? = nil
  ) throws {
    self.terminal = terminal
    self.whileTyping = whileTyping
    self.isPlain = isPlain || !terminal.wantsColour
    editor = try LineEditor(
      terminal: terminal,
      history: History(path: historyPath),
      editorWord: "/edit"
    )
  }

  /// The words that work at every request, for Tab.
  private static let assistance = Assistance(
    words: ControlWord.shown.map { Completion($0.rawValue, summary: $0.summary) }
      + [Completion("/edit", summary: "write in your own editor")]
  )

  private var typography: Typography {
    Typography(width: terminal.size.columns, isPlain: isPlain)
  }

  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) {
    let wasShown = spoken.map { $0.text == utterance.text && utterance.style == .plain } ?? false
    settle()
    if !wasShown {
      terminal.write(
        typography.utterance(utterance, beginsTurn: beginsTurn, after: lastStyle)
      )
    }
    lastStyle = utterance.style
  }

  func show(piece: String, beginsTurn: Bool) {
    var spoken = self.spoken ?? (text: "", rows: typography.streamed)
    if self.spoken == nil {
      settle()
      if beginsTurn || lastStyle == .card { terminal.write("\n") }
    }
    spoken.text += piece
    terminal.write(spoken.rows.receive(piece.forTerminal))
    self.spoken = spoken
  }

  func wait(_ words: String, seconds: Int) {
    if isPlain || !terminal.understandsEscapes {
      if !showsWait { remark(words) }
      showsWait = true
      return
    }
    if !showsWait { settle() }
    showsWait = true
    let row = TextWrapping.rows(words.forTerminal, width: terminal.size.columns - 1).first ?? ""
    terminal.write(Self.emptyRow + typography.quietRow(row))
  }

  func remark(_ text: String) {
    settle()
    terminal.write("\n" + typography.remark(text))
    lastStyle = nil
  }

  /// Brings the cursor to the start of an empty row, after words or a wait that are over.
  private func settle() {
    if spoken != nil { terminal.write("\n") }
    if showsWait, !isPlain, terminal.understandsEscapes { terminal.write(Self.emptyRow) }
    spoken = nil
    showsWait = false
  }

  private static let emptyRow = "\r\u{1B}[K"

  func remember(_ entry: String) {
    editor.history.record(entry)
  }

  func forget(_ entry: String) async {
    editor.history.removeRecorded(entry)
    await editor.forgetCutText()
  }

  func forgetEntries() async {
    editor.history.removeRecorded()
    await editor.forgetCutText()
  }

  func finish() {}

  func clear() {
    settle()
    lastStyle = nil
    if terminal.understandsEscapes {
      terminal.write(Terminal.emptyScreen)
    } else {
      terminal.write(String(repeating: "\n", count: terminal.size.rows))
    }
  }

  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: Bool
  ) async throws -> Entry {
    settle()
    if showsQuestion, let question = request.question {
      terminal.write(typography.utterance(Utterance(question), beginsTurn: true))
      lastStyle = .plain
    }
    terminal.write(typography.request(request, after: lastStyle))
    lastStyle = nil
    if let whileTyping {
      self.whileTyping = nil
      Task.detached(priority: .utility) { whileTyping() }
    }
    let recording: HistoryRecording = recalls ? .recall : .none
    let result = try await editor.readLine(
      prompt: "> ",
      recording: recording,
      assistance: Self.assistance
    )
    switch result {
    case .line(let text): return .text(text, originalBytes: nil)
    case .interrupted(let hadText): return .interrupted(hadText: hadText)
    case .endOfInput: return terminal.isGone ? .terminalGone : .endOfInput
    }
  }

  func meaning(ofUnclear entry: String, for request: InputRequest) -> Answer.Value? {
    guard !entry.trimmingBlanks().isEmpty else {
      remark("An empty line says nothing yet; skip passes over the question.")
      return nil
    }
    return .text(entry)
  }
}

extension ControlWord {
  /// What the word does, in the words of a list to choose from.
  fileprivate var summary: String {
    switch self {
    case .skip: "pass over the question"
    case .back: "to the question before"
    case .pause: "leave for now; the place is kept"
    case .ground: "something steadying, then the question again"
    case .stop: "end gently"
    case .helpNow: "people who can help"
    case .shore: "your own page: who and where is safe"
    case .goodbye: "end in one line"
    }
  }
}

extension Terminal {
  /// Empties the screen and what was scrolled off it, in this order: some terminals scroll off what
  /// they clear.
  static let emptyScreen = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
}
