extension Mirror {
  /// Returns phrases for what a person spoke of, people first: "Your boss", "The wedding".
  static func nouns(of passage: Passage) -> [Mirror] {
    var people: [Mirror] = []
    var things: [Mirror] = []
    for clause in passage.clauses.suffix(400) {
      for position in clause.chunks.indices {
        guard let lift = clause.lift(at: position) else { continue }
        let mirror = Mirror(
          .noun,
          lift.text,
          from: clause.range(position, lift.end),
          rule: lift.kind == .person ? "noun.person" : "noun.thing"
        )
        if lift.kind == .person { people.append(mirror) } else { things.append(mirror) }
        if people.count + things.count > 40 { return people + things }
      }
    }
    return people + things
  }
}

extension Clause {
  /// Lifts the phrase after "my", "the", "this" or "that"; what is owned by somebody becomes "the …".
  func lift(at position: Int) -> NounGroup? {
    let form = chunks[position].form
    guard ["my", "the", "this", "that"].contains(form), continues(at: position + 1) else {
      return nil
    }
    if form == "that" || form == "this", position > 0,
      !NounGroups.leads.contains(chunks[position - 1].form)
    {
      return nil
    }
    guard let group = nounGroup(at: position), group.kind != .pronoun else { return nil }
    if group.kind == .person {
      // "the baby", "the manager": theirs or another's.
      return form == "my" || form == "the" ? withoutOwner(group, position) : nil
    }
    let words = group.words.dropFirst()
    guard let owner = words.firstIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("’s") }) else {
      return NounGroup(words: ["the"] + words, end: group.end, kind: .thing)
    }
    let held = group.words[(owner + 1)...]
    return held.isEmpty ? nil : NounGroup(words: ["the"] + held, end: group.end, kind: .thing)
  }

  /// "My sister's husband" is nobody's "the husband": such a phrase is not lifted.
  private func withoutOwner(_ group: NounGroup, _ position: Int) -> NounGroup? {
    let hasOwner = group.words.contains { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
    return hasOwner || group.words.contains("of") ? nil : group
  }
}

extension NounGroups {
  /// After these "this" and "that" point at a thing.
  static let leads: Set<String> = [
    "about", "of", "with", "from", "for", "in", "at", "on", "after", "before", "during", "hate",
    "love", "dreading", "need", "want", "is", "was", "over", "by", "to", "into",
  ]
}
