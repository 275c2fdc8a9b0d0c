/// Reads what a message does: ask, refuse, complain, leave, or tell.
///
/// The shape of the text comes first (code, mashed keys, another language), then cues, sentence by
/// sentence. A cue counts as the message's main act where its sentence opens or closes it; in the
/// middle of a story it is only something that also holds.
public struct ActReader: Sendable {
  let cues: CueTable<DialogueAct>
  let languages: LanguageIdentifier

  /// Reads the cues from the bytes of a tab-separated file.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(tsv: some Sequence<UInt8>, languages: LanguageIdentifier) throws(TableError) {
    cues = try CueTable(tsv: tsv, column: "act")
    self.languages = languages
  }

  /// Returns the main act of a message, then the others it holds.
  ///
  /// Empty only for a text without anything visible.
  public func acts(of text: String) -> [ActReading] {
    let words = Tokenizer.words(of: text)
    let whole = ActReader.visible(in: text)
    guard !whole.isEmpty else { return [] }
    let sentences = CueSentence.sentences(of: words, in: text, cues.words)
    var message = MessageReading(words: words.count, sentences: sentences.count)
    for (index, sentence) in sentences.enumerated() {
      message.add(readings(of: sentence, words: words.count), of: sentence, at: index)
    }
    if MarkedInjection.isMarked(text) {
      message.addInjection(ActReading(act: .injection, evidence: whole, rule: "marks"))
    }
    let readings = message.ordered(whole: whole)
    guard let shape = shape(of: text, words: words, readings: readings) else { return readings }
    let first = ActReading(act: shape.act, evidence: whole, rule: shape.rule)
    return [first] + readings.filter { $0.act != .narrative && $0.act != shape.act }
  }

  /// What the text is when it is no message in English.
  private func shape(
    of text: String,
    words: [Word],
    readings: [ActReading]
  ) -> (act: DialogueAct, rule: String)? {
    let act = readings.first?.act
    if act == .injection { return nil }
    if act == .command, words.count < 3 { return nil }
    let isMashed = isNonsense(words)
    let hasDigits = words.contains { $0.form.utf8.contains { (48...57).contains($0) } }
    if isMashed, !hasDigits { return (.nonsense, words.isEmpty ? "no words" : "mashed keys") }
    if TextShape(text).isData { return (.data, "shape") }
    if !words.isEmpty, words.allSatisfy({ $0.form.utf8.allSatisfy { (48...57).contains($0) } }) {
      return words.count == 1 && words[0].form.utf8.count < 4
        ? (.minimal, "number") : (.data, "numbers")
    }
    if isMashed { return (.nonsense, "mashed keys") }
    guard let guess = languages.language(of: words), guess.code != "en" else { return nil }
    let isSure = guess.confidence >= 0.3
    // A short "ciao" is a goodbye wherever it comes from.
    let isCue = act != nil && act != .narrative && words.count < 3
    return isSure && !isCue ? (.otherLanguage, guess.code) : nil
  }

  private func isNonsense(_ words: [Word]) -> Bool {
    var letters = 0
    var mashed = 0
    var known = 0
    for word in words.prefix(400) {
      guard word.form.unicodeScalars.contains(where: { Script(of: $0) != nil }) else { continue }
      letters += 1
      if languages.isKnown(word.form) {
        known += 1
      } else if cues.words.vocabulary.known(word.form) > 0 {
        known += 1
      } else if Mash.isMashed(word.form, isCapitalised: word.isCapitalised) {
        mashed += 1
      }
    }
    if words.isEmpty { return true }
    if letters == 1, words.count == 1, words[0].form == "ツ" { return true }
    if mashed > 0, mashed >= 2 * known, mashed * 3 >= letters { return true }
    return false
  }

  private func readings(of sentence: CueSentence, words: Int) -> [ActReading] {
    let found = cues.findings(in: sentence, words: words)
    return DialogueAct.precedence.compactMap { act in
      found[act].map { ActReading(act: act, evidence: $0.evidence, rule: $0.rule) }
    }
  }

  /// The offsets from the first to the last byte that is no white space.
  private static func visible(in text: String) -> Range<Int> {
    var first: Int?
    var last = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.value > 32, scalar.value < 127 {
        if first == nil { first = offset }
        offset += 1
        last = offset
        continue
      }
      let width = UTF8.width(scalar)
      if !scalar.properties.isWhitespace, !Glyph.isInvisible(scalar) {
        if first == nil { first = offset }
        last = offset + width
      }
      offset += width
    }
    return (first ?? 0)..<last
  }
}

extension DialogueAct {
  /// Which act a sentence has when several cues hold, first to last.
  static let precedence: [DialogueAct] = [
    .injection, .retraction, .boundary, .command, .complaint, .goodbye, .questionAdvice,
    .questionFAQ, .insight, .thanks, .dontKnow, .greeting, .minimal, .nonsense,
  ]
}
