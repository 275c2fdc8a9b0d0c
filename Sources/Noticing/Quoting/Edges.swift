/// Where a span may begin and end.
enum Edges {
  /// Takes fillers off both ends, and words nothing should end on off the end.
  static func trimmed(_ span: [Chunk]) -> [Chunk] {
    var span = span[...]
    var changed = true
    while changed {
      changed = false
      for opening in openings where span.count > opening.count {
        if span.first?.form == opening[0], span.prefix(opening.count).map(\.form) == opening {
          span = span.dropFirst(opening.count)
          changed = true
        }
      }
      if let first = span.first, openers.contains(first.form), span.count > 1 {
        span = span.dropFirst()
        changed = true
      }
      for closing in closings where span.count > closing.count {
        if span.last?.form == closing[closing.count - 1],
          span.suffix(closing.count).map(\.form) == closing
        {
          span = span.dropLast(closing.count)
          changed = true
        }
      }
      // "They all say so", "I said yes"
      if span.count > 1, let last = span.last, agreeing.contains(last.form),
        soTaking.contains(span[span.index(span.endIndex, offsetBy: -2)].form)
      {
        break
      }
      if let last = span.last, span.count > 1, closers.contains(last.form) {
        span = span.dropLast()
        changed = true
      }
    }
    return Array(span)
  }

  static func endsWell(_ span: ArraySlice<Chunk>) -> Bool {
    guard let last = span.last else { return false }
    // "My body said no"
    let isAnswer =
      last.form == "no" && span.dropLast().last.map { answers.contains($0.form) } ?? false
    if FunctionWords.neverLast.contains(last.form), !isAnswer { return false }
    if ["'ve", "'ll", "'re", "'m"].contains(where: last.form.hasSuffix) { return false }
    if span.count == 1, FunctionWords.empty.contains(last.form) { return false }
    if span.allSatisfy(\.isNumber) { return false }
    if zip(span, span.dropFirst()).contains(where: { $0.isNumber && $1.isNumber }) { return false }
    return !span.contains { FunctionWords.unquotable.contains($0.form) }
  }

  /// Whether a whole sentence may end as it does: "what I was doing there".
  ///
  /// Its writer set the stop, so that only what cannot end any sentence is turned away.
  static func endsAtStop(_ span: [Chunk]) -> Bool {
    guard span.count > 2, let last = span.last else { return false }
    return (atStop.contains(last.form) || span.count > 5 && atLongStop.contains(last.form))
      && !span.contains { FunctionWords.unquotable.contains($0.form) }
  }

  private static let atStop: Set<String> = [
    "there", "on", "in", "about", "for", "with", "from", "at", "too", "then", "this", "his", "know",
    "not",
  ]

  /// What may end a sentence of some length: "whether I only think I should be".
  private static let atLongStop: Set<String> = [
    "be", "is", "was", "am", "are", "were", "do", "does", "did", "can", "could",
    "would", "should", "will", "have", "has", "had", "to", "of", "that", "like", "so", "really",
    "though", "said", "says", "think", "feel", "get", "while", "off", "these", "those",
  ]

  static func fits(_ span: [Chunk], limit: Int) -> Bool {
    guard span.count <= limit else { return false }
    if span.dropLast().contains(where: { $0.ending == .comma }) { return false }
    return span.reduce(span.count - 1) { $0 + $1.word.count } <= 60
  }

  private static let answers: Set<String> = [
    "said", "say", "says", "saying", "mean", "means", "meant",
  ]

  private static let agreeing: Set<String> = ["so", "yes", "ok", "okay", "yeah"]

  private static let soTaking: Set<String> = [
    "say", "says", "said", "think", "thinks", "thought", "hope", "told", "believe", "do", "did",
    "not", "or", "feel",
  ]

  private static let openings: [[String]] = [
    ["you", "know"], ["i", "mean"], ["i", "guess"], ["i", "suppose"], ["kind", "of"],
    ["sort", "of"],
    ["to", "be", "honest"], ["the", "thing", "is"], ["oh", "well"],
  ]

  private static let closings: [[String]] = [
    ["you", "know"], ["i", "guess"], ["i", "suppose"], ["or", "something"], ["i", "think"],
    ["or", "whatever"], ["and", "stuff"], ["to", "be", "honest"], ["kind", "of"], ["sort", "of"],
    ["i", "mean"],
  ]

  /// A "maybe" in front is part of what is said.
  private static let openers = Fillers.edges.subtracting(["maybe", "probably", "perhaps"])

  private static let closers: Set<String> = Fillers.edges.subtracting([
    "like", "meh", "please", "well",
  ])
  .union(["anyways", "btw", "haha"])
}

/// The words that hold sentences together.
enum FunctionWords {
  /// A quote never ends on one of these.
  static let neverLast: Set<String> = [
    "a", "an", "the", "to", "of", "and", "but", "or", "nor", "so", "if", "because", "as", "at",
    "by",
    "for", "from", "in", "into", "on", "onto", "with", "without", "within", "about", "than", "that",
    "my", "your", "our", "their", "its", "i", "he", "she", "we", "they", "am", "is", "are", "was",
    "were", "be", "been", "being", "have", "has", "had", "do", "does", "did", "will", "would",
    "can",
    "could", "shall", "should", "may", "might", "must", "very", "quite", "rather", "who", "whom",
    "whose", "which", "what", "when", "where", "why", "how", "while", "although", "though", "til",
    "till", "until",
    "unless", "since", "i'm", "im", "i've", "ive", "i'd", "i'll", "you're", "he's", "she's", "it's",
    "we're", "they're", "that's", "there's", "what's", "there", "not", "every", "between", "during",
    "against", "toward", "towards", "upon", "per", "via", "like", "just", "really", "too", "even",
    "only", "also", "then", "this", "these", "those", "his", "whether", "gonna", "wanna", "gotta",
    "feel", "feels", "think", "know", "said", "says", "get", "gets", "got", "make", "makes", "no",
  ]

  /// Say nothing when they stand alone.
  static let empty: Set<String> = [
    "it", "me", "you", "him", "her", "them", "us", "one", "some", "any", "all", "yes", "ok", "up",
    "down", "out", "off", "n't", "can't", "don't", "won't",
  ]

  /// In front of these a phrase can end.
  static let boundaries: Set<String> = [
    "and", "or", "because", "when", "if", "while", "who", "which", "that", "since", "until",
    "unless",
    "although", "though", "after", "before", "as", "with", "without", "about", "at", "in", "on",
    "from",
    "for", "by", "than", "where", "so", "like", "whenever", "every", "during", "then", "i", "he",
    "she",
    "we", "they", "to",
  ]

  /// Never repeated to the person: verdicts and abuse, mostly aimed at themself.
  static let unquotable: Set<String> = [
    "bitch", "whore", "slut", "cunt", "faggot", "fag", "retard", "retarded", "nigger", "tranny",
    "spastic", "kill", "suicide", "suicidal", "kms",
  ]
}

/// How much a span says.
enum Salience {
  static func score(_ span: [Chunk]) -> Int {
    var score = min(span.count, 6)
    for chunk in span {
      if feeling.contains(chunk.form) { score += 4 }
      if body.contains(chunk.form) { score += 3 }
      if absolutes.contains(chunk.form) { score += 3 }
      if simile.contains(chunk.form) { score += 3 }
      if firstPerson.contains(chunk.form) { score += 1 }
    }
    if let first = span.first, ["it", "that", "this", "there", "he", "she"].contains(first.form) {
      score -= 1
    }
    return score
  }

  /// How much a span gains from the words that lead up to it: "but", "honestly", "the thing is".
  static func lead(of span: [Chunk], in clause: Clause) -> Int {
    guard let first = span.first,
      let start = clause.chunks.firstIndex(where: { $0.range == first.range })
    else { return 0 }
    var score = 0
    let lead = clause.chunks[max(0, start - 3)..<start].map(\.form)
    if lead.contains(where: turns.contains) || lead == ["the", "thing", "is"] { score += 3 }
    let forms = span.map(\.form)
    if zip(forms, forms.dropFirst()).contains(where: { left, right in
      untold.contains(left) && ["told", "said", "tell", "talked"].contains(right)
    }) {
      score += 3
    }
    if firstPerson.contains(first.form), forms.contains(where: feeling.contains) { score += 1 }
    if forms.contains(where: { Nouns.isThing($0) }) { score += 1 }
    return score
  }

  private static let turns: Set<String> = [
    "but", "honestly", "actually", "truth", "really", "yet", "secretly",
  ]

  private static let untold: Set<String> = [
    "never", "haven't", "havent", "hadn't", "can't", "cant", "not", "couldn't",
  ]

  private static let feeling: Set<String> = [
    "afraid", "alone", "angry", "anxious", "ashamed", "bitter", "bored", "calm", "confused",
    "crying",
    "cried", "dread", "embarrassed", "empty", "exhausted", "excited", "fear", "feel", "feeling",
    "felt",
    "furious", "glad", "grief", "guilt", "guilty", "happy", "hate", "helpless", "hope", "hopeless",
    "hurt",
    "hurts", "ignored", "invisible", "jealous", "joy", "lonely", "lost", "love", "mad", "miss",
    "nervous",
    "numb", "overwhelmed", "panic", "proud", "relief", "relieved", "sad", "scared", "shame",
    "sorry",
    "stuck", "tired", "torn", "trapped", "unseen", "useless", "worried", "worry", "worthless",
  ]

  private static let body: Set<String> = [
    "throat", "chest", "stomach", "shaking", "tight", "heavy", "shoulders", "jaw", "headache",
    "belly",
    "hands", "breath", "breathe", "heart", "tears", "sleep", "skin", "knot",
  ]

  private static let absolutes: Set<String> = [
    "always", "never", "everyone", "everybody", "nobody", "nothing", "everything", "completely",
    "ruined", "forever", "anymore",
  ]

  private static let simile: Set<String> = ["like", "as"]

  private static let firstPerson: Set<String> = ["i", "i'm", "im", "my", "me", "i've", "myself"]
}
