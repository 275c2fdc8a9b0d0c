/// What follows a verb to the end of its clause, turned from "my" to "your".
struct Tail {
  let words: [String]
  /// The place after its last word in the clause.
  let end: Int
}

extension Clause {
  /// The places where a statement begins, behind the words that only lead up to it.
  var heads: [Int] {
    let starts = [0] + chunks.indices.dropFirst().filter(isSplit)
    return starts.enumerated().compactMap { number, start in
      guard mayBegin(at: start, isFirst: number == 0) else { return nil }
      let end = number + 1 < starts.count ? starts[number + 1] : chunks.count
      guard let first = Edges.trimmed(Array(chunks[start..<end])).first else { return nil }
      var head = chunks[start..<end].firstIndex { $0.range == first.range } ?? start
      // "I think I need a break" says so, with care.
      let lead = chunks[head..<min(head + 3, chunks.count)].map(\.form)
      if lead.count == 3, lead[0] == "i",
        ["think", "know", "realise", "realised"].contains(lead[1]),
        lead[2].hasPrefix("i"), ClauseParts.subjects.contains(lead[2])
      {
        head += 2
      }
      return head
    }
  }

  /// Returns the place after a pattern of words, or `nil`; words that only add force are passed over.
  func end(of pattern: [Set<String>], at start: Int) -> Int? {
    var position = start
    for (number, words) in pattern.enumerated() {
      while position < chunks.count, !words.contains(chunks[position].form) {
        guard number > 0, Tails.force.contains(chunks[position].form),
          chunks[position].ending == .none
        else { return nil }
        position += 1
      }
      guard position < chunks.count else { return nil }
      if number + 1 < pattern.count, chunks[position].ending != .none { return nil }
      position += 1
    }
    return position
  }

  /// Returns the place after words that only add force.
  func afterForce(_ start: Int) -> Int {
    var position = start
    while position < chunks.count, Tails.force.contains(chunks[position].form),
      chunks[position].ending == .none
    {
      position += 1
    }
    return position
  }

  /// Whether the clause goes on without a mark in front of the place.
  func continues(at position: Int) -> Bool {
    position > 0 && position < chunks.count && chunks[position - 1].ending == .none
  }

  /// Returns what follows a verb, when it is one clean phrase of at most `limit` words.
  ///
  /// - Parameters:
  ///   - start: The place after the verb.
  ///   - limit: The most words it may have.
  ///   - isDenied: A "not" stands in front, so that no reason or time may be cut off.
  /// - Returns: The tail, which may be empty, or `nil` when it is not clean.
  func tail(from start: Int, limit: Int, isDenied: Bool = false) -> Tail? {
    var end = start
    while end < chunks.count, end == 0 || continues(at: end) {
      let form = chunks[end].form
      if Tails.joins.contains(form) {
        guard joinsPhrase(at: end) else {
          if let next = next(end), ClauseParts.subjects.contains(next) { break }
          return nil
        }
      } else if Tails.stops.contains(form) && !belongs(at: end) || opensClause(at: end) {
        if isDenied || end > 0 && Tails.exceptions.contains(chunks[end - 1].form) { return nil }
        break
      } else if Tails.bars(form) && !isPointing(at: end) {
        return nil
      }
      end += 1
      if end - start > limit + 4 { return nil }
    }
    if end == chunks.count, endsBroken { return nil }
    while end > start, Tails.closers.contains(chunks[end - 1].form) { end -= 1 }
    guard end - start <= limit else { return nil }
    guard end == start || !FunctionWords.neverLast.contains(chunks[end - 1].form) else {
      return nil
    }
    guard let words = Turning.turned(chunks[start..<end]) else { return nil }
    return Tail(words: words, end: end)
  }

  func next(_ position: Int) -> String? {
    position + 1 < chunks.count ? chunks[position + 1].form : nil
  }

  func range(_ start: Int, _ end: Int) -> Range<Int> {
    guard start < end, end <= chunks.count else { return 0..<0 }
    return chunks[start].range.lowerBound..<chunks[end - 1].range.upperBound
  }

  /// "before he changes it": a time with a clause of its own.
  private func opensClause(at position: Int) -> Bool {
    guard ["before", "after", "until", "till", "once"].contains(chunks[position].form),
      let next = next(position)
    else { return false }
    return ClauseParts.subjects.contains(next)
  }

  /// "so tired", "since the results": words that open a clause only in front of a subject.
  private func belongs(at position: Int) -> Bool {
    guard ["so", "since"].contains(chunks[position].form), continues(at: position + 1),
      let next = next(position)
    else { return false }
    if ClauseParts.subjects.contains(next) || next == "that" { return false }
    return chunks[position].form == "since" || !NounGroups.determiners.contains(next)
  }

  /// "That exam": a word that points at a thing.
  private func isPointing(at position: Int) -> Bool {
    guard ["that", "this", "these", "those"].contains(chunks[position].form),
      let next = next(position)
    else { return false }
    return Nouns.isKnown(next) || Describers.contains(next)
  }

  /// "time and space", "sleep and forget": two of a kind.
  private func joinsPhrase(at position: Int) -> Bool {
    guard position > 0, continues(at: position + 1), let next = next(position) else { return false }
    let before = chunks[position - 1].form
    if Verbs.isGerund(before), Verbs.isGerund(next) { return true }
    if Nouns.isKnown(before), Nouns.isKnown(next) { return true }
    if Describers.isState(before), Describers.isState(next) { return true }
    if Nouns.isKnown(before), ["my", "the", "a", "some"].contains(next), position + 2 < chunks.count
    {
      return Nouns.isKnown(chunks[position + 2].form)
    }
    return Verbs.isPlain(before) && Verbs.isPlain(next)
  }
}

/// The words that end or bar a tail.
enum Tails {
  /// Passed over inside a pattern: they add force and nothing else.
  static let force: Set<String> = [
    "just", "really", "honestly", "literally", "actually", "kinda", "sorta", "fucking", "fuckin",
    "freaking", "bloody", "damn", "so", "still", "also", "even", "truly", "seriously", "totally",
    "completely", "absolutely", "basically", "genuinely", "desperately", "badly", "simply", "only",
    "definitely", "tbh", "lol", "very", "pretty", "quite", "ngl", "legit", "urgently",
  ]

  static let joins: Set<String> = ["and", "or"]

  /// In front of these a statement is whole.
  static let stops: Set<String> = [
    "but", "so", "because", "cause", "cuz", "cos", "bc", "when", "whenever", "while", "although",
    "though", "then", "since",
  ]

  /// Left off the end of a tail.
  static let closers: Set<String> = Fillers.edges.subtracting(["well", "meh"]).union([
    "btw", "right", "now", "too", "anyways", "sometimes", "lately", "rn", "even", "still", "again",
    "ever", "fr",
  ]).subtracting(["right", "again"])

  /// In front of "but" these mean the opposite: "nothing but rest".
  static let exceptions: Set<String> = [
    "nothing", "anything", "all", "none", "nobody", "everything",
  ]

  static func bars(_ form: String) -> Bool {
    barring.contains(form) || form.hasSuffix("n't") || form.hasSuffix("'ll")
      || form.hasSuffix("'re")
      || form.hasSuffix("'ve") || form.hasSuffix("'d")
  }

  private static let barring: Set<String> = [
    "he", "she", "they", "he's", "she's", "it's", "that's", "there's", "what's", "who's", "theyre",
    "hes", "shes", "thats", "whats", "theres", "how's", "here's", "nobody", "that", "which", "who",
    "whom", "whose", "what", "how", "why", "where", "whether", "if", "unless", "until", "till",
    "than", "as", "like", "is", "are", "was", "were", "will", "would", "can", "could", "should",
    "shall", "must", "may", "might", "has", "had", "does", "did", "dont", "cant", "wont", "isnt",
    "wasnt", "didnt", "doesnt", "couldnt", "wouldnt", "shouldnt", "been", "there", "not", "no",
    "never", "said", "says", "told", "etc", "thats",
  ]
}
