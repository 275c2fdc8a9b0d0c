/// A phrase around a noun, turned from "my" to "your": "your sister's wedding", "some quiet", "Dan".
struct NounGroup {
  let words: [String]
  /// The place after its last word in the clause.
  let end: Int
  let kind: Kind

  enum Kind {
    case person, thing, pronoun
  }

  var text: String { words.joined(separator: " ") }
}

extension Clause {
  /// Returns the phrase that begins at a place, or `nil` when it is not sure where it ends.
  func nounGroup(at start: Int) -> NounGroup? {
    guard start < chunks.count else { return nil }
    guard let group = simpleGroup(at: start) else { return nil }
    // "a bit of peace", "the end of the day"
    if continues(at: group.end), chunks[group.end].form == "of", group.kind == .thing,
      let rest = simpleGroup(at: group.end + 1), rest.kind != .pronoun
    {
      return endsWell(
        NounGroup(words: group.words + ["of"] + rest.words, end: rest.end, kind: rest.kind)
      )
    }
    // "peace and quiet", "my mum and dad"
    if continues(at: group.end), chunks[group.end].form == "and", continues(at: group.end + 1),
      group.kind != .pronoun, let rest = simpleGroup(at: group.end + 1), rest.kind == group.kind,
      rest.words != group.words, !continues(at: rest.end)
    {
      return endsWell(
        NounGroup(words: group.words + ["and"] + rest.words, end: rest.end, kind: group.kind)
      )
    }
    return endsWell(group)
  }

  /// A phrase is whole when a mark, the end or a word that binds comes after it.
  private func endsWell(_ group: NounGroup) -> NounGroup? {
    guard group.end <= chunks.count else { return nil }
    if group.end == chunks.count { return endsBroken ? nil : group }
    guard continues(at: group.end) else { return group }
    let next = chunks[group.end]
    // "the day she left": what it is comes behind it.
    if ClauseParts.subjects.contains(next.form),
      group.kind == .thing || group.words.first?.lowercased() == "the"
    {
      return nil
    }
    if group.kind == .person, next.isTitled, !Names.isGiven(next.form) || group.words.count == 1 {
      return nil
    }
    if group.kind == .person, Nouns.isThing(next.form) { return nil }
    if group.kind != .thing { return next.form == "of" ? nil : group }
    return NounGroups.follows(next.form) ? group : nil
  }

  private func simpleGroup(at start: Int) -> NounGroup? {
    guard start < chunks.count else { return nil }
    let chunk = chunks[start]
    if let group = pronoun(at: start) { return group }
    if let group = name(at: start) { return group }
    guard NounGroups.determiners.contains(chunk.form) else {
      return nouns(from: start, after: [], determiner: nil)
    }
    guard let word = Turning.turned(chunk), continues(at: start + 1) else { return nil }
    return nouns(from: start + 1, after: [word], determiner: chunk.form)
  }

  private func pronoun(at start: Int) -> NounGroup? {
    let form = chunks[start].form
    let isOwner =
      ["her", "this", "that"].contains(form) && continues(at: start + 1)
      && !NounGroups.follows(chunks[start + 1].form)
    guard !isOwner, let word = NounGroups.pronouns[form] else { return nil }
    return NounGroup(words: [word], end: start + 1, kind: .pronoun)
  }

  private func name(at start: Int) -> NounGroup? {
    let chunk = chunks[start]
    if Names.parents.contains(chunk.form), start == 0 || chunks[start - 1].form != "a" {
      return NounGroup(words: ["your", chunk.form], end: start + 1, kind: .person)
    }
    guard chunk.isCapitalised, !Names.isOther(chunk.form), chunk.isClean,
      Names.isGiven(chunk.form), !chunk.form.hasSuffix("'s")
    else { return nil }
    return NounGroup(words: [chunk.word], end: start + 1, kind: .person)
  }

  /// Adjectives and nouns, possibly with an owner in front: "sister's new job".
  private func nouns(from start: Int, after words: [String], determiner: String?) -> NounGroup? {
    var words = words
    var position = start
    var determiner = determiner
    if position < chunks.count, isOwner(chunks[position]), continues(at: position + 1) {
      guard determiner != nil || chunks[position].isCapitalised else { return nil }
      if determiner == nil, chunks[position].isCapitalised, !isNameOwner(chunks[position]) {
        return nil
      }
      words.append(chunks[position].word)
      determiner = "the"
      position += 1
    }
    var hasNoun = false
    let first = position
    while position < chunks.count, position == first || continues(at: position),
      position - first < 4
    {
      let form = chunks[position].form
      let isNoun = Nouns.isKnown(form) && !(hasNoun && Nouns.isDeed(form))
      let canGoOn = continues(at: position + 1) && isPart(chunks[position + 1].form)
      if !isNoun, !hasNoun, Describers.contains(form) || Roles.before.contains(form), canGoOn {
        guard let word = Turning.turned(chunks[position]) else { return nil }
        words.append(word)
      } else if isNoun {
        guard let word = Turning.turned(chunks[position]) else { return nil }
        words.append(word)
        hasNoun = true
      } else {
        break
      }
      position += 1
    }
    if !hasNoun {
      guard determiner != nil, position == first, let word = unknown(at: position) else {
        return nil
      }
      words.append(word)
      position += 1
    }
    guard let last = chunks[first..<position].last else { return nil }
    guard determiner != nil || Nouns.isStuff(last.form) || Nouns.isPlural(last.form) else {
      return nil
    }
    if ["a", "an", "this", "that", "another"].contains(determiner), Nouns.isPlural(last.form) {
      return nil
    }
    let isPerson = Roles.contains(last.form)
    // "for the record, doctor" without its comma
    if isPerson, chunks[first..<position].dropLast().contains(where: { Nouns.isThing($0.form) }) {
      return nil
    }
    // "my parents house": an owner without an apostrophe.
    if chunks[first..<position].dropLast().contains(where: { Roles.owns($0.form) }) { return nil }
    if isPerson, continues(at: position), continues(at: position + 1),
      chunks[position].form == "in", chunks[position + 1].form == "law"
    {
      return NounGroup(words: words + ["in", "law"], end: position + 2, kind: .person)
    }
    return NounGroup(words: words, end: position, kind: isPerson ? .person : .thing)
  }

  private func isPart(_ form: String) -> Bool {
    Nouns.isKnown(form) || Describers.contains(form)
  }

  private func isOwner(_ chunk: Chunk) -> Bool {
    guard chunk.form.hasSuffix("'s"), chunk.isClean else { return false }
    let stem = String(chunk.form.dropLast(2))
    return Roles.contains(stem) || Names.isGiven(stem)
  }

  private func isNameOwner(_ chunk: Chunk) -> Bool {
    Names.isGiven(String(chunk.form.dropLast(2)))
  }

  /// A noun no list holds: alone behind its article, and surely at its end.
  private func unknown(at position: Int) -> String? {
    guard position < chunks.count else { return nil }
    let chunk = chunks[position]
    guard NounPhrase.mayBeNoun(chunk.form), !chunk.isCapitalised else { return nil }
    if position + 1 < chunks.count, continues(at: position + 1),
      !NounGroups.follows(chunks[position + 1].form)
    {
      return nil
    }
    return Turning.turned(chunk)
  }
}

enum NounGroups {
  static let determiners: Set<String> = [
    "my", "the", "this", "that", "these", "those", "a", "an", "his", "her", "their", "some", "more",
    "any", "enough", "another", "every", "less", "its", "one", "two", "three", "each", "both",
  ]

  static let pronouns: [String: String] = [
    "him": "him", "her": "her", "them": "them", "it": "it", "everything": "everything",
    "everyone": "everyone", "everybody": "everyone", "myself": "yourself", "someone": "someone",
    "people": "people", "this": "this", "that": "that", "something": "something",
  ]

  /// Whether a word may come after a whole phrase.
  static func follows(_ form: String) -> Bool {
    FunctionWords.boundaries.contains(form) || verbs.contains(form) || adverbs.contains(form)
      || Verbs.isPlain(form) && !Nouns.isKnown(form) && form != "take" || form.hasSuffix("n't")
      || form.hasSuffix("'s") && ["it's", "he's", "she's"].contains(form)
  }

  private static let verbs: Set<String> = [
    "is", "was", "are", "were", "will", "would", "can", "could", "should", "has", "had", "have",
    "does", "did", "might", "must", "may", "isn't", "keeps", "kept", "makes", "made", "feels",
    "felt", "came", "comes", "went", "goes", "got", "gets", "happened", "happens", "died", "left",
    "said", "says", "told", "needs", "wants", "started", "ended", "broke", "fell", "hurts",
    "i'm", "i've", "im", "ive", "but", "him", "her", "them", "me", "you", "sounds", "looks",
    "looked", "seems", "seemed", "took", "takes", "gave", "gives", "stopped", "turned", "ran",
  ]

  private static let adverbs: Set<String> = [
    "again", "today", "tonight", "tomorrow", "yesterday", "now", "anymore", "always", "never",
    "still",
    "too", "lately", "alone", "tbh", "lol", "please", "instead", "already", "just", "really",
    "back", "away", "out", "up", "down", "off", "over", "into", "through", "behind", "near", "like",
    "next", "last", "there", "here", "all", "even", "honestly", "anyway", "though", "sometimes",
    "once", "twice", "first", "so", "properly", "together", "soon", "yet", "only", "not",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "later", "right",
  ]
}
