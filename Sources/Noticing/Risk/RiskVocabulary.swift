/// Numbers the words that patterns know; every other word is 0, or `name` when it looks like a name.
struct RiskVocabulary: Sendable {
  /// The number of a capitalised word that patterns do not know.
  static let name = -1
  static let bar = UInt8(ascii: "|")
  private static let marks = Set("~!=^#/<>?".utf8)

  private let lexicon: RiskLexicon
  private(set) var numbers: [String: Int] = [:]
  private var sets: [Substring: WordSet] = [:]

  init(_ lexicon: RiskLexicon) {
    self.lexicon = lexicon
  }

  func contains(_ word: String) -> Bool { numbers[word] != nil }

  func turns(_ name: Substring) -> [String]? { lexicon.turns(name) }

  mutating func ids(for alternatives: Substring) throws(RiskPattern.Fault) -> WordSet {
    // A class alone comes again and again; other alternatives hardly do.
    let isClass =
      alternatives.utf8.first == UInt8(ascii: "@") && !alternatives.utf8.contains(Self.bar)
    if isClass, let known = sets[alternatives] { return known }
    var ids: [Int] = []
    let names = alternatives.utf8.split(separator: Self.bar, omittingEmptySubsequences: false)
    for name in names.lazy.map(Substring.init) where name != "END" {
      if name == "#name" {
        ids.append(RiskVocabulary.name)
      } else if name.utf8.first == UInt8(ascii: "@") {
        guard let words = lexicon.words(name.dropFirst()) else {
          throw RiskPattern.Fault(reason: "no class of words ‘\(name.dropFirst())’")
        }
        for word in words { ids.append(number(of: word)) }
      } else if name.isEmpty || name.utf8.contains(where: Self.marks.contains) {
        throw RiskPattern.Fault(reason: "‘\(alternatives)’; expected words or @classes between |")
      } else {
        ids.append(number(of: String(name)))
      }
    }
    let set = WordSet(ids)
    if isClass { sets[alternatives] = set }
    return set
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count + 1
    return numbers.count
  }
}

/// The numbers of some words, in order: few enough that a look along them is quicker than a hash.
struct WordSet: Sendable {
  let numbers: [Int]

  init(_ numbers: [Int]) {
    var sorted = numbers.sorted()
    var last: Int?
    sorted.removeAll { number in
      defer { last = number }
      return number == last
    }
    self.numbers = sorted
  }

  func contains(_ number: Int) -> Bool {
    var low = 0
    var high = numbers.count
    while high - low > 8 {
      let middle = (low + high) / 2
      if numbers[middle] <= number { low = middle } else { high = middle }
    }
    while low < high {
      if numbers[low] == number { return true }
      low += 1
    }
    return false
  }
}
