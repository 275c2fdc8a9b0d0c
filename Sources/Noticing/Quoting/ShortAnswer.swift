/// Recognises answers that hold no content.
public enum ShortAnswer {
  /// Returns whether the person says that they do not know ("idk", "not sure", "nothing comes").
  public static func isDontKnow(_ text: String) -> Bool {
    if undecided.contains(plain(text)) { return true }
    let forms = essence(of: text)
    guard forms.count <= 9 else { return false }
    let joined = forms.joined(separator: " ")
    if unknown.contains(joined) { return true }
    // "i do not know what to say", "not sure what this is": nothing but the not knowing.
    for opening in openings where joined.hasPrefix(opening + " ") {
      let rest = forms.dropFirst(opening.utf8.count { $0 == 32 } + 1)
      return rest.allSatisfy { vague.contains($0) }
    }
    return false
  }

  /// Returns whether the person says that there is nothing ("nothing", "nope", "n/a").
  public static func isNothing(_ text: String) -> Bool {
    if undecided.contains(plain(text)) { return false }
    return none.contains(essence(of: text).joined(separator: " "))
  }

  /// Returns whether the person says that it is in no place ("nowhere", "not anywhere in my body").
  public static func isNowhere(_ text: String) -> Bool {
    let forms = essence(of: text)
    guard let first = forms.first, forms.count <= 8 else { return false }
    if first == "nowhere" {
      return forms.dropFirst().allSatisfy { places.contains($0) }
    }
    let joined = forms.joined(separator: " ")
    for opening in ["not anywhere", "no where", "no place", "i do not feel it anywhere"]
    where joined == opening || joined.hasPrefix(opening + " ") {
      let rest = forms.dropFirst(opening.utf8.count { $0 == 32 } + 1)
      return rest.allSatisfy { places.contains($0) }
    }
    return false
  }

  /// Returns a short text as its words in lower case, with contractions opened and without marks.
  ///
  /// “I don't.” is `i do not`. Empty for what is longer than 160 bytes.
  public static func plain(_ text: String) -> String {
    guard text.utf8.count <= 160 else { return "" }
    return Lexeme.lexemes(of: text).map(\.form).joined(separator: " ")
  }

  /// The words of an answer without the fillers at its edges.
  private static func essence(of text: String) -> [String] {
    // An answer longer than this is content, and a page-long one need not be read to see that.
    guard text.utf8.count <= 160 else { return [] }
    var forms = Lexeme.lexemes(of: text).map(\.form)[...]
    while let first = forms.first, forms.count > 1, edges.contains(first) { forms.removeFirst() }
    while let last = forms.last, forms.count > 1, edges.contains(last) { forms.removeLast() }
    return forms.filter {
      !["really", "honestly", "just", "even", "actually", "quite"].contains($0)
    }
  }

  private static let edges = Fillers.edges.subtracting(["yes", "yep", "yeah"])
    .union(["sorry", "much", "at", "all", "right", "now", "atm", "yet", "there", "here", "today"])

  private static let unknown: Set<String> = [
    "i do not know", "do not know", "no idea", "i have no idea", "have no idea", "no clue",
    "i have no clue", "not sure", "i am not sure", "unsure", "not certain", "hard to say",
    "it is hard to say", "can not say", "i can not say", "can not tell", "i can not tell",
    "not a clue", "beats me", "who knows", "god knows", "nothing comes", "nothing comes up",
    "nothing comes to mind", "nothing is coming", "nothing is coming up",
    "can not think of anything",
    "i can not think of anything", "can not think of one", "i can not think of one", "no thoughts",
    "my mind is blank", "mind is blank", "blank", "drawing a blank", "haven 't a clue", "search me",
    "i am unsure", "i could not say", "could not say", "dk", "i do not know i do not know",
    "i wish i knew", "do not remember", "i do not remember", "can not remember",
    "i can not remember",
    "i could not tell you", "do not have a word", "i do not have a word", "no word", "no words",
  ]

  private static let openings = [
    "i do not know", "do not know", "not sure", "i am not sure", "no idea", "i can not think of",
    "can not think of",
  ]

  /// Neither one thing nor the other.
  private static let undecided: Set<String> = [
    "maybe", "perhaps", "possibly", "maybe maybe not", "perhaps perhaps not", "could be",
    "it depends", "depends", "hard to tell", "who can say",
  ]

  private static let vague: Set<String> = [
    "what", "how", "to", "say", "it", "is", "this", "that", "why", "i", "feel", "am", "which",
    "word",
    "call", "put", "answer", "about", "the", "describe", "name", "really", "do", "know", "would",
    "be",
    "where", "think", "a", "for", "anyone", "anybody", "anything", "any", "one", "else", "right",
    "now",
  ]

  private static let none: Set<String> = [
    "nothing", "no", "nope", "none", "n a", "na", "nah", "nada", "nil", "zero", "zilch",
    "not a thing",
    "nothing special", "nothing much", "nothing else", "not anything", "no one", "nobody",
    "no thing",
    "nothing in particular", "nothing new", "no nothing", "there is nothing", "i have nothing",
    "nothing to add", "no not", "naw", "nay", "not",
  ]

  private static let places: Set<String> = [
    "in", "my", "the", "body", "at", "all", "really", "i", "can", "find", "feel", "notice", "that",
    "particular", "special", "it", "is", "to", "be", "found", "of", "where", "tell", "specific",
  ]
}
