/// Words that a full stop does not end a sentence after.
private let titles: Set<String> = ["mr", "mrs", "ms", "dr", "st", "prof", "rev", "etc"]

extension Mirror {
  /// Returns the whole sentences of a text that can be quoted as they stand, in their order.
  ///
  /// A sentence has two words to fourteen and at most ninety characters. It is no question, holds
  /// nothing in quotation marks or brackets, no address, number to call or key, and ends on a word that
  /// can end one. Unlike a quoted clause it may hold commas, since nothing of it is left out.
  public static func sentences(of text: String) -> [Mirror] { sentences(of: text, limit: 14) }

  /// The whole sentences of up to so many words.
  static func sentences(of text: String, limit: Int) -> [Mirror] {
    var sentences: [Mirror] = []
    var current: [Chunk] = []
    var isWhole = true
    func close() {
      defer {
        current = []
        isWhole = true
      }
      let span = Edges.trimmed(current)
      guard isWhole, (2...limit).contains(span.count), let first = span.first, let last = span.last,
        Edges.endsWell(span[...]) || limit > 14 && Edges.endsAtStop(span)
      else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      guard let words = Chunk.quotable(range, of: text, limit: limit > 14 ? 150 : 90) else {
        return
      }
      sentences.append(Mirror(.quote, words, from: range, rule: "sentence"))
    }
    for chunk in Chunk.chunks(of: text) {
      if chunk.opens, current.isEmpty == false, current.last?.ending == Chunk.Ending.none {
        // What is quoted belongs to the sentence in front of it.
        if chunk.isInside { isWhole = false }
        close()
      }
      if chunk.isInside || !chunk.isClean { isWhole = false }
      if chunk.isClean { current.append(chunk) }
      if chunk.ending == .question { isWhole = false }
      let ends = chunk.endsSentence || chunk.ending == .stop || chunk.ending == .question
      if ends, !titles.contains(chunk.form) {
        close()
        if chunk.isInside, !chunk.endsSentence { isWhole = false }
      }
    }
    close()
    return sentences
  }
}
