/// Reads around a match: whose it is, whether it is denied, over, quoted or an accident.
struct RiskFrames {
  enum Owner {
    case writer, other, nobody
  }

  let text: RiskText
  let words: FrameWords

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
    if inside.contains("you"), !inside.contains(where: ["my", "me", "i"].contains) {
      return .nobody
    }
    if holder == .writerAlone {
      return owner(before: match.lowerBound, ifUnnamed: .writer) == .writer ? .writer : .nobody
    }
    let unnamed: Owner = holder == .namedSubject ? .nobody : .writer
    if let first = words.owner(of: text.tokens[match.lowerBound].form), first == .writer {
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
      if let owner = words.owner(of: token.form) {
        return owner
      }
      position -= 1
      steps += 1
    }
    if words.wishers.contains(text.tokens[start].form) {
      return .other
    }
    // "Gonna kill him": a sentence that begins with its verb is the writer's.
    if position < 0 || text.tokens[position].sentence != sentence,
      words.beginnings.contains(text.tokens[start].form)
    {
      return .writer
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
      if words.negators.contains(form) {
        return !isUndone(at: position, before: match.lowerBound)
      }
      // "I stopped drinking and now I have seizures": only what follows closely is stopped.
      if words.denials.contains(form), steps < 3, next.form != "with" { return true }
      // "My therapist asked whether I was suicidal" reports a question.
      if form == "if" || form == "whether", position > 0,
        text.tokens[max(0, position - 3)..<position].contains(where: {
          words.asking.contains($0.form)
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
    if between.contains(where: words.undoing.contains) { return true }
    // "This does not work and I am ending it": a new subject begins a new statement, but for
    // "I do not think I want to".
    if between.contains("i"), !words.raising.contains(between.first ?? "") { return true }
    // "I cannot promise that I will not": the outer "not" takes the inner one back.
    let outer = max(0, negator - 8)..<negator
    if text.tokens[outer].contains(where: { words.promises.contains($0.form) }),
      text.tokens[outer].contains(where: { $0.form == "not" })
    {
      return true
    }
    if text.tokens[negator].form == "no" { return between.first != "longer" && between.count > 2 }
    return false
  }

  // MARK: Over

  /// Whether the text puts the match into a time that is over, with no word of its return.
  ///
  /// The time is named in the clause of the match, or anywhere when what is told is told in the past:
  /// "He hit me. That was 2011."
  func isPast(_ match: Range<Int>) -> Bool {
    let clause = clause(around: match)
    if saysReturn(clause) { return false }
    if namesPast(clause) { return true }
    guard text.tokens[clause].contains(where: { words.told.contains($0.form) }),
      text.tokens.count <= 200, namesPast(text.tokens.indices)
    else { return false }
    return !saysReturn(text.tokens.indices)
  }

  /// "It is back", "again", "lately"; but not "back in 2011", "five years back", "never came back".
  private func saysReturn(_ range: Range<Int>) -> Bool {
    range.contains { position in
      let form = text.tokens[position].form
      guard words.returning.contains(form) else { return false }
      let before = text.tokens[max(range.lowerBound, position - 3)..<position].map(\.form)
      if before.contains("never") || before.last == "years" { return false }
      guard form == "back", position + 1 < range.upperBound else { return true }
      return !["in", "then", "when", "at", "home"].contains(text.tokens[position + 1].form)
    }
  }

  private func clause(around match: Range<Int>) -> Range<Int> {
    let clause = text.tokens[match.lowerBound].clause
    var start = match.lowerBound
    while start > 0, match.lowerBound - start < 30, text.tokens[start - 1].clause == clause {
      start -= 1
    }
    var end = match.upperBound
    while end < text.tokens.count, end - match.upperBound < 30, text.tokens[end].clause == clause {
      end += 1
    }
    return start..<end
  }

  private func namesPast(_ range: Range<Int>) -> Bool {
    range.contains { position in
      let next = position + 1 < range.upperBound ? text.tokens[position + 1].form : ""
      let afterNext = position + 2 < range.upperBound ? text.tokens[position + 2].form : ""
      // "The lake where we used to swim" tells what a place was.
      if next == "to", position > range.lowerBound,
        ["we", "he", "she", "they", "it", "you"].contains(text.tokens[position - 1].form)
      {
        return false
      }
      return namesPast(text.tokens[position].form, next, afterNext)
    }
  }

  private func namesPast(_ form: String, _ next: String, _ afterNext: String) -> Bool {
    switch (form, next) {
    case ("years", "ago"), ("decades", "ago"), ("year", "ago"), ("used", "to"), ("back", "then"),
      ("last", "year"), ("long", "ago"), ("years", "back"), ("years", "clean"), ("years", "sober"),
      ("in", "school"), ("in", "college"), ("in", "uni"), ("in", "university"):
      return true
    case ("as", "a"), ("as", "an"): return words.youth.contains(afterNext)
    case ("as", _): return words.youth.contains(next)
    case ("when", "i"): return afterNext == "was"
    case ("at", _), ("aged", _): return next.utf8.count == 2 && (6...60).contains(Int(next) ?? 0)
    case ("in", "my"), ("my", _):
      return words.decades.contains(next) || words.decades.contains(afterNext)
    case ("in", _), ("was", _), ("since", _), ("early", _):
      if words.decades.contains(next) || words.decades.contains(afterNext) { return true }
      return next.utf8.count == 4 && (1900...2100).contains(Int(next) ?? 0)
    default: return false
    }
  }

  /// Whether the words before or in a match say that it was tried.
  func isAttempt(_ match: Range<Int>) -> Bool {
    let clause = text.tokens[match.lowerBound].clause
    return text.tokens[max(0, match.lowerBound - 3)..<match.upperBound].contains {
      $0.clause == clause && words.attempts.contains($0.form)
    }
  }

  /// Whether the text says that the present is good ("life is good now", "glad I am alive").
  func isWellNow() -> Bool {
    text.tokens.indices.contains { position in
      let form = text.tokens[position].form
      if words.recoveries.contains(form) { return true }
      guard words.goods.contains(form) else { return false }
      let before = text.tokens[max(0, position - 4)..<position]
      if before.contains(where: { words.negators.contains($0.form) }) { return false }
      let window = max(0, position - 5)..<min(text.tokens.count, position + 4)
      return text.tokens[window].contains { words.present.contains($0.form) }
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
      if words.media.contains(token.form) {
        if owner != .writer { return true }
        // "The song says I want to die" mentions; "reading that book makes me want to die" means.
        let between = text.tokens[(position + 1)..<match.lowerBound].map(\.form)
        return between.contains { words.saying.contains($0) }
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
    let around = window.filter { text.tokens[$0].sentence == sentence }
    if around.contains(where: { words.purposes.contains(text.tokens[$0].form) }) { return false }
    return around.contains { position in
      !match.contains(position) && words.accidents.contains(text.tokens[position].form)
    }
  }

  func isLaughing(_ match: Range<Int>) -> Bool {
    let sentence = text.tokens[match.lowerBound].sentence
    let window = max(0, match.lowerBound - 8)..<min(text.tokens.count, match.upperBound + 8)
    return text.tokens[window].contains {
      $0.sentence == sentence
        && words.laughter.contains($0.form)
    }
  }
}
