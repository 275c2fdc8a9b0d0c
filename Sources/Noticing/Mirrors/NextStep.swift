/// Something a person could do, read from their own words, with the parts a closing line is built from.
public struct NextStep: Hashable, Sendable, Codable {
  /// What is to be done, said to the person: "ring your brother".
  public let act: String

  /// What is to be done, in their own words: "ring my brother".
  public let ownAct: String

  /// When, in their own words: "on Sunday", "when I get home".
  public let ownTime: String?

  /// When, said to the person: "on Sunday", "when you get home".
  public let time: String?

  /// What it is done with or to, when it is a thing: "the letter".
  public let object: String?

  /// Who it is done with or to: "your brother", "Dan".
  public let person: String?

  /// The UTF-8 offsets of the words it was read from.
  public let source: Range<Int>

  /// Returns the step as the person would put it down: "After lunch, I will ring my brother".
  ///
  /// - Parameter moment: What it follows, in their words ("After lunch"); without it the time they named
  ///   stands in front, if they named one.
  /// - Returns: The sentence without its full stop.
  public func pledge(after moment: String? = nil) -> String {
    guard let opening = moment ?? ownTime else { return "I will " + ownAct }
    return Mirror.capitalised(opening) + ", I will " + ownAct
  }

  /// Returns the last thing a text says could be done, or `nil` when none can be said cleanly.
  ///
  /// Intentions ("I could …", "I'll …", "I want to …") count anywhere, and a bare verb ("ring my brother on
  /// Sunday") at the start of a sentence. What harms is never a step.
  public static func step(in text: String) -> NextStep? {
    for clause in Passage(text).statements.suffix(400).reversed() {
      let heads = clause.heads
      for head in heads.reversed() {
        if let step = clause.step(at: head, isFirst: head == heads.first) { return step }
      }
    }
    return nil
  }
}

extension Clause {
  fileprivate func step(at head: Int, isFirst: Bool) -> NextStep? {
    let (lead, start) = leadingTime(at: head)
    var verb: Int
    if let found = StepWords.patterns.lazy.compactMap({ self.end(of: $0, at: start) }).first {
      guard found < chunks.count else { return nil }
      verb = chunks[found...].firstIndex { !StepWords.passed.contains($0.form) } ?? found
    } else {
      guard Verbs.isPlain(chunks[start].form), !StepWords.statal.contains(chunks[start].form),
        continues(at: start + 1), start == 0 || lead != nil, isFirst, !beginsBroken,
        takesObject(at: start)
      else { return nil }
      verb = start
    }
    verb = afterGoing(verb)
    guard verb == start || continues(at: verb),
      Verbs.isPlain(chunks[verb].form), !StepWords.statal.contains(chunks[verb].form)
    else { return nil }
    let (time, end) = trailingTime(from: verb + 1)
    return step(
      verb: verb,
      end: end,
      from: start,
      time: time ?? lead,
      last: time == nil ? end : nil
    )
  }

  private func step(verb: Int, end: Int, from start: Int, time: [String]?, last: Int?) -> NextStep?
  {
    let part = Clause(
      chunks: Array(chunks[..<end]),
      beginsBroken: beginsBroken,
      endsBroken: end == chunks.count && endsBroken,
      isQuestion: false
    )
    guard let tail = part.tail(from: verb, limit: 8), tail.words.count > 1,
      !part.chunks[verb].isShouted
    else { return nil }
    var object: String?
    var person: String?
    for position in verb + 1..<max(tail.end, verb + 1) {
      guard let group = part.nounGroup(at: position), group.end <= tail.end else { continue }
      if group.kind == .person { person = person ?? group.text }
      if group.kind == .thing { object = object ?? group.text }
    }
    guard isSomething(part.chunks[verb..<tail.end], object: object, person: person, time: time)
    else { return nil }
    let own = part.chunks[verb..<tail.end].map(\.word)
    return NextStep(
      act: tail.words.joined(separator: " ").loweringFirst(of: part.chunks[verb]),
      ownAct: own.joined(separator: " ").loweringFirst(of: part.chunks[verb]),
      ownTime: time.map { StepTimes.own($0) },
      time: time.map { StepTimes.turned($0) },
      object: object,
      person: person,
      source: range(start, last == nil ? chunks.count : tail.end)
    )
  }

  /// "Go and fix it", "go teach my class": what is gone for.
  private func afterGoing(_ verb: Int) -> Int {
    guard verb < chunks.count, chunks[verb].form == "go", continues(at: verb + 1) else {
      return verb
    }
    let next = verb + (["and", "to"].contains(chunks[verb + 1].form) ? 2 : 1)
    guard continues(at: next), continues(at: next + 1), Verbs.isPlain(chunks[next].form),
      !StepWords.statal.contains(chunks[next].form), !StepWords.ways.contains(chunks[next].form),
      takesObject(at: next)
    else { return verb }
    return next
  }

  /// "Water the plants", but not "water and a dark room" or "tell me a joke".
  private func takesObject(at verb: Int) -> Bool {
    let next = chunks[verb + 1]
    if NounGroups.determiners.contains(next.form) || ["him", "them"].contains(next.form) {
      return true
    }
    if Names.isGiven(next.form) && next.isCapitalised || Names.parents.contains(next.form) {
      return true
    }
    return StepWords.moves.contains(chunks[verb].form) && StepWords.ways.contains(next.form)
  }

  /// "Do it" and "get through" say nothing a step could be built from.
  private func isSomething(
    _ chunks: ArraySlice<Chunk>,
    object: String?,
    person: String?,
    time: [String]?
  ) -> Bool {
    let forms = chunks.map(\.form)
    guard let verb = forms.first, forms.suffix(2) != ["do", "it"], forms.dropFirst().first != "me"
    else { return false }
    if StepWords.contact.contains(verb), forms.count == 2 {
      return person != nil || ["him", "her", "them", "someone"].contains(forms[1])
    }
    // "Tell Ravi the dog likes the blue bowl": a clause may follow.
    if ["tell", "ask", "explain", "say", "show"].contains(verb), forms.count > 4 { return false }
    // That is what they are doing here.
    if ["talk", "speak", "write", "tell"].contains(verb), forms.dropFirst().first == "about" {
      return false
    }
    return object != nil || person != nil || StepWords.alone.contains(verb)
  }

  /// "Tomorrow I'll ring him": a time in front, and the place after it.
  private func leadingTime(at head: Int) -> (time: [String]?, start: Int) {
    var position = head
    while position < chunks.count, StepWords.hedges.contains(chunks[position].form) {
      position += 1
    }
    position = afterOpinion(position)
    guard position < chunks.count else { return (nil, head) }
    if let end = StepTimes.end(in: chunks, at: position), end < chunks.count {
      return (chunks[position..<end].map(\.word), end)
    }
    return (nil, position)
  }

  /// "Think I'll", "I guess I might": the place of the second "I".
  private func afterOpinion(_ start: Int) -> Int {
    let verb = start < chunks.count && chunks[start].form == "i" ? start + 1 : start
    guard continues(at: verb + 1), StepWords.opinions.contains(chunks[verb].form),
      ["i", "i'll", "ill"].contains(chunks[verb + 1].form)
    else { return start }
    return verb + 1
  }

  /// The time phrases that run to the end of the statement, and the place where they begin.
  private func trailingTime(from start: Int) -> (time: [String]?, start: Int) {
    var end = start
    while continues(at: end), !Tails.stops.contains(chunks[end].form) || chunks[end].form == "when"
    {
      if StepTimes.end(in: chunks, at: end) != nil {
        var position = end
        while position < chunks.count, position == end || continues(at: position),
          let next = StepTimes.end(in: chunks, at: position)
        {
          position = next
        }
        let isLast =
          position >= chunks.count || !continues(at: position)
          || Tails.stops.contains(chunks[position].form) || chunks[position].form == "and"
        if isLast { return (chunks[end..<position].map(\.word), end) }
      }
      if chunks[end].form == "when" { break }
      end += 1
    }
    return (nil, chunks.count)
  }
}

extension String {
  /// "Ring my brother" inside a sentence is "ring my brother".
  fileprivate func loweringFirst(of chunk: Chunk) -> String {
    guard chunk.isTitled, hasPrefix(chunk.word) else { return self }
    return chunk.form + dropFirst(chunk.word.count)
  }
}

private enum StepWords {
  private static let i: Set<String> = ["i"]
  private static let to: Set<String> = ["to"]
  private static let am: Set<String> = ["i'm", "im"]

  static let patterns: [[Set<String>]] = [
    [i, ["could", "will", "might", "should", "must", "shall"], ["try"], to],
    [["i'll", "ill"], ["try"], to],
    [i, ["could", "will", "might", "should", "must", "shall"]],
    [["i'll", "ill"]],
    [i, ["want", "need", "have", "plan", "hope", "intend", "promised", "decided", "ought"], to],
    [["i'd"], ["like", "love"], to],
    [am, ["going", "planning", "hoping", "trying", "ready"], to],
    [i, ["am"], ["going"], to],
    [am, ["gonna"]],
    [["i've", "ive"], ["got"], to],
    [i, ["gotta", "wanna"]],
    [["let"], ["me"]],
    [["better"]],
    [i, ["had"], ["better"]],
    [["i'd"], ["better"]],
    [["gonna", "gotta"]],
    [to],
  ]

  static let opinions: Set<String> = ["guess", "think", "reckon", "suppose", "believe"]

  static let hedges: Set<String> = [
    "maybe", "perhaps", "probably", "then", "first", "ok", "okay", "so", "and", "well",
  ]

  /// Passed over between "I should" and the verb.
  static let passed = Tails.force.union(["maybe", "perhaps", "probably", "at", "least", "finally"])

  /// What is done with a person.
  static let contact: Set<String> = [
    "ask", "ring", "call", "tell", "text", "message", "thank", "visit", "write", "phone", "email",
    "hug", "invite", "meet",
  ]

  /// Whole without an object.
  static let alone: Set<String> = [
    "go", "sit", "walk", "lie", "rest", "breathe", "swim", "run", "dance", "nap", "stretch", "talk",
    "write", "read", "pray", "meditate", "stand", "step", "jog", "sing", "play", "listen", "cook",
  ]

  static let moves: Set<String> = ["go", "sit", "talk", "write", "speak", "lie", "put", "come"]

  static let ways: Set<String> = [
    "for", "to", "with", "home", "out", "outside", "back", "down", "up", "in", "on", "away",
  ]

  /// Not something to do.
  static let statal: Set<String> = [
    "be", "become", "feel", "know", "understand", "matter", "mean", "seem", "fall", "lose", "hope",
    "love", "like", "believe", "worry", "agree", "cope", "thank", "remember", "let", "stay", "stop",
    "keep", "think", "see", "hear", "imagine", "guess", "suppose", "help", "have", "belong", "hate",
    "deserve", "need", "want", "care", "mark", "disagree", "suffer", "wait", "throw", "quit",
    "miss",
    "lie", "lead", "fight", "escape", "sleep", "hide", "leave",
  ]
}

/// When something is to be done.
private enum StepTimes {
  /// Returns the place after one phrase of time, or `nil` when none begins here.
  static func end(in chunks: [Chunk], at start: Int) -> Int? {
    guard chunks.indices.contains(start), let end = place(in: chunks, at: start) else { return nil }
    return end <= chunks.count ? end : nil
  }

  private static func place(in chunks: [Chunk], at start: Int) -> Int? {
    func form(_ offset: Int) -> String {
      let position = start + offset
      guard position < chunks.count,
        offset == 0 || chunks[position - 1].ending == .none
      else { return "" }
      return chunks[position].form
    }
    let first = form(0)
    if alone.contains(first) {
      return start + (parts.contains(form(1)) || first == "straight" ? 2 : 1)
    }
    if days.contains(first) { return start + (parts.contains(form(1)) ? 2 : 1) }
    switch first {
    case "on", "by":
      if days.contains(form(1)) { return start + (parts.contains(form(2)) ? 3 : 2) }
      if form(1) == "my", form(2) == "break" { return start + 3 }
      if form(1) == "the", form(2) == "way" || form(2) == "weekend" || form(2) == "bus" {
        return start + (form(3) == "home" ? 4 : 3)
      }
      return first == "by" && alone.contains(form(1)) ? start + 2 : nil
    case "this", "next", "every", "each", "over", "one":
      let offset = form(1) == "the" ? 2 : 1
      return spans.contains(form(offset)) || days.contains(form(offset)) ? start + offset + 1 : nil
    case "after", "before":
      if marks.contains(form(1)) { return start + 2 }
      return form(1) == "the" && marks.contains(form(2)) ? start + 3 : nil
    case "at":
      if marks.contains(form(1)) || hours.contains(form(1)) { return start + 2 }
      if form(1) == "the", form(2) == "weekend" { return start + 3 }
      guard start + 1 < chunks.count, chunks[start + 1].isNumber else { return nil }
      return start + (["am", "pm", "o'clock"].contains(form(2)) ? 3 : 2)
    case "in":
      guard form(1) == "the" || form(1) == "an" || form(1) == "a" else { return nil }
      return spans.contains(form(2)) || form(2) == "bit" ? start + 3 : nil
    case "first":
      return form(1) == "thing" ? start + 2 : nil
    case "when":
      guard form(1) == "i", ["get", "wake", "finish"].contains(form(2)),
        ["home", "back", "in", "up", "work", "there"].contains(form(3))
      else { return nil }
      return start + 4
    default: return nil
    }
  }

  static func own(_ words: [String]) -> String {
    let text = words.map { days.contains($0.lowercased()) ? Mirror.capitalised($0) : $0 }
      .joined(separator: " ").lowercasedOpening
    guard let first = words.first, days.contains(first.lowercased()) else { return text }
    return "on " + text
  }

  static func turned(_ words: [String]) -> String {
    own(words).split(separator: " ").map { word in
      switch word.lowercased() {
      case "i": "you"
      case "my": "your"
      default: String(word)
      }
    }.joined(separator: " ")
  }

  private static let alone: Set<String> = [
    "today", "tonight", "tomorrow", "later", "soon", "straight", "afterwards", "daily",
  ]

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays",
    "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
  ]

  private static let parts: Set<String> = [
    "morning", "afternoon", "evening", "night", "lunchtime", "away", "today",
  ]

  private static let spans: Set<String> = [
    "morning", "afternoon", "evening", "night", "week", "weekend", "month", "day", "time", "year",
    "hour", "minute", "mornings", "evenings", "summer", "spring", "autumn", "winter",
  ]

  private static let marks: Set<String> = [
    "work", "school", "dinner", "lunch", "breakfast", "tea", "class", "church", "bed", "sleep",
    "bedtime", "lunchtime", "night", "noon", "midnight", "meeting", "run", "supper", "college",
    "uni", "therapy", "practice", "shift", "dark", "that", "this",
  ]

  private static let hours: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "half",
  ]
}

extension String {
  fileprivate var lowercasedOpening: String {
    let word = prefix { $0 != " " }
    let form = word.lowercased()
    guard word != "I", form != word, !form.hasSuffix("day"), !form.hasSuffix("days") else {
      return self
    }
    return form + dropFirst(word.count)
  }
}
