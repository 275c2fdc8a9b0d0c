internal import Conversation
internal import Noticing
internal import Yarn

// What is typed in place of an answer: a refusal, a protest, a question back.
extension ScriptRun {
  /// Whether a text declines to answer the pending request.
  ///
  /// A hint may hold such words itself (“as I said, not this time”); what it offers is an answer. Free
  /// talk has words of its own for a refusal.
  func isDeclined(_ text: String, at pending: ScriptState.Pending) -> Bool {
    guard !isFreeTalk(pending), ShortAnswer.isRefusal(text) else { return false }
    if case .options = pending.purpose, !responder.answersQuestions { return false }
    return !pending.request.offers(text)
  }

  /// The node that answers what is asked back in place of an answer, or `nil` when nothing is.
  func reply(toQuestionBack text: String, at pending: ScriptState.Pending) -> String? {
    guard responder.answersQuestions, !isFreeTalk(pending), !pending.request.offers(text) else {
      return nil
    }
    guard let question = ShortAnswer.questionBack(text) else { return nil }
    let node =
      switch question {
      case .meaning: "Asked_Meaning"
      case .reason: "Asked_Reason"
      case .use: "Asked_Use"
      }
    return has(node) ? node : nil
  }

  /// Passes over the pending request; after a few in a row stopping is put forward, once.
  mutating func decline(_ pending: ScriptState.Pending) throws(ScriptError) {
    declined.inRow += 1
    let isMany = declined.inRow >= ScriptState.Declined.many
    guard isMany, !declined.hasOfferedStop, mayOfferStop else {
      try skip(pending.purpose)
      return try advance()
    }
    declined.hasOfferedStop = true
    // The machine delivers the request again after the excursion.
    if pending.purpose != .options { try skip(pending.purpose) }
    settled = pending
    try machine { (dialogue) throws(DialogueError) in try dialogue.detour(to: Self.stopOffered) }
    try advance()
  }

  private var mayOfferStop: Bool {
    responder.answersQuestions && !isClosing && interrupted.isEmpty && has(Self.stopOffered)
  }

  private func isFreeTalk(_ pending: ScriptState.Pending) -> Bool {
    pending.request.name == TalkReading.request
  }

  private static let stopOffered = "Stop_Offered"
}

extension InputRequest {
  /// Whether the hint holds these very words.
  fileprivate func offers(_ text: String) -> Bool {
    guard case .text(let hint?) = kind else { return false }
    let words = ShortAnswer.plain(text)
    return !words.isEmpty && " \(ShortAnswer.plain(hint)) ".contains(" \(words) ")
  }
}

/// What is typed at a choice by somebody who does not know, or wants none of what is there.
enum NoChoice {
  /// Returns the only choice that says as much, counted over all choices.
  static func index(in choices: [InputRequest.Choice], meantBy text: String) -> Int? {
    let isUnknown = ShortAnswer.isDontKnow(text)
    guard isUnknown || isNone(text) else { return nil }
    let open = choices.indices.filter { choices[$0].isAvailable }
    let unknown = open.filter { saysUnknown(choices[$0].text) }
    let none = open.filter { saysNone(choices[$0].text) }
    let fitting = isUnknown && !unknown.isEmpty ? unknown : none
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Whether a text passes over a choice that has no such option.
  ///
  /// A plain “no” does not: what it denies is not known.
  static func passes(_ text: String) -> Bool {
    ShortAnswer.isDontKnow(text) || noneOfThem.contains(ShortAnswer.plain(text))
  }

  private static func isNone(_ text: String) -> Bool {
    let plain = ShortAnswer.plain(text)
    return noneOfThem.contains(plain) || ShortAnswer.isNothing(text)
  }

  private static func saysUnknown(_ choice: String) -> Bool {
    let plain = ShortAnswer.plain(choice)
    return ShortAnswer.isDontKnow(choice)
      || ["no idea", "not sure", "i can not tell", "i do not know", "can not tell", "hard to say"]
        .contains { plain == $0 || plain.hasPrefix($0 + " ") }
  }

  private static func saysNone(_ choice: String) -> Bool {
    let plain = ShortAnswer.plain(choice)
    return ["none of", "neither", "nothing", "none", "no one", "nobody", "not any"]
      .contains { plain == $0 || plain.hasPrefix($0 + " ") }
  }

  private static let noneOfThem: Set<String> = [
    "none", "none of these", "none of them", "none of those", "none of the above", "neither",
    "neither of these", "neither of them", "not any of these", "not any of them", "nothing here",
    "none really", "neither really", "something else", "other", "none fit", "none fits",
  ]
}
