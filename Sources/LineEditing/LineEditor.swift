import CEditline
import Synchronization

/// Reads entries from a person at a terminal, with the keys of libedit.
///
/// The editor blocks a thread of its own while an entry is being edited, so awaiting an entry
/// holds up nobody. Entries asked for at the same time are read one after the other.
/// Make one editor for a terminal and keep it.
public actor LineEditor {
  /// The terminal that entries are edited on.
  public nonisolated let terminal: Terminal
  /// Where entries are remembered.
  public nonisolated let history: History

  private nonisolated let executor: ThreadExecutor
  private nonisolated let wake: WakePipe
  private let mode: EditingMode
  private let editorWord: String?
  private var session: EditSession?

  /// The thread that libedit lives on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Creates an editor.
  ///
  /// The terminal is not touched before the first entry is asked for.
  ///
  /// - Parameters:
  ///   - terminal: The terminal to edit on.
  ///   - history: Where entries are remembered; in memory only by default.
  ///   - mode: The keys to edit with.
  ///   - editorWord: An entry, such as `/edit`, that opens an external editor as Ctrl-X Ctrl-E does,
  ///     instead of being handed back.
  /// - Throws: `.system` if the process has no thread or pipe to spare.
  public init(
    terminal: Terminal,
    history: History = History(),
    mode: EditingMode = .preferred,
    editorWord: String? = nil
  ) throws(LineEditorError) {
    self.terminal = terminal
    self.history = history
    self.mode = mode
    self.editorWord = editorWord
    executor = try ThreadExecutor()
    wake = try WakePipe()
  }

  /// Makes text in UTF-8 typed and shown correctly, whatever `LANG` says.
  ///
  /// Call it once, before the first entry and before other threads run: it sets the process's
  /// character type (and nothing else, so numbers are read and written as before).
  ///
  /// - Returns: Whether the system has a UTF-8 locale; without one, letters outside ASCII are lost.
  @discardableResult
  public static func prepareLocale() -> Bool {
    ce_prepare_locale()
  }

  /// Reads one entry.
  ///
  /// Cancelling the calling task ends the read; what was typed of the entry is gone, the terminal
  /// is as it was, and the cursor stands on a fresh row. A call that waits for another one's entry
  /// notices its cancellation only when its turn comes.
  ///
  /// - Parameters:
  ///   - prompt: The text in front of the entry.
  ///   - recording: Whether the entry is remembered. With `.none` earlier entries cannot be
  ///     recalled either.
  ///   - assistance: What Tab offers, and what is seen of an empty entry.
  ///   - menu: What can be chosen, if there is something.
  ///   - history: Where this kind of entry is remembered; the editor's own history by default.
  ///   - standing: Returns the rows that the host wrote directly above the prompt, set for so many
  ///     columns. They are written anew, with the entry, in a window of another width, on a screen that
  ///     was emptied (Ctrl-L) and after a stop; called on the editor's thread.
  /// - Returns: The entry, or how the person refused to give one.
  /// - Throws: `.cancelled` if the task was cancelled, `.editorUnavailable` if libedit cannot
  ///   edit on this terminal.
  public func readLine(
    prompt: Prompt,
    recording: HistoryRecording,
    assistance: Assistance = Assistance(),
    menu: Menu? = nil,
    history: History? = nil,
    standing: @escaping @Sendable (_ columns: Int) -> [Prompt] = { _ in [] }
  ) async throws(LineEditorError) -> LineResult {
    let history = history ?? self.history
    return try await read { session, cancellation in
      session.read(
        prompt: prompt,
        recording: recording,
        history: history,
        assistance: assistance,
        menu: menu,
        standing: standing,
        cancellation: cancellation
      )
    }
  }

  /// Reads one entry of which nothing is shown, such as a passphrase.
  ///
  /// It is never remembered.
  ///
  /// Cancelling the calling task ends the read, as in `readLine`.
  ///
  /// - Parameter prompt: The text in front of the entry.
  /// - Returns: The entry, or how the person refused to give one.
  /// - Throws: `.cancelled` if the task was cancelled, `.editorUnavailable` if the terminal cannot
  ///   be edited on.
  public func readSecret(prompt: Prompt) async throws(LineEditorError) -> LineResult {
    try await read { session, cancellation in
      session.readSecret(prompt: prompt, cancellation: cancellation)
    }
  }

  /// How a row that changed with time ended.
  public enum PaceResult: Sendable, Equatable {
    /// It was over, or the person went on with Enter or Space.
    case finished
    /// Another key was pressed: the next entry begins with it.
    case key
    /// Ctrl-C.
    case interrupted
    /// The terminal is gone.
    case endOfInput
  }

  /// Shows a row that changes with time, until it is over or a key is pressed, and takes it away.
  ///
  /// Only for a terminal that understands escape sequences; on any other the row would be written
  /// anew each time. Cancelling the calling task ends it, as in `readLine`.
  ///
  /// - Parameter frame: Returns the row after so long and for so many columns, or `nil` when it is
  ///   over. Called ten times a second on the editor's thread; it is written when it changes.
  /// - Returns: How it ended.
  /// - Throws: `.cancelled` if the task was cancelled.
  public func pace(
    _ frame: @Sendable (_ elapsed: Duration, _ columns: Int) -> Prompt?
  ) async throws(LineEditorError) -> PaceResult {
    let result = try await read { session, cancellation in
      session.pace(cancellation: cancellation, frame)
    }
    switch result {
    case .line: return session?.stoppedByKey ?? false ? .key : .finished
    case .interrupted: return .interrupted
    case .endOfInput: return .endOfInput
    }
  }

  /// Forgets the text that was cut out of entries and could still be put in again.
  ///
  /// What is cut from an entry that is not remembered (`.none`) is forgotten with it anyway.
  public func forgetCutText() {
    session?.kills = KillState()
  }

  private func read(
    _ body: (EditSession, CancellationFlag) -> EditSession.Outcome
  ) async throws(LineEditorError) -> LineResult {
    let session = try preparedSession()
    let cancellation = CancellationFlag()
    let outcome = await withTaskCancellationHandler {
      body(session, cancellation)
    } onCancel: {
      cancellation.set()
      wake.send()
    }
    switch outcome {
    case .line(let text): return .line(text)
    case .interrupted(let hadText): return .interrupted(hadText: hadText)
    case .endOfInput: return .endOfInput
    case .cancelled: throw LineEditorError(.cancelled)
    }
  }

  private func preparedSession() throws(LineEditorError) -> EditSession {
    if let session { return session }
    let made = try EditSession(
      terminal: terminal,
      historyLimit: history.limit,
      mode: mode,
      editorWord: editorWord,
      wake: wake
    )
    session = made
    return made
  }
}

/// Says whether one particular read was cancelled, so that a late call ends no later read.
final class CancellationFlag: Sendable {
  private let value = Atomic<Bool>(false)

  var isSet: Bool { value.load(ordering: .acquiring) }

  func set() { value.store(true, ordering: .releasing) }
}
