import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Everything that touches libedit: one `EditLine` for the life of the editor.
///
/// Not `Sendable`: it stays with the actor, on the actor's thread.
final class EditSession {
  /// How a read ended.
  enum Outcome {
    case line(String)
    case interrupted(hadText: Bool)
    case endOfInput
    case cancelled
  }

  /// What the next event key (see `EditSession+Input`) stands for.
  enum Action {
    case paste
    /// Stopping the process, once the screen's cursor is at the end; the entry's was here.
    case stop(cursor: Int)
    case command(EditCommand)
    /// A key for the search that is under way.
    case search(Wide)
  }

  let terminal: Terminal
  let wake: WakePipe
  /// An entry that asks for an editor instead of being one.
  let editorWord: String?
  let editLine: OpaquePointer
  private let allEntries: OpaquePointer
  private let noEntries: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private var hidden: Set<String> = []
  /// The entries that libedit's own search commands know.
  private var known: [String] = []

  /// libedit's prompt: nothing, since what it paints is seen nowhere.
  private let noPrompt = UnsafeMutablePointer<Wide>.allocate(capacity: 1)
  var hasEscapes = false

  // One read.
  var cancellation = CancellationFlag()
  var ending: Outcome?
  var hasAnnouncedEnding = false
  var action: Action? {
    didSet { hasRepeatedEvent = false }
  }
  var hasRepeatedEvent = false
  var search: Search?
  var secretModes: Modes?
  /// Whether a key ended the last paced row, and is part of the next entry.
  var stoppedByKey = false
  /// Whether the last paced row was ended by a key that means nothing more.
  var isPassedOver = false
  var input = InputBuffer()
  var recall = Recall(entries: [])
  var painting = Painting()
  var assistance = Assistance()
  var menu: MenuWalk?
  var undoLog = UndoLog()
  var kills = KillState()

  init(
    terminal: Terminal,
    historyLimit: Int,
    mode: EditingMode,
    editorWord: String?,
    wake: WakePipe
  ) throws(LineEditorError) {
    self.terminal = terminal
    self.wake = wake
    self.editorWord = editorWord
    noPrompt.initialize(to: 0)

    streams = [
      fdopen(ce_duplicate(terminal.input), "r"),
      // libedit draws combining, wide and long text wrongly: it paints into the void, and we paint.
      fopen("/dev/null", "w"),
      fdopen(ce_duplicate(STDERR_FILENO), "w") ?? fdopen(ce_duplicate(terminal.output), "w"),
    ].compactMap { $0 }
    let modes = Modes.current(of: terminal.input)
    guard streams.count == 3,
      let made = el_init_fd(
        "umbra",
        streams[0],
        streams[1],
        streams[2],
        fileno(streams[0]),
        terminal.output,
        fileno(streams[2])
      ),
      let all = history_winit(), let none = history_winit()
    else {
      throw LineEditorError(.editorUnavailable, errorNumber: errno)
    }
    (editLine, allEntries, noEntries) = (made, all, none)
    configure(mode, historyLimit: historyLimit)
    modes?.apply(to: terminal.input)
  }

  deinit {
    // Switched off, since el_end would otherwise throw away what was typed ahead.
    _ = ce_set_edit_mode(editLine, 0)
    el_end(editLine)
    history_wend(allEntries)
    history_wend(noEntries)
    for stream in streams { fclose(stream) }
    noPrompt.deallocate()
  }

  private func configure(_ mode: EditingMode, historyLimit: Int) {
    _ = ce_set_client_data(editLine, Unmanaged.passUnretained(self).toOpaque())
    _ = ce_set_signal(editLine, 0)  // libedit's handlers call what a handler must not call
    _ = ce_set_prompt(editLine) { EditSession.of($0)?.noPrompt }
    _ = ce_set_getc(editLine) { EditSession.of($0)?.nextCharacter(into: $1) ?? 0 }
    _ = ce_history_set_size(allEntries, Int32(clamping: historyLimit))
    addCommands()
    bindKeys(mode)
    // While editing, Ctrl-C, Ctrl-Z, Ctrl-S and the two kinds of newline are keys like others.
    for flag in ["-isig", "-ixon", "-icrnl", "-inlcr"] {
      _ = ce_set_tty(editLine, "-d".wide, flag.wide)
    }
  }

  /// The session a callback of libedit belongs to.
  static func of(_ editLine: OpaquePointer?) -> EditSession? {
    guard let editLine, let data = ce_client_data(editLine) else { return nil }
    return Unmanaged<EditSession>.fromOpaque(data).takeUnretainedValue()
  }

  /// Reads one entry.
  func read(
    prompt: Prompt,
    recording: HistoryRecording,
    history: History,
    assistance: Assistance,
    menu: Menu?,
    standing: @escaping @Sendable (_ columns: Int) -> [Prompt],
    cancellation: CancellationFlag
  ) -> Outcome {
    let ring = kills.ring
    self.assistance = assistance
    self.menu = menu.map(MenuWalk.init)
    let outcome = read(cancellation: cancellation) {
      begin(prompt, recording, history, standing)
      return edit()
    }
    if recording == .none { kills.ring = ring }
    if case .line(let text) = outcome, recording == .history { history.record(text) }
    return outcome
  }

  /// Does what goes around every read: signals come here, and the terminal is put back.
  func read(cancellation: CancellationFlag, _ body: () -> Outcome) -> Outcome {
    let signals = TerminalSignals.current
    if cancellation.isSet { return .cancelled }
    if signals?.hasHungUp ?? false { return .endOfInput }
    self.cancellation = cancellation
    ending = nil
    return terminal.restoringAtExit {
      ce_wait_if_ending()
      let modes = Modes.current(of: terminal.input)
      signals?.promptBegan(wake)
      input = InputBuffer(terminal.takeTypeAhead())
      let outcome = body()
      modes?.apply(to: terminal.input)
      terminal.keepTypeAhead(input.takeRest())
      signals?.promptEnded()
      return outcome
    }
  }

  private func begin(
    _ prompt: Prompt,
    _ recording: HistoryRecording,
    _ history: History,
    _ standing: @escaping @Sendable (_ columns: Int) -> [Prompt]
  ) {
    hasAnnouncedEnding = false
    action = nil
    search = nil
    undoLog = UndoLog()
    kills.beginEntry()
    hasEscapes = terminal.understandsEscapes && ce_is_editing(editLine)
    prepareHistory(recording, history)
    hideKeysBetweenEntries()

    var (above, row) = prompt.rendered(withEscapes: terminal.wantsColour)
    if row.width + 8 > terminal.size.columns {
      above += row.text + "\n"
      row = Glyph(text: "", width: 0)
    }
    painting = Painting(prompt: row)
    if hasEscapes, terminal.wantsColour, !assistance.hint.isEmpty {
      let width = CompletionList.glyphs(assistance.hint).width
      let dim = "\u{1B}[2m" + assistance.hint + "\u{1B}[22m"
      painting.hint = Glyph(text: dim, width: width, isCertain: false)
    }
    if hasEscapes { painting.standing = standingText(standing, above: above) }
    if !above.isEmpty { terminal.write(above) }
    if hasEscapes { arrangeMenu(for: "") } else { writeStillMenu() }
  }

  /// What the host wrote, with the rows of the prompt that are above the entry.
  private func standingText(
    _ standing: @escaping @Sendable (_ columns: Int) -> [Prompt],
    above: String
  ) -> StandingText {
    let rows = above.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { Prompt(styled: String($0)) }
    var text = StandingText(withEscapes: terminal.wantsColour) { standing($0) + rows }
    text.arrange(columns: terminal.size.columns)
    return text
  }

  private func edit() -> Outcome {
    if hasEscapes { terminal.write("\u{1B}[?2004h") }
    if !ce_is_editing(editLine) { terminal.write(painting.prompt.text) }
    var count: Int32 = 0
    ce_mark_entry(true)
    let text = el_wgets(editLine, &count)
    ce_mark_entry(false)
    var entry: String?
    if let text, count > 0 {
      var scalars = UnsafeBufferPointer(start: text, count: Int(count))[...]
      if let last = scalars.last, last == 10 || last == 13 { scalars.removeLast() }
      entry = String(wide: scalars)
    }
    if ending == nil, entry == nil { ending = .endOfInput }
    if hasEscapes { terminal.write("\u{1B}[?2004l") }
    finishPainting(with: entry)
    if let ending { return ending }
    return entry.map(Outcome.line) ?? .endOfInput
  }

  private func prepareHistory(_ recording: HistoryRecording, _ history: History) {
    switch recording {
    case .none:
      recall = Recall(entries: [])
      _ = ce_attach_history(editLine, noEntries)
    case .history, .recall:
      let entries = history.entries
      recall = Recall(entries: entries)
      teach(entries)
      _ = ce_attach_history(editLine, allEntries)
    }
  }

  /// Tells libedit what can be searched; mostly one entry more than it knows already.
  private func teach(_ entries: [String]) {
    let isLonger = entries.count >= known.count && entries.starts(with: known)
    if !isLonger { _ = ce_history_clear(allEntries) }
    for entry in entries.dropFirst(isLonger ? known.count : 0) {
      _ = ce_history_enter(allEntries, entry.wide)
    }
    known = entries
  }

  /// Makes libedit leave the terminal between reads as the conversation wants it, so that there
  /// is no moment at which keys are seen, or Ctrl-C would be a signal where it is to be none.
  private func hideKeysBetweenEntries() {
    var wanted: Set<String> = []
    if terminal.original != nil { wanted = ["echo"] }
    if terminal.holdsSignalKeys { wanted = ["isig", "icanon", "echo", "iexten"] }
    for flag in wanted.symmetricDifference(hidden) {
      _ = ce_set_tty(editLine, "-x".wide, ((wanted.contains(flag) ? "-" : "+") + flag).wide)
    }
    hidden = wanted
  }
}
