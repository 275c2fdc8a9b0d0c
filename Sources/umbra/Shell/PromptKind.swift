/// What an entry is for: each kind of prompt brings back its own entries alone.
enum PromptKind: String, CaseIterable, Sendable {
  /// Free talk, and the commands typed in it.
  case talk
  /// Answers in words inside inquiries.
  case answers
  /// Words for feelings inside inquiries.
  case feelings

  /// The file in the folder of umbra's state.
  var fileName: String {
    switch self {
    case .talk: "history"
    case .answers: "history-answers"
    case .feelings: "history-feelings"
    }
  }
}
