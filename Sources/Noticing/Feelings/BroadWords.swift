/// Words that say little about a feeling, and what may be meant.
enum BroadWords {
  static func isBroad(_ word: String) -> Bool {
    familyWords.contains(word) || across[word] != nil
  }

  /// The ordinary word of a family: a finer one lies in the same family.
  private static let familyWords: Set<String> = [
    "angry", "annoyed", "anxious", "scared", "sad", "down", "lonely", "guilty", "ashamed",
    "disgusted", "bored", "jealous", "confused", "tired", "numb", "empty", "happy", "calm",
    "loving", "grateful", "proud", "interested", "hopeful",
  ]

  /// Words that may point into several families.
  static let across: [String: [String]] = [
    "upset": ["hurt", "angry", "scared", "disappointed"],
    "bad": ["sad", "guilty", "anxious", "lonely", "exhausted"],
    "weird": ["uneasy", "confused", "detached", "self-conscious"],
    "off": ["uneasy", "weary", "flat", "disconnected"],
    "good": ["pleased", "calm", "grateful", "proud"],
    "great": ["delighted", "proud", "grateful", "connected"],
    "fine": ["content", "relieved", "flat", "weary"],
    "ok": ["calm", "flat", "tired", "hopeful"],
    "okay": ["calm", "flat", "tired", "hopeful"],
    "alright": ["calm", "flat", "tired", "hopeful"],
    "stressed": ["overwhelmed", "frustrated", "exhausted", "agitated"],
    "awful": ["ashamed", "heartbroken", "scared", "exhausted"],
    "terrible": ["ashamed", "heartbroken", "scared", "exhausted"],
    "strange": ["uneasy", "confused", "detached", "self-conscious"],
  ]
}

extension EmotionTable {
  /// Returns whether a finer word is worth offering, also for words the table does not hold ("upset").
  public func isBroad(_ word: String) -> Bool {
    let form = Lexeme.lexemes(of: word).map(\.form).joined(separator: " ")
    return BroadWords.isBroad(form)
  }

  /// Returns whether a short answer names its feeling by a broad word.
  ///
  /// “Stressed” does; “frazzled” is finer already, though the table counts it to the same feeling.
  public func isNamedBroadly(_ text: String) -> Bool {
    guard let feeling = feeling(named: text), feeling.emotion.isBroad else { return false }
    return Lexeme.lexemes(of: text).contains { lexeme in
      guard lexeme.range.overlaps(feeling.range) else { return false }
      let shared = zip(lexeme.form, feeling.word).prefix { $0 == $1 }.count
      return shared >= min(4, feeling.word.count)
    }
  }

  /// Returns three to five words that say more than the given one, and never that word.
  ///
  /// For "upset", "bad", "weird", "off", "good", "fine", "ok" and "stressed" they come from different
  /// families; otherwise they are the word's nearest neighbours in its family. Empty for a word that is
  /// neither broad nor in the table.
  public func finerWords(for word: String) -> [String] {
    let form = Lexeme.lexemes(of: word).map(\.form).joined(separator: " ")
    let known = Set(emotions.map(\.word))
    if let words = BroadWords.across[form] {
      return words.filter { known.contains($0) && $0 != form }
    }
    guard let emotion = emotion(named: word) else { return [] }
    func distance(_ other: Emotion) -> Int {
      abs(other.energy - emotion.energy) + 2 * abs(other.pleasantness - emotion.pleasantness)
        + abs(other.intensity - emotion.intensity)
    }
    let near = emotions.enumerated()
      .filter { $0.element.family == emotion.family && $0.element.word != emotion.word }
      .filter { $0.element.word != form }
      .sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
    return near.prefix(5).map(\.element.word)
  }
}
