/// Lifts a noun phrase out of a person's words, so that a sentence can begin with it.
public enum NounPhrase {
  /// Returns "the wedding" for "my sister's wedding" and "your boss" for "my boss"; `nil` when unsure.
  ///
  /// Only phrases after "my", "the", "this" or "that" are lifted, and "your" is used for people alone. The
  /// result is in lower case at its start.
  public static func lift(from text: String) -> String? {
    for clause in Passage(text).clauses {
      for position in clause.chunks.indices {
        if let lift = clause.lift(at: position) { return lift.text }
      }
    }
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
      && !form.hasSuffix("ful") && !form.hasSuffix("'s") && form.utf8.count > 3
      && form.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
      && !NounGroups.determiners.contains(form) && NounGroups.pronouns[form] == nil
  }

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
