internal import Conversation
internal import Noticing
internal import Yarn

/// An aside of a session, as the transcript still holds it.
///
/// Going back does not undo one, and neither does letting it go: both are about what is kept.
struct PastAside {
  /// The answer that it began with, unless it began of its own accord.
  var opening: Answer?
  /// The number of that answer's entry.
  var openingNumber: Int?
  /// Where its flow stood last.
  var state: ScriptState?
  /// How the conversation went on; `nil` while it is open.
  var ending: AsideEnding?
  /// How many answers came after its end, words that work everywhere left out.
  var answersSince = 0

  /// What it turned out to be about, by what the flow noted; nothing, when its alarm was let go.
  var concern: Concern {
    guard state?.machine.variables["$safety_let_go"] != .bool(true),
      case .string(let name)? = state?.machine.variables["$safety_label"],
      let level = RiskLevel(rawValue: name),
      case .number(let number)? = state?.machine.variables["$safety_level"],
      number >= 0, number <= 3
    else { return Concern(.none) }
    return Concern(level, severity: Int(number))
  }

  /// Whether something heavy came up in it, and the conversation went on all the same.
  var wasGoneOnFrom: Bool {
    switch ending {
    case .question, .latest: concern.isCrisis
    case .answer, .misread, .stop, nil: false
    }
  }

  /// Where its flow stood: "talk", "start" or "end".
  var place: String {
    if case .string(let place)? = state?.machine.variables["$safety_place"] { place } else { "" }
  }

  /// The node that its flow, or the last of its flows, began with.
  var flow: String { state?.start ?? "" }
}

extension Transcript {
  /// The asides of this transcript in order, whose flows an owner led.
  func asides(of owner: String) -> [PastAside] {
    var asides: [PastAside] = []
    var checkpoint: Checkpoint?
    var lastAnswer: (number: Int, answer: Answer)?
    var isInside = false
    for entry in entries {
      switch entry.content {
      case .effect(.asideBegan) where !isInside:
        isInside = true
        asides.append(PastAside(opening: lastAnswer?.answer, openingNumber: lastAnswer?.number))
      case .effect(.asideEnded(_, let next)) where isInside:
        isInside = false
        asides[asides.count - 1].state = checkpoint.flatMap { try? ScriptState($0) }
        asides[asides.count - 1].ending = next
        checkpoint = nil
      case .effect(.checkpoint(let state)) where isInside && state.owner == owner:
        checkpoint = state
      case .answered(let answer) where !isInside:
        if case .word = answer.value { break }
        for index in asides.indices { asides[index].answersSince += 1 }
      default: break
      }
      if case .answered(let answer) = entry.content {
        lastAnswer = (entry.number, answer)
      } else {
        lastAnswer = nil
      }
    }
    if isInside { asides[asides.count - 1].state = checkpoint.flatMap { try? ScriptState($0) } }
    return asides
  }
}

extension Answer {
  /// What the person wrote in words of their own, or `nil`.
  var writtenWords: String? {
    switch value {
    case .text: text
    case .skipped: ControlWord(text) == .skip ? nil : text
    case .choice, .rating, .word: nil
    }
  }
}
