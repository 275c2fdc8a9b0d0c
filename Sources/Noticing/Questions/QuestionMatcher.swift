/// Finds the known question that somebody is asking.
///
/// A text is compared with every known phrasing by its words, pairs of words, parts of words and concepts
/// (one for "see" and "read"), each weighed by how rare it is. A question's score is how near the text is to the middle of its phrasings
/// and to the two nearest of them. Nothing is trained: entries can change at any time.
public struct QuestionMatcher: Sendable {
  /// A question that may be meant.
  public struct Match: Hashable, Sendable {
    /// The question's id.
    public let id: String
    /// From 0 to 1; 1 is one of the phrasings word for word.
    public let score: Double
  }

  /// What a text asks, as far as that can be told.
  public enum Answer: Hashable, Sendable {
    /// One question, with its score.
    case found(Match)
    /// One of these, the likeliest first; ask which.
    case unsure([Match])
    /// None of the known questions.
    case none
  }

  /// From this score on a match can be answered at once.
  public static let confident = 0.2

  /// From this score on a match can be offered ("is it this you are asking?"); below it is not returned.
  public static let possible = 0.14

  private let ids: [String]
  private let exact: [String: Int]
  private let features: [String: Int]
  private let rarity: [Float]
  /// The rarity of the rarest.
  private let most: Float
  /// For each feature the phrasings that have it, and how much of each it is.
  private let byPhrasing: [[Posting]]
  private let byEntry: [[Posting]]
  private let entryOf: [Int]

  private struct Posting: Sendable {
    var number: Int32
    var weight: Float
  }

  /// Creates a matcher; entries with one id are one question.
  ///
  /// Takes time and room in proportion to all phrasings together.
  public init(entries: [(id: String, phrasings: [String])]) {
    var ids: [String] = []
    var numbers: [String: Int] = [:]
    var exact: [String: Int] = [:]
    var entryOf: [Int] = []
    var texts: [QuestionFeatures] = []
    for entry in entries {
      let number = numbers[entry.id] ?? ids.count
      if number == ids.count {
        numbers[entry.id] = number
        ids.append(entry.id)
      }
      for text in entry.phrasings {
        let features = QuestionFeatures(text)
        guard !features.isEmpty else { continue }
        exact[features.exact] = exact[features.exact] ?? number
        entryOf.append(number)
        texts.append(features)
      }
    }
    var features: [String: Int] = [:]
    var counts: [Int] = []
    for text in texts {
      for name in text.all {
        if let feature = features[name] {
          counts[feature] += 1
        } else {
          features[name] = counts.count
          counts.append(1)
        }
      }
    }
    let total = Float(texts.count + 1)
    rarity = counts.map { Float.log(total / Float($0 + 1)) + 1 }
    most = rarity.max() ?? 0
    self.ids = ids
    self.exact = exact
    self.features = features
    self.entryOf = entryOf

    var byPhrasing = [[Posting]](repeating: [], count: counts.count)
    var sums = [[Int: Float]](repeating: [:], count: ids.count)
    for (index, text) in texts.enumerated() {
      for (feature, weight) in QuestionMatcher.vector(text, features, rarity, most) {
        byPhrasing[feature].append(Posting(number: Int32(index), weight: weight))
        sums[entryOf[index]][feature, default: 0] += weight
      }
    }
    var byEntry = [[Posting]](repeating: [], count: counts.count)
    for (entry, sum) in sums.enumerated() {
      let length = sum.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (feature, weight) in sum.sorted(by: { $0.key < $1.key }) {
        byEntry[feature].append(Posting(number: Int32(entry), weight: weight / max(length, 1e-6)))
      }
    }
    self.byPhrasing = byPhrasing
    self.byEntry = byEntry
  }

  /// Returns what a text asks.
  ///
  /// Two questions that are about as likely are `unsure`, however likely they are.
  public func answer(_ text: String) -> Answer {
    let matches = match(text)
    guard let first = matches.first else { return .none }
    let rival = matches.count > 1 ? matches[1].score : 0
    if first.score >= 1 || first.score >= Self.confident && first.score >= rival * 1.1 {
      return .found(first)
    }
    return .unsure(Array(matches.prefix(3)))
  }

  /// Returns the questions that may be meant, best first; none for a question outside the entries.
  ///
  /// A text longer than 400 bytes is talk rather than a question and gives nothing.
  public func match(_ text: String) -> [Match] {
    guard text.utf8.count <= 400 else { return [] }
    let asked = QuestionFeatures(text)
    guard !asked.isEmpty else { return [] }
    var near = [Float](repeating: 0, count: entryOf.count)
    var middle = [Float](repeating: 0, count: ids.count)
    for (feature, weight) in QuestionMatcher.vector(asked, features, rarity, most) {
      for posting in byPhrasing[feature] { near[Int(posting.number)] += weight * posting.weight }
      for posting in byEntry[feature] { middle[Int(posting.number)] += weight * posting.weight }
    }
    var nearest = [(first: Float, second: Float)](repeating: (0, 0), count: ids.count)
    for (index, score) in near.enumerated() where score > 0 {
      let entry = entryOf[index]
      if score > nearest[entry].first {
        nearest[entry] = (score, nearest[entry].first)
      } else if score > nearest[entry].second {
        nearest[entry].second = score
      }
    }
    var matches: [(entry: Int, score: Double)] = []
    for entry in ids.indices where nearest[entry].first > 0 {
      // Three groups of features, each of length 1, so that every sum is 3 at most.
      let score = middle[entry] + (nearest[entry].first + nearest[entry].second) / 2
      matches.append((entry, min(0.99, Double(score) / 6)))
    }
    if let entry = exact[asked.exact] {
      matches.removeAll { $0.entry == entry }
      matches.append((entry, 1))
    }
    return matches.filter { $0.score >= Self.possible }
      .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
      .map { Match(id: ids[$0.entry], score: $0.score) }
  }

  /// Whether any phrasing has a word; what none has is outside what can be answered.
  public func knows(_ word: String) -> Bool {
    QuestionFeatures(word).words.keys.contains { features[$0] != nil }
  }

  /// The features of a text that are known, each group scaled to a length of 1 at most: words that no
  /// phrasing has make the rest count for less.
  private static func vector(
    _ text: QuestionFeatures,
    _ features: [String: Int],
    _ rarity: [Float],
    _ most: Float
  ) -> [(feature: Int, weight: Float)] {
    var result: [(feature: Int, weight: Float)] = []
    let groups = [
      (text.words, text.strangers(to: features)), (text.parts, 0),
      (text.concepts, text.strangeConcepts(to: features)),
    ]
    for (group, strange) in groups {
      let known = group.compactMap { name, count in
        features[name].map { ($0, (1 + Float.log(Float(count))) * rarity[$0]) }
      }
      let length = known.reduce(Float(strange) * most * most) { $0 + $1.1 * $1.1 }.squareRoot()
      guard length > 0 else { continue }
      result += known.map { ($0.0, $0.1 / length) }
    }
    // Sums of floats depend on their order, and sets have none.
    return result.sorted { $0.feature < $1.feature }
  }
}
