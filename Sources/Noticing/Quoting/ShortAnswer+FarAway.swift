extension ShortAnswer {
  /// Returns whether the person says of themself that they are numb, unreal or away from their body.
  ///
  /// A numb foot, a friend who lives far away and a plain denial are not meant. Answers longer than a few
  /// sentences are read in their first four hundred bytes only.
  public static func isFarAway(_ text: String) -> Bool {
    let lexemes = Lexeme.lexemes(of: String(text.prefix(400)))
    return lexemes.indices.contains { position in
      let clause = lexemes[position].clause
      let forms = lexemes[position...].prefix(6).prefix { $0.clause == clause }.map(\.form)
      guard let phrase = DistanceWords.phrases.first(where: { forms.starts(with: $0) }) else {
        return false
      }
      let before = lexemes[..<position].suffix(12).filter { $0.clause == clause }.map(\.form)
      return isOfOneself(before)
        && !isElsewhere(phrase, before: before, after: Array(forms.dropFirst(phrase.count)))
    }
  }

  /// Whether the words in front of a state leave it to the writer and do not deny it.
  private static func isOfOneself(_ before: [String]) -> Bool {
    if before.contains(where: DistanceWords.denials.contains) { return false }
    guard let subject = before.lastIndex(where: DistanceWords.subjects.contains) else {
      return before.allSatisfy { DistanceWords.around.contains($0) }
    }
    if DistanceWords.others.contains(before[subject]) { return false }
    guard before[subject] == "my" else { return true }
    // "My foot is numb" is the foot; "my whole body feels numb" is the person.
    return before.dropFirst(subject + 1).contains(where: DistanceWords.wholes.contains)
  }

  /// "I live far away", "far away from home": a place on the map.
  private static func isElsewhere(_ phrase: [String], before: [String], after: [String]) -> Bool {
    guard phrase.first == "far" || phrase.first == "miles" || phrase == ["floating"] else {
      return false
    }
    if before.contains(where: DistanceWords.places.contains) { return true }
    guard let next = after.first else { return false }
    if next == "from" {
      return !after.contains { ["myself", "me", "body", "everything", "everyone"].contains($0) }
    }
    return phrase == ["floating"] && ["in", "on"].contains(next)
  }
}

/// The words for being out of touch with oneself.
private enum DistanceWords {
  static let phrases: [[String]] = [
    "numb", "numbed", "unreal", "dissociated", "dissociating", "dissociate", "dissociation",
    "disassociating", "disassociated", "detached", "depersonalised", "depersonalized",
    "derealisation", "derealization", "spaced out", "spacey", "zoned out", "floating", "far away",
    "miles away", "far off", "not here", "not really here", "not in my body", "not real",
    "not really in my body", "not in the room", "not feel real", "not feel here",
    "not feel my body", "not feel anything", "feel nothing", "feeling nothing",
    "nothing feels real",
    "out of my body", "outside my body", "outside of my body", "outside myself",
    "outside of myself", "watching myself", "cut off from my body", "disconnected from my body",
    "disconnected from myself", "behind glass", "on autopilot",
  ].map { $0.split(separator: " ").map(String.init) }

  static let denials: Set<String> = ["not", "never", "no", "nor", "stopped", "without", "used"]

  static let others: Set<String> = [
    "he", "she", "they", "you", "we", "it", "his", "her", "their", "our", "the", "a", "that",
    "this", "who", "people",
  ]

  static let subjects = others.union([
    "i", "me", "myself", "my", "everything", "nothing", "world",
  ])

  static let wholes: Set<String> = ["body", "mind", "head", "self", "everything"]

  /// Said in front of an answer without a subject.
  static let around: Set<String> = Fillers.edges.union(Fillers.adverbs).union([
    "feel", "feeling", "felt", "am", "kind", "of", "a", "bit", "very", "so", "totally",
    "completely",
    "all", "sad", "tired", "empty", "heavy", "mostly", "sort", "little", "today", "somewhere",
  ])

  static let places: Set<String> = [
    "live", "lives", "living", "moved", "move", "work", "lived", "drive", "drove", "travel", "grew",
  ]
}
