/// An answer to a question, with the spans that may be quoted from it.
///
/// Talk is read by what says most (`Passage.quotes`). Here a question was asked, and the phrase that the
/// person opens with is mostly what was asked for.
struct AnswerPassage: Sendable {
  private let passage: Passage

  init(_ text: String) { passage = Passage(text) }

  /// The span that answers best, or `nil` when none is clean.
  func best(limit: Int) -> [Chunk]? {
    var candidates: [(span: [Chunk], score: Int)] = passage.quotes(limit: limit).map { quote in
      (quote.span, quote.score)
    }
    if let lead = opening(limit: limit) { candidates.append(lead) }
    for (number, candidate) in candidates.enumerated() {
      let span = Self.withoutFrame(candidate.span)
      candidates[number] = (span, candidate.score - Self.weakness(of: span))
    }
    candidates.removeAll { candidate in
      candidate.span.isEmpty || candidate.span.contains { Misspelling.isOne($0.form) }
    }
    let best = candidates.max { $0.score < $1.score }?.span
    if let best, Self.weakness(of: best) == 0 { return politely(best, limit: limit) }
    // "I don't know how to explain it" is quoted only where there is nothing else.
    return shortened(limit: limit) ?? group(limit: limit) ?? best
  }

  // MARK: The phrase in front

  /// What stands before the first mark, or before what is only told about it.
  private func opening(limit: Int) -> (span: [Chunk], score: Int)? {
    guard let clause = passage.clauses.first, !clause.beginsBroken, !passage.beginsElsewhere,
      !clause.isQuestion || !AnswerWords.asks(Edges.trimmed(clause.chunks)),
      let end = Self.phraseEnd(in: clause)
    else { return nil }
    if end == clause.chunks.count, clause.endsBroken { return nil }
    let span = Edges.trimmed(Array(clause.chunks[..<end]))
    guard let first = span.first, Edges.fits(span, limit: limit), Edges.endsWell(span[...]),
      !ClauseParts.leans(span), !AnswerWords.isBare(span),
      !AnswerWords.denies.contains(first.form)
    else { return nil }
    let isAll = end == clause.chunks.count && passage.clauses.count == 1 && passage.isAll
    guard !isAll else { return nil }
    let forms = span.map(\.form)
    if AnswerWords.naming.contains(where: { forms.starts(with: $0) && forms.count > $0.count }) {
      return (span, Salience.score(span) + 14)
    }
    // "The day that I left him, he laughed": what is said comes after it.
    guard !ClauseParts.subjects.contains(first.form),
      !forms.prefix(2).contains(where: AnswerWords.openHeads.subtracting(["a", "the"]).contains)
        || !forms.contains(where: { $0 == "that" || ClauseParts.subjects.contains($0) })
    else { return nil }
    let isPhrase = !span.contains { AnswerWords.isFinite($0.form) }
    let isNamed = AnswerWords.determiners.contains(first.form) || first.isNumber || span.count > 1
    guard isPhrase else { return (span, Salience.score(span) + 3) }
    return (span, Salience.score(span) + (isNamed ? 14 : 6))
  }

  /// Where the phrase ends that a clause begins with.
  private static func phraseEnd(in clause: Clause) -> Int? {
    let chunks = clause.chunks
    let first = chunks.firstIndex { !Fillers.edges.contains($0.form) } ?? 0
    for position in chunks.indices.dropFirst(first) {
      if chunks[position].ending == .comma,
        position > first || position == chunks.count - 1
          || !AnswerWords.adverbs.contains(chunks[position].form)
      {
        return position + 1
      }
      guard position > first, position + 1 < chunks.count else { continue }
      let (form, next) = (chunks[position].form, chunks[position + 1].form)
      // "a tired little kid who never got picked", "my husband and also my friend"
      let isHead = !AnswerWords.openHeads.contains(chunks[position - 1].form)
      let isTold =
        ["who", "which", "where"].contains(form) && position - first > 1 && isHead
        && position + 2 < chunks.count
      let isJoined =
        ["and", "or"].contains(form)
        && (next == "also" || next == "then" || AnswerWords.determiners.contains(next))
      if isTold || isJoined { return chunks[first..<position].count < 1 ? nil : position }
    }
    return chunks.count
  }

  // MARK: Without it

  /// A single statement that is a little too long, without where or when it was.
  private func shortened(limit: Int) -> [Chunk]? {
    for clause in passage.statements where !clause.beginsBroken && !clause.endsBroken {
      let span = Edges.trimmed(clause.chunks)
      guard span.count > limit, !ClauseParts.leans(span) else { continue }
      for position in span.indices.reversed() where (4...limit).contains(position) {
        guard AnswerWords.places.contains(span[position].form) else { continue }
        let main = Edges.trimmed(Array(span[..<position]))
        guard main.count > 3, Edges.fits(main, limit: limit), Edges.endsWell(main[...]),
          !main.contains(where: {
            AnswerWords.reporting.contains($0.form) || AnswerWords.needsPlace.contains($0.form)
              || ClauseParts.isNegative($0.form) || Misspelling.isOne($0.form)
          }),
          AnswerWords.determiners.contains(main[0].form)
            || ClauseParts.subjects.contains(main[0].form)
        else { continue }
        return main
      }
    }
    return nil
  }

  /// The person or thing that the answer begins with: "my boss".
  private func group(limit: Int) -> [Chunk]? {
    guard let clause = passage.clauses.first, !clause.beginsBroken, !passage.beginsElsewhere,
      let start = clause.chunks.firstIndex(where: { !Fillers.edges.contains($0.form) }),
      ["my", "our", "his", "her", "their", "the"].contains(clause.chunks[start].form),
      let group = clause.nounGroup(at: start), group.kind != .pronoun
    else { return nil }
    var end = group.end
    if end + 1 < clause.chunks.count, clause.chunks[end].form == "in",
      clause.chunks[end + 1].form == "law"
    {
      end += 2
    }
    guard end > start, end <= clause.chunks.count else { return nil }
    let span = Array(clause.chunks[start..<end])
    guard let last = span.last, !AnswerWords.openHeads.contains(last.form) else { return nil }
    return Edges.fits(span, limit: limit) && Edges.endsWell(span[...])
      && !span.contains { Misspelling.isOne($0.form) } ? span : nil
  }

  // MARK: What belongs to a span, and what does not

  /// "please ask me first", "well done": with the filler in front that carries the meaning.
  private func politely(_ span: [Chunk], limit: Int) -> [Chunk] {
    guard let first = span.first, span.count < limit,
      let clause = passage.statements.first(where: {
        $0.chunks.contains { $0.range == first.range }
      }),
      let start = clause.chunks.firstIndex(where: { $0.range == first.range }), start > 0,
      AnswerWords.binds(clause.chunks[start - 1].form, to: first.form),
      clause.chunks[start - 1].ending == .none
    else { return span }
    let whole = [clause.chunks[start - 1]] + span
    return Edges.fits(whole, limit: limit) ? whole : span
  }

  /// "I'd say love, you are exhausted": without the words that only lead up to it.
  private static func withoutFrame(_ span: [Chunk]) -> [Chunk] {
    for frame in AnswerWords.frames where span.count > frame.count + 1 {
      guard zip(span, frame).allSatisfy({ $0.form == $1 }) else { continue }
      let rest = Edges.trimmed(Array(span.dropFirst(frame.count)))
      return ClauseParts.leans(rest) ? span : rest
    }
    return span
  }

  /// How much less a span says than it seems to, because it is about the telling.
  private static func weakness(of span: [Chunk]) -> Int {
    let forms = span.map(\.form)
    if AnswerWords.aboutTelling.contains(where: { forms.starts(with: $0) }) { return 30 }
    if AnswerWords.asides.contains(where: { forms.starts(with: $0) }) { return 8 }
    let opens = forms.prefix(2)
    if ["i", "we"].contains(opens.first), ["was", "were"].contains(opens.last), span.count < 4,
      span.last.map({ $0.isNumber || AnswerWords.numbers.contains($0.form) }) ?? false
    {
      return 8
    }
    return 0
  }
}
