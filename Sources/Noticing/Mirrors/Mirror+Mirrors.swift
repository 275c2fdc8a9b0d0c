extension Mirror {
  /// Returns the ways to hand a person's words back, best first; none when nothing is clean.
  ///
  /// Best is what says most about the person and cannot go wrong: a feeling with what it is about, then
  /// what they keep doing, a clause of theirs with "you" for "I", the spans that stand out, and last a
  /// phrase for what they spoke of. Of each kind there are at most three. Of a text longer than 64 KB
  /// the two ends are read.
  ///
  /// What was quoted, asked or put in brackets, other people's names in full, addresses, numbers, code,
  /// slurs and slips of the pen are never handed back. Risk is not looked for: `RiskAssessor` comes before.
  ///
  /// - Parameters:
  ///   - text: All that the person wrote in one turn.
  ///   - feelings: What an `EmotionTable` found in the same text; without them no feeling is named.
  /// - Returns: The mirrors, each text once for its kind.
  public static func mirrors(of text: String, feelings: [Feeling] = []) -> [Mirror] {
    let passage = Passage(text)
    var mirrors: [Mirror] = []
    mirrors += feelingMirrors(of: passage, feelings: feelings).prefix(3)
    for make in [gerund, swap] {
      mirrors += passage.statements.suffix(400).compactMap { make($0) }.suffix(3).reversed()
    }
    mirrors += quotes(of: passage).prefix(3)
    mirrors += nouns(of: passage).prefix(3)
    var seen: Set<String> = []
    return mirrors.filter { seen.insert($0.kind.rawValue + $0.text).inserted }
  }

  /// Returns the spans that may stand in quotation marks, what says most first.
  static func quotes(of passage: Passage, limit: Int = 9) -> [Mirror] {
    let ranked = ranked(passage.quotes(limit: limit))
    // One word says something only where no clause does.
    let clauses = ranked.filter { $0.span.count > 1 }
    return (clauses.isEmpty ? ranked : clauses).map { quote in
      Mirror(.quote, quote.text, from: quote.range, rule: "quote")
    }
  }

  static func ranked(_ quotes: [Passage.Quote]) -> [Passage.Quote] {
    quotes.filter { isQuotable($0.span) }.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
  }

  /// Whether a clean span may also be said back: no slur, no surname, no slip, nothing shouted in part.
  static func isQuotable(_ span: [Chunk]) -> Bool {
    if Unsayable.isSlur(span) || span.contains(where: { Misspelling.isOne($0.form) }) {
      return false
    }
    if zip(span, span.dropFirst()).contains(where: { $0.form == $1.form }) { return false }
    // "A lot", "he being the author"
    let lead = span.prefix(2).map(\.form)
    if asks(lead) || lead.last == "being" || span.count == 2 && ["a", "an"].contains(lead.first) {
      return false
    }
    // "People who spoke": what is said of them is missing.
    if span.count < 5, span.dropFirst().contains(where: { ["who", "which"].contains($0.form) }),
      let first = span.first, !ClauseParts.subjects.contains(first.form)
    {
      return false
    }
    return !zip(span, span.dropFirst()).contains { left, right in
      right.isTitled
        && (left.isNumber
          || left.isTitled
            && (Names.titles.contains(left.form) || left.range != span.first?.range
              || Names.isGiven(left.form)))
    }
  }

  /// "Can you help", "what's wrong with me": a question without its mark.
  private static func asks(_ lead: [String]) -> Bool {
    guard lead.count == 2 else { return false }
    if ["what's", "whats", "why", "who's", "how's"].contains(lead[0]) { return true }
    let verbs: Set<String> = [
      "can", "could", "would", "will", "do", "does", "did", "are", "is", "should", "am", "was",
      "have",
    ]
    return verbs.contains(lead[0]) && ClauseParts.subjects.contains(lead[1])
  }
}
