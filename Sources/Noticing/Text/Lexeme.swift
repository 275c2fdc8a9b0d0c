/// A word in the form matching works on: contractions are opened ("don't" is "do" and "not").
struct Lexeme: Hashable, Sendable {
  var form: String

  /// The UTF-8 offsets of the written word; the parts of a contraction share them.
  var range: Range<Int>

  let joint: Word.Joint
  let sentence: Int
  let clause: Int
  let isQuoted: Bool
  let isCapitalised: Bool

  init(_ form: String, of word: Word, isFirst: Bool = true) {
    self.form = form
    range = word.range
    joint = isFirst ? word.joint : .space
    sentence = word.sentence
    clause = word.clause
    isQuoted = word.isQuoted
    isCapitalised = word.isCapitalised
  }

  /// Returns the lexemes of a text in order.
  static func lexemes(of text: String) -> [Lexeme] {
    lexemes(of: Tokenizer.words(of: text))
  }

  static func lexemes(of words: [Word]) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    lexemes.reserveCapacity(words.count)
    for word in words {
      for (index, part) in Contractions.open(word.form).enumerated() {
        lexemes.append(Lexeme(part, of: word, isFirst: index == 0))
      }
    }
    return lexemes
  }
}

/// Opens contractions, with or without their apostrophe.
enum Contractions {
  static func open(_ form: String) -> [String] {
    if let parts = whole[form] { return parts }
    guard let apostrophe = form.utf8.lastIndex(of: 39) else { return [form] }
    let stem = String(form[..<apostrophe])
    switch form[apostrophe...] {
    case "'m": return [stem, "am"]
    case "'re": return [stem, "are"]
    case "'ve": return [stem, "have"]
    case "'ll": return [stem, "will"]
    case "'d": return [stem, "would"]
    case "'s": return pronouns.contains(stem) ? [stem, "is"] : [stem, "'s"]
    case "'t" where stem.utf8.last == 110: return [String(stem.dropLast()), "not"]
    default:
      return [form.filter { $0 != "'" }]
    }
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "that", "there", "what", "who", "where", "how", "here", "everything",
    "everyone", "nothing", "something", "one",
  ]

  private static let whole: [String: [String]] = {
    var table: [String: [String]] = [
      "can't": ["can", "not"], "cant": ["can", "not"], "cannot": ["can", "not"],
      "won't": ["will", "not"], "wont": ["will", "not"], "shan't": ["will", "not"],
      "ain't": ["am", "not"], "aint": ["am", "not"], "let's": ["let", "us"],
      "im": ["i", "am"], "ive": ["i", "have"], "id": ["i", "would"], "iam": ["i", "am"],
      "hes": ["he", "is"], "shes": ["she", "is"], "theyre": ["they", "are"],
      "theyve": ["they", "have"], "theyll": ["they", "will"], "youre": ["you", "are"],
      "thats": ["that", "is"], "whats": ["what", "is"], "theres": ["there", "is"],
      "everyones": ["everyone", "is"], "hows": ["how", "is"],
      "gonna": ["going", "to"], "gunna": ["going", "to"], "gon": ["going", "to"],
      "wanna": ["want", "to"], "gotta": ["got", "to"], "hafta": ["have", "to"],
      "tryna": ["trying", "to"], "dunno": ["do", "not", "know"], "idk": ["i", "do", "not", "know"],
      "lemme": ["let", "me"], "imma": ["i", "am", "going", "to"],
      "ima": ["i", "am", "going", "to"],
      "shouldve": ["should", "have"], "couldve": ["could", "have"], "wouldve": ["would", "have"],
      "rn": ["right", "now"], "ur": ["your"], "ppl": ["people"],
      "tonite": ["tonight"], "2nite": ["tonight"], "tmrw": ["tomorrow"], "tmr": ["tomorrow"],
      "bc": ["because"], "cuz": ["because"], "cos": ["because"], "od'd": ["overdosed"],
      "o.d": ["overdose"],
    ]
    for verb in [
      "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "would", "could",
      "should", "must", "need",
    ] {
      table[verb + "nt"] = [verb, "not"]
    }
    return table
  }()
}
