/// Finds the words of the table, their variants and their inflections among lexemes.
struct EmotionIndex: Sendable {
  struct Hit: Sendable {
    let emotion: Int
    let length: Int
    /// Lower is surer: the word itself, a variant, an inflection.
    let rank: Int
    let isSingleVariant: Bool
  }

  private var phrases: [String: (emotion: Int, rank: Int)] = [:]
  private var stems: [String: Int] = [:]
  private var longest = 1

  init(words: [String], variants: [[String]]) {
    for (emotion, word) in words.enumerated() { add(word, emotion: emotion, rank: 0) }
    for (emotion, list) in variants.enumerated() {
      for variant in list { add(variant, emotion: emotion, rank: 1) }
    }
    for (form, word) in EmotionIndex.additions {
      if let emotion = words.firstIndex(of: word) { add(form, emotion: emotion, rank: 1) }
    }
  }

  private mutating func add(_ phrase: String, emotion: Int, rank: Int) {
    let forms = Lexeme.lexemes(of: phrase).map(\.form)
    guard !forms.isEmpty else { return }
    longest = max(longest, forms.count)
    let key = forms.joined(separator: " ")
    if phrases[key] == nil { phrases[key] = (emotion, rank) }
    if forms.count == 1, key.utf8.count > 3, !EmotionIndex.neverInflected.contains(key) {
      let stem = Stem.of(key)
      if stems[stem] == nil { stems[stem] = emotion }
    }
  }

  /// Returns the longest phrase that begins at a lexeme, or the inflection of a word.
  func hit(at start: Int, in forms: [String]) -> Hit? {
    var length = min(longest, forms.count - start)
    while length > 0 {
      let key =
        length == 1 ? forms[start] : forms[start..<start + length].joined(separator: " ")
      if let found = phrases[key] {
        return Hit(
          emotion: found.emotion,
          length: length,
          rank: found.rank,
          isSingleVariant: length == 1 && found.rank == 1
        )
      }
      length -= 1
    }
    let form = forms[start]
    guard form.utf8.count > 3, !EmotionIndex.notFeelings.contains(form),
      let emotion = stems[Stem.of(form)]
    else { return nil }
    return Hit(emotion: emotion, length: 1, rank: 2, isSingleVariant: true)
  }

  /// Everyday forms that neither the table nor the stemmer has.
  private static let additions: [(String, String)] = [
    ("nothing", "numb"), ("sick of", "frustrated"), ("fed up", "frustrated"),
    ("tired of", "weary"), ("dead tired", "tired"), ("stressed out", "stressed"),
    ("heart broken", "heartbroken"), ("heartbreak", "heartbroken"), ("freaked out", "panicky"),
    ("lost for words", "shocked"), ("burnt", "burnt out"), ("scary", "scared"),
    ("happier", "happy"), ("excluded", "left out"), ("crying", "sad"), ("angst", "anxious"),
    ("ashamed of myself", "ashamed"), ("embarrassing", "embarrassed"), ("relaxing", "relaxed"),
    ("exhausting", "exhausted"), ("walking on air", "delighted"),
    ("missing them", "missing someone"),
    ("miss them", "missing someone"), ("jelly", "jealous"), ("contentment", "content"),
    ("shattered", "heartbroken"),
  ]

  /// Variants that mean something else when they are inflected.
  private static let neverInflected: Set<String> = [
    "bitter", "prickly", "tender", "still", "light", "blue", "green", "grey", "cross", "held",
    "seen", "heard", "moved", "alive",
    "wonder", "cut", "spent", "lost", "close", "loose", "soft", "solid", "sour", "bold", "void",
    "blank", "meh", "blah", "together", "resolve", "desire", "interest", "interested", "waste",
    "loss", "nothing", "down", "free", "warm", "safe", "settled", "stuck", "blocked", "powerful",
    "worn", "funny", "secure", "composed", "distant", "apart", "exposed", "raw", "watched",
    "touched",
    "flat", "content", "sacred", "holy", "balanced", "protected", "stress", "achieved", "steady",
    "belong", "attracted", "capable", "absorbed", "crush", "connected", "connection", "deserted",
  ]

  /// Words whose stem is a feeling's but that are none.
  private static let notFeelings: Set<String> = [
    "tires", "long", "longer", "longest", "hopefully", "interests", "hated", "hating", "lovely",
    "lover", "lovers", "fearsome",
    "wonderful", "wonders", "trustee", "guiltless", "sadist", "madly", "badly",
  ]
}
