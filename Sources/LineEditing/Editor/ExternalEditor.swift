import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// An editor of the person's own, such as vi, which is given a text to change.
///
/// The text lies in a file that nobody else can read, in `XDG_RUNTIME_DIR` where there is one. The
/// file is gone when the editor is done, when it fails, and when a signal ends the process; only a
/// process that was killed leaves it behind, until ``removeLeftovers()``.
public enum ExternalEditor {
  /// What the editor left.
  public struct Outcome: Sendable, Hashable {
    /// Whether the editor ended well; one that did not may have saved all the same.
    public var hasSucceeded: Bool
    /// What was saved last; `nil` when it cannot be read, or is more than was asked for.
    public var bytes: [UInt8]?
  }

  /// What opens a file: `$VISUAL`, `$EDITOR` or vi.
  public static var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = SystemCall.environment(name), !command.isEmpty { return command }
    }
    return "vi"
  }

  /// Opens the editor on a text, and returns when it has ended.
  ///
  /// It has the standard streams where those are a terminal, or else the terminal of the process.
  /// Begins to catch signals, as ``TerminalSignals/start()`` does. The terminal has its modes back
  /// afterwards, also after an editor that was killed.
  ///
  /// - Parameters:
  ///   - text: What the file holds to begin with.
  ///   - limit: How many bytes are read back at most.
  /// - Returns: What the editor left.
  /// - Throws: ``LineEditorError`` when there is no place for the file; the editor was not opened.
  public static func edit(_ text: String, limit: Int) throws(LineEditorError) -> Outcome {
    try TerminalSignals.start()
    guard let file = PrivateFile.make(containing: text) else {
      throw LineEditorError(.system, errorNumber: errno, subject: "making a private file")
    }
    defer { file.remove() }
    let terminal = isatty(0) == 1 && isatty(1) == 1 ? -1 : open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if terminal >= 0 { close(terminal) } }
    let input = terminal >= 0 ? terminal : 0
    // Standard output is for results, and an editor without any terminal writes none.
    let output = terminal >= 0 ? terminal : isatty(1) == 1 ? 1 : 2
    var modes = termios()
    let isTerminal = tcgetattr(input, &modes) == 0
    let hasSucceeded = ce_edit_file(command + " \"$1\"", file.path, input, output)
    if isTerminal, tcgetpgrp(input) == getpgrp() { tcsetattr(input, TCSANOW, &modes) }
    return Outcome(hasSucceeded: hasSucceeded, bytes: file.contents(limit: limit))
  }

  /// Removes what killed processes of this account left of texts in editors.
  ///
  /// Cost: one look into the folders that such files can be in.
  public static func removeLeftovers() { PrivateFile.removeLeftovers() }
}
