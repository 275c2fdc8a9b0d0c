/// A sequence of word classes, matched against lexemes inside one clause.
///
/// The notation: words in order; `a|b` is either; `@name` is a lexicon; a closing `?` makes an element
/// optional; `~3` skips up to three words; `#many` is a large number; `!a|b` and `=a|b` look at the next
/// word without taking it, where `END` is the end of the clause. `#name` among alternatives is a word that
/// looks like somebody's name; `/` goes on in the next clause; `^` at the front is the start of the text.
/// Fillers between elements are skipped.
struct RiskPattern: Sendable {
  enum Element: Sendable {
    case word(Set<Int>, isOptional: Bool)
    case start
    case nextClause
    case many
    case gap(Int)
    case next(Set<Int>, allowsEnd: Bool)
    case notNext(Set<Int>)
  }

  let elements: [Element]

  init(_ notation: String, vocabulary: inout RiskVocabulary) {
    elements = notation.split(separator: " ").map { part in
      if part == "#many" { return .many }
      if part == "/" { return .nextClause }
      if part == "^" { return .start }
      if part.first == "~" { return .gap(Int(part.dropFirst()) ?? 0) }
      if part.first == "!" { return .notNext(vocabulary.ids(for: part.dropFirst())) }
      if part.first == "=" {
        let names = part.dropFirst().split(separator: "|")
        return .next(vocabulary.ids(for: part.dropFirst()), allowsEnd: names.contains("END"))
      }
      let isOptional = part.last == "?"
      return .word(vocabulary.ids(for: isOptional ? part.dropLast() : part), isOptional: isOptional)
    }
  }

  /// The words a match can begin with.
  var firstWords: Set<Int> {
    var words: Set<Int> = []
    for element in elements {
      if case .start = element { continue }
      guard case .word(let ids, let isOptional) = element else { break }
      words.formUnion(ids)
      if !isOptional { break }
    }
    return words
  }

  /// Returns where a match that begins at a token ends, or `nil`.
  func end(from start: Int, in text: RiskText) -> Int? {
    match(0, at: start, in: text, clause: text.tokens[start].clause, isFirst: true)
  }

  private func match(
    _ index: Int,
    at position: Int,
    in text: RiskText,
    clause: Int,
    isFirst: Bool
  ) -> Int? {
    guard index < elements.count else { return position }
    let isInside = position < text.tokens.count && text.tokens[position].clause == clause
    switch elements[index] {
    case .start:
      let opens = text.isFiller[..<position].allSatisfy { $0 }
      return opens ? match(index + 1, at: position, in: text, clause: clause, isFirst: true) : nil
    case .nextClause:
      guard position < text.tokens.count, text.tokens[position].clause == clause + 1 else {
        return nil
      }
      return match(index + 1, at: position, in: text, clause: clause + 1, isFirst: false)
    case .word(let ids, let isOptional):
      if isInside, ids.contains(text.ids[position]),
        let end = match(index + 1, at: position + 1, in: text, clause: clause, isFirst: false)
      {
        return end
      }
      if isOptional,
        let end = match(index + 1, at: position, in: text, clause: clause, isFirst: isFirst)
      {
        return end
      }
      return skippingFiller(index, at: position, in: text, clause: clause, isFirst: isFirst)
    case .many:
      if isInside, text.isMany(position),
        let end = match(index + 1, at: position + 1, in: text, clause: clause, isFirst: false)
      {
        return end
      }
      return skippingFiller(index, at: position, in: text, clause: clause, isFirst: isFirst)
    case .gap(let longest):
      for length in 0...longest {
        let next = position + length
        if length > 0 {
          guard next <= text.tokens.count, text.tokens[next - 1].clause == clause else { break }
          // What is denied in between is not said.
          if text.tokens[next - 1].form == "not" || text.tokens[next - 1].form == "never" { break }
        }
        if let end = match(index + 1, at: next, in: text, clause: clause, isFirst: false) {
          return end
        }
      }
      return nil
    case .next(let ids, let allowsEnd):
      let ends = !isInside || text.tokens[position].joint == .comma
      let ahead = ends && allowsEnd || isInside && ids.contains(text.ids[position])
      return ahead ? match(index + 1, at: position, in: text, clause: clause, isFirst: false) : nil
    case .notNext(let ids):
      if isInside, ids.contains(text.ids[position]) { return nil }
      return match(index + 1, at: position, in: text, clause: clause, isFirst: false)
    }
  }

  /// Passes over one filler; fillers in a row are passed one by one, up to six.
  private func skippingFiller(
    _ index: Int,
    at position: Int,
    in text: RiskText,
    clause: Int,
    isFirst: Bool
  ) -> Int? {
    guard !isFirst, position < text.tokens.count, text.tokens[position].clause == clause,
      text.isFiller[position], text.fillerRun[position] <= 6
    else { return nil }
    return match(index, at: position + 1, in: text, clause: clause, isFirst: false)
  }
}

/// Numbers the words that patterns know; every other word is 0, or `name` when it looks like a name.
struct RiskVocabulary: Sendable {
  /// The number of a capitalised word that patterns do not know.
  static let name = -1

  private(set) var numbers: [String: Int] = [:]

  mutating func ids(for alternatives: Substring) -> Set<Int> {
    var ids: Set<Int> = []
    for name in alternatives.split(separator: "|") where name != "END" {
      if name == "#name" {
        ids.insert(RiskVocabulary.name)
      } else if name.first == "@" {
        for word in RiskLexicon.words(String(name.dropFirst())) { ids.insert(number(of: word)) }
      } else {
        ids.insert(number(of: String(name)))
      }
    }
    return ids
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count + 1
    return numbers.count
  }

  func contains(_ word: String) -> Bool { numbers[word] != nil }
}
