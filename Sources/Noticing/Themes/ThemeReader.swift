/// Hears which themes a message touches, such as a harsh inner voice, a loss or a quick yes.
///
/// A theme is what an inquiry is for, and no diagnosis: it says what somebody speaks of. The reader looks
/// for cues word by word; what it does not know it does not hear, and a story about somebody else may
/// sound like one's own.
public struct ThemeReader: Sendable {
  private let table: ThemeTable

  /// Reads the cues from the bytes of a tab-separated file.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(tsv: some Sequence<UInt8>) throws(TableError) {
    table = try ThemeTable(tsv: tsv)
  }

  /// The names of all themes.
  public var names: Set<String> { table.themes }

  /// Returns the themes of a text in the order they come up, each once.
  ///
  /// What stands in quotation marks is somebody's words and not looked at, and neither is anything
  /// after the first 5,000 words. Cost: linear in the text.
  public func themes(in text: String) -> [ThemeReading] {
    let lexemes = Array(
      Lexeme.lexemes(of: text).lazy.filter { !$0.isQuoted }.prefix(Self.mostWords)
    )
    let selves = Set(
      lexemes.filter { ["i", "me", "my", "myself", "mine"].contains($0.form) }.map(\.sentence)
    )
    var readings: [ThemeReading] = []
    var heard: Set<String> = []
    for start in lexemes.indices where heard.count < table.themes.count {
      for index in table.candidates(for: lexemes[start].form) {
        let cue = table.cues[index]
        guard !heard.contains(cue.theme),
          !cue.needsSelf || selves.contains(lexemes[start].sentence),
          cue.hasDenial || !isDenied(start, in: lexemes),
          let end = end(of: cue, from: start, in: lexemes)
        else { continue }
        heard.insert(cue.theme)
        let range = lexemes[start].range.lowerBound..<lexemes[end - 1].range.upperBound
        readings.append(ThemeReading(theme: cue.theme, evidence: range, rule: cue.notation))
      }
    }
    return readings
  }

  /// Whether one of the three words before says that it is not so.
  private func isDenied(_ start: Int, in lexemes: [Lexeme]) -> Bool {
    let before = lexemes[max(0, start - 3)..<start]
    return before.contains { word in
      word.clause == lexemes[start].clause && ThemeTable.denials.contains(word.form)
    }
  }

  /// Returns where a match from a place ends, after its last word, or `nil`.
  private func end(of cue: ThemeTable.Cue, from start: Int, in lexemes: [Lexeme]) -> Int? {
    // No cue is so long, whatever stands between its words.
    let longest = lexemes[start...].prefix(Self.longest)
    let sentence = longest.prefix { $0.sentence == lexemes[start].sentence }
    return end(of: cue.elements[...], from: start, in: sentence)
  }

  private func end(
    of elements: ArraySlice<ThemeTable.Element>,
    from position: Int,
    in sentence: ArraySlice<Lexeme>
  ) -> Int? {
    guard let element = elements.first else { return position }
    let rest = elements.dropFirst()
    let isInside = position < sentence.endIndex
    switch element {
    case .gap(let longest):
      for length in 0...longest where position + length <= sentence.endIndex {
        if let end = end(of: rest, from: position + length, in: sentence) { return end }
      }
      return nil
    case .word(let words, let isOptional):
      if isInside, words.has(sentence[position].form),
        let end = end(of: rest, from: position + 1, in: sentence)
      {
        return end
      }
      if isOptional, let end = end(of: rest, from: position, in: sentence) { return end }
      // "So", "really" and their like may stand between.
      guard isInside, position > sentence.startIndex,
        table.fillers.contains(sentence[position].form)
      else { return nil }
      return end(of: elements, from: position + 1, in: sentence)
    }
  }

  private static let longest = 20
  private static let mostWords = 5_000
}

/// A theme with what it was heard in.
public struct ThemeReading: Hashable, Sendable {
  /// The theme's name, such as `critic`.
  public let theme: String
  /// The UTF-8 offsets of the words that show it, in the original text.
  public let evidence: Range<Int>
  /// The cue that made the reading, as it is in the table.
  public let rule: String

  /// A reading of a range.
  public init(theme: String, evidence: Range<Int>, rule: String) {
    self.theme = theme
    self.evidence = evidence
    self.rule = rule
  }
}
