/// A dialogue that cannot go on.
public struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let code: Code
  /// The name or message that belongs to it; never a person's words.
  public let detail: String

  init(_ code: Code, detail: String) {
    self.code = code
    self.detail = detail
  }

  /// The ways in which a dialogue can fail.
  public enum Code: String, Hashable, Sendable {
    /// A checkpoint that is not this responder's, or is damaged.
    case unreadableCheckpoint
    /// A `<<command>>` that umbra does not have.
    case unknownCommand
    /// A `<<command>>` without the words it needs.
    case malformedCommand
    /// The machine stopped with an error.
    case dialogue
  }

  /// The error in a sentence.
  public var description: String {
    switch code {
    case .unreadableCheckpoint: "the saved place in the dialogue cannot be read (\(detail))"
    case .unknownCommand:
      "the dialogue uses the command ‘\(detail)’, which umbra does not have; `umbra dialogue check` shows where"
    case .malformedCommand: "the dialogue's command ‘\(detail)’ lacks what it needs"
    case .dialogue: detail
    }
  }
}
