/// Why an entry could not be read, or the history not be kept.
///
/// Carries no text that a person typed.
public struct LineEditorError: Error, Sendable, Equatable {
  /// What kind of thing went wrong.
  ///
  /// New kinds may be added.
  public struct Code: Sendable, Equatable {
    enum Kind: Sendable { case noTerminal, cancelled, editorUnavailable, history, system }
    let kind: Kind

    /// There is no terminal to edit on.
    public static let noTerminal = Code(kind: .noTerminal)
    /// The task that asked for the entry was cancelled; the terminal is as it was before.
    public static let cancelled = Code(kind: .cancelled)
    /// libedit could not be set up on this terminal.
    public static let editorUnavailable = Code(kind: .editorUnavailable)
    /// The history file could not be read or written.
    public static let history = Code(kind: .history)
    /// Another call of the operating system failed.
    public static let system = Code(kind: .system)
  }

  /// What kind of thing went wrong.
  public let code: Code
  /// The `errno` of the call that failed, or zero.
  public let errorNumber: Int32
  /// The file or the call that failed, or the empty string.
  public let subject: String

  init(_ code: Code, errorNumber: Int32 = 0, subject: String = "") {
    self.code = code
    self.errorNumber = errorNumber
    self.subject = subject
  }
}

extension LineEditorError: CustomStringConvertible {
  /// One line, lower-case, without a full stop.
  public var description: String {
    switch code.kind {
    case .noTerminal: "no terminal to edit on\(reason)"
    case .cancelled: "reading the entry was cancelled"
    case .editorUnavailable: "the line editor could not be set up\(reason)"
    case .history: "the input history ‘\(subject)’ could not be kept\(reason)"
    case .system: "\(subject) failed\(reason)"
    }
  }

  private var reason: String {
    errorNumber == 0 ? "" : ": " + SystemCall.message(for: errorNumber)
  }
}
