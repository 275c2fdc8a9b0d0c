/// Numbers the words that patterns know; every other word is 0, or `name` when it looks like a name.
struct RiskVocabulary: Sendable {
  /// The number of a capitalised word that patterns do not know.
  static let name = -1
  static let bar = UInt8(ascii: "|")

  private let lexicon: RiskLexicon
  private(set) var numbers: [String: Int] = [:]
  private var sets: [String: WordSet] = [:]
  private var turns: [String: RiskTurns] = [:]

  init(_ lexicon: RiskLexicon) {
    self.lexicon = lexicon
  }

  func contains(_ word: String) -> Bool { numbers[word] != nil }

  /// Returns the turns of phrase of a name, which are read once.
  mutating func turns(_ name: String, depth: Int) throws(RiskPattern.Fault) -> RiskTurns {
    if let turns = turns[name] {
      guard depth + turns.height < RiskTurns.deepest else {
        throw RiskPattern.Fault(reason: "turns of phrase that name each other")
      }
      return turns
    }
    guard let notations = lexicon.turns(name) else {
      throw RiskPattern.Fault(reason: "no turns of phrase ‘\(name)’")
    }
    var found = RiskTurns()
    for notation in notations {
      let bytes = Array(notation.utf8)[...]
      let (parts, height) = try RiskPattern.parts(of: bytes, depth: depth, &self)
      found.parts.append(parts)
      found.height = max(found.height, height)
    }
    turns[name] = found
    return found
  }

  mutating func ids(for alternatives: ArraySlice<UInt8>) throws(RiskPattern.Fault) -> WordSet {
    let isSeveral = alternatives.contains(Self.bar)
    // A class alone comes again and again; other alternatives hardly do.
    let isClass = alternatives.first == UInt8(ascii: "@") && !isSeveral
    if isClass, let known = sets[String(decoding: alternatives, as: UTF8.self)] { return known }
    var ids: [Int] = []
    for name in alternatives.split(separator: Self.bar, omittingEmptySubsequences: false)
    where !name.elementsEqual("END".utf8) {
      if name.elementsEqual("#name".utf8) {
        ids.append(RiskVocabulary.name)
      } else if name.first == UInt8(ascii: "@") {
        let name = String(decoding: name.dropFirst(), as: UTF8.self)
        guard let words = lexicon.words(name) else {
          throw RiskPattern.Fault(reason: "no class of words ‘\(name)’")
        }
        for word in words { ids.append(number(of: word)) }
      } else if name.isEmpty || name.contains(where: Self.isMark) {
        let text = String(decoding: alternatives, as: UTF8.self)
        throw RiskPattern.Fault(reason: "‘\(text)’; expected words or @classes between |")
      } else {
        let number = number(of: String(decoding: name, as: UTF8.self))
        if !isSeveral { return WordSet(number) }
        ids.append(number)
      }
    }
    let set = WordSet(ids)
    if isClass { sets[String(decoding: alternatives, as: UTF8.self)] = set }
    return set
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "^"),
      UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count + 1
    return numbers.count
  }
}

/// Turns of phrase as patterns hold them.
struct RiskTurns: Sendable {
  var parts: [[RiskPattern.Part]] = []
  /// How many turns of phrase stand in each other there.
  var height = 0

  /// So many may not.
  static let deepest = 4
}

/// The numbers of some words, in order: few enough that a look along them is quicker than a hash.
struct WordSet: Sendable {
  /// The number when it is one, which is most often so and needs no list; 0 otherwise.
  private let only: Int
  private let list: [Int]

  var numbers: [Int] { only == 0 ? list : [only] }

  init(_ number: Int) {
    only = number
    list = number == 0 ? [0] : []
  }

  init(_ numbers: [Int]) {
    if numbers.count == 1, numbers[0] != 0 {
      (only, list) = (numbers[0], [])
      return
    }
    var sorted = numbers.sorted()
    var last: Int?
    sorted.removeAll { number in
      defer { last = number }
      return number == last
    }
    only = 0
    list = sorted
  }

  func contains(_ number: Int) -> Bool {
    if only != 0 { return only == number }
    var low = 0
    var high = list.count
    while high - low > 8 {
      let middle = (low + high) / 2
      if list[middle] <= number { low = middle } else { high = middle }
    }
    while low < high {
      if list[low] == number { return true }
      low += 1
    }
    return false
  }
}
