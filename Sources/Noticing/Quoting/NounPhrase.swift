/// Lifts a noun phrase out of a person's words, so that a sentence can begin with it.
public enum NounPhrase {
  /// Returns "the wedding" for "my sister's wedding" and "your boss" for "my boss"; `nil` when unsure.
  ///
  /// Only phrases after "my", "the", "this" or "that" are lifted, and "your" is used for people alone. The
  /// result is in lower case at its start.
  public static func lift(from text: String) -> String? {
    guard text.utf8.count <= 4_096 else { return nil }
    let words = Tokenizer.words(of: text)
    for position in words.indices {
      guard determiners.contains(words[position].form) else { continue }
      // "I think that people lie": only at the start and after a preposition does "that" point.
      if words[position].form == "that", position > 0,
        !prepositions.contains(words[position - 1].form)
      {
        continue
      }
      if let phrase = phrase(after: position, in: words, of: text) { return phrase }
    }
    return nil
  }

  private static func phrase(after determiner: Int, in words: [Word], of text: String) -> String? {
    var nouns: [Word] = []
    var position = determiner + 1
    var isHeld = false
    while position < words.count, nouns.count < 4 {
      let word = words[position]
      if word.joint != .space && word.joint != .hyphen { break }
      if isEnd(word.form), word.joint != .hyphen { break }
      if let owner = possessor(word.form) {
        // "my sister's wedding": the owner goes, what is owned stays.
        guard roles.contains(owner) || !nouns.isEmpty || word.isCapitalised else { return nil }
        nouns = []
        isHeld = true
      } else {
        nouns.append(word)
      }
      position += 1
    }
    guard let first = nouns.first, let last = nouns.last, nouns.count <= 3 else { return nil }
    let atEnd =
      position >= words.count || words[position].joint == .stop || words[position].joint == .comma
    guard atEnd || isEnd(words[position].form) else { return nil }
    guard isNoun(last.form, isWhole: atEnd && position >= words.count) else { return nil }
    guard nouns.dropLast().allSatisfy({ $0.form.utf8.allSatisfy { $0 < 48 || $0 > 57 } }) else {
      return nil
    }
    // "This" and "that" take a singular: "this qualifies" and "this guy looks" are no noun phrases.
    if ["this", "that"].contains(words[determiner].form), last.form.hasSuffix("s"),
      !last.form.hasSuffix("ss"), !last.form.hasSuffix("us")
    {
      return nil
    }
    let bytes = Array(text.utf8)[first.range.lowerBound..<last.range.upperBound]
    let span = String(decoding: bytes, as: UTF8.self)
    guard !span.unicodeScalars.contains(where: { $0.value < 32 }) else { return nil }
    if words[determiner].form == "my", !isHeld, roles.contains(last.form) {
      return nouns.count == 1 ? "your " + span : nil
    }
    // Somebody's relation lifted with "the" would sound as if it were a stranger.
    if roles.contains(last.form), isHeld || words[determiner].form == "my" { return nil }
    return "the " + span
  }

  private static func possessor(_ form: String) -> String? {
    if form.hasSuffix("'s") { return String(form.dropLast(2)) }
    if form.hasSuffix("s'") { return String(form.dropLast(2)) }
    return nil
  }

  private static func isEnd(_ form: String) -> Bool {
    FunctionWords.neverLast.contains(form) || FunctionWords.boundaries.contains(form)
      || form.hasSuffix("n't") || ends.contains(form) || ClauseWords.contrasts.contains(form)
  }

  private static func isNoun(_ form: String, isWhole: Bool) -> Bool {
    if notNouns.contains(form) || form.utf8.count < 2 { return false }
    if form.hasSuffix("ly"), !["family", "bully", "belly"].contains(form) { return false }
    if form.hasSuffix("est") || form.hasSuffix("ed"), !isWhole { return false }
    return true
  }

  /// Whether a word that no list holds may be a noun.
  static func mayBeNoun(_ form: String) -> Bool {
    isNoun(form, isWhole: false) && !isEnd(form) && !Describers.contains(form)
      && !Fillers.adverbs.contains(form) && !Fillers.edges.contains(form)
      && !form.hasSuffix("ing") && !form.hasSuffix("ive") && !form.hasSuffix("ous")
      && !form.hasSuffix("ful") && !form.hasSuffix("'s") && form.utf8.count > 2
      && form.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
      && !NounGroups.determiners.contains(form) && NounGroups.pronouns[form] == nil
  }

  private static let determiners: Set<String> = ["my", "the", "this", "that"]

  private static let prepositions: Set<String> = [
    "about", "of", "with", "from", "for", "in", "at", "on", "after", "before", "during",
  ]

  /// People a person may speak of as "my …".
  static let roles: Set<String> = [
    "boss", "manager", "colleague", "coworker", "teacher", "therapist", "doctor", "neighbour",
    "neighbor", "landlord", "flatmate", "roommate", "housemate", "friend", "partner", "husband",
    "wife",
    "boyfriend", "girlfriend", "ex", "fiance", "fiancee", "mother", "mum", "mom", "mam", "father",
    "dad",
    "brother", "sister", "son", "daughter", "child", "kid", "kids", "children", "baby", "parents",
    "grandmother", "grandfather", "gran", "grandma", "grandad", "grandpa", "nan", "aunt", "uncle",
    "cousin", "niece", "nephew", "stepdad", "stepmum", "stepmom", "family", "team", "lecturer",
    "tutor",
    "supervisor", "coach", "client", "mate", "friends", "colleagues", "parent", "sibling", "twin",
  ]

  private static let ends: Set<String> = [
    "me", "you", "him", "her", "it", "us", "them", "myself", "keeps", "keep", "makes", "made",
    "went",
    "goes", "came", "comes", "told", "again", "always", "never", "today", "yesterday", "tonight",
    "now", "anymore", "back", "happened", "happens", "left", "died", "wants", "wanted", "needs",
    "never",
    "still", "all", "over", "up", "down", "out", "off",
  ]

  private static let notNouns: Set<String> = [
    "way", "one", "thing", "same", "other", "last", "first", "next", "old", "new", "big", "small",
    "good", "bad", "little", "own", "more", "most", "least", "only", "right", "wrong", "happy",
    "sad",
    "angry", "tired", "lonely", "anxious", "whole", "fuck", "hell", "best", "worst", "such", "much",
    "long", "far", "some", "thing", "things", "stuff", "god", "rest", "point", "moment", "time",
    "feels", "kind", "sort", "true", "sucks",
  ]
}
