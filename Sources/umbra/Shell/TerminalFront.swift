import Conversation
import LineEditing
import Noticing

/// Talks with a person at a terminal.
actor TerminalFront: FrontEnd {
  private let editor: LineEditor
  private let terminal: Terminal
  private let isPlain: Bool
  private let theme: Theme
  private let menus: Menus
  /// The style of what was said directly before, with nothing else shown since.
  private var lastStyle: Utterance.Style?
  /// What is being said piece by piece.
  private var flowing: FlowingText?
  private var flowed = ""
  private var waiting: Waiting?
  /// Whether the row of the cursor tells of a wait whose end is known.
  private var showsWait = false
  /// Where entries of each kind are remembered, read in when the kind is first asked for.
  private var histories: [PromptKind: History] = [:]
  /// Where the files of histories are; `nil` keeps entries in memory.
  private let historyFolder: String?
  private var completion = EntryCompletion()
  /// Whether nothing of the next request is shown.
  private var isHidden = false
  /// What was shown since the last entry, to be set anew for another number of columns.
  private var standing: [@Sendable (Typography) -> String] = []
  /// What is still to be done while the person types for the first time.
  private var whileTyping: (@Sendable () -> Void)?

  /// Talks on a terminal.
  ///
  /// With `isPlain` neither colour nor cursor movement is used; `whileTyping` is done beside the first
  /// entry. `emotions` is read when a feeling is asked for.
  init(
    terminal: Terminal,
    historyFolder: String?,
    isPlain: Bool,
    theme: Theme = .mono,
    emotions: @escaping @Sendable () -> EmotionTable? = { nil },
    whileTyping: (@Sendable () -> Void)? = nil
  ) throws {
    self.terminal = terminal
    self.whileTyping = whileTyping
    self.isPlain = isPlain || !terminal.wantsColour
    self.theme = theme
    menus = Menus(theme: theme, isPlain: isPlain || !terminal.wantsColour, emotions: emotions)
    self.historyFolder = historyFolder
    editor = try LineEditor(terminal: terminal, editorWord: SlashCommand.edit.name)
  }

  private var typography: Typography {
    Typography(width: terminal.size.columns, isPlain: isPlain, theme: theme)
  }

  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) async {
    await endWaiting()
    if endFlow(saying: utterance) { return lastStyle = utterance.style }
    let previous = lastStyle
    write { $0.utterance(utterance, beginsTurn: beginsTurn, after: previous) }
    lastStyle = utterance.style
  }

  /// Writes something that can be set anew.
  private func write(_ text: @escaping @Sendable (Typography) -> String) {
    terminal.write(text(typography))
    standing.append(text)
  }

  func show(piece: String, beginsTurn: Bool) async {
    await endWaiting()
    if flowing == nil {
      flowing = typography.flowing()
      if beginsTurn || lastStyle == .card { write { _ in "\n" } }
    }
    flowed += piece
    if let sent = flowing?.take(piece, endsWord: true), !sent.isEmpty { terminal.write(sent) }
  }

  /// Ends what is being said piece by piece, and returns whether it was all of what is said.
  @discardableResult
  private func endFlow(saying utterance: Utterance? = nil) -> Bool {
    guard let rest = flowing?.finish() else { return false }
    terminal.write(rest)
    let said = Utterance(flowed)
    standing.append { $0.utterance(said, beginsTurn: false) }
    (flowing, flowed) = (nil, "")
    return utterance?.text == said.text
  }

  func beginWaiting() {
    guard waiting == nil else { return }
    waiting = Waiting(on: terminal, theme: theme)
  }

  func endWaiting() async {
    if showsWait, !isPlain, terminal.understandsEscapes { terminal.write(Self.emptyRow) }
    showsWait = false
    guard let waiting else { return }
    self.waiting = nil
    await waiting.end()
  }

  func wait(_ words: String, seconds: Int) async {
    if isPlain || !terminal.understandsEscapes {
      if !showsWait { await remark(words) }
      showsWait = true
      return
    }
    if !showsWait {
      await endWaiting()
      endFlow()
    }
    showsWait = true
    let row = TextWrapping.rows(words.forTerminal, width: terminal.size.columns - 1).first ?? ""
    terminal.write(Self.emptyRow + typography.quietRow(row))
  }

  private static let emptyRow = "\r\u{1B}[K"

  func remark(_ text: String) async {
    await endWaiting()
    endFlow()
    write { "\n" + $0.remark(text) }
    lastStyle = nil
  }

  func present(_ page: Page) {
    write { "\n" + page.layout($0.width) }
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

  func clear() async {
    await endWaiting()
    endFlow()
    lastStyle = nil
    standing = []
    if terminal.understandsEscapes {
      terminal.write(Terminal.emptyScreen)
    } else {
      terminal.write(String(repeating: "\n", count: terminal.size.rows))
    }
  }

  func hide() async {
    await clear()
    isHidden = true
  }

  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: PromptKind?
  ) async throws -> Entry {
    await endWaiting()
    endFlow()
    let isHidden = isHidden
    self.isHidden = false
    var menu: Menu?
    if !isHidden {
      if showsQuestion, let question = request.question {
        write { $0.utterance(Utterance(question), beginsTurn: true) }
        lastStyle = .plain
      }
      if let entry = try await breathe(request, isRepeat: showsQuestion) { return entry }
      menu = menus.menu(for: request)
      let (previous, hasMenu) = (lastStyle, menu != nil)
      write { $0.request(request, after: previous, hasMenu: hasMenu) }
      lastStyle = nil
    }
    if let whileTyping {
      self.whileTyping = nil
      Task.detached(priority: .utility) { whileTyping() }
    }
    let kind = isHidden ? nil : recalls
    let result = try await editor.readLine(
      prompt: "> ",
      recording: kind == nil ? .none : .recall,
      assistance: isHidden ? Assistance() : completion.assistance(for: request),
      menu: menu,
      history: kind.map(history),
      standing: rowsStanding()
    )
    standing = []
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

  /// What was shown since the last entry, as rows for a number of columns.
  private func rowsStanding() -> @Sendable (Int) -> [Prompt] {
    let (standing, isPlain, theme) = (standing, isPlain, theme)
    return { columns in
      let typography = Typography(width: columns, isPlain: isPlain, theme: theme)
      let text = standing.map { $0(typography) }.joined()
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { Prompt(styled: String($0)) }
    }
  }

  /// Breathes with the person; `nil` leaves the request to be answered like any other.
  private func breathe(_ request: InputRequest, isRepeat: Bool) async throws -> Entry? {
    guard let pacing = request.pacing else { return nil }
    let breath = Breath(pacing)
    guard terminal.understandsEscapes, !isRepeat else {
      write { $0.remark(breath.words) }
      return nil
    }
    let (theme, isPlain) = (theme, isPlain)
    write { _ in "\n" }
    let result = try await editor.pace { elapsed, columns in
      breath.row(after: elapsed, columns: columns).map {
        isPlain ? Prompt($0) : Prompt($0, style: theme.start(.accent), reset: Theme.end)
      }
    }
    switch result {
    case .finished: return .text("", originalBytes: nil)
    case .key: return nil
    case .interrupted: return .interrupted(hadText: false)
    case .endOfInput: return terminal.isGone ? .terminalGone : .endOfInput
    }
  }

  func meaning(ofUnclear entry: String, for request: InputRequest) async -> Answer.Value? {
    guard !entry.trimmingBlanks().isEmpty else {
      await remark("An empty line says nothing yet; skip passes over the question.")
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
