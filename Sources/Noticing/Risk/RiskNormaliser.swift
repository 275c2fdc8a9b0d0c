/// Undoes what hides a word: digits for letters, stretched and spaced-out letters, slang, misspellings.
///
/// Offsets stay those of the original text.
struct RiskNormaliser: Sendable {
  let vocabulary: RiskVocabulary
  let lexicon: RiskLexicon
  let words: FrameWords
  let spelling: RiskSpelling

  func lexemes(of text: String) -> [Lexeme] {
    var result: [Lexeme] = []
    for word in joiningSpacedLetters(Lexeme.lexemes(of: text)) {
      if word.form == "kms", let before = result.last, isMeasure(before.form) {
        result.append(word)
        continue
      }
      for (index, form) in forms(of: word).enumerated() {
        if form == "self", index == 0, result.last?.form == "my" {
          let start = result[result.count - 1].range.lowerBound
          result[result.count - 1].form = "myself"
          result[result.count - 1].range = start..<word.range.upperBound
          continue
        }
        if form == "more", result.last?.form == "any" {
          result[result.count - 1].form = "anymore"
          continue
        }
        if words.afterWill.contains(form), let last = result.last, last.form == "ill",
          !(result.dropLast().last.map { words.beforeIllness.contains($0.form) } ?? false)
        {
          // "ill be gone": "I'll" without its apostrophe.
          result[result.count - 1].form = "i"
          var will = last
          will.form = "will"
          result.append(will)
        }
        var lexeme = word
        lexeme.form = form
        result.append(lexeme)
      }
    }
    return result
  }

  /// Whether a word before "kms" makes it a distance.
  private func isMeasure(_ form: String) -> Bool {
    Int(form.prefix(8)) != nil || words.measures.contains(form)
  }

  private func forms(of word: Lexeme) -> [String] {
    let form = word.form
    let forms = self.forms(of: form)
    guard forms == [form], !vocabulary.contains(form) else { return forms }
    // A capital in the middle of a text is a name.
    if word.isCapitalised, word.range.lowerBound > 0, word.joint == .space { return forms }
    return spelling.meant(by: form).map { lexicon.spellings[$0] ?? [$0] } ?? forms
  }

  private func forms(of form: String) -> [String] {
    if let slang = lexicon.spellings[form] { return slang }
    if vocabulary.contains(form) || form.utf8.count > 40 { return [form] }
    var form = form
    if let plain = plain(form) { form = plain }
    if let slang = lexicon.spellings[form] { return slang }
    if vocabulary.contains(form) { return [form] }
    for squeezed in [squeeze(form, to: 2), squeeze(form, to: 1)] where squeezed != form {
      if let slang = lexicon.spellings[squeezed] { return slang }
      if vocabulary.contains(squeezed) { return [squeezed] }
    }
    if form.hasSuffix("in"), vocabulary.contains(form + "g") { return [form + "g"] }
    return [form]
  }

  /// Digits and signs back to letters, when that gives a word patterns know.
  private func plain(_ form: String) -> String? {
    guard form.utf8.contains(where: { !(97...122).contains($0) }),
      form.utf8.contains(where: { (97...122).contains($0) })
    else { return nil }
    var plain = ""
    var star: String.Index?
    for character in form {
      if character == "*" {
        if star != nil { return nil }
        star = plain.endIndex
      }
      plain.append(lexicon.letters[character] ?? character)
    }
    guard let star else {
      return vocabulary.contains(plain) || lexicon.spellings[plain] != nil ? plain : nil
    }
    for vowel in "aeiou" {
      var guess = plain
      guess.replaceSubrange(star...star, with: String(vowel))
      if vocabulary.contains(guess) { return guess }
    }
    return nil
  }

  /// Shortens runs of three and more of a letter.
  private func squeeze(_ form: String, to length: Int) -> String {
    var result = ""
    var last: Character?
    var run: [Character] = []
    func flush() -> String { String(run.count >= 3 ? Array(run.prefix(length)) : run) }
    for character in form {
      if character == last {
        run.append(character)
      } else {
        result += flush()
        run = [character]
        last = character
      }
    }
    return result + flush()
  }

  /// Joins single letters in a row ("s u i c i d e") into the words they spell.
  private func joiningSpacedLetters(_ lexemes: [Lexeme]) -> [Lexeme] {
    guard lexemes.count >= 4 else { return lexemes }
    var result: [Lexeme] = []
    result.reserveCapacity(lexemes.count)
    var position = 0
    while position < lexemes.count {
      var end = position
      while end < lexemes.count, end - position < 40, isLetter(lexemes[end].form) { end += 1 }
      if end - position >= 3, let words = spelled(lexemes[position..<end]) {
        result += words
        position = end
      } else {
        let next = max(end, position + 1)
        result += lexemes[position..<next]
        position = next
      }
    }
    return result
  }

  private func isLetter(_ form: String) -> Bool {
    guard form.utf8.count == 1, let byte = form.utf8.first else { return false }
    return (97...122).contains(byte) || (48...57).contains(byte)
  }

  /// Cuts the letters into the longest words that patterns know; `nil` when some letters are left over.
  private func spelled(_ letters: ArraySlice<Lexeme>) -> [Lexeme]? {
    let forms = letters.map { lexicon.letters[Character($0.form)].map(String.init) ?? $0.form }
    let lexemes = Array(letters)
    // best[i] is the length of the word that ends a complete reading of the first i letters.
    var best = [Int](repeating: 0, count: forms.count + 1)
    for end in 1...forms.count {
      for length in stride(from: min(12, end), through: 1, by: -1) {
        let start = end - length
        guard start == 0 || best[start] > 0 else { continue }
        let word = forms[start..<end].joined()
        guard length == 1 ? word == "i" || word == "a" : isKnown(word) else { continue }
        best[end] = length
        break
      }
    }
    guard best[forms.count] > 0 else { return nil }
    var words: [Lexeme] = []
    var end = forms.count
    while end > 0 {
      let start = end - best[end]
      var lexeme = lexemes[start]
      lexeme.form = forms[start..<end].joined()
      lexeme.range = lexemes[start].range.lowerBound..<lexemes[end - 1].range.upperBound
      words.append(lexeme)
      end = start
    }
    return words.reversed()
  }

  private func isKnown(_ word: String) -> Bool {
    vocabulary.contains(word) || lexicon.spellings[word] != nil
  }
}
