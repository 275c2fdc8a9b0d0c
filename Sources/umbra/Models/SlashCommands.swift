import Conversation

/// What can be typed in a conversation about the program itself: `/responder` and `/privacy`, and
/// ``ReplyAgain`` after a model's reply that broke off.
struct SlashCommands: Sendable {
  let parts: Assembly
  let responders: ResponderSwitch

  /// Does what an entry says and returns the answer, or `nil` when it is no such command.
  func answer(_ entry: String) -> String? {
    let words = entry.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    switch words.first {
    case "/responder": return words.count < 2 ? state : change(to: words[1].trimmingBlanks())
    case "/privacy": return privacy
    case "/retry", "/keep", "/discard": return "No reply of a model broke off just now."
    default: return nil
    }
  }

  private var state: String {
    "Now: \(responders.choice.description.forTerminal). "
      + "/responder script, /responder model or /responder guided changes it."
  }

  private func change(to text: String) -> String {
    guard let choice = ResponderChoice(text) else {
      return "Found ‘\(text.forTerminal)’, expected \(ResponderChoice.expected)."
    }
    do throws(Failure) {
      responders.choice = try parts.checked(choice)
      return "From the next turn on: \(choice.description.forTerminal)."
    } catch {
      return error.sentence
    }
  }

  private var privacy: String {
    let all = parts.modelRecords.sent
    let sent = all.filter { !$0.local }
    let kept =
      parts.options.isPrivate
      ? "Nothing of this is written down."
      : "What you write is kept on this machine, as umbra privacy says."
    let handed = all.count { $0.origin == ModelRecords.program }
    let programs =
      handed == 0
      ? "" : " \(handed == 1 ? "1 turn was" : "\(handed) turns were") handed to programs of yours."
    guard let last = sent.last else {
      return "\(kept) umbra never sent anything to another machine.\(programs)"
    }
    let turns = sent.count == 1 ? "1 turn" : "\(sent.count) turns"
    return "\(kept) \(turns) went to other machines so far, the last on "
      + "\(last.time) to \(last.origin).\(programs) /responder script stops that."
  }
}
