/// A text as patterns see it: normalised lexemes and their numbers.
struct RiskText: Sendable {
  let tokens: [Lexeme]
  let ids: [Int]
  let isFiller: [Bool]
  /// How many fillers stand in a row up to here.
  let fillerRun: [Int]
  let isPlayful: Bool
  let byteCount: Int

  init(_ text: String, vocabulary: RiskVocabulary) {
    tokens = RiskNormaliser(vocabulary: vocabulary).lexemes(of: text)
    ids = tokens.map { token in
      vocabulary.numbers[token.form] ?? (RiskText.looksLikeName(token) ? RiskVocabulary.name : 0)
    }
    isFiller = tokens.map { Fillers.adverbs.contains($0.form) }
    var run = 0
    fillerRun = isFiller.map { filler in
      run = filler ? run + 1 : 0
      return run
    }
    isPlayful =
      tokens.contains { RiskLexicon.playful.contains($0.form) }
      || text.unicodeScalars.contains { RiskLexicon.playfulSigns.contains($0.value) }
    byteCount = text.utf8.count
  }

  /// Whether a word is capitalised and neither a common word, nor a day or a month, nor what befalls people.
  private static func looksLikeName(_ token: Lexeme) -> Bool {
    guard token.isCapitalised, token.form.utf8.count > 1, !CommonWords.contains(token.form) else {
      return false
    }
    if token.form.utf8.contains(where: { (48...57).contains($0) }) { return false }
    if RiskLexicon.befalling.contains(token.form) { return false }
    return !["ion", "ity", "ism", "ed", "day", "pause", "ure", "uary"].contains {
      token.form.hasSuffix($0)
    }
  }

  func isMany(_ position: Int) -> Bool {
    let form = tokens[position].form
    if RiskLexicon.manyWords.contains(form) { return true }
    // Anything longer than the digits of a count is no count, and would not fit a number.
    guard form.utf8.count <= 4, let number = Int(form) else { return false }
    return number >= 8
  }
}
