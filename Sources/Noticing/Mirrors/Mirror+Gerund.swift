extension Mirror {
  /// Returns what a person says they keep doing: "Apologising, again and again".
  static func gerund(_ clause: Clause) -> Mirror? {
    guard !clause.isQuestion else { return nil }
    for head in clause.heads {
      for frame in GerundFrame.all {
        guard let start = clause.end(of: frame.pattern, at: head), clause.continues(at: start),
          Verbs.isGerund(clause.chunks[start].form),
          let verb = Turning.turned(clause.chunks[start]),
          let tail = clause.tail(from: start + 1, limit: 6), tail.words.first != verb
        else { continue }
        guard
          frame.isWhole(verb: clause.chunks[start].form, tail: tail.words.map { $0.lowercased() })
        else { continue }
        let words = ([frame.opening, verb] + tail.words).filter { !$0.isEmpty }
        return Mirror(
          .gerund,
          words.joined(separator: " ") + (frame.isLasting(tail.words) ? "" : frame.closing),
          from: clause.range(head, tail.end),
          rule: "gerund." + frame.name
        )
      }
    }
    return nil
  }
}

/// A turn of phrase for what goes on and on, and how it is said back.
private struct GerundFrame {
  let name: String
  let pattern: [Set<String>]
  var opening = ""
  let closing: String

  /// Whether the verb and what follows say something without the rest of the sentence.
  func isWhole(verb: String, tail: [String]) -> Bool {
    guard let first = tail.first else { return !Verbs.opensClause.contains(verb) }
    // "Thinking he will leave": only what is thought about can be said as a phrase.
    if Verbs.takesAbout.contains(verb), !["about", "of", "over", "back", "to"].contains(first) {
      return false
    }
    if name == "been", tail.count == 1, Verbs.vague.contains(verb) { return false }
    // "I stopped drinking on Sunday": that is when, not what.
    return name != "stopped" || !tail.contains(where: GerundFrame.times.contains)
  }

  /// "Crying all night": how long is said already.
  func isLasting(_ tail: [String]) -> Bool {
    tail.contains { ["all", "since", "every", "until", "days", "weeks", "hours"].contains($0) }
  }

  private static let times: Set<String> = [
    "on", "ago", "last", "yesterday", "today", "in", "since", "for", "this", "at", "after",
    "before",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "years", "days",
  ]

  private static let can: Set<String> = ["can't", "cant", "cannot"]
  private static let i: Set<String> = ["i"]
  private static let am: Set<String> = ["i'm", "im"]

  static let all: [GerundFrame] = [
    GerundFrame(
      name: "keep",
      pattern: [i, ["keep", "kept"], ["on"]],
      closing: ", again and again"
    ),
    GerundFrame(name: "keep", pattern: [i, ["keep", "kept"]], closing: ", again and again"),
    GerundFrame(name: "cannot-stop", pattern: [i, can, ["stop"]], closing: ", over and over"),
    GerundFrame(
      name: "cannot-stop",
      pattern: [i, ["can"], ["not"], ["stop"]],
      closing: ", over and over"
    ),
    GerundFrame(name: "cannot-stop", pattern: [can, ["stop"]], closing: ", over and over"),
    GerundFrame(
      name: "cannot-stop",
      pattern: [i, ["couldn't", "couldnt"], ["stop"]],
      closing: ", over and over"
    ),
    GerundFrame(
      name: "end-up",
      pattern: [i, ["always"], ["end", "ended"], ["up"]],
      closing: ", every time"
    ),
    GerundFrame(name: "end-up", pattern: [i, ["end", "ended"], ["up"]], closing: ", in the end"),
    GerundFrame(name: "always", pattern: [am, ["always"]], opening: "always", closing: ""),
    GerundFrame(name: "always", pattern: [i, ["am"], ["always"]], opening: "always", closing: ""),
    GerundFrame(name: "been", pattern: [["i've", "ive"], ["been"]], closing: ""),
    GerundFrame(name: "been", pattern: [i, ["have"], ["been"]], closing: ""),
    GerundFrame(name: "started", pattern: [i, ["started"]], closing: ""),
    GerundFrame(
      name: "stopped",
      pattern: [i, ["stopped"]],
      opening: "no more",
      closing: ""
    ),
    GerundFrame(
      name: "stopped",
      pattern: [["i've", "ive"], ["stopped"]],
      opening: "no more",
      closing: ""
    ),
  ]
}
