/// Finds the known question that somebody is asking.
public struct QuestionMatcher: Sendable {
  /// A question that may be meant.
  public struct Match: Hashable, Sendable {
    /// The question's id.
    public let id: String
    /// From 0 to 1; 1 is one of the phrasings word for word.
    public let score: Double
  }

  /// From this score on a match can be answered at once.
  public static let confident = 0.64

  /// From this score on a match can be offered ("is it this you are asking?"); below it is not returned.
  public static let possible = 0.43

  private struct Phrasing: Sendable {
    let entry: Int
    let terms: [String]
    let exact: String
  }

  private let ids: [String]
  private let phrasings: [Phrasing]
  private let rarity: [String: Double]
  private let unknownRarity: Double
  private let byTerm: [String: [Int]]

  /// Creates a matcher; entries with one id are one question.
  public init(entries: [(id: String, phrasings: [String])]) {
    var ids: [String] = []
    var phrasings: [Phrasing] = []
    for entry in entries {
      let number = ids.firstIndex(of: entry.id) ?? ids.count
      if number == ids.count { ids.append(entry.id) }
      for text in entry.phrasings {
        let terms = QuestionTerms.terms(of: text)
        guard !terms.isEmpty else { continue }
        phrasings.append(
          Phrasing(entry: number, terms: terms, exact: QuestionTerms.normalised(text))
        )
      }
    }
    var entriesWith: [String: Set<Int>] = [:]
    var byTerm: [String: [Int]] = [:]
    for (index, phrasing) in phrasings.enumerated() {
      for term in Set(phrasing.terms) {
        entriesWith[term, default: []].insert(phrasing.entry)
        byTerm[term, default: []].append(index)
      }
    }
    self.ids = ids
    self.phrasings = phrasings
    self.byTerm = byTerm
    let count = max(ids.count, 1)
    rarity = entriesWith.reduce(into: [:]) { table, pair in
      let base = QuestionTerms.isGlue(pair.key) ? 0.12 : 1.0
      table[pair.key] = base * (1 - 0.6 * Double(pair.value.count - 1) / Double(count))
    }
    unknownRarity = 1.4
  }

  /// Returns the questions that may be meant, best first; none for a question outside the entries.
  ///
  /// A text longer than 400 bytes is talk rather than a question and gives nothing.
  public func match(_ text: String) -> [Match] {
    guard text.utf8.count <= 400 else { return [] }
    let exact = QuestionTerms.normalised(text)
    let terms = QuestionTerms.terms(of: text)
    guard !terms.isEmpty else { return [] }
    let asked = Set(terms)
    let total = asked.reduce(0) { $0 + weight($1) }
    var best = [Double](repeating: 0, count: ids.count)
    for index in Set(asked.flatMap { byTerm[$0] ?? [] }) {
      let phrasing = phrasings[index]
      if phrasing.exact == exact {
        best[phrasing.entry] = 1
        continue
      }
      let known = Set(phrasing.terms)
      let shared = known.intersection(asked).reduce(0) { $0 + weight($1) }
      guard known.intersection(asked).contains(where: { !QuestionTerms.isGlue($0) }) else {
        continue
      }
      let own = known.reduce(0) { $0 + weight($1) }
      // How much of the question is explained counts for more than how much of the phrasing is asked.
      let explained = shared / max(total, 0.01)
      let covered = shared / max(own, 0.01)
      let score = min(0.99, 0.65 * explained + 0.35 * covered)
      best[phrasing.entry] = max(best[phrasing.entry], score)
    }
    return best.indices
      .filter { best[$0] >= QuestionMatcher.possible }
      .sorted { (best[$1], $0) < (best[$0], $1) }
      .map { Match(id: ids[$0], score: best[$0]) }
  }

  private func weight(_ term: String) -> Double {
    rarity[term] ?? (QuestionTerms.isGlue(term) ? 0.12 : unknownRarity)
  }
}
