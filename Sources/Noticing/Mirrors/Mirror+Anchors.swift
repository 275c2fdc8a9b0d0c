extension Mirror {
  /// Returns up to two spans, from different parts of a long text, that stand for it; in their order.
  ///
  /// A text of fewer than sixty words has one at most. Both are whole clauses and clean, and they lie at
  /// least a fifth of the text apart, so that the middle of a long message is not passed over.
  public static func anchors(in text: String) -> [Mirror] {
    let passage = Passage(text)
    let words = passage.clauses.reduce(0) { $0 + $1.chunks.count }
    let quotes = ranked(passage.quotes(limit: 9))
    let full = quotes.filter { $0.span.count > 2 }
    guard let best = full.first ?? quotes.first else { return [] }
    var chosen = [best]
    if words >= 60 {
      let apart = text.utf8.count / 5
      let other = full.first { quote in
        quote.clause != best.clause
          && abs(quote.range.lowerBound - best.range.lowerBound) >= apart
          && quote.text.lowercased() != best.text.lowercased()
      }
      if let other { chosen.append(other) }
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { quote in
      Mirror(.quote, quote.text, from: quote.range, rule: "anchor")
    }
  }
}
