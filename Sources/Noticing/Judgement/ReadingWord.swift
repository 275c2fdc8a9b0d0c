/// Finds words that read a motive instead of saying what was seen or heard.
///
/// “She ignored me” may well be right; a camera would have “she looked at her phone”.
public enum ReadingWord {
  /// Returns the first such word as it was written, or `nil`.
  ///
  /// Words in quotation marks are somebody's, and a denied one (“not rude”) reads nothing.
  ///
  /// Cost: linear in the text.
  public static func first(in text: String) -> String? {
    let lexemes = Lexeme.lexemes(of: text)
    for (index, lexeme) in lexemes.enumerated() where !lexeme.isQuoted {
      guard reads(lexeme.form, at: index, of: lexemes), !isDenied(index, of: lexemes) else {
        continue
      }
      return written(lexeme.range, in: text)
    }
    return nil
  }

  /// The word as it was written, with what a hyphen ties to its front: “passive-aggressive”.
  private static func written(_ range: Range<Int>, in text: String) -> String {
    let head = text.utf8.prefix(range.lowerBound)
    let start: Int
    if head.last == UInt8(ascii: "-") {
      let tied = head.dropLast().reversed().prefix { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
      start = range.lowerBound - 1 - tied.count
    } else {
      start = range.lowerBound
    }
    let bytes = text.utf8.dropFirst(start).prefix(range.upperBound - start)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reads(_ form: String, at index: Int, of lexemes: [Lexeme]) -> Bool {
    if words.contains(form) { return true }
    guard isAfter.contains(form), index > 0 else { return false }
    // “I mean”, “used to” and “a cold room” read nothing.
    var before = index - 1
    while before > 0, passed.contains(lexemes[before].form) { before -= 1 }
    return ["is", "was", "are", "were", "being", "been", "got", "felt", "feel"]
      .contains(lexemes[before].form) && !isLed(index, of: lexemes)
  }

  /// Whether the word leads on to something else: “used to it”.
  private static func isLed(_ index: Int, of lexemes: [Lexeme]) -> Bool {
    lexemes.indices.contains(index + 1) && lexemes[index + 1].form == "to"
      && lexemes[index].form == "used"
  }

  private static func isDenied(_ index: Int, of lexemes: [Lexeme]) -> Bool {
    lexemes[max(0, index - 3)..<index].contains { word in
      ["not", "never", "hardly"].contains(word.form) && word.clause == lexemes[index].clause
    }
  }

  private static let passed = Fillers.adverbs.union(["a", "bit", "little", "too", "being"])

  private static let words: Set<String> = [
    "ignored", "ignoring", "ignores", "disrespected", "disrespectful", "disrespecting",
    "disrespect",
    "rude", "rudely", "dismissed", "dismissive", "dismissively", "dismissing", "belittled",
    "belittling", "manipulated", "manipulative", "manipulating", "betrayed", "betraying",
    "rejected", "rejecting", "abandoned", "abandoning", "insulted", "insulting", "mocked",
    "mocking", "humiliated", "humiliating", "unappreciated", "ungrateful", "neglected",
    "neglectful", "excluded", "excluding", "patronised", "patronising", "patronized",
    "patronizing", "condescending", "selfish", "selfishly", "inconsiderate", "thoughtless",
    "careless", "carelessly", "hostile", "spiteful", "nasty", "cruel",
    "unfair", "unfairly", "arrogant", "arrogantly", "smug", "smugly", "undermined", "undermining",
    "provoked", "provoking", "bullied", "bullying", "blamed", "blaming", "judged", "judging",
    "judgmental", "judgemental", "controlling", "cheated", "snubbed", "ghosted", "punished",
    "punishing", "tricked", "gaslit", "gaslighting", "gaslighted", "deliberately", "purposely",
    "sneered", "sneering", "contemptuous", "contempt", "lazy", "petty", "jealous", "aggressive",
    "aggressively", "attacked", "unreasonable", "heartless", "insensitive",
  ]

  /// Words that do so only after “was” and the like.
  private static let isAfter: Set<String> = ["mean", "used", "cold", "fake", "childish", "weird"]
}
