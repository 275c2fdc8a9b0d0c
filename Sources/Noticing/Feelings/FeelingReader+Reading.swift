extension FeelingReader {
  /// Decides about the words of a feeling; returns whether they are read, and else they are plain words.
  mutating func note(_ emotion: Int, at range: Range<Int>, isExact: Bool) -> Bool {
    let position = range.lowerBound
    if lexemes[position].joint == .comma {
      frame.content = 0
      // "like nobody gets it, lonely"
      if case .nobody = frame.subject { frame.subject = .none }
      let next = range.upperBound < lexemes.count ? lexemes[range.upperBound].form : ""
      if !goesOn(position), next != "or", next != "nor" { frame.isNegated = false }
    }
    if range.count > 1 {
      for index in range {
        if let subject = subject(at: index), index == position,
          kinds[index].has([.me, .they, .you])
        {
          frame.subject = subject
          if case .you = subject { return false }
        }
      }
    }
    guard isFeeling(at: range, isExact: isExact) else {
      // "The film was sad. I was not."
      if case .thing = frame.subject, range.count == 1, isLinked(position) {
        pending = Dropped(emotion: emotion, position: range)
      }
      return false
    }
    if case .nobody = frame.subject {
      if !frame.hasLess { return true }
      frame.isNegated = true
    }
    guard let holder = holder(of: range) else {
      pending = Dropped(emotion: emotion, position: range)
      frame.content += 1
      return true
    }
    let isMine = holder == .me
    pending = Dropped(emotion: emotion, position: range)
    let made = frame.made
    frame.made = nil
    guard !frame.isReported, !frame.isAsked else { return true }
    let denies = frame.isNegated && !frame.isUndone
    let rule: String
    let polarity: Feeling.Polarity
    let isCompared =
      lexemes[position].form.hasSuffix("ier") || !isExact && lexemes[position].form.hasSuffix("er")
    if denies, frame.hasMore || isNeverBeen(range) || frame.isSupposed && isCompared {
      (polarity, rule) = (.felt, "felt.never-more")
    } else if frame.isStopped {
      (polarity, rule) =
        frame.isWished ? (.felt, "felt.wants-to-stop") : (.denied, "denied.stopped")
    } else if denies, frame.isSupposed, frame.hasLess {
      (polarity, rule) = (.denied, "denied.less")
    } else if frame.isSupposed, !isCalled(range) {
      frame.isWished = false
      return true
    } else if frame.isPast {
      (polarity, rule) = (.past, "past.used-to")
    } else if isOldTime {
      (polarity, rule) = (.past, "past.long-ago")
    } else if frame.isWished, made == nil {
      (polarity, rule) = (.wished, "wished")
    } else if denies {
      (polarity, rule) = (.denied, "denied")
    } else {
      (polarity, rule) = (.felt, range.count > 1 ? "felt.phrase" : "felt.word")
    }
    append(
      emotion,
      at: range,
      holder: holder,
      polarity: polarity,
      rule: isMine ? rule : "other." + rule
    )
    frame.governs = []
    if range.count > 1, range.contains(where: { kinds[$0].has(.wish) }) { frame.isWished = true }
    if range.upperBound < lexemes.count, lexemes[range.upperBound].form == "just" {
      // "not angry just tired"
      frame.isNegated = false
    }
    return true
  }

  /// "never been happier", "never felt so alone".
  func isNeverBeen(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound - 1
    var isCompared =
      lexemes[range.lowerBound].form.hasSuffix("er")
      || lexemes[range.lowerBound].form.hasSuffix("ier")
    while index >= frame.start {
      let form = lexemes[index].form
      if form == "so" || form == "such" || form == "this" { isCompared = true }
      if form == "never" { return isCompared }
      guard kinds[index].has(.light) else { return false }
      index -= 1
    }
    return false
  }

  /// "I would not call it shame": the supposing is about the word.
  func isCalled(_ range: Range<Int>) -> Bool {
    frame.isNegated && frame.governs.has(.say)
  }
}
