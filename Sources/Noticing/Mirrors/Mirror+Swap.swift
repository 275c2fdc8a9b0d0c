extension Mirror {
  /// Returns a clause with "you" for "I" when it follows one of the patterns that cannot break.
  static func swap(_ clause: Clause) -> Mirror? {
    guard !clause.isQuestion else { return nil }
    let heads = clause.heads
    for head in heads {
      for frame in SwapFrame.all where !frame.isBare || head == heads.first {
        guard let start = clause.end(of: frame.pattern, at: head), clause.continues(at: start),
          let rest = rest(of: frame, in: clause, from: start), rest.end - head < 9
        else { continue }
        return Mirror(
          .swap,
          ([frame.opening] + rest.words).joined(separator: " "),
          from: clause.range(head, rest.end),
          rule: "swap." + frame.name
        )
      }
    }
    return nil
  }

  private static func rest(of frame: SwapFrame, in clause: Clause, from start: Int) -> Tail? {
    let form = clause.chunks[start].form
    switch frame.rest {
    case .verb:
      guard Verbs.mayFollowTo(form) || form == "be" || form == "have" else { return nil }
      if frame.name == "know-not", ["do", "say"].contains(form), !clause.continues(at: start + 1) {
        return Tail(words: [form], end: start + 1)
      }
      let tail = clause.tail(from: start, limit: 7, isDenied: frame.isDenied)
      if tail?.words.count == 1, !Verbs.standsAlone(form), frame.name != "know-not" { return nil }
      return tail
    case .noun:
      guard let group = clause.nounGroup(at: start), group.kind != .pronoun else { return nil }
      // Nothing may follow that would change what is wanted.
      guard let tail = clause.tail(from: start, limit: 7, isDenied: frame.isDenied),
        tail.end >= group.end, isLight(clause.chunks[group.end..<tail.end])
      else { return nil }
      return Tail(words: group.words + tail.words.suffix(tail.end - group.end), end: tail.end)
    case .state:
      let word = clause.afterForce(start)
      guard clause.continues(at: word), Describers.isState(clause.chunks[word].form) else {
        return nil
      }
      return clause.tail(from: word, limit: 7)
    }
  }

  /// Whether words after a noun only say where, when or with whom.
  private static func isLight(_ chunks: ArraySlice<Chunk>) -> Bool {
    guard let first = chunks.first else { return true }
    return ["with", "from", "in", "at", "for", "of", "to", "about", "back", "again", "on", "and"]
      .contains(first.form)
  }
}

/// A pattern that can be said to the person, and what must follow it.
private struct SwapFrame {
  enum Rest { case verb, noun, state }

  let name: String
  let pattern: [Set<String>]
  let opening: String
  let rest: Rest
  var isDenied = false
  /// Without its "I": only at the start.
  var isBare = false

  private static let i: Set<String> = ["i"]
  private static let dont: Set<String> = ["don't", "dont"]
  private static let to: Set<String> = ["to"]

  static let all: [SwapFrame] =
    [
      SwapFrame(name: "feel", pattern: [i, ["feel"]], opening: "you feel", rest: .state),
      SwapFrame(name: "felt", pattern: [i, ["felt"]], opening: "you felt", rest: .state),
      SwapFrame(name: "want-to", pattern: [i, ["want"], to], opening: "you want to", rest: .verb),
      SwapFrame(name: "want-to", pattern: [i, ["wanna"]], opening: "you want to", rest: .verb),
      SwapFrame(
        name: "wanted-to",
        pattern: [i, ["wanted"], to],
        opening: "you wanted to",
        rest: .verb
      ),
      SwapFrame(name: "need-to", pattern: [i, ["need"], to], opening: "you need to", rest: .verb),
      SwapFrame(name: "need", pattern: [i, ["need"]], opening: "you need", rest: .noun),
      SwapFrame(name: "want", pattern: [i, ["want"]], opening: "you want", rest: .noun),
      SwapFrame(name: "miss", pattern: [i, ["miss"]], opening: "you miss", rest: .noun),
      SwapFrame(
        name: "want-not",
        pattern: [i, dont, ["want"], to],
        opening: "you don’t want to",
        rest: .verb,
        isDenied: true
      ),
      SwapFrame(name: "used-to", pattern: [i, ["used"], to], opening: "you used to", rest: .verb),
      SwapFrame(
        name: "trying",
        pattern: [["i'm", "im"], ["trying"], to],
        opening: "trying to",
        rest: .verb
      ),
      SwapFrame(
        name: "wish-could",
        pattern: [i, ["wish"], i, ["could"]],
        opening: "you wish you could",
        rest: .verb
      ),
      SwapFrame(
        name: "want-to",
        pattern: [["want"], to],
        opening: "you want to",
        rest: .verb,
        isBare: true
      ),
      SwapFrame(
        name: "need",
        pattern: [["need"]],
        opening: "you need",
        rest: .noun,
        isBare: true
      ),
    ]
    + ["how", "what", "where"].flatMap { word in
      [
        SwapFrame(
          name: "know-not",
          pattern: [i, dont, ["know"], [word], to],
          opening: "not knowing \(word) to",
          rest: .verb,
          isDenied: true
        ),
        SwapFrame(
          name: "know-not",
          pattern: [dont, ["know"], [word], to],
          opening: "not knowing \(word) to",
          rest: .verb,
          isDenied: true,
          isBare: true
        ),
      ]
    }
}
