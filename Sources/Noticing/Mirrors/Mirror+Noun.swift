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
    guard let last = group.words.last?.lowercased(), !NounGroups.isHollow(last) else {
      return nil
    }
    // "the back of an envelope"
    if let of = group.words.firstIndex(of: "of"), of > 0,
      NounGroups.isHollow(group.words[of - 1].lowercased())
    {
      return nil
    }
    // "my own bath": without its owner the bath is only a bath.
    let words = group.words.dropFirst().drop { $0.lowercased() == "own" }
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
  static func isHollow(_ form: String) -> Bool {
    hollow.contains(form) || form.hasSuffix("s") && hollow.contains(String(form.dropLast()))
  }

  /// "The day", "the arm": lifted alone they say nothing, or say it of the body as of a thing.
  static let hollow: Set<String> = {
    let text = """
      day days night nights morning evening afternoon week weeks weekend year years month months time times moment \
      minute minutes hour hours rest fault part reason person deal end ending start beginning point life mind voice \
      death word name number cause case result results change chance risk way lot weight body arm arms wrist wrists \
      ankle ankles hand hands foot feet leg legs knee knees face eye eyes ear ears nose mouth lip lips tooth teeth \
      tongue chin cheek skin neck shoulder shoulders elbow elbows finger fingers thumb nail nails toe toes belly \
      stomach chest throat heart head hair back breastbone rib ribs spine bone bones blood breath bruise bruises scar \
      section other others sort kind fuck hell most people world air edge side top bottom middle past future lead \
      ass bum nipples boobs arse lung breastbone help patience peace mood bit attempt tongue ground means works usual volume lesson cut cuts blade knife rope pills tablets gun trigger urge
      """
    return Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }()

  /// After these "this" and "that" point at a thing.
  static let leads: Set<String> = [
    "about", "of", "with", "from", "for", "in", "at", "on", "after", "before", "during", "hate",
    "love", "dreading", "need", "want", "is", "was", "over", "by", "to", "into",
  ]
}
