/// The words of a text that say what it is about.
public enum TopicWords {
  /// Returns the stems of the words that say something, so that two texts about the same share one.
  ///
  /// Cost: linear in the text, of which the first two thousand bytes count.
  public static func stems(of text: String) -> Set<String> {
    var stems: Set<String> = []
    for lexeme in Lexeme.lexemes(of: String(text.prefix(2_000))) {
      let form = lexeme.form
      guard form.utf8.count > 2, !common.contains(form), !Fillers.adverbs.contains(form),
        !Fillers.edges.contains(form), form.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      else { continue }
      let stem = Stem.of(form)
      if !common.contains(stem) { stems.insert(stem) }
    }
    return stems
  }

  /// Words that are in any text, whatever it is about.
  private static let common: Set<String> = [
    "about", "after", "again", "all", "also", "and", "another", "any", "anyone", "anything", "are",
    "around", "ask", "away", "back", "bad", "been", "before", "being", "bit", "both", "but",
    "call", "came", "can", "come", "could", "day", "days", "did", "does", "doing", "done", "down",
    "each", "else", "ever", "every", "everyone", "everything", "feel", "feeling", "felt", "few",
    "find", "first", "for", "from", "gave", "get", "getting", "give", "goes", "going", "gone",
    "good", "got", "had", "half", "hard", "has", "have", "having", "her", "here", "hers", "him",
    "his", "how", "into", "its", "keep", "kept", "knew", "know", "last", "left", "less", "let",
    "life", "little", "look", "lot", "made", "make", "making", "man", "many", "may", "mean",
    "might",
    "mine", "more", "most", "much", "must", "myself", "need", "never", "new", "next", "nobody",
    "none", "not", "nothing", "off", "old", "once", "one", "ones", "only", "other", "others",
    "our", "out", "over", "own", "part", "people", "person", "put", "really", "right", "said",
    "same", "saw", "say", "says", "see", "seem", "she", "should", "side", "since", "some",
    "someone", "something", "still", "such", "take", "tell", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "thing", "things", "think", "this", "those", "though",
    "thought", "through", "time", "times", "today", "together", "told", "tonight", "too", "took",
    "tried", "try", "trying", "two", "under", "until", "upon", "use", "used", "usual", "very",
    "want", "wanted", "was", "way", "week", "well", "went", "were", "what", "when", "where",
    "which", "while", "who", "whole", "why", "will", "with", "without", "woman", "would", "year",
    "years", "yesterday", "yet", "you", "your", "yours",
  ]
}
