/// Whether a word that may be a feeling's is one where it stands.
extension FeelingReader {
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

  func isHit(_ index: Int) -> Bool {
    // "anything but calm"
    if lexemes[index].form == "anything" || index > 0 && lexemes[index - 1].form == "anything" {
      return true
    }
    guard let last = feelings.last else { return false }
    return last.range.contains(lexemes[index].range.lowerBound)
      || lexemes[index].form == "and" || lexemes[index].form == "or" || lexemes[index].form == "nor"
  }

  func isFeeling(at range: Range<Int>, isExact: Bool) -> Bool {
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
  func isPhrase(at range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if case .thing = frame.subject, kinds[range.lowerBound].has(.noun), last == range.lowerBound {
      return false
    }
    if range.allSatisfy({ kinds[$0].has(.light) }) {
      return isLinked(range.lowerBound) || frame.content == 0
    }
    return true
  }

  func isFirst(_ position: Int) -> Bool {
    position == 0 || lexemes[position].joint == .stop
      || lexemes[position].sentence != lexemes[position - 1].sentence
  }

  func isNameLike(_ position: Int) -> Bool {
    lexemes[position].isCapitalised && kinds[position].isEmpty
  }

  /// "Lonely Planet", "a book called Shame": the name of something.
  func isTitle(_ range: Range<Int>) -> Bool {
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

  func isForeign(_ position: Int) -> Bool {
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

  func isAfterSubject(_ position: Int) -> Bool {
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
  func standsAlone(_ position: Int) -> Bool {
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

  func isNoun(at position: Int) -> Bool {
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

  func isAdjective(at position: Int) -> Bool {
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

  func isStressed(_ position: Int) -> Bool {
    position > 0 && kinds[position - 1].has([.high, .swear])
  }

  func isFragment(_ position: Int) -> Bool {
    if lexemes[position].joint == .comma { return true }
    if case .none = frame.subject {} else { return false }
    let next = position + 1
    return next == lexemes.count || lexemes[next].joint != .space || position > frame.start
      || kinds[next].has(.follow)
  }

  /// "scares me": an object pronoun follows.
  func takesPerson(_ position: Int) -> Bool {
    let next = position + 1
    return next < kinds.count && lexemes[next].joint == .space
      && kinds[next].has([.objectMe, .objectThey]) && !kinds[next].has(.they) && !isLinked(position)
  }
}
