/// The words that tell what in an answer is the answer.
enum AnswerWords {
  static let determiners: Set<String> = [
    "my", "the", "a", "an", "our", "his", "her", "their", "this", "that", "these", "those", "some",
    "every", "any", "two", "three", "four", "both", "all",
  ]

  /// Said before a comma about when or how, and no answer alone.
  static let adverbs: Set<String> = [
    "today", "yesterday", "tomorrow", "tonight", "later", "once", "first", "sometimes", "usually",
    "lately", "recently", "now", "suddenly", "mostly", "often", "finally", "eventually", "again",
    "sadly", "luckily", "obviously", "apparently", "clearly", "sure", "right", "look", "listen",
    "no", "nope", "nah", "yes", "thanks", "sorry", "god", "man", "maybe", "perhaps", "probably",
    "mainly", "basically", "generally", "normally", "technically", "ideally", "seriously", "hello",
    "hi", "hey", "wow", "honest", "still", "anyways", "instead", "whatever", "somehow", "oddly",
  ]

  static let denies: Set<String> = [
    "not", "never", "no", "without", "nor", "neither", "don't", "dont",
  ]

  /// Nothing is said of these without what follows: "the day that I left".
  static let openHeads: Set<String> = [
    "day", "time", "times", "moment", "year", "way", "thing", "things", "one", "ones", "fact",
    "people", "person", "place", "part", "kind", "sort", "point", "reason", "the", "a", "those",
    "someone", "somebody", "something", "anyone", "man", "woman", "guy", "night", "morning",
  ]

  /// In front of these a statement says where or when it was.
  static let places: Set<String> = [
    "in", "at", "on", "during", "after", "before", "with", "every", "last", "for", "until",
  ]

  /// With these the place is the point.
  static let needsPlace: Set<String> = [
    "is", "was", "were", "are", "am", "i'm", "im", "it's", "its", "been", "being", "be", "put",
    "puts",
    "live", "lived", "lives", "stay", "stayed", "believe", "believed", "trapped", "stuck", "get",
    "got",
    "gets", "go", "went", "goes", "keep", "kept", "depend", "depends", "if", "when", "because",
    "unless",
    "than", "would", "could", "should", "might", "may", "only", "until", "wish", "hope", "like",
  ]

  static let reporting: Set<String> = [
    "that", "said", "says", "think", "thought", "told", "what", "how",
  ]

  static let numbers: Set<String> = [
    "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "little", "young",
  ]

  static let frames: [[String]] = list([
    "i'd say", "i would say", "id say", "i'd tell her", "i'd tell him", "i'd tell them",
    "i would tell her", "i would tell him", "i would tell them", "i want to say",
    "i'd probably say",
    "i would probably say", "i think it was", "i think it is", "i think it's",
  ])

  /// About the telling, and not about what is told.
  static let aboutTelling: [[String]] = list([
    "i don't know", "i dont know", "i do not know", "i can't explain", "i cant explain",
    "i can't describe", "i cant describe", "i can't say", "i cant say", "i don't remember",
    "i dont remember", "i can't remember", "i cant remember", "i'm not sure", "im not sure",
    "i am not sure", "it's hard to explain", "its hard to explain", "it's hard to say",
    "its hard to say", "it's hard to describe", "its hard to describe", "it's stupid", "its stupid",
    "it sounds stupid", "that sounds stupid", "i don't know how", "i know that sounds",
    "i know it sounds",
    "you know what i mean", "if that makes sense", "does that make sense", "it's silly",
    "its silly",
  ])

  /// Beside the point, where anything else is said.
  static let asides: [[String]] = list([
    "i think", "i thought", "we thought", "we think", "i guess", "i suppose", "i said", "i mean",
    "i told", "i believe", "i need it", "i needed it", "i love it", "i hate it", "it's a disease",
    "i wonder", "that's it", "thats it", "i remember", "i'd say", "i would say",
  ])

  /// What follows is the name that was asked for.
  static let naming: [[String]] = list([
    "i call it", "i'd call it", "i would call it", "i called it", "we call it", "we called it",
    "it's called", "its called", "i call her", "i call him", "i call them",
  ])

  private static let questionWords: Set<String> = [
    "what", "who", "why", "how", "when", "where", "which", "is", "are", "was", "were", "do", "does",
    "did", "can", "could", "will", "would", "should", "am", "have", "has", "isn't", "don't",
    "doesn't",
    "isnt", "dont",
  ]

  /// Whether the words are a question, and not an answer with a mark of doubt.
  static func asks(_ span: [Chunk]) -> Bool {
    span.first.map { questionWords.contains($0.form) } ?? true
  }

  /// Whether a span says nothing as the beginning of an answer.
  static func isBare(_ span: [Chunk]) -> Bool {
    guard span.count == 1, let only = span.first else { return false }
    return adverbs.contains(only.form) || Fillers.edges.contains(only.form)
      || only.form.hasSuffix("ly") && only.form != "family"
      || only.form.utf8.count < 3
  }

  /// Whether a word makes a statement of what stands before it.
  static func isFinite(_ form: String) -> Bool {
    finite.contains(form) || form.hasSuffix("n't") || ClauseParts.subjects.contains(form)
  }

  private static let finite: Set<String> = [
    "is", "was", "are", "were", "am", "has", "had", "have", "does", "did", "do", "will", "would",
    "can", "could", "should", "must", "may", "might", "keeps", "kept", "makes", "made", "feels",
    "felt", "came", "comes", "went", "goes", "got", "gets", "happened", "happens", "died", "left",
    "said", "says", "told", "tells", "needs", "wants", "wanted", "needed", "started", "ended",
    "broke",
    "fell", "hurts", "sounds", "looks", "looked", "seems", "seemed", "took", "takes", "gave",
    "gives",
    "stopped", "turned", "ran", "knows", "knew", "thinks", "thought", "asked", "asks", "calls",
    "called", "stays", "stayed", "never", "always", "put", "let", "want", "need", "feel", "know",
    "think", "get", "go", "asking", "don't", "dont", "cant", "won't", "wont", "doesnt", "loves",
    "hates", "saw", "sees", "hit", "lost", "forgot", "forgets", "yelled", "shouted", "laughed",
  ]

  /// Whether a word that is a filler elsewhere belongs to the one after it: "well done".
  static func binds(_ form: String, to next: String) -> Bool {
    form == "please" || (bound[form]?.contains(next) ?? false)
  }

  private static let bound: [String: Set<String>] = [
    "well": ["done", "played", "loved", "rested", "meant", "fed", "hidden", "known", "behaved"],
    "pretty": ["much"], "quite": ["enough"], "so": ["much", "many", "far", "long"],
    "just": ["me", "us", "him", "her", "them", "once"],
  ]

  private static func list(_ phrases: [String]) -> [[String]] {
    phrases.map { $0.split(separator: " ").map(String.init) }
  }
}
