/// Words that a full stop does not end a sentence after.
private let titles: Set<String> = ["mr", "mrs", "ms", "dr", "st", "prof", "rev", "etc"]

extension Mirror {
  /// Returns the whole sentences of a text that can be quoted as they stand, in their order.
  ///
  /// A sentence has two words to fourteen and at most ninety characters. It is no question, holds
  /// nothing in quotation marks or brackets, no address, number to call or key, and ends on a word that
  /// can end one. Unlike a quoted clause it may hold commas, since nothing of it is left out.
  public static func sentences(of text: String) -> [Mirror] {
    var sentences: [Mirror] = []
    var current: [Chunk] = []
    var isWhole = true
    func close() {
      defer {
        current = []
        isWhole = true
      }
      let span = Edges.trimmed(current)
      guard isWhole, (2...14).contains(span.count), let first = span.first, let last = span.last,
        Edges.endsWell(span[...])
      else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      guard let words = Chunk.quotable(range, of: text) else { return }
      sentences.append(Mirror(.quote, words, from: range, rule: "sentence"))
    }
    for chunk in Chunk.chunks(of: text) {
      if chunk.opens, current.isEmpty == false, current.last?.ending == Chunk.Ending.none {
        close()
      }
      if chunk.isInside || !chunk.isClean { isWhole = false }
      if chunk.isClean { current.append(chunk) }
      if chunk.ending == .question { isWhole = false }
      let ends = chunk.endsSentence || chunk.ending == .stop || chunk.ending == .question
      if ends, !titles.contains(chunk.form) { close() }
    }
    close()
    return sentences
  }

  /// Returns the sentences of a text that can be said to the person, with "you" for "I": "You said grand".
  ///
  /// Only whole sentences that begin with "I" are turned, of twelve words at most and without "you", "we"
  /// or anybody's words, so that nobody's part in them changes but the writer's.
  public static func turnedSentences(of text: String) -> [Mirror] {
    sentences(of: text).compactMap { sentence in
      let words = sentence.text.split(separator: " ").map(String.init)
      guard (3...12).contains(words.count), let first = words.first, SentenceTurning.begins(first)
      else {
        return nil
      }
      var turned: [String] = []
      for (place, word) in words.enumerated() {
        guard let other = SentenceTurning.turned(word, after: place > 0 ? words[place - 1] : "")
        else {
          return nil
        }
        turned.append(other)
      }
      return Mirror(
        .swap,
        turned.joined(separator: " "),
        from: sentence.source,
        rule: "swap.sentence"
      )
    }
  }
}

/// Words of the first person and what they are when said to that person.
private enum SentenceTurning {
  static func begins(_ word: String) -> Bool {
    ["i", "i'm", "i've", "i'd", "i'll", "im", "ive"].contains(plain(word))
  }

  /// The word as it is said to the person, or `nil` when the sentence cannot be turned.
  static func turned(_ word: String, after last: String) -> String? {
    let form = plain(word)
    if unturnable.contains(form) { return nil }
    if ["was", "am", "wasn't", "wasnt"].contains(form) {
      let subject = plain(last)
      guard subject == "i" else { return form == "am" ? nil : word }
      return keeping(word, form == "am" ? "are" : form == "was" ? "were" : "weren't")
    }
    guard let other = pairs[form] else { return word }
    return keeping(word, other)
  }

  /// The other word with the marks that stood after the first.
  private static func keeping(_ word: String, _ other: String) -> String {
    other + String(word.reversed().prefix { ",;:".contains($0) }.reversed())
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().replacing("’", with: "'").filter { $0.isLetter || $0 == "'" }
  }

  private static let pairs = [
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "im": "you're",
    "ive": "you've", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
  ]

  private static let unturnable: Set<String> = [
    "you", "your", "yours", "u", "ur", "you're", "we", "us", "our", "ours", "we're", "we've",
    "yourself",
    "lol", "haha", "ain't", "id", "ill", "thou", "umbra", "please",
    // Said back as "you", these accuse.
    "failed", "lied", "hurt", "hit", "slapped", "cheated", "ruined", "wasted", "broke", "stole",
    "screamed", "shouted", "yelled",
  ]
}
