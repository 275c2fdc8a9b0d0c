/// What a person says they want, need or wish for.
public struct Wish: Hashable, Sendable, Codable {
  /// What is wished for, turned: "some quiet", "a break", "her to ask", "to sleep".
  public let text: String

  /// The wish as a phrase: "a wish for some quiet", "a wish to sleep".
  public let phrase: String

  /// The UTF-8 offsets of the words it was made of.
  public let source: Range<Int>

  /// The name of the rule that made it, for explanations.
  public let rule: String

  /// Returns the last thing a text says is wanted, or `nil` when it cannot be said cleanly.
  ///
  /// Wishes to die, to be gone or to harm someone are none, and neither is what is asked or denied.
  public static func wish(in text: String) -> Wish? {
    for clause in Passage(text).statements.suffix(400).reversed() {
      for head in clause.heads.reversed() {
        if let wish = clause.wish(at: head) { return wish }
      }
    }
    return nil
  }
}

extension Clause {
  fileprivate func wish(at head: Int) -> Wish? {
    if let start = end(of: [["i"], ["wish", "wished"]], at: head)
      ?? end(of: [["wish"]], at: head),
      let words = clauseWish(from: start)
    {
      return made(words, head, "wish")
    }
    for pattern in WishWords.patterns {
      guard let start = end(of: pattern, at: head), continues(at: start) else { continue }
      if let words = object(from: start) { return made(words, head, "want") }
    }
    return nil
  }

  private func made(_ tail: Tail, _ head: Int, _ rule: String) -> Wish {
    let text = tail.words.joined(separator: " ")
    return Wish(
      text: text,
      phrase: tail.words.first == "to" ? "a wish " + text : "a wish for " + text,
      source: range(head, tail.end),
      rule: rule
    )
  }

  /// What follows "I want": a phrase, "to sleep" or "him to listen".
  private func object(from start: Int) -> Tail? {
    let start = afterForce(start)
    guard continues(at: start) else { return nil }
    if chunks[start].form == "to" { return infinitive(from: start, after: []) }
    guard let group = nounGroup(at: start) ?? objectOfWish(at: start) else { return nil }
    if continues(at: group.end), chunks[group.end].form == "to" {
      return infinitive(from: group.end, after: group.words)
    }
    guard group.kind != .pronoun else { return nil }
    guard let tail = tail(from: start, limit: 9), tail.end >= group.end else {
      return nil
    }
    let rest = chunks[group.end..<tail.end]
    guard let first = rest.first else { return Tail(words: group.words, end: group.end) }
    guard WishWords.carries.contains(first.form), let words = Turning.turned(rest) else {
      let isOver = WishWords.after.contains(first.form)
      return isOver ? Tail(words: group.words, end: group.end) : nil
    }
    return Tail(words: group.words + words, end: tail.end)
  }

  /// In front of "to" a phrase need not end: "I want my boss to listen".
  private func objectOfWish(at start: Int) -> NounGroup? {
    guard let word = NounGroups.pronouns[chunks[start].form] else { return nil }
    return NounGroup(words: [word], end: start + 1, kind: .pronoun)
  }

  private func infinitive(from start: Int, after words: [String]) -> Tail? {
    let verb = afterForce(start + 1)
    guard continues(at: start + 1), continues(at: verb) else { return nil }
    let form = chunks[verb].form
    guard Verbs.mayFollowTo(form) || ["be", "have", "feel"].contains(form),
      let tail = tail(from: verb, limit: 7)
    else { return nil }
    if tail.words.count == 1, !Verbs.standsAlone(form) { return nil }
    return Tail(words: words + ["to"] + tail.words, end: tail.end)
  }

  /// What follows "I wish": "she would ask", "I could sleep", "I had more time".
  private func clauseWish(from start: Int) -> Tail? {
    guard continues(at: start) else { return nil }
    var subject = chunks[start].form
    var verb = start + 1
    var words: [String] = []
    if subject.hasSuffix("'d") {
      // "I'd stop", but not "I'd gone".
      guard continues(at: verb), Verbs.isPlain(chunks[afterForce(verb)].form) else { return nil }
      subject = String(subject.dropLast(2))
    } else {
      if WishWords.objective[subject] == nil, subject != "i" {
        guard let group = nounGroup(at: start) ?? personBeforeVerb(at: start) else { return nil }
        words = group.words
        verb = group.end
      }
      verb = afterForce(verb)
      guard continues(at: verb) else { return nil }
      let form = chunks[verb].form
      if subject == "i" { return ownWish(at: verb) }
      guard ["would", "could", "will", "can"].contains(form) else { return nil }
      verb += 1
    }
    if words.isEmpty {
      guard subject != "i", let object = WishWords.objective[subject] else {
        return subject == "i" ? infinitive(from: verb - 1, after: []) : nil
      }
      words = [object]
    }
    verb = afterForce(verb)
    guard continues(at: verb), Verbs.mayFollowTo(chunks[verb].form) || chunks[verb].form == "be",
      let tail = tail(from: verb, limit: 7), tail.words.count > 1 || chunks[verb].form != "be"
    else { return nil }
    return Tail(words: words + ["to"] + tail.words, end: tail.end)
  }

  private func personBeforeVerb(at start: Int) -> NounGroup? {
    guard chunks[start].isCapitalised, Names.isGiven(chunks[start].form) else { return nil }
    return NounGroup(words: [chunks[start].word], end: start + 1, kind: .person)
  }

  private func ownWish(at verb: Int) -> Tail? {
    switch chunks[verb].form {
    case "could": return infinitive(from: verb, after: [])
    case "had":
      guard let group = nounGroup(at: verb + 1), group.kind != .pronoun else { return nil }
      return Tail(words: group.words, end: group.end)
    case "felt":
      guard continues(at: verb + 1), let tail = tail(from: verb + 1, limit: 4),
        let first = tail.words.first?.lowercased(),
        Describers.isState(first) || ["less", "more", "like"].contains(first)
      else { return nil }
      return Tail(words: ["to", "feel"] + tail.words, end: tail.end)
    default: return nil
    }
  }
}

private enum WishWords {
  private static let i: Set<String> = ["i"]

  static let patterns: [[Set<String>]] = [
    [i, ["want", "wanted", "need", "needed", "crave", "craved"]],
    [i, ["would"], ["like", "love"]],
    [["i'd"], ["like", "love"]],
    [i, ["could"], ["do"], ["with"]],
    [i, ["could"], ["use"]],
    [i, ["long", "longed"], ["for"]],
    [["i'm", "im"], ["longing", "craving", "yearning", "desperate", "hoping", "dying"], ["for"]],
    [["i'm", "im"], ["craving"]],
    [["all"], i, ["want", "need", "wanted", "needed", "ever"], ["is", "was"]],
    [["all"], i, ["ever"], ["wanted"], ["was"]],
    [["what"], i, ["want", "need", "wanted", "needed"], ["is", "was"]],
    [["want", "need"]],
    [i, ["wanna"]],
  ]

  static let objective: [String: String] = [
    "he": "him", "she": "her", "they": "them", "it": "it", "people": "people",
    "someone": "someone", "somebody": "someone", "everyone": "everyone", "everybody": "everyone",
  ]

  /// Behind what is wanted, words that change nothing.
  static let after: Set<String> = [
    "again", "today", "tonight", "tomorrow", "now", "so", "please", "lol", "tbh", "right", "badly",
    "anymore", "instead", "too", "and",
  ]

  /// Behind what is wanted, words that belong to it.
  static let carries: Set<String> = [
    "with", "from", "in", "at", "for", "of", "about", "on", "after", "back", "before", "without",
  ]
}
