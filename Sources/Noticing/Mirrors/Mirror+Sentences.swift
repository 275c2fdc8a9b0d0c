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
      let words = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
      guard words.utf8.count <= 90, !words.contains(where: \.isNewline) else { return }
      sentences.append(Mirror(.quote, words, from: range, rule: "sentence"))
    }
    for chunk in Chunk.chunks(of: text) {
      if chunk.opens, current.isEmpty == false, current.last?.ending == Chunk.Ending.none { close() }
      if chunk.isInside || !chunk.isClean { isWhole = false }
      if chunk.isClean { current.append(chunk) }
      if chunk.ending == .question { isWhole = false }
      if chunk.endsSentence || chunk.ending == .stop || chunk.ending == .question { close() }
    }
    close()
    return sentences
  }
}
