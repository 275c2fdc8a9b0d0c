/// The words, letters and endings of the languages that share a script.
struct LanguageIndex: Sendable {
  struct Vote: Sendable {
    let row: Int
    let weight: Double
  }

  /// The rows of the table, in its order.
  let members: [Int]
  private let words: [String: [Vote]]
  private let letters: [String: [Vote]]
  private let endings: [String: [Vote]]
  private let beginnings: [String: [Vote]]

  init(of members: [Int], in rows: [LanguageRow]) {
    self.members = members
    var exact: [String: [Int: Double]] = [:]
    var letters: [String: [Int: Double]] = [:]
    var endings: [String: [Int: Double]] = [:]
    var beginnings: [String: [Int: Double]] = [:]
    for member in members {
      let row = rows[member]
      for word in row.words {
        exact[word, default: [:]][member] = 1
        guard row.script == .latin, let plain = PlainLetters.of(word) else { continue }
        if exact[plain]?[member] == nil { exact[plain, default: [:]][member] = 0.6 }
      }
      for sequence in row.letters {
        letters[sequence, default: [:]][member] = sequence.utf8.allSatisfy { $0 < 128 } ? 0.15 : 0.6
      }
      for affix in row.affixes {
        if affix.hasPrefix("-") {
          endings[String(affix.dropFirst()), default: [:]][member] = 0.4
        } else if affix.hasSuffix("-") {
          beginnings[String(affix.dropLast()), default: [:]][member] = 0.4
        }
      }
    }
    words = exact.mapValues(LanguageIndex.shared)
    self.letters = letters.mapValues(LanguageIndex.shared)
    self.endings = endings.mapValues(LanguageIndex.shared)
    self.beginnings = beginnings.mapValues(LanguageIndex.shared)
  }

  /// Divides a vote among the languages that get it.
  private static func shared(_ weights: [Int: Double]) -> [Vote] {
    let total = max(1, weights.values.reduce(0, +))
    return weights.sorted { $0.key < $1.key }.map { Vote(row: $0.key, weight: $0.value / total) }
  }

  func isKnown(_ form: String) -> Bool {
    if words[form] != nil { return true }
    guard let apostrophe = form.lastIndex(of: "'") else { return false }
    return words[String(form[..<apostrophe])] != nil
  }

  /// Lets a word vote.
  func count(_ word: Word, into vote: inout LanguageVote) {
    guard word.form.utf8.count < 400 else { return vote.countWord() }
    let characters = Array(word.form.prefix(LanguageIndex.longest))
    guard characters.contains(where: \.isLetter) else { return }
    vote.countWord()
    // Somebody's name says little about the language it stands in.
    let isName = word.isCapitalised && word.joint != .start && word.joint != .stop
    if let votes = words[word.form] {
      return vote.add(votes, kind: .word, factor: isName ? 0.7 : 1)
    }
    if let apostrophe = characters.lastIndex(of: "'") {
      return countHalves(of: characters, at: apostrophe, into: &vote)
    }
    countShape(of: characters, factor: isName ? 0.4 : 1, into: &vote)
  }

  private func countHalves(
    of characters: [Character],
    at apostrophe: Int,
    into vote: inout LanguageVote
  ) {
    let before = String(characters[..<apostrophe])
    let after = String(characters[(apostrophe + 1)...])
    if let votes = words[before + "'"] ?? words[before] { vote.add(votes, kind: .word) }
    if let votes = words["'" + after] ?? words[after] { vote.add(votes, kind: .word) }
  }

  /// Lets the letters and the endings of an unknown word vote.
  private func countShape(
    of characters: [Character],
    factor: Double,
    into vote: inout LanguageVote
  ) {
    var seen: Set<String> = []
    for start in characters.indices {
      for length in 1...3 where start + length <= characters.count {
        let sequence = String(characters[start..<start + length])
        guard let votes = letters[sequence], seen.insert(sequence).inserted else { continue }
        let isMarked = !sequence.utf8.allSatisfy { $0 < 128 }
        vote.add(votes, kind: isMarked ? .marks : .shape, factor: factor)
      }
    }
    guard characters.count >= 4 else { return }
    for length in stride(from: min(5, characters.count - 2), to: 1, by: -1) {
      if let votes = endings[String(characters.suffix(length))] {
        vote.add(votes, kind: .shape, factor: factor)
        break
      }
    }
    for length in stride(from: min(6, characters.count - 2), to: 0, by: -1) {
      if let votes = beginnings[String(characters.prefix(length))] {
        vote.add(votes, kind: .shape, factor: factor)
        break
      }
    }
  }

  /// Longer words are read to here.
  private static let longest = 40
}
