internal import Synchronization

/// How likely each level of risk is, learnt from labelled utterances.
///
/// A multinomial logistic regression over the words, parts of words and rule findings of a text, each
/// group of words weighed by rarity and scaled to the same length. The rules know what is said plainly;
/// the model knows what many people who mean it say around it. `.ci/train` writes its table.
struct RiskModel: Sendable {
  /// How likely each level is, in the order of `RiskLevel.allCases`; the sum is 1.
  struct Likelihoods: Sendable {
    fileprivate(set) var values: [Float]

    subscript(level: RiskLevel) -> Float {
      RiskLevel.allCases.firstIndex(of: level).map { values[$0] } ?? 0
    }

    /// How likely it is that somebody is in danger: severity 2 and above.
    var crisis: Float {
      zip(RiskLevel.allCases, values).reduce(0) { $1.0.severity >= 2 ? $0 + $1.1 : $0 }
    }

    /// The likeliest of some levels.
    func likeliest(of levels: [RiskLevel]) -> RiskLevel {
      levels.max { self[$0] < self[$1] } ?? .none
    }
  }

  /// From where on a text is taken for a crisis, by its likeliest level: what ordinary sentences are
  /// seldom taken for may be less certain.
  private let cards: [RiskLevel: Float]
  /// From here on the plain question is asked.
  let question: Float
  /// From here on a text is taken for distress.
  let distress: Float

  private let rows: RiskModelRows
  private let bias: [Float]

  static let count = RiskLevel.allCases.count

  /// Reads the table; rows that cannot be read are an error.
  init(tsv: some Sequence<UInt8>) throws(TableError) {
    rows = try RiskModelRows(tsv: tsv, numbers: Self.count + 1)
    bias = rows.bias.isEmpty ? [Float](repeating: 0, count: Self.count) : rows.bias
    let thresholds = rows.thresholds
    cards = Dictionary(
      uniqueKeysWithValues: RiskLevel.allCases.map {
        ($0, thresholds["card \($0.rawValue)"] ?? thresholds["card"] ?? 2)
      }
    )
    question = thresholds["question"] ?? 2
    distress = thresholds["distress"] ?? 2
  }

  /// From here on a text whose likeliest level of crisis this is is taken for one.
  func card(for level: RiskLevel) -> Float { cards[level] ?? 2 }

  /// Returns how likely each level is.
  func likelihoods(_ features: RiskFeatures) -> Likelihoods {
    var scores = bias
    add(features.words, to: &scores)
    add(features.parts, to: &scores)
    for rule in features.rules.sorted() {
      guard var row = rows[RiskFeatures.hash("r:" + rule)] else { continue }
      _ = row.next()
      add(row, 0.5, to: &scores)
    }
    let most = scores.max() ?? 0
    let powers = scores.map { Float.exp($0 - most) }
    let sum = powers.reduce(0, +)
    return Likelihoods(values: powers.map { $0 / sum })
  }

  private func add(_ features: RiskFeatures.Group, to scores: inout [Float]) {
    var known: [(weights: RiskModelRows.Row, value: Float)] = []
    for (hash, times) in features.counts {
      guard var row = rows[hash] else { continue }
      let rarity = row.next()
      known.append((row, times == 1 ? rarity : (1 + Float.log(Float(times))) * rarity))
    }
    let length = known.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
    guard length > 0 else { return }
    for (weights, value) in known { add(weights, value / length, to: &scores) }
  }

  private func add(_ weights: RiskModelRows.Row, _ value: Float, to scores: inout [Float]) {
    var weights = weights
    for level in 0..<Self.count { scores[level] += value * weights.next() }
  }

  /// How much a word alone speaks for a level rather than for none.
  func pull(of word: String, toward level: RiskLevel) -> Float {
    guard var row = rows[RiskFeatures.hash("w:" + word)],
      let place = RiskLevel.allCases.firstIndex(of: level)
    else {
      return 0
    }
    let rarity = row.next()
    let weights = (0..<Self.count).map { _ in row.next() }
    return (weights[place] - weights[0]) * rarity
  }
}

/// A model that is read when it is first needed: most starts of the program never need it.
final class LazyRiskModel: Sendable {
  private let bytes: [UInt8]
  private let model = Mutex<RiskModel?>(nil)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The model, or `nil` when its table cannot be read.
  var value: RiskModel? {
    model.withLock { model in
      if model == nil { model = try? RiskModel(tsv: bytes) }
      return model
    }
  }
}
