/// One sentence as cues see it.
struct CueSentence {
  let lexemes: ArraySlice<Lexeme>
  /// The numbers of the words in the vocabulary of the cues.
  let numbers: [Int]
  let isFiller: [Bool]
  let isDenial: [Bool]
  /// Whether a comma or another mark stands before a word.
  let breaks: [Bool]
  private let isTail: [Bool]
  /// Where the words begin that are no "well" and no "oh".
  let bodyStart: Int
  /// Where the words end that are no "please" and no "umbra".
  let bodyEnd: Int
  let hasQuestionMark: Bool
  let isFirst: Bool
  let isLast: Bool
  let hasSelf: Bool
  let hasOthers: Bool
  let hasProgram: Bool
  /// Whether somebody who is not the writer says something here: "stop and think, he said".
  let isReported: Bool
  let opensLikeQuestion: Bool

  var range: Range<Int> {
    guard let first = lexemes.first, let last = lexemes.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  init(
    _ lexemes: ArraySlice<Lexeme>,
    words: CueWords,
    hasQuestionMark: Bool,
    isFirst: Bool,
    isLast: Bool
  ) {
    self.lexemes = lexemes
    self.hasQuestionMark = hasQuestionMark
    self.isFirst = isFirst
    self.isLast = isLast
    let forms = lexemes.map { lexeme in
      // No cue is so long; hashing one would only cost time.
      guard lexeme.form.utf8.count < CueSentence.longest else { return "" }
      let form = CueSentence.drawnOut(lexeme.form)
      return CueSentence.spelling[form] ?? form
    }
    isDenial = forms.map { $0 == "not" || $0 == "never" || $0 == "no" }
    let numbers = forms.map(words.vocabulary.known)
    self.numbers = numbers
    isFiller = numbers.map(words.fillers.contains)
    breaks = lexemes.map { $0.joint == .comma || $0.joint == .stop }
    let isTail = numbers.map(words.tails.contains)
    self.isTail = isTail
    bodyStart = numbers.prefix { words.edges.contains($0) }.count
    bodyEnd = numbers.count - isTail.reversed().prefix { $0 }.count
    hasSelf = forms.contains(where: CueSentence.selves.contains)
    hasProgram = numbers.contains(where: words.programs.contains)
    let isOther = zip(numbers, lexemes).enumerated().map { index, pair in
      let isName = pair.1.isCapitalised && index > 0 && pair.0 == 0 && pair.1.joint != .stop
      return words.thirds.contains(pair.0) || isName
        || (words.kin.contains(pair.0) && index > 0
          && ["my", "his", "her", "their", "the", "a", "an", "our"].contains(forms[index - 1]))
    }
    hasOthers = isOther.contains(true) || forms.contains { $0 == "his" || $0 == "hers" }
    isReported = CueSentence.isReported(
      numbers,
      isOther: isOther,
      isSelf: forms.map { $0 == "i" || $0 == "you" },
      breaks: breaks,
      speech: words.speech,
      kin: words.kin
    )
    let first = bodyStart < numbers.count ? numbers[bodyStart] : 0
    let following = forms.dropFirst(bodyStart + 1).prefix(2)
    let second = following.first == "not" ? following.last ?? "" : following.first ?? ""
    opensLikeQuestion =
      (words.questionWords.contains(first)
        && (words.auxiliaries.contains(numbers.dropFirst(bodyStart + 1).first ?? 0)
          || CueSentence.measures.contains(second)))
      || (words.auxiliaries.contains(first)
        && CueSentence.subjects.contains(second))
  }

  /// Returns a word without the letters it is drawn out by: "nooooo" is "no".
  private static func drawnOut(_ form: String) -> String {
    var run = 0
    var last: UInt8 = 0
    for byte in form.utf8 {
      run = byte == last ? run + 1 : 1
      last = byte
      if run > 2 { break }
    }
    guard run > 2, Set(form.utf8).count > 1 || form.utf8.count < 5 else { return form }
    var short = ""
    for character in form where character != short.last { short.append(character) }
    return short
  }

  /// Whether nothing but words that may close a sentence stands from here on.
  func isTail(_ rest: PartialRangeFrom<Int>) -> Bool { rest.lowerBound >= bodyEnd }

  private static func isReported(
    _ numbers: [Int],
    isOther: [Bool],
    isSelf: [Bool],
    breaks: [Bool],
    speech: Set<Int>,
    kin: Set<Int>
  ) -> Bool {
    for index in numbers.indices where speech.contains(numbers[index]) {
      for back in 1...3 where index >= back {
        if isSelf[index - back] { break }
        if isOther[index - back] || kin.contains(numbers[index - back]) { return true }
      }
      // "Said Dad", "says my daughter".
      for ahead in 1...2 where index + ahead < numbers.count {
        if isSelf[index + ahead] { break }
        guard isOther[index + ahead] else { continue }
        if index == 0 || breaks[index] || !isSelf[index - 1] { return true }
      }
    }
    return false
  }

  private static let longest = 40

  private static let spelling = [
    "u": "you", "r": "are", "ya": "you", "pls": "please", "plz": "please", "thankyou": "thank",
    "w": "with", "abt": "about", "smth": "something", "gimme": "give",
    "y'all": "you", "stahp": "stop", "wat": "what", "wot": "what", "n": "and", "ppl": "people",
    "sumthing": "something", "d'you": "you", "programme": "program",
  ]

  private static let selves: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours",
  ]

  /// "How long", "what else", "which exercise".
  private static let measures: Set<String> = [
    "long", "much", "many", "often", "else", "exercise", "one", "happens", "about", "made", "reads",
    "to", "sort", "kind", "would", "wrote", "built", "old", "safe", "private", "question",
  ]

  private static let subjects: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "this", "that", "there", "these", "those", "my",
    "your", "the", "a", "any", "anyone", "anything", "anybody", "one", "everything", "umbra", "all",
    "someone", "people", "writing", "his", "her", "dreams", "journaling", "everyone", "other",
    "others",
    "nobody", "shadow", "these", "police", "somebody",
  ]
}

extension CueSentence {
  /// Cuts a text into sentences.
  static func sentences(
    of words: [Word],
    in text: String,
    _ known: CueWords
  ) -> [CueSentence] {
    let lexemes = Lexeme.lexemes(of: words)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in lexemes.indices
    where index > start && lexemes[index].sentence != lexemes[start].sentence {
      ranges.append(start..<index)
      start = index
    }
    if start < lexemes.count { ranges.append(start..<lexemes.count) }
    let bytes = text.utf8
    var cursor = bytes.startIndex
    var offset = 0
    return ranges.enumerated().map { number, range in
      let end = lexemes[range.upperBound - 1].range.upperBound
      cursor = bytes.index(cursor, offsetBy: end - offset)
      let next = range.upperBound < lexemes.count ? lexemes[range.upperBound].range.lowerBound : nil
      let limit = next.map { $0 - end } ?? 40
      let hasMark = bytes[cursor...].prefix(limit).contains(63)
      offset = end
      return CueSentence(
        lexemes[range],
        words: known,
        hasQuestionMark: hasMark,
        isFirst: number == 0,
        isLast: number == ranges.count - 1
      )
    }
  }

  /// Whether a clause begins at a word: after a mark, or after "and", "so" or "but".
  func opensClause(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let previous = lexemes[lexemes.startIndex + position - 1].form
    return followsMark(position) || CueSentence.joiners.contains(previous)
  }

  func followsMark(_ position: Int) -> Bool {
    breaks[position] || lexemes[lexemes.startIndex + position].joint == .hyphen
  }

  /// Whether one of the three words before, in the same clause, says that it is not so.
  func followsDenial(_ position: Int) -> Bool {
    let place = lexemes.startIndex + position
    return lexemes[max(lexemes.startIndex, place - 3)..<place].contains { word in
      word.clause == lexemes[place].clause && CueSentence.denials.contains(word.form)
    }
  }

  func isQuoted(_ position: Int) -> Bool { lexemes[lexemes.startIndex + position].isQuoted }

  func evidence(_ positions: Range<Int>) -> Range<Int> {
    let start = lexemes.startIndex
    let last = min(positions.upperBound, lexemes.count) - 1
    return lexemes[start + positions.lowerBound].range
      .lowerBound..<lexemes[start + last].range
      .upperBound
  }

  private static let denials: Set<String> = [
    "not", "never", "no", "hardly", "without", "neither", "nor",
  ]

  private static let joiners: Set<String> = [
    "and", "so", "but", "or", "then", "well", "ok", "oh", "wait", "because",
  ]
}
