/// Cuts a short span of a person's own words out of what they wrote.
public enum QuotableSpan {
  /// Returns a span that can stand in quotation marks or after "So this is about …", or `nil`.
  ///
  /// The words are the person's, unchanged and in their order; white space between them is one space.
  /// A span has at most nine words (fewer if `longest` is less) and sixty characters. It holds no quotation
  /// mark, question mark, line break, address, number to call or key, and does not end on a function word.
  /// A short answer comes back whole but for fillers and end marks. Capitals are kept: see
  /// `inSentence(_:seenIn:)`.
  public static func cut(from text: String, longest: Int = 9) -> String? {
    let limit = min(longest, 9)
    guard limit > 0 else { return nil }
    let segments = segments(of: text)
    let isShortAnswer = segments.count == 1
    var best: (score: Int, span: [Chunk])?
    for (position, segment) in segments.enumerated() {
      for span in candidates(in: segment, limit: limit) {
        var score = Salience.score(span)
        if !isShortAnswer {
          if span.count < 3 { score -= 4 }
          if position == segments.count - 1 { score += 1 }
        }
        if score > (best?.score ?? Int.min) { best = (score, span) }
      }
    }
    return best.map { $0.span.map(\.word).joined(separator: " ") }
  }

  /// Cuts the text where a quote must not reach across.
  private static func segments(of text: String) -> [[Chunk]] {
    var segments: [[Chunk]] = []
    var current: [Chunk] = []
    func close() {
      let trimmed = Edges.trimmed(current)
      if !trimmed.isEmpty { segments.append(trimmed) }
      current = []
    }
    for chunk in Chunk.chunks(of: text) {
      guard chunk.isClean else {
        close()
        continue
      }
      if chunk.opens || Edges.splits(before: chunk, after: current.last) { close() }
      current.append(chunk)
      switch chunk.ending {
      case .none, .comma: break
      case .stop: close()
      case .question: current = []
      }
    }
    close()
    return segments
  }

  /// Returns the segment itself when it is short enough, else the phrases it can be cut into.
  private static func candidates(in segment: [Chunk], limit: Int) -> [[Chunk]] {
    if fits(segment[...], limit: limit) {
      return Edges.endsWell(segment[...]) ? [segment] : []
    }
    var spans: [[Chunk]] = []
    var start = 0
    while start < segment.count {
      let ends = (start + 1...min(start + limit, segment.count)).filter { end in
        isCut(end, in: segment) && fits(segment[start..<end], limit: limit)
          && Edges.endsWell(segment[start..<end])
      }
      // Where a clause ends a quote reads whole; in front of a preposition it may not.
      let whole = ends.last { $0 - start >= 4 && endsClause($0, in: segment) }
      let end = whole ?? ends.last ?? start
      if end > start + 1, start == 0 || Edges.beginsPhrase(segment[start]) {
        let span = Edges.trimmed(Array(segment[start..<end]))
        if span.count > 1, Edges.endsWell(span[...]) { spans.append(span) }
      }
      start += 1
      while start < segment.count, !isCut(start, in: segment) { start += 1 }
    }
    return spans
  }

  /// Whether a phrase may end in front of this place.
  private static func isCut(_ position: Int, in segment: [Chunk]) -> Bool {
    guard position < segment.count else { return true }
    return segment[position - 1].ending == .comma
      || FunctionWords.boundaries.contains(segment[position].form)
  }

  /// Whether a clause ends in front of this place.
  private static func endsClause(_ position: Int, in segment: [Chunk]) -> Bool {
    guard position < segment.count else { return true }
    return segment[position - 1].ending == .comma
      || FunctionWords.clauseBoundaries.contains(segment[position].form)
  }

  private static func fits(_ span: ArraySlice<Chunk>, limit: Int) -> Bool {
    guard span.count <= limit else { return false }
    if span.dropLast().contains(where: { $0.ending == .comma }) { return false }
    return span.reduce(span.count - 1) { $0 + $1.word.count } <= 60
  }
}
