/// Recognises answers in which people judge themselves harshly.
///
/// It is about tone, not about danger: `RiskAssessor` is for that.
public enum SelfAttack {
  /// Returns whether a text judges the person who wrote it harshly (“I'm disgusting”, “I hate
  /// myself”).
  ///
  /// What somebody else is said to think or say (“he says I'm pathetic”), what is denied and what
  /// stands in quotation marks is none.
  ///
  /// Cost: linear in the text.
  public static func isIn(_ text: String) -> Bool {
    let words = Lexeme.lexemes(of: text)
    return words.indices.contains { index in
      guard !words[index].isQuoted else { return false }
      switch words[index].form {
      case "am", "was": return isNamed(after: index, of: words)
      case "myself": return isTurnedOn(index, of: words)
      case "i": return isCondemned(after: index, of: words)
      case "wrong": return isAskedOfSelf(index, of: words)
      default: return false
      }
    }
  }

  /// “I am (such an) idiot”.
  private static func isNamed(after index: Int, of words: [Lexeme]) -> Bool {
    guard index > 0, words[index - 1].form == "i", !isReported(index - 1, of: words) else {
      return false
    }
    return leads(to: names, after: index, of: words)
  }

  /// “I hate myself”, “disgusted with myself”.
  private static func isTurnedOn(_ index: Int, of words: [Lexeme]) -> Bool {
    let before = words[max(0, index - 4)..<index].filter { $0.clause == words[index].clause }
      .map(\.form)
    if before.contains("not"), !before.contains("stand") { return false }
    return before.contains { turned.contains($0) }
      || before.suffix(2) == ["not", "stand"]
      || before.last == "make" && words.dropFirst(index + 1).first?.form == "sick"
  }

  /// “I ruin everything”, “I deserve this”.
  private static func isCondemned(after index: Int, of words: [Lexeme]) -> Bool {
    guard !isReported(index, of: words) else { return false }
    var next = index + 1
    while next < words.count, Fillers.adverbs.contains(words[next].form) { next += 1 }
    guard next + 1 < words.count, words[next].clause == words[index].clause else { return false }
    let verb = words[next].form
    let object = words[next + 1].form
    switch verb {
    case "ruin", "ruined", "destroy", "destroyed", "spoil", "wreck":
      return ["everything", "everyone", "it"].contains(object)
    case "disgust", "repulse": return object == "myself" || object == "me"
    case "deserve", "deserved":
      return ["this", "it", "nothing", "to", "punishment", "worse", "pain"].contains(object)
        && !words.dropFirst(next + 2).prefix(2).contains { kind.contains($0.form) }
    case "suck": return true
    default: return false
    }
  }

  /// “What is wrong with me”.
  private static func isAskedOfSelf(_ index: Int, of words: [Lexeme]) -> Bool {
    guard index + 2 < words.count, words[index + 1].form == "with",
      ["me", "myself"].contains(words[index + 2].form)
    else { return false }
    let before = words[max(0, index - 3)..<index].map(\.form)
    return before.contains("what") || before.contains("something") || before.contains("so")
  }

  /// Whether the words after a verb come to one of a set, past articles, adverbs and “such”.
  private static func leads(to wanted: Set<String>, after index: Int, of words: [Lexeme]) -> Bool {
    var next = index + 1
    while next < words.count, next - index <= 6, words[next].clause == words[index].clause {
      let form = words[next].form
      if wanted.contains(form) { return true }
      guard passed.contains(form) || Fillers.adverbs.contains(form) else { return false }
      next += 1
    }
    return false
  }

  /// Whether somebody else is said to say or think it.
  private static func isReported(_ index: Int, of words: [Lexeme]) -> Bool {
    let before = words[max(0, index - 4)..<index].filter { $0.sentence == words[index].sentence }
      .map(\.form)
    guard let verb = before.lastIndex(where: reporting.contains) else { return false }
    // What is thought by the person is theirs.
    return verb == 0 || before[verb - 1] != "i"
  }

  private static let names: Set<String> = [
    "disgusting", "pathetic", "worthless", "useless", "stupid", "idiot", "idiotic", "failure",
    "loser", "monster", "coward", "fraud", "burden", "broken", "garbage", "trash", "rubbish",
    "awful", "terrible", "horrible", "unlovable", "repulsive", "hideous", "ugly", "vile", "evil",
    "rotten", "dumb", "moron", "waste", "weak", "ridiculous", "shit", "crap", "scum", "freak",
    "hopeless", "damaged", "defective", "nothing", "nobody", "contemptible", "despicable", "fool",
    "embarrassment", "disappointment", "disgrace", "mess", "joke", "bad",
  ]

  private static let passed: Set<String> = [
    "a", "an", "the", "such", "so", "too", "total", "complete", "utter", "piece", "of", "bit",
    "bloody", "fucking", "big", "worst", "real", "absolute", "always", "no", "more", "than", "this",
    "horrible", "terrible", "fat", "old", "and", "selfish", "lazy",
  ]

  private static let turned: Set<String> = [
    "hate", "hated", "hating", "despise", "loathe", "detest", "disgusted", "disgust", "loathing",
    "hatred", "punish", "repulsed",
  ]

  private static let reporting: Set<String> = [
    "says", "said", "say", "thinks", "think", "thought", "told", "tells", "believes", "believe",
    "called", "calls", "implied", "implies",
  ]

  private static let kind: Set<String> = [
    "rest", "be", "better", "good", "love", "happy", "kindness",
  ]
}
