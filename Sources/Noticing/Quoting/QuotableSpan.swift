/// Cuts a short span of a person's own words out of what they wrote.
public enum QuotableSpan {
  /// Returns a span that can stand in quotation marks or after "So this is about …", or `nil`.
  ///
  /// The words are the person's, unchanged and in their order; white space between them is one space.
  /// A span has at most nine words (fewer if `longest` is less) and sixty characters. It holds no quotation
  /// mark, question mark, line break, address, number to call or key, and does not end on a function word.
  /// It is a whole sentence or clause, never a part of one that needs the rest, and never the words inside
  /// quotation marks or brackets, which may be somebody else's: such answers have no span, or one beside.
  /// A short answer comes back whole but for fillers and end marks. Capitals are kept: see
  /// `inSentence(_:seenIn:)`.
  public static func cut(from text: String, longest: Int = 9) -> String? {
    let limit = min(longest, 9)
    guard limit > 0 else { return nil }
    let (clauses, isAll) = clauses(of: text)
    let isShortAnswer = isAll && clauses.count == 1
    var best: (score: Int, span: [Chunk])?
    for (position, clause) in clauses.enumerated() {
      for (span, isWhole) in clause.spans(limit: limit, isAnswer: isShortAnswer) {
        var score = Salience.score(span)
        if !isShortAnswer {
          if span.count < 3 { score -= 4 }
          if isWhole { score += 2 }
          if position == clauses.count - 1 { score += 1 }
        }
        if score > (best?.score ?? Int.min) { best = (score, span) }
      }
    }
    return best.map { $0.span.map(\.word).joined(separator: " ") }
  }

  /// Cuts the text where a quote must not reach across.
  ///
  /// - Returns: The stretches, and whether they are all there is: nothing asked, quoted or in brackets.
  private static func clauses(of text: String) -> (clauses: [Clause], isAll: Bool) {
    var clauses: [Clause] = []
    var current: [Chunk] = []
    var isAll = true
    var beginsBroken = false
    var isMidway = false
    func close(broken: Bool = false) {
      if !Edges.trimmed(current).isEmpty {
        clauses.append(Clause(chunks: current, beginsBroken: beginsBroken, endsBroken: broken))
      }
      current = []
      beginsBroken = broken
    }
    for chunk in Chunk.chunks(of: text) {
      if chunk.isInside || !chunk.isClean && !chunk.form.isEmpty {
        isAll = false
        close(broken: true)
        // After the stop that ends it a new sentence begins.
        if chunk.ending == .question || chunk.ending == .stop && chunk.endsSentence
          || !chunk.isInside && chunk.ending == .comma
        {
          beginsBroken = false
        }
        continue
      }
      guard chunk.isClean else {
        // A dash or a face in the middle: only a new statement stands after it.
        isMidway = isMidway || !current.isEmpty
        close()
        continue
      }
      if isMidway, current.isEmpty {
        beginsBroken = beginsBroken || !ClauseParts.subjects.contains(chunk.form)
      }
      isMidway = false
      if chunk.opens, !current.isEmpty { close() }
      current.append(chunk)
      switch chunk.ending {
      case .none, .comma: break
      case .stop: close()
      case .question:
        current = []
        beginsBroken = false
        isAll = false
      }
    }
    close()
    return (clauses, isAll)
  }
}
