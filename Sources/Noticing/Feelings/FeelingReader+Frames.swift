/// What the words around a feeling change in the frame of their clause.
extension FeelingReader {
  func isVerb(_ position: Int) -> Bool {
    var index = position
    while index < kinds.count, index < position + 3,
      kinds[index].has([.filler, .negator]), !kinds[index].has(.verbs),
      !kinds[index].has(.conjunction)
    {
      index += 1
    }
    return index < kinds.count
      && (kinds[index].has(.verbs) || kinds[index].has([.wish, .think, .verb]))
  }

  /// Returns the subject that a word is, or is the last word of.
  func subject(at position: Int) -> FeelingFrame.Subject? {
    guard position < kinds.count else { return nil }
    let kind = kinds[position]
    if kind.has(.me) { return .me }
    if lexemes[position].form == "me", position > 0, lexemes[position - 1].form == "of",
      isVerb(position + 1)
    {
      return .me
    }
    if kind.has(.you) { return isVerb(position + 1) ? .you : nil }
    if kind.has(.nobody), isVerb(position + 1) { return .nobody }
    if kind.has(.they), !kind.has(.objectThey) || isVerb(position + 1) {
      return .other(position..<position + 1)
    }
    if kind.has(.dummy), isVerb(position + 1) { return .dummy }
    if kind.has(.person) || isName(position), isVerb(position + 1) {
      var start = position
      while start > 0, start > position - 3, lexemes[start].joint == .space,
        kinds[start - 1].has([.mine, .their, .your, .article, .person])
          || (start == position && !kinds[start - 1].has(.verbs) && start > 1
            && kinds[start - 2].has([.mine, .their, .article]))
      {
        start -= 1
      }
      if start > 0, kinds[start - 1].has(.preposition), lexemes[start].joint == .space {
        return nil
      }
      return .other(start..<position + 1)
    }
    return nil
  }

  func isName(_ position: Int) -> Bool {
    let lexeme = lexemes[position]
    guard lexeme.isCapitalised, numbers[position] < 0 || kinds[position].isEmpty else {
      return false
    }
    return !isShouted(position) && lexeme.form.utf8.count > 1
  }

  /// Whether a word is typed in capitals throughout.
  func isShouted(_ position: Int) -> Bool {
    let range = lexemes[position].range
    return range.count > 1 && bytes[range].allSatisfy { !(97...122 ~= $0) }
  }

  /// Lets a word that is no feeling change what is known of the clause.
  mutating func take(_ position: Int) {
    let kind = kinds[position]
    let lexeme = lexemes[position]
    if lexeme.joint == .comma {
      frame.content = 0
      if !goesOn(position) {
        frame.isNegated = false
        frame.hasMore = false
        frame.hasLess = false
      }
    }
    if let subject = subject(at: position) { begin(subject, at: position) }
    let isDirect = position > 0 && lexeme.joint == .space
    switch lexeme.form {
    case "used" where position + 1 < lexemes.count && lexemes[position + 1].form == "to":
      frame.isPast = true
    case "if", "unless": frame.isSupposed = true
    case "ago": isOldTime = true
    case "then" where isDirect && lexemes[position - 1].form == "back": isOldTime = true
    case "when", "as", "at":
      if isChildhood(position) { isOldTime = true }
    case "these", "nowadays", "now": isOldTime = false
    case "less", "least": frame.hasLess = true
    case "more": frame.hasMore = position == 0 || lexemes[position - 1].form != "no"
    case "than" where frame.hasMore:
      frame.isNegated = true
      frame.hasMore = false
    case "sure", "know", "certain": frame.isUnsure = frame.isNegated
    case "anything" where position + 1 < lexemes.count && lexemes[position + 1].form == "but":
      frame.isNegated = true
    case "far" where position + 1 < lexemes.count && lexemes[position + 1].form == "from":
      frame.isNegated = true
    case "whether" where frame.isUnsure: frame.isAsked = true
    default: break
    }
    if kind.has(.negator), !isFactive(position) {
      frame.isNegated = !frame.isNegated || lexeme.form == "nor"
    }
    if kind.has(.undo), frame.isNegated { frame.isUndone = true }
    if kind.has(.modal) { frame.isSupposed = true }
    if kind.has(.stop) { frame.isStopped = true }
    if kind.has(.wish) {
      frame.isWished = true
      frame.governs.insert(.wish)
    }
    if kind.has([.say, .think, .ask]) {
      frame.governs.formUnion(kind.intersection([.say, .think, .ask, .expect]))
    }
    if kind.has(.make) { takeObject(after: position) }
    if kind.has(.verbs) {
      if case .none = frame.subject, frame.content > 0, lexeme.form != "feeling",
        kind.has([.be, .feel, .link, .have, .modal])
      {
        frame.subject = .thing
      }
      frame.hasVerb = true
      if kind.has(.feel) { frame.hasFeel = true }
    }
    if !kind.has(.light),
      !kind.has([.me, .they, .you, .dummy, .nobody, .preposition, .conjunction])
    {
      if !(48...57).contains(lexeme.form.utf8.first ?? 0) { frame.content += 1 }
    }
    if kind.has(.objectMe), frame.governs.has(.say), lexeme.form == "me" { frame.isReported = true }
  }

  /// Whether a word after a comma leaves a denial in force: "not sad, angry or tired".
  func goesOn(_ position: Int) -> Bool {
    kinds[position].has(.negator) || ["and", "or", "nor"].contains(lexemes[position].form)
  }

  /// Whether an emoji stands before a word.
  func hasSign(before position: Int) -> Bool {
    let gap =
      lexemes[position - 1].range
      .upperBound..<max(
        lexemes[position - 1].range.upperBound,
        lexemes[position].range.lowerBound
      )
    return gap.count > 3 && gap.count < 64 && bytes[gap].contains { $0 >= 0xF0 }
  }

  /// "I had no idea I was so angry" denies the knowing only.
  func isFactive(_ position: Int) -> Bool {
    position + 1 < lexemes.count
      && ["idea", "doubt", "wonder", "matter"].contains(lexemes[position + 1].form)
  }

  func isChildhood(_ position: Int) -> Bool {
    var index = position + 1
    while index < kinds.count, index < position + 5 {
      if kinds[index].has([.number, .oldTime]) {
        return lexemes[position].form != "at" || index + 1 == kinds.count
          || lexemes[index + 1].joint == .comma || kinds[index + 1].has(.me)
      }
      guard kinds[index].has([.me, .be, .article]) else { return false }
      index += 1
    }
    return false
  }

  /// "It makes him angry": the feeling is the object's.
  mutating func takeObject(after position: Int) {
    guard position + 1 < kinds.count else { return }
    let kind = kinds[position + 1]
    if kind.has(.objectMe) {
      frame.made = .me
    } else if kind.has(.objectThey) {
      frame.made = .other(position + 1..<position + 2)
    } else if kind.has(.you) {
      frame.made = .you
    } else if position + 2 < kinds.count, kind.has([.mine, .their]),
      kinds[position + 2].has(.person)
    {
      frame.made = .other(position + 1..<position + 3)
    }
  }

  /// Opens the clause of a new subject; what the one before says of it is carried over.
  mutating func begin(_ subject: FeelingFrame.Subject, at position: Int) {
    let outer = frame
    var inner = FeelingFrame(start: outer.content == 0 ? outer.start : position)
    inner.subject = subject
    let governed = !outer.governs.isEmpty
    switch (outer.subject, subject) {
    case (.other, .me) where governed, (.you, .me) where governed, (.nobody, .me) where governed,
      (.other, .you) where governed,
      (.dummy, .me) where governed && outer.governs.has([.say, .ask]):
      inner.isReported = true
    case (.none, .me) where governed, (.none, .none) where governed: break
    default: break
    }
    if governed, outer.isUnsure {
      inner.isAsked = true
    } else if governed {
      inner.isNegated = outer.isNegated
      inner.isWished = outer.isWished && outer.governs.has(.wish)
      if outer.isSupposed, !outer.isNegated, outer.governs.has([.say, .think]) {
        inner.isSupposed = true
      }
      if outer.governs.has(.expect), !outer.isNegated,
        position + 1 < kinds.count, kinds[position + 1].has(.modal)
      {
        inner.isSupposed = true
      }
    } else if !outer.hasVerb {
      inner.isSupposed = outer.isSupposed
      inner.isWished = outer.isWished
      // "was I angry", "did you feel": the verb before the subject asks, unless "so" or a denial opens.
      inner.isNegated = outer.isNegated && lexemes[max(position - 1, 0)].form != "not"
    } else if case .none = outer.subject, position > 0,
      kinds[position - 1].has([.be, .do, .can, .modal]),
      outer.start + 2 >= position, lexemes[outer.start].form != "so"
    {
      inner.isAsked = true
    } else if case .dummy = outer.subject, outer.isNegated, position - outer.start < 6 {
      // "it is not that I am sad"
      inner.isNegated = lexemes[position - 1].form == "that"
    }
    frame = inner
  }
}
