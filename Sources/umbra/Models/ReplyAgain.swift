import Conversation
import Responders

/// What a person can do with a model's reply that broke off.
enum ReplyAgain: String, Sendable {
  /// The model is asked again; what it said does not count.
  case retry
  /// What it said stays, marked as it is.
  case keep
  /// What it said does not count, and the script replies.
  case discard
}

extension Commands {
  /// What an entry wants done with the last reply, or `nil` when that broke off nowhere or the entry is
  /// none of these words; at a terminal, where a person was told of them, they need no slash.
  func again(_ entry: String, in transcript: Transcript) -> ReplyAgain? {
    guard responders != nil, transcript.canAskModelAgain else { return nil }
    let word = entry.trimmingBlanks().lowercased()
    if word.hasPrefix("/") { return ReplyAgain(rawValue: String(word.dropFirst())) }
    return parts.isInteractive ? ReplyAgain(rawValue: word) : nil
  }

  /// What is said where one of these words comes too late, or too early; `nil` for any other entry.
  func refusal(of entry: String) -> String? {
    let word = entry.trimmingBlanks().lowercased()
    guard responders != nil, word.hasPrefix("/"),
      ReplyAgain(rawValue: String(word.dropFirst())) != nil
    else { return nil }
    return "No reply of a model broke off just now."
  }
}
