/// Reads around a match: whose it is, whether it is denied, over, quoted or an accident.
struct RiskFrames {
  enum Owner {
    case writer, other, nobody
  }

  let text: RiskText

  /// How far words before a match are read.
  private static let reach = 16

  // MARK: Whose

  func owner(of match: Range<Int>, holder: RiskRule.Holder) -> Owner {
    if holder == .writer || holder == .other { return .writer }
    for position in match {
      switch text.tokens[position].form {
      case "myself": return .writer
      case "himself", "herself", "themselves", "themself":
        return owner(before: match.lowerBound, ifUnnamed: .other) == .nobody ? .nobody : .other
      case "yourself", "yourselves": return .nobody
      default: break
      }
    }
    let inside = text.tokens[match].map(\.form)
    if inside.contains(where: ["his", "her", "their"].contains),
      !inside.contains(where: ["my", "me", "i"].contains)
    {
      // "A gun to his head": the words name whose it is.
      return owner(before: match.lowerBound, ifUnnamed: .other)
    }
    if holder == .writerAlone {
      return owner(before: match.lowerBound, ifUnnamed: .writer) == .writer ? .writer : .nobody
    }
    let unnamed: Owner = holder == .namedSubject ? .nobody : .writer
    if let first = FrameWords.owner(of: text.tokens[match.lowerBound].form), first == .writer {
      return .writer
    }
    return owner(before: match.lowerBound, ifUnnamed: unnamed)
  }

  private func owner(before start: Int, ifUnnamed unnamed: Owner) -> Owner {
    let sentence = text.tokens[start].sentence
    var position = start - 1
    var steps = 0
    while position >= 0, steps < RiskFrames.reach, text.tokens[position].sentence == sentence {
      let token = text.tokens[position]
      // "her head", "my boss's": what is owned is the subject, not the owner.
      if let owner = FrameWords.owner(of: token.form) {
        return owner
      }
      position -= 1
      steps += 1
    }
    if ["wants", "wishes", "needs", "feels", "hopes"].contains(text.tokens[start].form) {
      return .other
    }
    return unnamed
  }

  // MARK: Denied

  func isDenied(_ match: Range<Int>, holdsDenial: Bool) -> Bool {
    if holdsDenial { return false }
    let clause = text.tokens[match.lowerBound].clause
    var position = match.lowerBound - 1
    var steps = 0
    while position >= 0, steps < 9, text.tokens[position].clause == clause {
      let next = text.tokens[position + 1]
      if next.joint == .comma, !text.isFiller[position + 1] { return false }
      let form = text.tokens[position].form
      if FrameWords.negators.contains(form) {
        return !isUndone(at: position, before: match.lowerBound)
      }
      if FrameWords.denials.contains(form), next.form != "with" { return true }
      // "My therapist asked whether I was suicidal" reports a question.
      if form == "if" || form == "whether", position > 0,
        text.tokens[max(0, position - 3)..<position].contains(where: {
          ["asked", "asks", "asking", "wondered", "checked"].contains($0.form)
        })
      {
        return true
      }
      position -= 1
      steps += 1
    }
    return false
  }

  /// "Cannot stop thinking", "not sure I will not", "never been so close": a "not" that denies nothing.
  private func isUndone(at negator: Int, before start: Int) -> Bool {
    let between = text.tokens[(negator + 1)..<max(start, negator + 1)].map(\.form)
    if between.contains(where: FrameWords.undoing.contains) { return true }
    // "This does not work and I am ending it": a new subject begins a new statement, but for
    // "I do not think I want to".
    if between.contains("i"), !FrameWords.raising.contains(between.first ?? "") { return true }
    // "I cannot promise that I will not": the outer "not" takes the inner one back.
    let outer = max(0, negator - 8)..<negator
    if text.tokens[outer].contains(where: { FrameWords.promises.contains($0.form) }),
      text.tokens[outer].contains(where: { $0.form == "not" })
    {
      return true
    }
    if text.tokens[negator].form == "no" { return between.first != "longer" && between.count > 2 }
    return false
  }

  // MARK: Over

  /// Whether the text puts the match into a time that is over, with no word of its return.
  func isPast(_ match: Range<Int>) -> Bool {
    let clause = text.tokens[match.lowerBound].clause
    var start = match.lowerBound
    while start > 0, match.lowerBound - start < 30, text.tokens[start - 1].clause == clause {
      start -= 1
    }
    var end = match.upperBound
    while end < text.tokens.count, end - match.upperBound < 30, text.tokens[end].clause == clause {
      end += 1
    }
    var found = false
    for position in start..<end {
      let form = text.tokens[position].form
      if FrameWords.returning.contains(form) { return false }
      let next = position + 1 < end ? text.tokens[position + 1].form : ""
      let afterNext = position + 2 < end ? text.tokens[position + 2].form : ""
      switch (form, next) {
      case ("years", "ago"), ("decades", "ago"), ("year", "ago"), ("used", "to"), ("back", "then"),
        ("last", "year"), ("as", "teenager"), ("long", "ago"), ("in", "college"), ("in", "school"):
        found = true
      case ("as", "a"):
        if ["child", "kid", "teen", "teenager", "student", "boy", "girl"].contains(afterNext) {
          found = true
        }
      case ("when", "i"):
        if afterNext == "was" { found = true }
      case ("in", _):
        if next.utf8.count == 4, let year = Int(next), (1900...2100).contains(year) { found = true }
        if ["teens", "twenties", "thirties", "childhood"].contains(afterNext) { found = true }
      default: break
      }
    }
    return found
  }

  /// Whether the words before or in a match say that it was tried.
  func isAttempt(_ match: Range<Int>) -> Bool {
    let clause = text.tokens[match.lowerBound].clause
    return text.tokens[max(0, match.lowerBound - 3)..<match.upperBound].contains {
      $0.clause == clause && FrameWords.attempts.contains($0.form)
    }
  }

  /// Whether the text says that the present is good ("life is good now", "glad I am alive").
  func isWellNow() -> Bool {
    text.tokens.indices.contains { position in
      let form = text.tokens[position].form
      if FrameWords.recoveries.contains(form) { return true }
      guard FrameWords.goods.contains(form) else { return false }
      let before = text.tokens[max(0, position - 4)..<position]
      if before.contains(where: { FrameWords.negators.contains($0.form) }) { return false }
      let window = max(0, position - 5)..<min(text.tokens.count, position + 4)
      return text.tokens[window].contains { ["now", "today", "since", "days"].contains($0.form) }
    }
  }

  // MARK: Spoken of, not meant

  func isMentioned(_ match: Range<Int>, owner: Owner) -> Bool {
    let first = text.tokens[match.lowerBound]
    if first.isQuoted {
      let wholeTextIsQuoted = text.tokens[0].isQuoted
      if wholeTextIsQuoted { return false }
      var position = match.lowerBound - 1
      while position >= 0, text.tokens[position].isQuoted, match.lowerBound - position < 40 {
        position -= 1
      }
      // "I told her "I want to die"": the writer's own words in quotation marks.
      let before = text.tokens[max(0, position - 4)...max(0, position)].map(\.form)
      return !(before.contains("i") || before.contains("head") || before.contains("me"))
    }
    var position = match.lowerBound - 1
    var steps = 0
    while position >= 0, steps < RiskFrames.reach, text.tokens[position].sentence == first.sentence
    {
      let token = text.tokens[position]
      if owner == .writer, token.clause != first.clause { break }
      if FrameWords.media.contains(token.form) {
        if owner != .writer { return true }
        // "The song says I want to die" mentions; "reading that book makes me want to die" means.
        let between = text.tokens[(position + 1)..<match.lowerBound].map(\.form)
        return between.contains { FrameWords.saying.contains($0) }
      }
      position -= 1
      steps += 1
    }
    return false
  }

  /// Whether the sentence tells of an accident: at the oven, shaving, at the gym.
  func isAccident(_ match: Range<Int>) -> Bool {
    let sentence = text.tokens[match.lowerBound].sentence
    let window = max(0, match.lowerBound - 12)..<min(text.tokens.count, match.upperBound + 12)
    let forms = text.tokens[window].filter { $0.sentence == sentence }.map(\.form)
    if forms.contains("purpose") || forms.contains("deliberately") || forms.contains("punish") {
      return false
    }
    return forms.contains { FrameWords.accidents.contains($0) }
  }

  func isLaughing(_ match: Range<Int>) -> Bool {
    let sentence = text.tokens[match.lowerBound].sentence
    let window = max(0, match.lowerBound - 8)..<min(text.tokens.count, match.upperBound + 8)
    return text.tokens[window].contains {
      $0.sentence == sentence
        && ["laugh", "laughing", "laughed", "nose", "mask", "smell"].contains($0.form)
    }
  }
}

/// The words that frames are read from.
enum FrameWords {
  static func owner(of form: String) -> RiskFrames.Owner? {
    if writer.contains(form) { return .writer }
    if others.contains(form) { return .other }
    if nobody.contains(form) { return .nobody }
    return nil
  }

  private static let writer: Set<String> = ["i", "me", "myself", "we"]
  private static let others: Set<String> = Set(
    RiskLexicon.words("kin") + RiskLexicon.words("friendly") + ["he", "she", "him", "they"]
  )
  private static let nobody: Set<String> = [
    "you", "people", "everyone", "everybody", "someone", "somebody", "anyone", "anybody", "who",
    "patients", "characters", "men", "women", "teenagers", "users", "fans", "character", "hero",
    "soldiers", "celebrities", "person", "guy", "guys", "yourself", "victims", "it",
  ]

  static let negators: Set<String> = [
    "not", "never", "no", "nor", "neither", "without", "nobody", "hardly", "non", "não", "nao",
    "nie",
    "nicht", "niet",
  ]

  static let attempts: Set<String> = [
    "tried", "try", "trying", "attempt", "attempted", "attempts", "nearly", "almost", "overdosed",
    "survived",
  ]

  static let recoveries: Set<String> = ["recovered", "recovery", "glad", "grateful", "healed"]

  static let goods: Set<String> = [
    "good", "better", "okay", "ok", "fine", "well", "happy", "happier", "great", "stable",
  ]

  static let weapons = Set(RiskLexicon.words("weapon"))

  /// Words that deny what follows without a "not".
  static let denials: Set<String> = ["stopped", "deny", "denied", "against", "prevent", "avoid"]

  /// Verbs that hand their own "not" on to what follows.
  static let raising: Set<String> = [
    "think", "believe", "feel", "suppose", "expect", "want", "mean",
  ]

  static let promises: Set<String> = ["promise", "guarantee", "sure", "trust", "swear", "say"]

  static let undoing: Set<String> = [
    "stop", "help", "shake", "know", "understand", "tell", "care", "so", "this", "only", "just",
    "trust",
    "promise", "guarantee", "sure", "lying", "joking", "kidding", "wait", "if", "because", "why",
    "long",
    "far", "say", "resist", "control", "keep", "escape", "until", "closer", "more",
  ]

  /// Words that bring something over back into the present.
  static let returning: Set<String> = [
    "again", "back", "lately", "relapsed", "relapse", "returned", "returning", "recently",
    "tonight",
    "urge", "urges", "anymore",
  ]

  static let media: Set<String> = [
    "song", "lyrics", "lyric", "movie", "film", "book", "novel", "character", "game", "episode",
    "show",
    "series", "article", "news", "documentary", "essay", "lecture", "training", "course", "patient",
    "patients", "client", "clients", "ward", "word", "report", "research", "study", "statistics",
    "headline", "podcast", "play", "npc", "protagonist", "hero", "plot", "anime", "manga", "season",
    "scene", "meme", "joke", "bible", "poem", "reddit", "comic",
  ]

  static let saying: Set<String> = [
    "says", "said", "goes", "go", "called", "titled", "sings", "about", "named", "where", "like",
    "was",
  ]

  static let accidents: Set<String> = [
    "oven", "stove", "cooking", "shaving", "gym", "chopping", "accident", "accidentally",
    "accidental",
    "running", "football", "fell", "iron", "pan", "kitchen", "paper", "muscle",
    "training",
    "lifting", "slicing", "peeling", "skiing", "bike", "cycling", "falling", "tripped", "kettle",
    "ladder",
    "gardening", "workout", "playing", "glass", "broken", "tripping", "skating", "exercise", "yoga",
    "sun", "beach", "ball", "rugby", "tennis", "grinder", "shave",
  ]
}
