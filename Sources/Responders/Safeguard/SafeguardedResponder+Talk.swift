public import Conversation
internal import Noticing
internal import Yarn

// What a person types where something was to be chosen: people answer in sentences, or with something
// else. In a flow every text is answered; nobody is told that it matched nothing.
extension SafeguardedResponder {
  /// What a typed text comes to as an answer to a request, or `nil` when that is not clear.
  ///
  /// In a flow a choice is found by what the text means before it is found by its words (“safe” is not
  /// “I am not safe”), and a text that is no choice is kept as it is, for the flow to answer.
  public func value(
    of text: String,
    for request: InputRequest,
    in transcript: Transcript
  ) -> Answer.Value? {
    let plain = request.interpret(text)
    guard case .choice(let choices) = request.kind else { return plain }
    guard transcript.isInAside else { return plain ?? choice(meantBy: text, among: choices) }
    switch plain {
    case .word, .skipped: return plain
    case .choice(let index):
      let words = Self.words(of: text)
      if words.first.map({ Int($0) != nil }) ?? false { return plain }
      if words == Self.words(of: choices[index].text) { return plain }
    case .text, .rating, nil: break
    }
    guard !text.trimmingBlanks().isEmpty else { return nil }
    if isGraver(text, than: transcript) || namesCountry(text, in: transcript) { return .text(text) }
    let answer = flowAnswer(text, in: transcript)
    if answer.wantsQuiet || answer.wantsListening || answer.questionNode != nil {
      return .text(text)
    }
    // How to go on may be answered with whatever comes next.
    let closes =
      transcript.asides(of: Self.owner).last?.state?.machine.variables["$safety_closing"]
      == .bool(true)
    if closes, text.split(separator: " ").count > Self.fewWordsAtEnd { return .text(text) }
    let meant = choice(meantBy: text, among: choices, in: transcript)
    return meant ?? (answer.isTelling ? nil : plain) ?? .text(text)
  }

  /// The choice that is meant by a text that matches none word for word, or `nil`.
  ///
  /// Of several choices that stand for the same way of answering the one that stands for fewest is meant.
  private func choice(
    meantBy text: String,
    among choices: [InputRequest.Choice],
    in transcript: Transcript? = nil
  ) -> Answer.Value? {
    guard let readers = flows.surroundings.readers.value else { return nil }
    let standing = standing(of: choices, in: transcript, readers)
    let isLong = text.split(separator: " ").count > Self.fewWords
    // In a flow a few words answer it, however heavy they are; more of them may say more.
    let isHeavy =
      transcript.map { isLong && assessment(of: text, after: $0).severity >= 2 }
      ?? (assessor.assess(text).severity >= 2)
    var ways = readers.answers(in: text)
    if ways.isEmpty || ShortAnswer.isDontKnow(text) { ways += Self.otherWays(of: text) }
    // “I wouldn't do anything. But it would be fine not to wake up” is no no to the plain question, and
    // there even what only the learnt model hears counts.
    if let transcript, isLong, isAskedPlainly(transcript), saysNotToLive(text),
      let index = choices.indices.first(where: { standing[$0].contains("a_sometimes") })
    {
      return .choice(index)
    }
    if transcript != nil, let index = Self.keyword(of: text, in: choices) { return .choice(index) }
    // “Well, no, but …” is no no when much else follows it, unless it is all that its clause says.
    let clause = text.prefix { !",.;:!?\n".contains($0) }
    let first = isLong ? Set(readers.answers(in: String(clause))) : []
    for way in ways {
      if isLong, ["a_yes", "a_no"].contains(way), transcript == nil || !first.contains(way) {
        continue
      }
      if isHeavy, Self.lightening.contains(way) || transcript != nil && way == "a_yes" { continue }
      let fitting = choices.indices.filter { choices[$0].isAvailable && standing[$0].contains(way) }
      if let best = fitting.min(by: { standing[$0].count < standing[$1].count }),
        fitting.count == 1 || transcript != nil || way == "a_yes"
      {
        return .choice(best)
      }
    }
    return nil
  }

  /// Whether the plain question is what is being answered, and nothing was asked before it.
  private func isAskedPlainly(_ transcript: Transcript) -> Bool {
    transcript.asides(of: Self.owner).last.map { $0.flow == "Safety_ask" && $0.ending == nil }
      ?? false
      && isOnlyQuestion(transcript)
  }

  /// Whether a text, read by itself, says that somebody would rather not live.
  private func saysNotToLive(_ text: String) -> Bool {
    let alone = assessor.assess(text)
    return alone.severity >= 2 && [.passive, .active].contains(alone.level) && !alone.isOthers
  }

  /// The ways of answering that each choice stands for: by its tags, else by its words.
  private func standing(
    of choices: [InputRequest.Choice],
    in transcript: Transcript?,
    _ readers: Readers
  ) -> [Set<String>] {
    let options =
      transcript?.asides(of: Self.owner).last?.state?.machine.offeredOptions.map { $0.line } ?? []
    return choices.indices.map { index in
      let tags =
        options.indices.contains(index) && options[index].spokenText == choices[index].text
        ? options[index].tags.filter { $0.hasPrefix("a_") } : []
      return tags.isEmpty ? Set(readers.answers(in: choices[index].text)) : Set(tags)
    }
  }

  /// The choice that a few words name by a word which no other choice has: “walking maybe”.
  private static func keyword(of text: String, in choices: [InputRequest.Choice]) -> Int? {
    let words = Self.words(of: text)
    guard words.count <= 4, !words.contains(where: denying.contains) else { return nil }
    let lists = choices.map { $0.isAvailable ? Self.words(of: $0.text) : [] }
    for word in words where word.count >= 5 && !common.contains(word) {
      let fitting = lists.indices.filter { lists[$0].contains(word) }
      if fitting.count == 1 { return fitting[0] }
    }
    return nil
  }

  private static let denying: Set<String> = [
    "no", "not", "never", "don't", "dont", "isn't", "isnt", "can't", "cant", "won't", "wont",
    "nothing",
  ]
  /// Words that choices have and that say nothing of them.
  private static let common: Set<String> = [
    "thought", "might", "right", "about", "already", "something", "someone", "these", "there",
    "where",
    "would", "could", "there's", "think", "sometimes",
  ]

  private static func otherWays(of text: String) -> [String] {
    if ShortAnswer.isDontKnow(text) { return ["a_unsure"] }
    if ShortAnswer.isRefusal(text) { return ["a_decline"] }
    return ShortAnswer.isNothing(text) ? ["a_no"] : []
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }

  /// Answers less is asked and shown after.
  private static let lightening: Set<String> = ["a_no", "a_safe", "a_figure", "a_unsure"]
  private static let fewWords = 12
  private static let fewWordsAtEnd = 5
}

// MARK: The number that stays

extension SafeguardedResponder {
  /// The reply of a flow, with the number said again at its beginning while somebody may not be safe.
  func pinned(_ run: ScriptRun, in transcript: Transcript) -> Reply {
    Reply(pinning(run, transcript))
  }

  func pinning(_ run: ScriptRun, _ transcript: Transcript) -> [ReplyEvent] {
    let number = HelpCard.emergency(flows.surroundings.helplines, region: run.region)
    let said = run.events.compactMap(\.spokenText)
    guard run.dialogue[variable: "$safety_pinned"] == .bool(true), has(Self.pinnedNode),
      transcript.isInAside, !said.isEmpty, !said.contains(where: { $0.contains(number) }),
      !isNumberNear(number, in: transcript)
    else { return run.events }
    var flow = flows
    flow.start = Self.pinnedNode
    let line = (try? flow.run(transcript, afresh: true).events) ?? []
    return line.filter { if case .said = $0 { true } else { false } } + run.events
  }

  /// Whether the number was said in one of the last replies, so that it is still before their eyes.
  private func isNumberNear(_ number: String, in transcript: Transcript) -> Bool {
    var answers = 0
    for entry in transcript.live.reversed() {
      switch entry.content {
      case .answered: answers += 1
      case .said(let utterance) where utterance.text.contains(number): return true
      default: break
      }
      if answers >= Self.turnsBetweenNumbers { return false }
    }
    return false
  }

  private static let pinnedNode = "Safety_Pinned"
  private static let turnsBetweenNumbers = 3
}

extension ReplyEvent {
  fileprivate var spokenText: String? {
    if case .said(let utterance) = self { utterance.text } else { nil }
  }
}

extension Answer {
  /// Whether it is something typed where there was something to choose.
  var isUnmatched: Bool {
    switch value {
    case .text, .skipped: ControlWord(text) == nil
    case .choice, .rating, .word: false
    }
  }
}
