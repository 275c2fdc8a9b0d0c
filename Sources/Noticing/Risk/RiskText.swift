/// A text as patterns see it: normalised lexemes and their numbers.
struct RiskText: Sendable {
  let tokens: [Lexeme]
  let ids: [Int]
  let isFiller: [Bool]
  /// How many fillers stand in a row up to here.
  let fillerRun: [Int]
  /// Whether a word is a large number.
  let isMany: [Bool]
  let isPlayful: Bool
  /// From where on a clause has only fillers ("dead lol"), by its number.
  private let tails: [Int]

  init(_ text: String, book: RiskRuleBook) {
    let words = book.words
    tokens = book.normaliser.lexemes(of: text)
    ids = tokens.map { token in
      book.vocabulary.numbers[token.form]
        ?? (RiskText.looksLikeName(token, words) ? RiskVocabulary.name : 0)
    }
    isFiller = tokens.map { Fillers.adverbs.contains($0.form) }
    var run = 0
    fillerRun = isFiller.map { filler in
      run = filler ? run + 1 : 0
      return run
    }
    isMany = tokens.map { RiskText.isMany($0.form, words) }
    var tails: [Int] = []
    for (position, token) in tokens.enumerated() {
      while tails.count <= token.clause { tails.append(position) }
      if !isFiller[position] { tails[token.clause] = position + 1 }
    }
    self.tails = tails
    isPlayful =
      tokens.contains { words.playful.contains($0.form) }
      || text.unicodeScalars.contains { $0.value > 0xFF && words.playfulSigns.contains($0) }
  }

  /// Whether nothing but fillers follows in the clause, from a position in it on.
  func hasOnlyFillers(_ position: Int) -> Bool { position >= tails[tokens[position].clause] }

  /// Whether a word is capitalised and neither a common word, nor a day or a month, nor what befalls people.
  private static func looksLikeName(_ token: Lexeme, _ words: FrameWords) -> Bool {
    guard token.isCapitalised, token.form.utf8.count > 1, !CommonWords.contains(token.form) else {
      return false
    }
    if token.form.utf8.contains(where: { (48...57).contains($0) }) { return false }
    if words.befalling.contains(token.form) { return false }
    return !["ion", "ity", "ism", "ed", "day", "pause", "ure", "uary"].contains {
      token.form.hasSuffix($0)
    }
  }

  private static func isMany(_ form: String, _ words: FrameWords) -> Bool {
    if words.many.contains(form) { return true }
    // Anything longer than the digits of a count is no count, and would not fit a number.
    guard form.utf8.count <= 4, let number = Int(form) else { return false }
    return number >= 8
  }
}
