extension Mirror {
  /// Returns the clauses of a text that can be quoted as they stand, weighed or not: whole sentences
  /// first, then the parts of longer ones, in their order.
  ///
  /// A sentence has at most eighteen words and a part twelve; what stands around a part may be left out
  /// without changing what it says, and it begins with somebody or something. Linear in the length of the
  /// text.
  public static func clauses(of text: String) -> [Mirror] {
    let sentences = sentences(of: text, limit: 24)
    let passage = Passage(text)
    let parts = (passage.quotes(limit: 12).map(\.span) + passage.statements.compactMap(\.front))
      .filter { isQuotable($0) && SecondPerson.begins($0) }
      .compactMap { span -> Mirror? in
        guard let first = span.first, let last = span.last else { return nil }
        let words = span.map(\.word).joined(separator: " ")
        let range = first.range.lowerBound..<last.range.upperBound
        return Mirror(.quote, words, from: range, rule: "quote")
      }
    var seen = Set(sentences.map(\.source))
    return sentences + parts.filter { seen.insert($0.source).inserted }
  }

  /// Returns a quote as it is said to the person who wrote it, with "you" for "I": "You said grand".
  ///
  /// `nil` when the words hold no first person, hold "you" (whose part in them would change),
  /// swear, insult, accuse when they are said back, or belong to a dialect whose verbs would not agree.
  public var saidToPerson: Mirror? {
    guard kind == .quote else { return nil }
    var words = text.split(separator: " ").map(String.init)
    if words.count > 3, SecondPerson.answers.contains(SecondPerson.plain(words[0])),
      SecondPerson.persons.contains(SecondPerson.plain(words[1]))
    {
      words.removeFirst()
    }
    // "The daft thing is I nearly rang her"
    if words.count > 6, SecondPerson.plain(words[0]) == "the",
      SecondPerson.plain(words[2]) == "thing",
      SecondPerson.plain(words[3]) == "is",
      ClauseParts.subjects.contains(SecondPerson.plain(words[4]))
    {
      words.removeFirst(4)
    }
    for lead in SecondPerson.leads where words.count > lead.count + 2 {
      let opening = words.prefix(lead.count).map(SecondPerson.plain)
      let next = SecondPerson.plain(words[lead.count])
      if opening == lead, ClauseParts.subjects.contains(next) || lead.count == 1 {
        words.removeFirst(lead.count)
      }
    }
    words = SecondPerson.withoutAsides(words)
    guard (3...24).contains(words.count), let turned = SecondPerson.turned(words) else {
      return nil
    }
    return Mirror(.swap, turned.joined(separator: " "), from: source, rule: "swap.clause")
  }
}

extension Clause {
  /// What stands in front of the first comma of a long statement, when that is a statement already.
  fileprivate var front: [Chunk]? {
    guard !beginsBroken, chunks.count > 12,
      let comma = chunks.firstIndex(where: { $0.ending == .comma }), (4...14).contains(comma),
      comma + 1 < chunks.count, !["and", "or", "who", "which"].contains(chunks[comma + 1].form)
    else { return nil }
    let span = Edges.trimmed(Array(chunks[...comma]))
    guard let first = span.first, ClauseParts.subjects.contains(first.form), span.count > 3,
      Edges.endsWell(span[...]),
      !span.contains(where: { ClauseParts.conditions.contains($0.form) || $0.form == "said" })
    else { return nil }
    return span
  }
}

/// Words of the first person and what they are when said to that person.
private enum SecondPerson {
  /// Left off the front: what follows says as much.
  static let leads: [[String]] = [
    ["and"], ["but"], ["so"], ["also"], ["then"], ["because"], ["well"], ["honestly"],
    ["i", "suppose"],
    ["i", "guess"], ["i", "reckon"], ["i", "mean"], ["i", "notice"], ["i", "notice", "that"],
    ["the", "truth", "is"], ["the", "thing", "is"], ["the", "funny", "thing", "is"],
  ]

  /// What answers before somebody is named: "No I did not".
  static let answers: Set<String> = ["no", "nah", "nope", "yes", "yeah", "yep", "ok", "okay", "oh"]
  static let persons: Set<String> = [
    "i", "i'm", "i've", "i'd", "i'll", "he", "she", "it", "we", "they",
  ]

  /// Whether a part begins with somebody or something, so that nothing in front of it is missed.
  static func begins(_ span: [Chunk]) -> Bool {
    guard let first = span.first else { return false }
    return ClauseParts.subjects.contains(first.form) || heads.contains(first.form)
      || first.isTitled || first.form.hasSuffix("'s") || first.form.hasSuffix("'ve")
  }

  /// Whether a sentence has its subject, so that it is none of the short ones that stand only in a quote.
  private static func begins(_ forms: [String]) -> Bool {
    guard let first = forms.first else { return false }
    if ClauseParts.subjects.contains(first) || heads.contains(first) { return true }
    guard forms.contains(where: { pairs[$0] != nil && ($0.hasPrefix("i") || $0.hasPrefix("w")) })
    else {
      return Names.isGiven(first) || Names.parents.contains(first)
    }
    return !bare.contains(first) && !Verbs.isGerund(first)
  }

  /// In front of a noun without an article: "Mug that my ex packed".
  private static let bare: Set<String> = [
    "on", "out", "with", "without", "like", "just", "mug", "got", "been", "used", "went", "had",
    "from",
    "into", "onto", "about", "around", "over", "under", "off", "up", "down", "until", "till", "at",
  ]

  private static let heads: Set<String> = [
    "my", "his", "her", "their", "the", "our", "no", "none", "neither", "one", "people", "some",
    "everybody", "somebody", "someone", "anybody", "mum", "dad", "mom", "mummy", "daddy", "each",
    "never", "only", "that's", "that", "this", "those", "these", "part", "half", "even", "not",
  ]

  /// The words without what is said by the way: "actually", "as it happens" at the end.
  static func withoutAsides(_ words: [String]) -> [String] {
    var words = words.filter { !asideWords.contains(plain($0)) || $0.hasSuffix(",") }
    for aside in asides where words.count > aside.count + 3 {
      guard words.suffix(aside.count).map(plain) == aside else { continue }
      words.removeLast(aside.count)
      if let last = words.popLast() {
        words.append(last.hasSuffix(",") ? String(last.dropLast()) : last)
      }
    }
    return words
  }

  private static let asideWords: Set<String> = [
    "actually", "basically", "honestly", "literally", "tbh",
  ]

  private static let asides: [[String]] = [
    ["as", "it", "happens"], ["by", "the", "way"], ["to", "be", "honest"], ["you", "see"],
    ["or", "anything"], ["or", "something"], ["though"],
  ]

  static func plain(_ word: String) -> String {
    word.lowercased().replacing("’", with: "'").filter { $0.isLetter || $0 == "'" }
  }

  /// The words said to the person, or `nil` when they cannot be.
  static func turned(_ words: [String]) -> [String]? {
    let forms = words.map(plain)
    guard let first = forms.first, !imperatives.contains(first), begins(forms),
      forms.contains(where: { pairs[$0] != nil }), !forms.contains(where: bars),
      !isAddressed(words), !zip(forms, forms.dropFirst()).contains(where: isOdd)
    else { return nil }
    var turned: [String] = []
    for (place, word) in words.enumerated() {
      guard let other = other(forms, place) else { return nil }
      turned.append(keeping(word, other))
    }
    return turned
  }

  /// Two words that stand side by side in no sentence: the text is something else.
  private static func isOdd(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    switch first {
    case "a", "an", "the", "my", "our": return odd.contains(second) || second == "are"
    case "i", "we": return odd.contains(second) || ["me", "us", "we"].contains(second)
    case "part", "half", "bit": return second == "of"
    case "me", "us": return afterObject.contains(second)
    case "to", "for", "of", "them": return second == "to"
    default: return false
    }
  }

  private static let afterObject: Set<String> = [
    "i", "we", "us", "me", "is", "are", "was", "am", "has", "needs", "wants", "feels", "hates",
    "knows", "thinks", "says", "does", "loves",
  ]

  private static let odd: Set<String> = [
    "a", "an", "the", "my", "our", "i", "we", "is", "to", "of", "and", "but",
  ]

  /// "Let it go, Deb": somebody is spoken to at the end.
  private static func isAddressed(_ words: [String]) -> Bool {
    guard words.count > 2, words[words.count - 2].hasSuffix(",") else { return false }
    return words[words.count - 1].first?.isUppercase ?? false
  }

  /// The form that stands for one of several; empty when the word stays; `nil` when nothing can.
  private static func other(_ forms: [String], _ place: Int) -> String? {
    let form = forms[place]
    let next = place + 1 < forms.count ? forms[place + 1] : ""
    switch form {
    case "am", "was", "wasn't", "wasnt":
      if next == "i" || subjectIsI(forms, place) { return copulas[form] }
      if place > 0, forms[place - 1] == "we" { return nil }
      // "I laughed and was sad": whose "was" it is can only be guessed.
      guard form != "am", place > 0, !openers.contains(forms[place - 1]) else { return nil }
      return ""
    case "we" where ["was", "are", "aren't"].contains(next): return nil
    case "i", "we":
      return noAgreement.contains(next) ? nil : "you"
    case "me", "my":
      if form == "me", kin.contains(next) { return nil }
      return pairs[form]
    case let form where form.hasPrefix("i'"): return pairs[form]
    default: return pairs[form] ?? ""
    }
  }

  /// Whether "I" stands in front of a verb, with adverbs between at most.
  private static func subjectIsI(_ forms: [String], _ place: Int) -> Bool {
    var index = place - 1
    while index >= 0, adverbs.contains(forms[index]) { index -= 1 }
    return index >= 0 && forms[index] == "i"
  }

  private static func bars(_ form: String) -> Bool {
    unturnable.contains(form) || Misspelling.isOne(form) || Misspelling.isShort(form)
      || FunctionWords.unquotable.contains(form) || Unsayable.isInsult(form)
  }

  /// The other word with the marks that stood after the first.
  private static func keeping(_ word: String, _ other: String) -> String {
    guard !other.isEmpty else { return word }
    // "MY kitchen": what was said loudly is handed back so.
    let other = word.count > 1 && word == word.uppercased() ? other.uppercased() : other
    return other + String(word.reversed().prefix { ",;:".contains($0) }.reversed())
  }

  private static let pairs = [
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "im": "you're",
    "ive": "you've", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
    // "You" is several people as well.
    "we": "you", "we've": "you've", "we'd": "you'd", "we'll": "you'll",
    "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
  ]

  private static let copulas = [
    "am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't",
  ]

  private static let adverbs: Set<String> = [
    "just", "only", "never", "still", "really", "always", "also", "even", "once", "suddenly", "so",
    "quite", "certainly", "probably", "already", "then", "actually", "honestly", "too", "often",
    "again", "simply", "myself", "mostly", "truly",
  ]

  /// Behind these a verb has no subject of its own.
  private static let openers = adverbs.union(["and", "but", "or", "as", "than", "which"])

  /// Behind "I" these belong to other ways of speaking.
  private static let noAgreement: Set<String> = [
    "is", "has", "does", "been", "being", "be", "seen", "should", "shouldn't", "ought", "must",
    "failed", "lied", "hurt", "hit", "slapped", "cheated", "ruined", "wasted", "stole", "screamed",
    "shouted", "yelled", "abandoned", "betrayed", "neglected", "deserve", "deserved", "sound",
  ]

  private static let kin: Set<String> = [
    "mum", "mam", "mom", "ma", "maw", "dad", "da", "gran", "granny", "nan", "wife", "husband",
    "brother", "sister", "mate", "mates", "son", "daughter", "head", "hands", "own", "house",
    "heart", "life", "boss", "phone", "kids",
  ]

  private static let imperatives: Set<String> = [
    "let", "tell", "ask", "excuse", "give", "help", "remind", "call", "forgive", "god", "lord",
    "thank", "kill", "save", "bless", "trust", "believe", "look", "don't", "dont", "please", "stop",
    "spare", "show", "bear", "pardon", "mind", "like", "to", "for", "of", "with", "than", "or",
    "not",
  ]

  private static let unturnable: Set<String> = [
    "you", "your", "yours", "u", "ur", "ya", "you're", "youre", "you've", "you'd", "you'll",
    "yourself", "yourselves", "we're",
    "lol", "haha", "ain't", "aint", "id", "ill", "thou", "umbra", "please", "mi", "n",
    "shes", "hes", "thats", "theyre", "theres", "whats", "its", "youd", "wouldnt", "wasnt", "tae",
    "nae", "fae", "havnae", "cos", "cuz", "abeg", "sha", "lah", "po", "mate", "babe",
    "fair", "unfair", "kill", "killed", "killing", "suicide", "die", "dying", "dead", "rape",
    "raped", "murder",
    "fuck", "fucking", "fuckin", "shit", "bloody", "damn", "hell", "crap", "god", "arse", "ass",
  ]
}
