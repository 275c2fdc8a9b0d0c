internal import Conversation

/// What one side said before the other spoke.
enum Turn: Hashable {
  /// The other side's utterances.
  case umbra([Utterance])
  /// One entry of the person.
  case person(Entry)

  /// What of an answer is worth reading later.
  enum Entry: Hashable {
    /// Words of their own, or those of the choice they made.
    case words(String)
    /// A rating from 0 to 10.
    case rating(Int)
    /// They passed over the question.
    case skipped
  }
}

extension Session {
  /// The turns that a view shows.
  ///
  /// Control words other than `skip` and signs to go on leave no trace: what umbra said to them
  /// belongs to the turn around.
  var turns: [Turn] {
    var turns: [Turn] = []
    var requests: [String: InputRequest] = [:]
    for entry in transcript.keptEntries {
      switch entry.content {
      case .said(let utterance):
        if case .umbra(let before) = turns.last {
          turns[turns.count - 1] = .umbra(before + [utterance])
        } else {
          turns.append(.umbra([utterance]))
        }
      case .asked(let request):
        requests[request.id] = request
      case .answered(let answer):
        if let entry = Turn.Entry(answer, to: requests[answer.request]) {
          turns.append(.person(entry))
        }
      case .effect, .rewound, .ended: continue
      }
    }
    return turns
  }

  /// The title on one line, never empty.
  var shownTitle: String {
    for candidate in [title, dialogue] {
      let line = (candidate ?? "").onOneLine
      if !line.isEmpty { return line }
    }
    return "Conversation"
  }
}

extension Turn.Entry {
  init?(_ answer: Answer, to request: InputRequest?) {
    switch answer.value {
    case .text(let text):
      if text.isEmpty { return nil }
      self = .words(text)
    case .choice(let index):
      // Without its request a choice is no more than what was typed.
      guard case .choice(let choices) = request?.kind, choices.indices.contains(index) else {
        if answer.text.isEmpty { return nil }
        self = .words(answer.text)
        return
      }
      self = .words(choices[index].text)
    case .rating(let rating): self = .rating(rating)
    case .skipped, .word(.skip):
      // Words that came to no answer are theirs all the same.
      let typed = !answer.text.trimmingBlanks().isEmpty && ControlWord(answer.text) != .skip
      self = typed ? .words(answer.text) : .skipped
    case .word: return nil
    }
  }
}
