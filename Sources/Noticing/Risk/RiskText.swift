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
    ids = tokens.map { vocabulary.numbers[$0.form] ?? 0 }
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

  func isMany(_ position: Int) -> Bool {
    let form = tokens[position].form
    if RiskLexicon.manyWords.contains(form) { return true }
    // Anything longer than the digits of a count is no count, and would not fit a number.
    guard form.utf8.count <= 4, let number = Int(form) else { return false }
    return number >= 8
  }
}
