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
    var exact: [String: [Vote]] = [:]
    var letters: [String: [Vote]] = [:]
    var endings: [String: [Vote]] = [:]
    var beginnings: [String: [Vote]] = [:]
    for member in members {
      let row = rows[member]
      for word in row.words {
        exact[word, default: []].set(Vote(row: member, weight: 1))
        guard row.script == .latin, let plain = PlainLetters.of(word) else { continue }
        exact[plain, default: []].add(Vote(row: member, weight: 0.6))
      }
      for sequence in row.letters {
        let isPlain = sequence.utf8.allSatisfy { $0 < 128 }
        letters[sequence, default: []].set(Vote(row: member, weight: isPlain ? 0.15 : 0.6))
      }
      for affix in row.affixes {
        if affix.hasPrefix("-") {
          endings[String(affix.dropFirst()), default: []].set(Vote(row: member, weight: 0.4))
        } else if affix.hasSuffix("-") {
          beginnings[String(affix.dropLast()), default: []].set(Vote(row: member, weight: 0.4))
        }
      }
    }
    words = exact.mapValues(\.shared)
    self.letters = letters.mapValues(\.shared)
    self.endings = endings.mapValues(\.shared)
    self.beginnings = beginnings.mapValues(\.shared)
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

extension [LanguageIndex.Vote] {
  /// Adds the vote for a row that comes after all that have one, or puts it in the place of that row's.
  fileprivate mutating func set(_ vote: LanguageIndex.Vote) {
    if last?.row == vote.row { removeLast() }
    append(vote)
  }

  /// Adds the vote for a row that comes after all that have one, unless it has one itself.
  fileprivate mutating func add(_ vote: LanguageIndex.Vote) {
    if last?.row != vote.row { append(vote) }
  }

  /// The votes divided among the languages that get them.
  fileprivate var shared: [LanguageIndex.Vote] {
    let total = Swift.max(1, reduce(0) { $0 + $1.weight })
    return map { LanguageIndex.Vote(row: $0.row, weight: $0.weight / total) }
  }
}
