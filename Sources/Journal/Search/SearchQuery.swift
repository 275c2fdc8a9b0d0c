/// What is looked for in a journal.
///
/// `tired morning` finds sessions with both words; `tired OR weary` with either (`AND` may be said
/// and binds more closely); `"so tired"` with these words in a row; `-work` leaves out sessions with
/// that word. Case and accents make no difference, and a word also finds longer ones that begin with
/// it unless it stands in quotation marks.
public struct SearchQuery: Hashable, Sendable {
  /// Any of these has to fit; in each of them every term.
  let alternatives: [[Term]]

  struct Term: Hashable, Sendable {
    var words: [[UInt8]]
    /// Whether the last word has to be whole.
    var isExact: Bool
    var isExcluded: Bool
  }

  /// Reads a query, or returns `nil` when there is no word in it to look for.
  public init?(_ text: String) {
    var alternatives: [[Term]] = [[]]
    for part in Self.parts(of: text) {
      if !part.isQuoted {
        if part.text == "OR" || part.text == "|" {
          alternatives.append([])
          continue
        }
        if part.text == "AND" || part.text == "&" { continue }
      }
      let words = FoldedText(part.text).words.map(\.letters)
      guard !words.isEmpty else { continue }
      let term = Term(words: words, isExact: part.isQuoted, isExcluded: part.isExcluded)
      alternatives[alternatives.count - 1].append(term)
    }
    self.alternatives = alternatives.filter { $0.contains { !$0.isExcluded } }
    if self.alternatives.isEmpty { return nil }
  }

  private struct Part {
    var text: String
    var isQuoted = false
    var isExcluded = false
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var part = Part(text: "")
    func finish() {
      if !part.text.isEmpty { parts.append(part) }
      part = Part(text: "")
    }
    for character in text {
      let isMark = ["\"", "“", "”", "„"].contains(character)
      if part.isQuoted {
        if isMark { finish() } else { part.text.append(character) }
      } else if isMark {
        let isExcluded = part.isExcluded || part.text == "-"
        if part.text == "-" { part.text = "" }
        finish()
        part.isQuoted = true
        part.isExcluded = isExcluded
      } else if character.isWhitespace {
        finish()
      } else if character == "-", part.text.isEmpty, !part.isExcluded {
        part.isExcluded = true
      } else {
        part.text.append(character)
      }
    }
    finish()
    return parts
  }

  /// Whether sessions fit in which these are the passages.
  func isMet(by passages: [FoldedText]) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { term in
        passages.contains { !term.places(in: $0).isEmpty } != term.isExcluded
      }
    }
  }

  /// Where the wanted words stand in a text, in order and apart from each other.
  func places(in text: FoldedText) -> [Range<String.Index>] {
    let all = alternatives.joined().filter { !$0.isExcluded }.flatMap { $0.places(in: text) }
    var places: [Range<String.Index>] = []
    for place in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = places.last, place.lowerBound < last.upperBound {
        places[places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        places.append(place)
      }
    }
    return places
  }
}

extension SearchQuery.Term {
  func places(in text: FoldedText) -> [Range<String.Index>] {
    guard let last = words.last, text.words.count >= words.count else { return [] }
    return (0...(text.words.count - words.count)).compactMap { start in
      let found = text.words[start..<(start + words.count)]
      guard zip(words.dropLast(), found).allSatisfy({ $0 == $1.letters }), let end = found.last,
        let first = found.first,
        isExact ? end.letters == last : end.letters.starts(with: last)
      else { return nil }
      return first.range.lowerBound..<end.range.upperBound
    }
  }
}
