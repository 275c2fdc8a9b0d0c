import CEditline
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A terminal that a conversation is held on.
///
/// It need not be standard output: with standard output piped, `controlling()` is `/dev/tty`, so
/// that the conversation is drawn on the screen and the pipe gets results only.
public final class Terminal: Sendable {
  /// How many characters fit.
  public struct Size: Sendable, Equatable {
    /// Characters in a row; never less than one.
    public let columns: Int
    /// Rows on the screen; never less than one.
    public let rows: Int
  }

  /// Whether this is where standard input and standard output are.
  ///
  /// When it is false, somebody else may hold the other end of standard output, and a Ctrl-C that
  /// became a signal would reach them too: see ``beginConversation(holdingSignalKeys:)``.
  public let isStandard: Bool

  let input: Int32
  let output: Int32
  let state = Mutex(State())
  private let writing = Mutex(())
  private let closesDescriptor: Bool

  /// What changes over the life of the terminal.
  struct State: Sendable {
    /// Bytes that were read from the terminal and belong to the next entry.
    var typeAhead: [UInt8] = []
    /// The modes to put back, while a conversation is being held.
    var original: Modes?
    var holdsSignalKeys = false
  }

  /// Creates a terminal from descriptors, which stay the caller's to close, and not before the
  /// terminal is gone.
  ///
  /// - Throws: `.noTerminal` if either is not a terminal.
  public init(input: Int32, output: Int32) throws(LineEditorError) {
    guard isatty(input) == 1, isatty(output) == 1 else {
      throw LineEditorError(.noTerminal, errorNumber: errno)
    }
    self.input = input
    self.output = output
    isStandard = input == STDIN_FILENO && output == STDOUT_FILENO
    closesDescriptor = false
  }

  private init(controlling descriptor: Int32) {
    input = descriptor
    output = descriptor
    isStandard = false
    closesDescriptor = true
  }

  deinit {
    endConversation()
    if closesDescriptor { close(input) }
  }

  /// Returns the terminal to talk to a person on: standard input and output when both are
  /// terminals, else the one that controls the process.
  ///
  /// Call it once: two terminals would not know of each other's type-ahead.
  ///
  /// - Throws: `.noTerminal` if there is none, as under cron or `setsid`.
  public static func controlling() throws(LineEditorError) -> Terminal {
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      return try Terminal(input: STDIN_FILENO, output: STDOUT_FILENO)
    }
    let descriptor = ce_open_controlling_terminal()
    guard descriptor >= 0 else { throw LineEditorError(.noTerminal, errorNumber: errno) }
    return Terminal(controlling: descriptor)
  }

  /// The size of the terminal now; 80 × 24 if it has none.
  public var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ce_window_size(output, &columns, &rows) else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Whether escape sequences do something other than clutter: `TERM` is set and is not `dumb`.
  public var understandsEscapes: Bool {
    switch SystemCall.environment("TERM") ?? "" {
    case "", "dumb", "unknown", "emacs": false
    default: true
    }
  }

  /// Whether colour is welcome: escapes are understood and `NO_COLOR` is unset or empty.
  public var wantsColour: Bool {
    understandsEscapes && (SystemCall.environment("NO_COLOR") ?? "").isEmpty
  }

  /// Writes the application's own text, whole, before it returns.
  ///
  /// The text is not looked at: what came from a model or a file has to be cleaned before.
  /// Do not write while an entry is being edited. A terminal that is gone swallows the text.
  public func write(_ text: String) {
    writing.withLock { _ in
      _ = SystemCall.write(output, Array(text.utf8))
    }
  }
}
