/// The words of the tables with the parts they play, and the phrases that begin with them.
struct FeelingLexicon: Sendable {
  /// What a phrase stands for.
  enum Meaning: Sendable {
    case feeling(Int)
    case guarded(String)
  }

  struct Match: Sendable {
    let meaning: Meaning
    let length: Int
    /// Whether the words are the table's own and not an inflection or a mended spelling.
    let isExact: Bool
  }

  /// A node of the tree of phrases, and a word that goes on from it.
  private struct Branch: Hashable {
    let node: Int32
    let word: Int32
  }

  private var numbers: [String: Int32] = [:]
  private(set) var kinds: [WordKinds] = []
  private var spellings: [Int32: Int32] = [:]
  private var stems: [String: Int] = [:]
  private var misspelt: [UInt64: Int32] = [:]
  private var branches: [Branch: Int32] = [:]
  /// What the phrase means that ends at a node; the first is the root.
  private var meanings: [Meaning?] = [nil]
  private let possessive: Int32

  init(words: [String], variants: [[String]], wording: Table) throws(TableError) {
    branches.reserveCapacity(8_000)
    meanings.reserveCapacity(8_000)
    possessive = 0
    kinds = [[]]
    numbers["_my"] = 0
    var guards: [(String, String)] = []
    for row in wording.rows {
      let entries = row.list(2, separator: ",")
      switch row[0] {
      case "class":
        let kind = WordKinds(named: row[1])
        guard !kind.isEmpty else { throw row.bad(1, expected: "the name of a class") }
        for entry in entries { kinds[Int(number(of: entry))].insert(kind) }
      case "guard": guards += entries.map { ($0, row[1]) }
      case "spelling":
        let right = number(of: row[1])
        for entry in entries { spellings[number(of: entry)] = right }
      default: throw row.bad(0, expected: "class, guard or spelling")
      }
    }
    for (emotion, word) in words.enumerated() { add(word, .feeling(emotion)) }
    for (emotion, list) in variants.enumerated() {
      for variant in list { add(variant, .feeling(emotion)) }
    }
    for (phrase, name) in guards { add(phrase, .guarded(name)) }
    addInflections(words: words, variants: variants)
  }

  /// Returns the number of a word as it was typed, with its spelling mended, or -1.
  func number(typed form: String) -> Int32 {
    if let number = numbers[form] { return spellings[number] ?? number }
    guard form.utf8.count > 2 else { return -1 }
    for kept in [2, 1] {
      if let squeezed = Spelling.squeezed(form, to: kept), let number = numbers[squeezed] {
        return spellings[number] ?? number
      }
    }
    return -1
  }

  func kinds(of number: Int32) -> WordKinds { number < 0 ? [] : kinds[Int(number)] }

  /// Returns the longest phrase that begins at a word; fillers between its words are passed over.
  func match(at start: Int, numbers: [Int32], kinds: [WordKinds]) -> Match? {
    var node: Int32 = 0
    var best: Match?
    var position = start
    while position < numbers.count, position < start + 12 {
      let number = numbers[position]
      if number >= 0, let next = branches[Branch(node: node, word: number)] {
        node = next
      } else if kinds[position].has([.mine, .their, .your, .article]),
        let next = branches[Branch(node: node, word: possessive)]
      {
        node = next
      } else if position > start, kinds[position].has([.filler, .high, .swear]) {
        position += 1
        continue
      } else {
        break
      }
      position += 1
      if let meaning = meanings[Int(node)] {
        best = Match(meaning: meaning, length: position - start, isExact: true)
      }
    }
    return best
  }

  /// Returns the feeling whose word this is, inflected or mistyped.
  func feeling(near form: String, number: Int32) -> Match? {
    guard form.utf8.count > 3 else { return nil }
    let kinds = kinds(of: number)
    if kinds.has([.notAFeeling, .person, .say, .think, .wish, .make]) { return nil }
    if let emotion = stems[Stem.of(form)] {
      return Match(meaning: .feeling(emotion), length: 1, isExact: false)
    }
    guard number < 0, form.utf8.count > 4 else { return nil }
    for key in Spelling.keys(form) {
      if let word = misspelt[key] {
        return Match(meaning: .feeling(Int(word)), length: 1, isExact: false)
      }
    }
    return nil
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(kinds.count)
    numbers[word] = number
    kinds.append([])
    return number
  }

  private mutating func add(_ phrase: String, _ meaning: Meaning) {
    var node: Int32 = 0
    var isEmpty = true
    for part in phrase.utf8.split(separator: 32).lazy.map(Substring.init) {
      for form in FeelingLexicon.forms(of: String(part)) {
        isEmpty = false
        let branch = Branch(node: node, word: number(of: form))
        if let next = branches[branch] {
          node = next
        } else {
          node = Int32(meanings.count)
          meanings.append(nil)
          branches[branch] = node
        }
      }
    }
    if isEmpty { return }
    if case .guarded = meaning {
      meanings[Int(node)] = meaning
    } else if meanings[Int(node)] == nil {
      meanings[Int(node)] = meaning
    }
  }

  /// The forms of a word of a phrase; "_my" stands for any possessive.
  private static func forms(of part: String) -> [String] {
    // Most need no tokenizer.
    let isPlain = part.utf8.allSatisfy { (97...122) ~= $0 }
    if isPlain { return Contractions.open(part) }
    return part == "_my" ? [part] : Lexeme.lexemes(of: part).map(\.form)
  }

  private func isNeverInflected(_ kinds: WordKinds) -> Bool {
    kinds.has(.neverInflected) || kinds.has(.everyday) && !kinds.has([.noun, .verb])
  }

  private mutating func addInflections(words: [String], variants: [[String]]) {
    for (emotion, list) in zip(words, variants).map({ [$0] + $1 }).enumerated() {
      for word in list where word.utf8.count > 3 && word.utf8.allSatisfy({ (97...122) ~= $0 }) {
        guard let number = numbers[word], !isNeverInflected(kinds[Int(number)]) else {
          continue
        }
        let stem = Stem.of(word)
        if stems[stem] == nil { stems[stem] = emotion }
        guard word.utf8.count > 5 || word == "lonely" || word == "happy" else { continue }
        for key in Spelling.keys(word) where misspelt[key] == nil {
          misspelt[key] = Int32(emotion)
        }
      }
    }
  }
}

/// Brings a word and its commonest misspellings together.
enum Spelling {
  /// Returns the word with every run of three and more of a letter cut down, or `nil` without one.
  static func squeezed(_ form: String, to kept: Int) -> String? {
    var letters: [UInt8] = []
    var run = 0
    var isStretched = false
    for letter in form.utf8 {
      run = letter == letters.last ? run + 1 : 1
      if run > 2 {
        isStretched = true
        if kept == 1, letters.count > 1, letters[letters.count - 2] == letter {
          letters.removeLast()
        }
        continue
      }
      letters.append(letter)
    }
    return isStretched ? String(decoding: letters, as: UTF8.self) : nil
  }

  /// Returns hashes that two words share when one edit or doubled letters set them apart.
  ///
  /// The first letter stays: it is seldom mistyped.
  static func keys(_ word: String) -> [UInt64] {
    var letters: [UInt8] = []
    for letter in word.utf8 where letter != letters.last { letters.append(letter) }
    guard letters.count < 24 else { return [] }
    var keys = [hash(letters, without: letters.count)]
    if letters.count > 4 {
      for index in 1..<letters.count { keys.append(hash(letters, without: index)) }
    }
    return keys
  }

  private static func hash(_ letters: [UInt8], without left: Int) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for (index, letter) in letters.enumerated() where index != left {
      hash = (hash ^ UInt64(letter)) &* 1_099_511_628_211
    }
    return hash
  }
}
