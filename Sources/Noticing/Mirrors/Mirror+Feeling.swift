extension Mirror {
  /// Returns the feelings a person has, each in their word and with what it is about.
  static func feelingMirrors(of passage: Passage, feelings: [Feeling]) -> [Mirror] {
    let felt = feelings.filter { $0.holder == .me && $0.polarity == .felt }
    return felt.compactMap { feeling in
      guard
        let clause = passage.statements.first(where: { clause in
          clause.range(0, clause.chunks.count).contains(feeling.range.lowerBound)
        }),
        let first = clause.chunks.firstIndex(where: {
          $0.range.upperBound > feeling.range.lowerBound
        }),
        let word = FeelingWords.phrase(in: clause, at: first, feeling: feeling)
      else { return nil }
      let about = clause.objects(from: word.end)
      return Mirror(
        .feeling,
        word.text + about.text,
        from: clause.range(first, about.end),
        rule: about.text.isEmpty ? "feeling" : "feeling.object"
      )
    }
  }
}

extension Clause {
  /// What a feeling is about: up to two phrases behind "with", "about", "of".
  fileprivate func objects(from start: Int) -> (text: String, end: Int) {
    var text = ""
    var end = start
    for number in 0..<2 {
      guard continues(at: end), FeelingWords.prepositions.contains(chunks[end].form),
        continues(at: end + 1)
      else { break }
      let preposition = chunks[end].form
      let mark = preposition == "of" || preposition == "to" ? " " : ", "
      if preposition == "to" {
        guard number == 0, Verbs.isPlain(chunks[end + 1].form),
          let tail = tail(from: end + 1, limit: 5)
        else { break }
        return (" to " + tail.words.joined(separator: " "), tail.end)
      }
      if Verbs.isGerund(chunks[end + 1].form) || chunks[end + 1].form == "being" {
        guard let tail = tail(from: end + 1, limit: 5), tail.words.count > 1 || number == 0,
          tail.words.last != "being"
        else { break }
        return (text + mark + ([preposition] + tail.words).joined(separator: " "), tail.end)
      }
      guard let group = nounGroup(at: end + 1), !FeelingWords.isTime(preposition, group) else {
        break
      }
      text += mark + preposition + " " + group.text
      end = group.end
    }
    return (text, end)
  }
}

/// The words for feelings that stand alone.
private enum FeelingWords {
  static let prepositions: Set<String> = ["with", "at", "about", "by", "of", "for", "over", "to"]

  /// "for days", "at my age": when, not about what.
  static func isTime(_ preposition: String, _ group: NounGroup) -> Bool {
    guard let last = group.words.last?.lowercased(),
      ["for", "at", "by", "over"].contains(preposition)
    else { return false }
    return times.contains(last)
  }

  private static let times: Set<String> = [
    "time", "times", "day", "days", "week", "weeks", "month", "months", "year", "years", "hour",
    "hours", "minute", "minutes", "moment", "age", "night", "while", "once", "bit", "now",
    "morning",
    "evening", "afternoon", "weekend", "first", "ages",
  ]

  /// Said of oneself these are verdicts; from a program they would sound like agreement.
  private static let verdicts: Set<String> = [
    "worthless", "useless", "pathetic", "stupid", "inadequate", "failure", "disgusting", "ugly",
    "incompetent", "foolish", "inferior", "disgrace", "cowardly", "selfish", "lazy", "suicidal",
  ]

  /// The person's own words for a feeling when they can stand alone, and the place after them.
  static func phrase(
    in clause: Clause,
    at first: Int,
    feeling: Feeling
  ) -> (text: String, end: Int)? {
    var end = first
    while end < clause.chunks.count,
      clause.chunks[end].range.lowerBound < feeling.range.upperBound
    {
      end += 1
    }
    // "tired of", "angry with": what it is about is read behind.
    if let bound = clause.chunks[first..<end].dropFirst().firstIndex(where: {
      prepositions.contains($0.form)
    }) {
      end = bound
    }
    let span = clause.chunks[first..<end]
    let typed = span.map(\.form)
    guard span.dropLast().allSatisfy({ $0.ending == .none }),
      !span.contains(where: { Misspelling.isOne($0.form) || $0.isCapitalised && first > 0 })
    else { return nil }
    let joined = typed.joined(separator: " ")
    if typed.count > 1 {
      return phrases.contains(joined) ? (joined, end) : nil
    }
    guard let form = typed.first, !form.hasSuffix("ing"), !form.hasSuffix("'s"),
      !FunctionWords.unquotable.contains(form), !verdicts.contains(form), !isRefused(clause, first)
    else { return nil }
    guard isLinked(clause, first) || first == 0 && form == feeling.word else { return nil }
    // "I feel guilt free", "a sad song": the word must be the end of what is said or bind.
    if clause.continues(at: end), !FunctionWords.boundaries.contains(clause.chunks[end].form),
      !prepositions.contains(clause.chunks[end].form), !after.contains(clause.chunks[end].form)
    {
      return nil
    }
    return (form, end)
  }

  /// "I refuse to feel guilty": the word is there, the feeling is not wanted.
  private static func isRefused(_ clause: Clause, _ position: Int) -> Bool {
    clause.chunks[max(0, position - 5)..<position].contains {
      ["refuse", "refused", "pretend", "pretended", "hate", "stop", "supposed"].contains($0.form)
    }
  }

  /// Whether the word is said of the person by "am", "feel" or "get".
  private static func isLinked(_ clause: Clause, _ position: Int) -> Bool {
    var index = position - 1
    while index >= 0, degrees.contains(clause.chunks[index].form),
      clause.chunks[index].form != "a"
        || ["bit", "little", "lot"].contains(clause.chunks[index + 1].form),
      clause.chunks[index].ending == .none
    {
      index -= 1
    }
    guard index >= 0, clause.chunks[index].ending == .none else { return false }
    return links.contains(clause.chunks[index].form)
  }

  private static let links: Set<String> = [
    "i'm", "im", "am", "feel", "felt", "feeling", "was", "been", "get", "got", "getting", "and",
  ]

  private static let degrees = Tails.force.union([
    "a", "bit", "little", "more", "most", "too", "all", "kind", "of", "sort", "incredibly",
    "extremely", "deeply", "slightly", "rather", "always", "often", "now", "absolutely", "terribly",
    "awfully", "insanely", "super",
  ])

  private static let after: Set<String> = [
    "again", "today", "tonight", "now", "lately", "inside", "anymore", "too", "all", "most", "this",
    "right", "tbh", "lol", "sometimes", "always", "still", "but", "yesterday", "enough", "every",
    "me", "my", "here", "there", "afterwards", "really", "honestly", "just", "over", "under",
  ]

  private static let phrases: Set<String> = [
    "pissed off", "fed up", "burnt out", "burned out", "worn out", "let down", "left out",
    "shut out", "freaked out", "stressed out", "on edge", "in pieces", "in tears", "worked up",
    "wound up", "wiped out", "under pressure", "creeped out", "bummed out", "put out", "cut off",
    "left behind", "spaced out", "zoned out", "shut down", "over the moon", "at peace", "worn down",
    "weighed down", "torn apart", "hollowed out", "self conscious", "hard done by", "in two minds",
    "sick and tired", "ticked off", "in shock",
  ]
}
