/// What the words of a text say for each language.
struct LanguageVote {
  private var scores: [Double]
  private(set) var words = 0
  private var known = 0
  private var marked = 0
  /// How many words that nobody knows had letters or an ending of some language.
  private var shaped = 0
  private var isShapeCounted = false

  init(rows: Int) { scores = Array(repeating: 0, count: rows) }

  enum Kind { case word, marks, shape }

  mutating func add(_ votes: [LanguageIndex.Vote], kind: Kind, factor: Double = 1) {
    for vote in votes { scores[vote.row] += vote.weight * factor }
    switch kind {
    case .word: known += 1
    case .marks: marked += 1
    case .shape:
      if !isShapeCounted { shaped += 1 }
      isShapeCounted = true
    }
  }

  mutating func countWord() {
    words += 1
    isShapeCounted = false
  }

  func guess(among members: [Int], of rows: [LanguageRow]) -> LanguageGuess? {
    guard known > 0 || marked > 0 || shaped > 2 else { return nil }
    var scores = scores
    // Where votes are even, it is English.
    for member in members where rows[member].code == "en" && scores[member] > 0 {
      scores[member] = scores[member] * LanguageVote.english + LanguageVote.bonus
    }
    let order = members.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    guard let first = order.first, scores[first] >= LanguageVote.least else { return nil }
    let best = scores[first]
    let second =
      order.dropFirst().first { rows[$0].code != rows[first].code }.map { scores[$0] } ?? 0
    let margin = (best - second) / best
    let coverage = min(1, best / (0.4 * Double(max(words, 1))))
    let mass = min(1, best / 0.6)
    return LanguageGuess(
      code: rows[first].code,
      name: rows[first].name,
      confidence: min(1, mass * (0.4 + 0.6 * margin) * (0.4 + 0.6 * coverage))
    )
  }

  private static let english = 1.25
  private static let bonus = 0.1
  private static let least = 0.24
}
