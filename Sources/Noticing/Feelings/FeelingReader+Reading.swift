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
    let previousPending = pending
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
      pending = previousPending
      pending = Dropped(emotion: emotion, position: range)
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
  private func isNeverBeen(_ range: Range<Int>) -> Bool {
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
  private func isCalled(_ range: Range<Int>) -> Bool {
    frame.isNegated && frame.governs.has(.say)
  }

  // MARK: Whose

  private func holder(of range: Range<Int>) -> Feeling.Holder? {
    let position = range.lowerBound
    if kinds[position].has(.interjection) { return .me }
    if let made = frame.made { return holder(made) }
    // "it scares me", "hurt her": the object feels.
    if range.upperBound < kinds.count, lexemes[range.upperBound].joint == .space, range.count == 1,
      !isLinked(position), !kinds[position].has(.needsPerson), !kinds[position].has(.verb)
    {
      let next = kinds[range.upperBound]
      if next.has(.objectMe) { return .me }
      if next.has(.objectThey), !next.has(.they) {
        return holder(.other(range.upperBound..<range.upperBound + 1))
      }
    }
    for index in range where range.count > 1 {
      if kinds[index].has([.mine, .objectMe]) { return .me }
      if kinds[index].has(.their) { return holder(.other(index..<index + 1)) }
      if kinds[index].has(.your) { return nil }
    }
    if position > 0, lexemes[position].joint == .space {
      let before = kinds[position - 1]
      if before.has(.mine) { return .me }
      if before.has(.their) { return holder(.other(position - 1..<position)) }
      if before.has(.your) { return nil }
    }
    return holder(frame.subject)
  }

  private func holder(_ subject: FeelingFrame.Subject) -> Feeling.Holder? {
    switch subject {
    case .me, .none, .dummy: .me
    case .nobody: .me
    case .other(let range):
      .other(words(of: range))
    case .you, .thing: nil
    }
  }

  /// The words of a subject as they were typed, without a verb drawn into the last ("They're").
  private func words(of range: Range<Int>) -> String {
    let last = lexemes[range.upperBound - 1]
    var end = last.range.upperBound
    if range.upperBound < lexemes.count, lexemes[range.upperBound].range == last.range {
      end = min(end, last.range.lowerBound + last.form.utf8.count)
    }
    return String(
      decoding: bytes[lexemes[range.lowerBound].range.lowerBound..<end],
      as: UTF8.self
    )
  }

  // MARK: Whether

  /// Whether a feeling verb stands before a word, with nothing but degrees between.
  func isLinked(_ position: Int, by verbs: WordKinds = [.be, .feel, .link]) -> Bool {
    var index = position - 1
    while index >= frame.start {
      if kinds[index].has(verbs) { return true }
      if kinds[index].has(.article), !["a", "this", "that"].contains(lexemes[index].form) {
        return false
      }
      guard
        kinds[index].has([.filler, .degree, .high, .low, .negator, .undo, .swear]) || isHit(index)
      else { return false }
      index -= 1
    }
    return false
  }

  private func isHit(_ index: Int) -> Bool {
    // "anything but calm"
    if lexemes[index].form == "anything" || index > 0 && lexemes[index - 1].form == "anything" {
      return true
    }
    guard let last = feelings.last else { return false }
    return last.range.contains(lexemes[index].range.lowerBound)
      || lexemes[index].form == "and" || lexemes[index].form == "or" || lexemes[index].form == "nor"
  }

  private func isFeeling(at range: Range<Int>, isExact: Bool) -> Bool {
    let position = range.lowerBound
    let kind = kinds[position]
    let form = lexemes[position].form
    if kind.has(.notAFeeling), range.count == 1 { return false }
    if kind.has(.scenery), range.count == 1 { return false }
    if !isExact, range.count == 1, lexemes[position].isCapitalised, !isFirst(position),
      !isShouted(position)
    {
      return false
    }
    if isTitle(range) || isForeign(position) { return false }
    if range.count > 1 { return isPhrase(at: range) }
    if answersQuestion, lexemes.count == 1 { return !kind.has(.colour) }
    if kind.has(.verb), isAfterSubject(position) {
      if !kind.has(.needsPerson) { return true }
      return range.upperBound < kinds.count
        && (kinds[range.upperBound].has([.loveObject, .objectThey]) || isNameLike(range.upperBound))
    }
    if kind.has(.needsPerson), !kind.has(.noun), !isLinked(position, by: .feel) { return false }
    if kind.has(.describing), case .me = frame.subject, isLinked(position, by: .be) { return false }
    if kind.has(.noun), form != "hurt", !isLinked(position) || !kind.has(.everyday) {
      return isNoun(at: position)
    }
    return isAdjective(at: position)
  }

  /// The words of an idiom are a feeling wherever a person is spoken of.
  private func isPhrase(at range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if case .thing = frame.subject, kinds[range.lowerBound].has(.noun), last == range.lowerBound {
      return false
    }
    if range.allSatisfy({ kinds[$0].has(.light) }) {
      return isLinked(range.lowerBound) || frame.content == 0
    }
    return true
  }

  private func isFirst(_ position: Int) -> Bool {
    position == 0 || lexemes[position].joint == .stop
      || lexemes[position].sentence != lexemes[position - 1].sentence
  }

  private func isNameLike(_ position: Int) -> Bool {
    lexemes[position].isCapitalised && kinds[position].isEmpty
  }

  /// "Lonely Planet", "a book called Shame": the name of something.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let position = range.lowerBound
    func isCapital(_ index: Int) -> Bool {
      lexemes[index].isCapitalised && !isShouted(index) && !kinds[index].has(.me)
    }
    guard isCapital(position) else { return false }
    if !isFirst(position) { return true }
    let next = range.upperBound
    return next < lexemes.count && lexemes[next].joint == .space && isCapital(next)
      && !lexemes[next].form.hasPrefix("i'")
  }

  private func isForeign(_ position: Int) -> Bool {
    var foreign = 0
    var english = 0
    for index in max(0, position - 4)..<min(kinds.count, position + 5) {
      if kinds[index].has(.english) {
        english += 1
      } else if kinds[index].has(.foreign) {
        foreign += 1
      }
    }
    return foreign > english
  }

  private func isAfterSubject(_ position: Int) -> Bool {
    var index = position - 1
    while index >= frame.start {
      if kinds[index].has([.me, .they, .person]) || subject(at: index) != nil { return true }
      if kinds[index].has(.be) || kinds[index].has(.feel) {
        return lexemes[position].form.hasSuffix("ing")
      }
      guard
        kinds[index].has([.filler, .negator, .do, .modal, .have, .high, .low, .can])
          || ["to", "still"].contains(lexemes[index].form)
      else { return false }
      index -= 1
    }
    return false
  }

  /// Whether what follows a word lets it stand for itself: a noun after it makes it an attribute.
  private func standsAlone(_ position: Int) -> Bool {
    let next = position + 1
    guard next < lexemes.count, lexemes[next].joint == .space else {
      return next >= lexemes.count || lexemes[next].joint != .hyphen
    }
    // A sign between the words: "angry + sad".
    if lexemes[next].range.lowerBound - lexemes[position].range.upperBound > 1 { return true }
    let kind = kinds[next]
    if ["sort", "kind"].contains(lexemes[next].form) { return false }
    if lexemes[next].form == "a", next + 1 < kinds.count,
      ["lot", "bit", "little"].contains(lexemes[next + 1].form)
    {
      return true
    }
    return kind.has([
      .follow, .preposition, .conjunction, .filler, .negator, .me, .they, .undo, .low,
    ])
      || (lexemes[next].form.hasSuffix("ing") && !kind.has(.noun))
  }

  private func isNoun(at position: Int) -> Bool {
    guard standsAlone(position) else { return false }
    let form = lexemes[position].form
    let before = position > frame.start ? kinds[position - 1] : []
    if kinds[position].has(.givenName), isFirst(position), lexemes[position].isCapitalised,
      position + 1 < lexemes.count, lexemes[position + 1].joint == .space
    {
      return false
    }
    if kinds[position].has(.everyday), !answersQuestion || lexemes.count > 3 {
      if form == "nothing" {
        return isLinked(position, by: .feel) && position + 1 == lexemes.count
          || isLinked(position, by: .feel)
            && kinds[position + 1].has([.follow, .conjunction, .preposition])
      }
      guard
        isLinked(position, by: .feel) || before.has([.mine, .their, .have])
          || ["of", "with", "no", "only", "such", "from", "is", "some"].contains(
            position > frame.start ? lexemes[position - 1].form : ""
          ) || (frame.content == 0 && position + 1 == lexemes.count)
      else { return false }
    }
    if case .thing = frame.subject, !before.has(.mine), frame.made == nil {
      return false
    }
    return true
  }

  private func isAdjective(at position: Int) -> Bool {
    let kind = kinds[position]
    let isFelt = isLinked(position, by: .feel) || frame.hasFeel && frame.content == 0
    let isLinked = isFelt || self.isLinked(position) || frame.made != nil
    let isOpen =
      kind.has(.colour)
      || kind.has(.everyday)
        && !(answersQuestion && lexemes.count < 4 && !hasScenery && position == 0)
    if case .thing = frame.subject, frame.made == nil, !takesPerson(position) { return false }
    if case .dummy = frame.subject, frame.made == nil, !kind.has(.describing),
      !takesPerson(position), !isFelt
    {
      return false
    }
    if !standsAlone(position) {
      if takesPerson(position) { return true }
      let before = position > 0 ? kinds[position - 1] : []
      guard isLinked, !before.has(.article) || before.has(.low), !isOpen else { return false }
      return true
    }
    if isOpen {
      if kind.has(.afterFeel) { return isFelt || isLinked && isStressed(position) }
      if kind.has(.colour) {
        return isLinked && !hasScenery
          || position + 1 < kinds.count && kinds[position + 1].has(.follow) && frame.content == 0
      }
      guard isLinked || (frame.content == 0 && isFragment(position)) else { return false }
      let next = position + 1
      if isFelt || next == lexemes.count || lexemes[next].joint != .space { return true }
      return kinds[next].has([.follow, .target, .conjunction])
        || ["about", "in", "from"].contains(lexemes[next].form)
    }
    if position > 0, lexemes[position - 1].form == "the" { return false }
    return isLinked || frame.content == 0 || takesPerson(position) || frame.hasVerb
  }

  private func isStressed(_ position: Int) -> Bool {
    position > 0 && kinds[position - 1].has([.high, .swear])
  }

  private func isFragment(_ position: Int) -> Bool {
    if lexemes[position].joint == .comma { return true }
    if case .none = frame.subject {} else { return false }
    let next = position + 1
    return next == lexemes.count || lexemes[next].joint != .space || position > frame.start
      || kinds[next].has(.follow)
  }

  /// "scares me": an object pronoun follows.
  private func takesPerson(_ position: Int) -> Bool {
    let next = position + 1
    return next < kinds.count && lexemes[next].joint == .space
      && kinds[next].has([.objectMe, .objectThey]) && !kinds[next].has(.they) && !isLinked(position)
  }

  // MARK: How much, and about what

  func intensity(around range: Range<Int>) -> Feeling.Intensity {
    var isHigh = range.contains(where: isShouted) && !lexemes.indices.allSatisfy(isShouted)
    var isLow = false
    var index = range.lowerBound - 1
    var steps = 0
    while index >= frame.start, steps < 4 {
      let kind = kinds[index]
      if kind.has(.low),
        !["kind", "sort"].contains(lexemes[index].form)
          || lexemes[index + 1].form == "of"
      {
        isLow = true
      } else if kind.has([.high, .swear]) {
        isHigh = true
      }
      guard kind.has([.high, .low, .filler, .degree, .swear, .negator, .undo]) else { break }
      index -= 1
      steps += 1
    }
    for index in range.upperBound..<min(range.upperBound + 3, lexemes.count)
    where lexemes[index].joint == .space {
      if kinds[index].has(.swear) || lexemes[index].form == "af" { isHigh = true }
      if lexemes[index].form == "bit" || lexemes[index].form == "little" { isLow = true }
    }
    for index in frame.start..<max(range.lowerBound - 1, frame.start)
    where lexemes[index].form == "even" {
      if kinds[index + 1].has(.swear) { isHigh = true }
    }
    return isHigh ? .high : isLow ? .low : .mid
  }

  func target(after range: Range<Int>) -> String? {
    var start = range.upperBound
    let last = range.upperBound - 1
    // "miss my", "miss him": the phrase holds the beginning of what it is about.
    let isWithin = range.count > 1 && kinds[last].has([.mine, .their, .objectThey])
    if isWithin {
      start = last
    } else {
      while start < kinds.count, start < range.upperBound + 2, lexemes[start].joint == .space,
        kinds[start].has([.filler, .high]), !kinds[start].has(.target)
      {
        start += 1
      }
      guard start < kinds.count, lexemes[start].joint == .space else { return nil }
      let isObject = kinds[range.lowerBound].has(.verb) || takesObject(start)
      if kinds[start].has(.target) {
        if lexemes[start].form == "to", start + 1 < kinds.count,
          !kinds[start + 1].has([.mine, .their, .objectMe, .objectThey, .article, .person])
        {
          return nil
        }
        start += 1
      } else if !["of", "about", "to"].contains(lexemes[last].form), !isObject {
        return nil
      }
    }
    guard start < kinds.count else { return nil }
    let opener = lexemes[max(start - 1, 0)].form
    let isClause =
      opener == "that" || ["what", "how", "that", "when", "whether"].contains(lexemes[start].form)
    let end = isClause ? endOfClause(from: start) : endOfPhrase(from: start)
    guard end > start else { return nil }
    let span = lexemes[start].range.lowerBound..<lexemes[end - 1].range.upperBound
    return String(decoding: bytes[span], as: UTF8.self)
  }

  private func endOfClause(from start: Int) -> Int {
    var end = start
    while end < kinds.count, end < start + 8,
      end == start
        || lexemes[end].joint == .space && !ClauseWords.openers.contains(lexemes[end].form)
    {
      end += 1
    }
    return end
  }

  private func endOfPhrase(from start: Int) -> Int {
    let names: WordKinds = [
      .mine, .their, .your, .they, .objectMe, .objectThey, .dummy, .be, .have, .article,
    ]
    var end = start
    while end < kinds.count, end < start + 6,
      end == start || lexemes[end].joint != .comma && lexemes[end].joint != .stop
    {
      let kind = kinds[end]
      if end > start, kind.has([.conjunction, .me]) || kind.has(.follow) && !kind.has(names) {
        break
      }
      if end > start, kind.has(.target), lexemes[end].form != "of" { break }
      if end > start, kind.has([.be, .modal, .negator]) { break }
      end += 1
    }
    while end > start, kinds[end - 1].has([.preposition, .filler, .article]),
      !kinds[end - 1].has(.dummy)
    {
      end -= 1
    }
    return end
  }

  private func takesObject(_ position: Int) -> Bool {
    kinds[position].has([.objectThey]) && !kinds[position].has(.they)
  }

  func clause(around range: Range<Int>) -> Range<Int> {
    let start = min(frame.start, range.lowerBound)
    var end = range.upperBound
    while end < lexemes.count, lexemes[end].joint != .stop,
      lexemes[end].clause == lexemes[end - 1].clause, end < range.upperBound + 64
    {
      end += 1
    }
    return lexemes[start].range.lowerBound..<lexemes[end - 1].range.upperBound
  }
}
