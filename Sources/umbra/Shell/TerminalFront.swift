import Conversation
import LineEditing

/// Talks with a person at a terminal.
actor TerminalFront: FrontEnd {
  private let editor: LineEditor
  private let terminal: Terminal
  private let isPlain: Bool
  /// The style of what was said directly before, with nothing else shown since.
  private var lastStyle: Utterance.Style?
  /// Where entries of each kind are remembered, read in when the kind is first asked for.
  private var histories: [PromptKind: History] = [:]
  /// Where the files of histories are; `nil` keeps entries in memory.
  private let historyFolder: String?
  private var completion = EntryCompletion()
  /// Whether nothing of the next request is shown.
  private var isHidden = false
  /// What is still to be done while the person types for the first time.
  private var whileTyping: (@Sendable () -> Void)?

  /// With `isPlain` neither colour nor cursor movement is used; `whileTyping` is done beside the first
  /// entry.
  init(
    terminal: Terminal,
    historyFolder: String?,
    isPlain: Bool,
    whileTyping: (@Sendable () -> Void)? = nil
  ) throws {
    self.terminal = terminal
    self.whileTyping = whileTyping
    self.isPlain = isPlain || !terminal.wantsColour
    self.historyFolder = historyFolder
    editor = try LineEditor(terminal: terminal, editorWord: SlashCommand.edit.name)
  }

  private var typography: Typography {
    Typography(width: terminal.size.columns, isPlain: isPlain)
  }

  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) {
    terminal.write(
      typography.utterance(utterance, beginsTurn: beginsTurn, after: lastStyle)
    )
    lastStyle = utterance.style
  }

  func remark(_ text: String) {
    terminal.write("\n" + typography.remark(text))
    lastStyle = nil
  }

  func present(_ page: Page) {
    terminal.write("\n" + page.layout(terminal.size.columns))
    lastStyle = nil
  }

  func offer(_ completion: EntryCompletion) {
    self.completion = completion
  }

  func remember(_ entry: String, as kind: PromptKind) {
    history(of: kind).record(entry)
  }

  func forget(_ entry: String) async {
    for history in histories.values { history.removeRecorded(entry) }
    await editor.forgetCutText()
  }

  func forgetEntries() async {
    for history in histories.values { history.removeRecorded() }
    await editor.forgetCutText()
  }

  private func history(of kind: PromptKind) -> History {
    if let history = histories[kind] { return history }
    let history = History(path: historyFolder.map { $0 + "/" + kind.fileName })
    histories[kind] = history
    return history
  }

  func finish() {}

  func clear() {
    lastStyle = nil
    if terminal.understandsEscapes {
      terminal.write(Terminal.emptyScreen)
    } else {
      terminal.write(String(repeating: "\n", count: terminal.size.rows))
    }
  }

  func hide() {
    clear()
    isHidden = true
  }

  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: PromptKind?
  ) async throws -> Entry {
    let isHidden = isHidden
    self.isHidden = false
    if !isHidden { show(request, withQuestion: showsQuestion) }
    if let whileTyping {
      self.whileTyping = nil
      Task.detached(priority: .utility) { whileTyping() }
    }
    let kind = isHidden ? nil : recalls
    let result = try await editor.readLine(
      prompt: "> ",
      recording: kind == nil ? .none : .recall,
      assistance: isHidden ? Assistance() : completion.assistance(for: request),
      history: kind.map(history)
    )
    // An empty line after hiding only asks to see the question again.
    if isHidden, case .line(let text) = result, text.trimmingBlanks().isEmpty {
      return try await entry(for: request, showsQuestion: true, recalls: recalls)
    }
    switch result {
    case .line(let text): return .text(text, originalBytes: nil)
    case .interrupted(let hadText): return .interrupted(hadText: hadText)
    case .endOfInput: return terminal.isGone ? .terminalGone : .endOfInput
    }
  }

  private func show(_ request: InputRequest, withQuestion: Bool) {
    if withQuestion, let question = request.question {
      terminal.write(typography.utterance(Utterance(question), beginsTurn: true))
      lastStyle = .plain
    }
    terminal.write(typography.request(request, after: lastStyle))
    lastStyle = nil
  }

  func meaning(ofUnclear entry: String, for request: InputRequest) -> Answer.Value? {
    guard !entry.trimmingBlanks().isEmpty else {
      remark("An empty line says nothing yet; skip passes over the question.")
      return nil
    }
    return .text(entry)
  }
}

extension Terminal {
  /// Empties the screen and what was scrolled off it, in this order: some terminals scroll off what
  /// they clear.
  static let emptyScreen = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
}
