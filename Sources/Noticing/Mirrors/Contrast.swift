/// The two sides of a "but", each as it can be handed back.
public struct Contrast: Hashable, Sendable, Codable {
  /// What was said first.
  public let first: Mirror
  /// What was set against it.
  public let second: Mirror
  /// The word that sets them apart, for explanations: `but`, `yet`, `although`, `parts`.
  public let rule: String
}

extension Mirror {
  /// Returns the two sides of a "but", "yet", "although" or "part of me", or `nil` unless both are clean.
  ///
  /// Both are quotes, or both are swaps ("Part of you wants to call her"). The last contrast of the text is
  /// taken. "Not angry but hurt" corrects a word and is none.
  public static func contrast(in text: String) -> Contrast? {
    let statements = Passage(text).statements
    for index in statements.indices.suffix(400).reversed() {
      if let found = parts(in: statements, at: index) ?? within(statements[index])
        ?? across(statements, at: index)
      {
        return found
      }
    }
    return nil
  }

  /// "Part of me wants to call her and part of me is tired": each part is turned.
  private static func parts(in statements: [Clause], at index: Int) -> Contrast? {
    var found: [Mirror] = []
    for clause in statements[max(0, index - 1)...index] {
      let starts = clause.chunks.indices.filter { clause.isPart(at: $0) }
      for (number, start) in starts.enumerated() {
        let limit = number + 1 < starts.count ? starts[number + 1] : clause.chunks.count
        guard let mirror = clause.part(from: start, to: limit) else { return nil }
        found.append(mirror)
      }
    }
    guard found.count == 2 else { return nil }
    return Contrast(first: found[0], second: found[1], rule: "parts")
  }

  /// "I want to go but I am scared": both sides in one sentence.
  private static func within(_ clause: Clause) -> Contrast? {
    // The last few turns: a stretch with more of them is no sentence.
    for position in clause.chunks.indices.filter({ clause.turn(at: $0) != nil }).suffix(4)
      .reversed()
    {
      guard let rule = clause.turn(at: position),
        let first = clause.side(0..<position, isFirst: true),
        let second = clause.side(position + 1..<clause.chunks.count, isFirst: false)
      else { continue }
      return Contrast(first: first, second: second, rule: rule)
    }
    guard let opening = clause.chunks.first?.form, ["although", "though"].contains(opening),
      let comma = clause.chunks.firstIndex(where: { $0.ending == .comma }),
      let first = clause.side(1..<comma + 1, isFirst: true),
      let second = clause.side(comma + 1..<clause.chunks.count, isFirst: false)
    else { return nil }
    return Contrast(first: first, second: second, rule: "although")
  }

  /// "I love him. But I can't stay."
  private static func across(_ statements: [Clause], at index: Int) -> Contrast? {
    guard index > 0, let opening = statements[index].chunks.first?.form,
      ["but", "yet", "still"].contains(opening)
    else { return nil }
    let clause = statements[index]
    let before = statements[index - 1]
    guard
      before.range(0, before.chunks.count).upperBound + 8
        > clause.range(0, clause.chunks.count).lowerBound,
      let first = before.side(0..<before.chunks.count, isFirst: true),
      let second = clause.side(1..<clause.chunks.count, isFirst: false)
    else { return nil }
    return Contrast(first: first, second: second, rule: opening == "yet" ? "yet" : "but")
  }
}

extension Clause {
  /// The rule by which a word turns against what is in front of it.
  fileprivate func turn(at position: Int) -> String? {
    guard position > 1, position + 2 < chunks.count else { return nil }
    let form = chunks[position].form
    let before = chunks[position - 1]
    let next = chunks[position + 1].form
    switch form {
    case "but":
      let notContrary: Set<String> = [
        "nothing", "anything", "all", "nobody", "none", "no-one", "cannot", "everything", "one",
        "everyone", "anyone", "least", "help",
      ]
      return notContrary.contains(before.form) ? nil : "but"
    case "yet":
      let isTurn = before.ending == .comma || before.form == "and"
      return isTurn && ClauseParts.subjects.contains(next) ? "yet" : nil
    case "although", "though":
      return ClauseParts.subjects.contains(next) ? "although" : nil
    default: return nil
    }
  }

  /// One side of a contrast as a quote: the clause that is nearest to the turn.
  fileprivate func side(_ range: Range<Int>, isFirst: Bool) -> Mirror? {
    guard !range.isEmpty, range.upperBound <= chunks.count else { return nil }
    if range.lowerBound == 0, beginsBroken, !ClauseParts.subjects.contains(chunks[0].form) {
      return nil
    }
    var range = range
    while range.count > 2,
      ["and", "even", "still", "yet"].contains(chunks[range.upperBound - 1].form)
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    let part = Clause(
      chunks: Array(chunks[range]),
      beginsBroken: false,
      endsBroken: range.upperBound == chunks.count && endsBroken,
      isQuestion: false
    )
    let spans = part.spans(limit: 9, isAnswer: false).map(\.span)
    guard let span = isFirst ? spans.last : spans.first else { return nil }
    // The side must touch the turn: what lies between would be left out unseen.
    let edge = isFirst ? span.last?.range : span.first?.range
    let near = Edges.trimmed(part.chunks)
    guard edge == (isFirst ? near.last?.range : near.first?.range) else { return nil }
    guard let first = span.first, span.count > 1, Mirror.isQuotable(span),
      !["not", "isn't", "just"].contains(first.form), isFirst || ClauseParts.isSaid(span)
    else { return nil }
    let end = span.last?.range.upperBound ?? first.range.upperBound
    return Mirror(
      .quote,
      span.map(\.word).joined(separator: " "),
      from: first.range.lowerBound..<end,
      rule: "side"
    )
  }

  fileprivate func isPart(at position: Int) -> Bool {
    guard position + 2 < chunks.count else { return false }
    return ["part", "half"].contains(chunks[position].form) && chunks[position + 1].form == "of"
      && chunks[position + 2].form == "me"
  }

  /// "part of me wants …" to "part of you wants …", or the words as they are.
  fileprivate func part(from start: Int, to limit: Int) -> Mirror? {
    var start = start
    var end = limit
    while end > start + 3, Edges.joints.contains(chunks[end - 1].form) { end -= 1 }
    let isOther = start > 0 && ["another", "other", "a"].contains(chunks[start - 1].form)
    let part = Clause(
      chunks: Array(chunks[start..<end]),
      beginsBroken: false,
      endsBroken: end == chunks.count && endsBroken,
      isQuestion: false
    )
    guard part.chunks.count > 3 else { return nil }
    let verb = part.afterForce(3)
    guard verb < part.chunks.count, Parts.verbs.contains(part.chunks[verb].form),
      let tail = part.tail(from: verb + 1, limit: 7), tail.end == part.chunks.count,
      let word = Turning.turned(part.chunks[verb])
    else { return nil }
    guard let next = tail.words.first?.lowercased() else { return nil }
    if ["is", "was"].contains(word), Verbs.isPlain(next), !Describers.contains(next) { return nil }
    if isOther { start -= 1 }
    let opening = (isOther ? chunks[start].form + " " : "") + part.chunks[0].form + " of you"
    return Mirror(
      .swap,
      ([opening, word] + tail.words).joined(separator: " "),
      from: range(start, end),
      rule: "parts"
    )
  }
}

private enum Parts {
  static let verbs: Set<String> = [
    "wants", "is", "needs", "feels", "thinks", "hopes", "wishes", "knows", "misses", "hates",
    "loves", "was", "wanted", "longs", "fears", "believes", "still", "likes", "dreads", "felt",
  ]
}

extension ClauseParts {
  /// Whether the words have a subject, or begin with what can be said without one.
  static func isSaid(_ span: [Chunk]) -> Bool {
    guard let first = span.first else { return false }
    if subjects.contains(first.form) { return span.count > 1 }
    return ["my", "the", "this", "that", "his", "her", "our", "part"]
      .contains(first.form) && span.count > 3
      || first.isCapitalised && span.count > 2
  }
}

extension Edges {
  static let joints: Set<String> = [
    "and", "but", "yet", "while", "so", "then", "a", "another", "other", "the",
  ]
}
