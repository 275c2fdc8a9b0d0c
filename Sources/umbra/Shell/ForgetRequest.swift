import Conversation

/// What a person types to have the last thing they said removed.
enum ForgetRequest {
  private static let spellings: Set<String> = [
    "/forget", "/forget that", "forget that", "please forget that", "forget that please",
    "forget what i said", "forget what i just said", "forget the last thing i said",
  ]

  /// The words themselves, of an entry that has a backslash before such a request.
  static func literal(_ entry: String) -> String? {
    let text = entry.trimmingBlanks()
    guard text.hasPrefix("\\"), isMeant(by: String(text.dropFirst())), !text.hasPrefix("\\/") else {
      return nil
    }
    return String(text.dropFirst())
  }

  /// Whether a whole entry asks for it; upper case, blanks and marks at the end do not matter.
  static func isMeant(by entry: String) -> Bool {
    guard entry.utf8.count <= 64 else { return false }
    var text = entry.lowercased().trimmingBlanks()
    while let last = text.last, ".!…".contains(last) { text.removeLast() }
    return spellings.contains(text.split(separator: " ").joined(separator: " "))
  }
}

/// The last thing a person said, with what has to go with it.
struct LastTurn {
  /// The number of the answer to go back to.
  var start: Int
  /// Whether it counts; what the person went back over does not.
  var isLive: Bool
  /// What the person wrote in it.
  var texts: [String]
}

extension Transcript {
  /// The last thing the person said in words or by choosing, or `nil` when there is none.
  ///
  /// An aside goes as a whole, with the answer it began with.
  func lastTurn(notIn forgotten: Set<Int>) -> LastTurn? {
    let said = entries.last { $0.saidText != nil && !forgotten.contains($0.number) }
    guard let said else { return nil }
    let live = live
    let isLive = live.contains { $0.number == said.number }
    let start = isLive ? live.startOfAside(around: said.number) ?? said.number : said.number
    let texts = entries.filter { $0.number >= start && !forgotten.contains($0.number) }
      .compactMap(\.saidText)
    return LastTurn(start: start, isLive: isLive, texts: texts)
  }

  /// The numbers, from one on, of entries that count no more; not of the marks that say so, and not
  /// of what stays true all the same.
  func rewoundNumbers(from start: Int) -> Set<Int> {
    let live = Set(live.map(\.number))
    let gone = entries.filter { entry in
      guard entry.number >= start, !live.contains(entry.number) else { return false }
      switch entry.content {
      case .rewound: return false
      case .effect(let effect): return !effect.outlastsRewinding
      case .said, .asked, .answered, .ended: return true
      }
    }
    return Set(gone.map(\.number))
  }
}

extension Transcript.Entry {
  /// What the person said in it, or `nil` when it is no answer or only a word to the program.
  fileprivate var saidText: String? {
    guard case .answered(let answer) = content else { return nil }
    switch answer.value {
    case .text, .choice, .rating: return answer.text
    case .skipped:
      let isWord = answer.text.trimmingBlanks().isEmpty || ControlWord(answer.text) != nil
      return isWord ? nil : answer.text
    case .word: return nil
    }
  }
}

extension [Transcript.Entry] {
  /// The number of the answer that began the aside which holds an entry, or `nil` outside of asides.
  fileprivate func startOfAside(around number: Int) -> Int? {
    var lastAnswer: Int?
    var start: Int?
    for entry in self {
      if entry.number == number { return start }
      switch entry.content {
      case .answered: lastAnswer = entry.number
      case .effect(.asideBegan): start = start ?? lastAnswer
      case .effect(.asideEnded): start = nil
      default: continue
      }
    }
    return nil
  }
}
