/// Reads a text from left to right, one clause after the other, and notes the feelings in it.
struct FeelingReader {
  struct Dropped {
    let emotion: Int
    let position: Range<Int>
  }

  let table: EmotionTable
  let lexemes: [Lexeme]
  let numbers: [Int32]
  let kinds: [WordKinds]
  let bytes: [UInt8]
  let answersQuestion: Bool
  var frame = FeelingFrame(start: 0)
  /// The last feeling named, also when it was not the writer's: "I was not" may answer it.
  var pending: Dropped?
  var isOldTime = false
  var hasScenery = false
  var feelings: [Feeling] = []

  static func feelings(in text: String, table: EmotionTable, answersQuestion: Bool) -> [Feeling] {
    let free = text.utf8.count > 40 ? FeelingFreeText.ranges(in: text) : []
    var lexemes = Lexeme.lexemes(of: text)
    if lexemes.contains(where: \.isQuoted) { lexemes.removeAll(where: \.isQuoted) }
    if !free.isEmpty {
      var next = free.sorted { $0.lowerBound < $1.lowerBound }[...]
      lexemes.removeAll { lexeme in
        while let first = next.first, first.upperBound <= lexeme.range.lowerBound {
          next.removeFirst()
        }
        return next.first?.contains(lexeme.range.lowerBound) ?? false
      }
    }
    guard !lexemes.isEmpty else { return [] }
    var reader = FeelingReader(
      text: text,
      table: table,
      lexemes: lexemes,
      answersQuestion: answersQuestion
    )
    reader.read()
    return reader.feelings
  }

  private init(text: String, table: EmotionTable, lexemes: [Lexeme], answersQuestion: Bool) {
    self.table = table
    self.answersQuestion = answersQuestion
    let numbers = lexemes.map { table.lexicon.number(typed: $0.form) }
    self.numbers = numbers
    kinds = numbers.map { table.lexicon.kinds(of: $0) }
    self.lexemes = lexemes
    bytes = Array(text.utf8)
    hasScenery = kinds.contains { $0.has(.scenery) }
  }

  private mutating func read() {
    var position = 0
    while position < lexemes.count, feelings.count < 12 {
      if startsFrame(position) { open(at: position) }
      if let match = table.lexicon.match(at: position, numbers: numbers, kinds: kinds),
        !crosses(position, match.length)
      {
        switch match.meaning {
        case .guarded(let name):
          if name != "aside" {
            for index in position..<position + match.length { take(index) }
            frame.governs = []
          }
          position += match.length
          continue
        case .feeling(let emotion):
          if note(emotion, at: position..<position + match.length, isExact: true) {
            position += match.length
            continue
          }
        }
      } else if let match = table.lexicon.feeling(
        near: lexemes[position].form,
        number: numbers[position]
      ), case .feeling(let emotion) = match.meaning {
        if note(emotion, at: position..<position + 1, isExact: false) {
          position += 1
          continue
        }
      }
      take(position)
      answerPending(at: position)
      position += 1
    }
  }

  /// Whether a phrase runs over the end of a sentence.
  private func crosses(_ position: Int, _ length: Int) -> Bool {
    length > 1
      && lexemes[position + 1..<position + length].contains { $0.joint == .stop }
  }

  private func startsFrame(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let lexeme = lexemes[position]
    if lexemes[position - 1].form == "anything", lexeme.form == "but" { return false }
    if hasSign(before: position) { return true }
    if lexeme.joint == .stop || lexeme.sentence != lexemes[position - 1].sentence { return true }
    if lexeme.clause != lexemes[position - 1].clause {
      // "neither happy nor sad", "sad and tired": one clause, unless a subject follows.
      return lexeme.form == "but" || lexeme.form == "though" || lexeme.form == "although"
        || subject(at: position) != nil || subject(at: position + 1) != nil
    }
    if lexeme.joint == .comma, let subject = subject(at: position) {
      if case .dummy = subject { return isVerb(position + 1) }
      return true
    }
    return false
  }

  private mutating func open(at position: Int) {
    let previous = frame
    if position > 0, lexemes[position].sentence != lexemes[position - 1].sentence {
      isOldTime = false
    }
    frame = FeelingFrame(start: position)
    if position > 0, lexemes[position].sentence == lexemes[position - 1].sentence,
      ["but", "just", "only"].contains(lexemes[position].form) || lexemes[position].joint == .stop
    {
      // "not just angry but hurt": the subject goes on, the denial does not.
      if subject(at: position) == nil, subject(at: position + 1) == nil {
        frame.subject = previous.subject
        frame.hasVerb = previous.hasVerb
        frame.isPast = previous.isPast
        if case .thing = previous.subject { frame.subject = .none }
      }
    }
  }

  /// "I am not", "so am I", "I was too": says of the feeling before whether it is felt.
  mutating func answerPending(at position: Int) {
    guard let last = pending, position - last.position.upperBound < 14 else { return }
    let isLast =
      position + 1 == lexemes.count || lexemes[position + 1].joint == .stop
      || lexemes[position + 1].joint == .comma || lexemes[position + 1].form == "but"
    guard isLast, position >= frame.start else { return }
    if frame.start > 0, ["as", "than"].contains(lexemes[frame.start - 1].form) { return }
    var start = position
    while start > frame.start, start > position - 8, lexemes[start].joint == .space { start -= 1 }
    let words = start...position
    guard words.count >= 2, words.count <= 6 else { return }
    let hasMe = words.contains { kinds[$0].has(.me) }
    let hasVerb = words.contains { kinds[$0].has([.be, .do]) }
    let hasObject = words.contains { lexemes[$0].form == "me" }
    let isPlain = words.allSatisfy {
      kinds[$0].has([.me, .be, .do, .contrary, .filler, .think, .conjunction, .undo, .say])
        || lexemes[$0].form == "me"
    }
    guard isPlain, (hasMe && hasVerb) || (hasObject && words.count == 2) else { return }
    let isDenied = words.contains { lexemes[$0].form == "not" }
    guard !words.contains(where: { lexemes[$0].form == "know" }) else { return }
    append(
      last.emotion,
      at: last.position,
      holder: .me,
      polarity: isDenied ? .denied : .felt,
      rule: isDenied ? "ellipsis.denied" : "ellipsis"
    )
    pending = nil
  }

  mutating func append(
    _ emotion: Int,
    at range: Range<Int>,
    holder: Feeling.Holder,
    polarity: Feeling.Polarity,
    rule: String
  ) {
    let intensity = self.intensity(around: range)
    let emotion = table.emotions[emotion]
    if let index = feelings.firstIndex(where: {
      $0.emotion.word == emotion.word && $0.holder == holder && $0.polarity == polarity
    }) {
      feelings[index].intensity = max(feelings[index].intensity, intensity)
      return
    }
    feelings.append(
      Feeling(
        emotion: emotion,
        holder: holder,
        polarity: polarity,
        intensity: intensity,
        target: target(after: range),
        range: lexemes[range.lowerBound].range
          .lowerBound..<lexemes[range.upperBound - 1].range.upperBound,
        clause: clause(around: range),
        rule: rule
      )
    )
  }
}
