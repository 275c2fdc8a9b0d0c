internal import Conversation
internal import Noticing
internal import Yarn

extension ScriptRun {
  /// Takes the person's answer to the pending request and goes on.
  mutating func take(
    _ answer: Answer,
    for pending: ScriptState.Pending
  ) throws(ScriptError) {
    switch answer.value {
    case .word(let word):
      try obey(word, at: pending)
    case .skipped:
      try decline(pending)
    case .choice(let index):
      guard case .options = pending.purpose else { return unclear(pending) }
      try choose(index)
    case .rating(let rating):
      guard case .rating(let variable) = pending.purpose else { return unclear(pending) }
      declined.inRow = 0
      dialogue[variable: variable] = .number(Float(rating))
      try advance()
    case .text(let text):
      try take(text, for: pending)
    }
  }

  private mutating func take(
    _ text: String,
    for pending: ScriptState.Pending
  ) throws(ScriptError) {
    if isDeclined(text, at: pending) { return try decline(pending) }
    if let node = reply(toQuestionBack: text, at: pending) {
      return try makeExcursion(to: node, from: pending)
    }
    switch pending.purpose {
    case .text(let variable):
      declined.inRow = 0
      dialogue[variable: variable] = .string(isWithoutAnswer(text, pending) ? "" : text)
      noteJudgements(in: text)
      try advance()
    case .feeling(let variable):
      declined.inRow = 0
      note(feeling: text, in: variable)
      try advance()
    case .options, .rating:
      try takeUnmatched(text, for: pending)
    case .pause:
      declined.inRow = 0
      try advance()
    }
  }

  /// Takes what matches no choice and is no number: not knowing, having none of them, or a question.
  private mutating func takeUnmatched(
    _ text: String,
    for pending: ScriptState.Pending
  ) throws(ScriptError) {
    guard responder.answersQuestions else { return unclear(pending) }
    if case .choice(let choices) = pending.request.kind {
      if let index = NoChoice.index(in: choices, meantBy: text) { return try choose(index) }
      if NoChoice.passes(text) {
        try skip(pending.purpose)
        return try advance()
      }
    }
    guard let question = responder.book.sureAnswer(to: text) else { return unclear(pending) }
    try makeExcursion(to: question, from: pending)
  }

  private mutating func choose(_ index: Int) throws(ScriptError) {
    declined.inRow = 0
    try machine { (dialogue) throws(DialogueError) in try dialogue.select(index) }
    try advance()
  }

  /// Sets the facts about the answer just given, where the dialogues have them.
  private mutating func noteJudgements(in text: String) {
    func set(_ name: String, to value: @autoclosure () -> Value) {
      if responder.book.program.initialValues[name] != nil { dialogue[variable: name] = value() }
    }
    set("$fact_reading_word", to: .string(ReadingWord.first(in: text) ?? ""))
    set("$fact_self_attack", to: .bool(SelfAttack.isIn(text)))
  }

  /// Whether a typed text says that there is no answer: “don't know”, and “nothing” where the hint
  /// offers it.
  private func isWithoutAnswer(_ text: String, _ pending: ScriptState.Pending) -> Bool {
    if ShortAnswer.isDontKnow(text) { return true }
    guard case .text(let hint?) = pending.request.kind else { return false }
    // "no mistakes, nothing left to ask" offers an answer; "a wish, or: nothing" offers none.
    guard let mark = hint.lastIndex(of: ":") else { return false }
    let offered = hint[hint.index(after: mark)...].lowercased().trimmingBlanks()
    return (offered.hasPrefix("nothing") || offered == "no") && ShortAnswer.isNothing(text)
  }

  /// Keeps a feeling in the person's own word, with what the vocabulary knows about it.
  ///
  /// The whole answer is kept in a second variable, where the dialogues have one: “$word_text”.
  private mutating func note(feeling text: String, in variable: String) {
    let feeling = responder.surroundings.emotions.feeling(named: text)
    let emotion = feeling?.emotion
    let word = FeelingWord.word(in: text, naming: feeling)
    dialogue[variable: variable] = .string(word)
    dialogue[variable: variable + "_family"] = .string(emotion?.family ?? "")
    dialogue[variable: variable + "_quadrant"] = .string(emotion?.quadrant.rawValue ?? "")
    keep(text, besides: variable)
    if !word.isEmpty {
      events.append(
        .effect(
          .felt(
            word: emotion?.word ?? word,
            family: emotion?.family,
            quadrant: emotion?.quadrant.rawValue
          )
        )
      )
    }
  }

  private mutating func keep(_ text: String, besides variable: String) {
    let name = variable + "_text"
    if responder.book.program.initialValues[name] != nil {
      dialogue[variable: name] = .string(text)
    }
  }

  mutating func skip(_ purpose: ScriptState.Purpose) throws(ScriptError) {
    switch purpose {
    case .options:
      try machine { (dialogue) throws(DialogueError) in try dialogue.select(nil) }
    case .text(let variable):
      dialogue[variable: variable] = .string("")
      noteJudgements(in: "")
    case .rating(let variable):
      dialogue[variable: variable] = .number(-1)
    case .feeling(let variable):
      dialogue[variable: variable] = .string("")
      dialogue[variable: variable + "_family"] = .string("")
      dialogue[variable: variable + "_quadrant"] = .string("")
      keep("", besides: variable)
    case .pause: break
    }
  }

  private mutating func obey(
    _ word: ControlWord,
    at pending: ScriptState.Pending
  ) throws(ScriptError) {
    switch word {
    case .skip: try decline(pending)
    case .ground: try makeExcursion(to: "Ground_Short", from: pending)
    case .helpNow: try makeExcursion(to: "Help_Now", from: pending)
    case .shore: try makeExcursion(to: "Shore_Page", from: pending)
    case .feel: try makeExcursion(to: "Feel_Word", from: pending)
    case .back, .pause: askAgain(pending.request)
    case .stop:
      guard let node = responder.closingNode, !isClosing, has(node) else {
        return try end(with: "Stop_Light")
      }
      isClosing = true
      interrupted = []
      try start(at: node)
      try advance()
    case .goodbye: try end(with: responder.goodbyeNode)
    }
  }

  /// Says a closing node, which asks for nothing, and ends.
  private mutating func end(with node: String) throws(ScriptError) {
    isClosing = true
    guard has(node) else { return finish(.stopped) }
    interrupted = []
    try start(at: node)
    try advance()
  }

  /// Goes into another node; when it returns, the pending request is raised again.
  mutating func makeExcursion(
    to node: String,
    from pending: ScriptState.Pending
  ) throws(ScriptError) {
    guard has(node) else { return askAgain(pending.request) }
    interrupted.append(pending)
    try machine { (dialogue) throws(DialogueError) in try dialogue.detour(to: node) }
    try advance()
  }

  private mutating func unclear(_ pending: ScriptState.Pending) {
    switch pending.purpose {
    case .options: say(Utterance(Self.choiceUnclear, style: .quiet))
    case .rating: say(Utterance(Self.ratingUnclear, style: .quiet))
    case .text, .feeling, .pause: break
    }
    askAgain(pending.request)
  }

  fileprivate static let choiceUnclear =
    "I could not match that to one of the choices. A number or its first words will do, or `skip`."
  fileprivate static let ratingUnclear =
    "I can take a whole number from 0 to 10 here, or `skip`."
}
