/// How strongly a feeling is put and what it is about.
extension FeelingReader {
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
      } else if lexemes[last].form == "to" {
        guard kinds[start].has([.mine, .their, .objectMe, .objectThey, .article, .person]) else {
          return nil
        }
      } else if !["of", "about"].contains(lexemes[last].form), !kinds[last].has(.target), !isObject
      {
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

  func endOfClause(from start: Int) -> Int {
    var end = start
    while end < kinds.count, end < start + 8,
      end == start
        || lexemes[end].joint == .space && !ClauseWords.openers.contains(lexemes[end].form)
    {
      end += 1
    }
    return end
  }

  func endOfPhrase(from start: Int) -> Int {
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

  func takesObject(_ position: Int) -> Bool {
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
