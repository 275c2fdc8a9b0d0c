internal import Conversation
internal import Noticing
internal import Yarn

extension ScriptRun {
  /// Moves the machine on up to the next request or its end.
  mutating func advance() throws(ScriptError) {
    while true {
      let event = try machine { (dialogue) throws(DialogueError) in try dialogue.next() }
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .line(let line): say(Utterance(line))
      case .options(let options):
        guard options.contains(where: \.isAvailable) else {
          try machine { (dialogue) throws(DialogueError) in try dialogue.select(nil) }
          continue
        }
        let choices = options.map { option in
          InputRequest.Choice(option.line.choiceText, isAvailable: option.isAvailable)
        }
        if try ask(.choice(choices), name: nil, for: .options) { return }
        try machine { (dialogue) throws(DialogueError) in try dialogue.select(nil) }
      case .command(let command):
        if try obey(command) { return }
      case .completed:
        return finish(isClosing ? .stopped : .completed)
      }
    }
  }

  /// Does what a command says, and returns whether the reply ends with it.
  private mutating func obey(_ command: Command) throws(ScriptError) -> Bool {
    let words = command.words
    func argument(_ index: Int) throws(ScriptError) -> String {
      guard words.indices.contains(index) else {
        throw ScriptError(.malformedCommand, detail: words.first ?? command.text)
      }
      return words[index]
    }
    /// A variable's name, with or without the `$` that belongs to it elsewhere.
    func variable() throws(ScriptError) -> String {
      let name = try argument(1)
      return name.hasPrefix("$") ? String(name.dropFirst()) : name
    }
    switch words.first {
    case "ask":
      let name = try variable()
      let hint = words.indices.contains(2) ? words[2] : nil
      return try ask(.text(hint: hint), name: name, for: .text(variable: "$" + name))
    case "rate":
      let name = try variable()
      return try ask(
        .rating,
        name: name,
        for: .rating(variable: "$" + name),
        ends: words.count > 3 ? InputRequest.Ends(low: words[2], high: words[3]) : nil
      )
    case "feel":
      let name = try variable()
      let hint = words.indices.contains(2) ? words[2] : nil
      return try ask(.feeling(hint: hint), name: name, for: .feeling(variable: "$" + name))
    case "breathe":
      guard let inhale = Int(try argument(1)), let exhale = Int(try argument(2)),
        let rounds = words.count > 3 ? Int(words[3]) : 5
      else { throw ScriptError(.malformedCommand, detail: command.text) }
      let pacing = InputRequest.Pacing(inhale: inhale, exhale: exhale, rounds: rounds)
      return try ask(.pause, name: nil, for: .pause, pacing: pacing)
    case "step":
      guard let step = Int(try argument(1)), let count = Int(try argument(2)),
        let progress = InputRequest.Progress(step: step, count: count)
      else { throw ScriptError(.malformedCommand, detail: command.text) }
      self.progress = progress
    case "keep":
      let name = try variable()
      if let value = dialogue[variable: "$" + name], !value.text.isEmpty {
        events.append(.effect(.note(name: name, value: value.text)))
      }
    case "hand_over":
      events.append(.effect(.handOver(to: try argument(1))))
      finish(.completed)
      return true
    case "help_card":
      try sayHelpCard(kinds: Array(words.dropFirst()))
    case "help_line":
      try sayHelpLine(kind: try argument(1))
    case "region":
      try learnRegion(from: words.dropFirst().joined(separator: " "))
    case "leave_no_trace":
      events.append(.effect(.leaveNoTrace))
    case "depth_chosen":
      events.append(.effect(.depthChosen))
    case "clear_screen":
      events.append(.effect(.clearScreen))
    case "offer":
      try putForward()
    case "answer":
      try answerQuestion(words.dropFirst().joined(separator: " "))
    default:
      throw ScriptError(.unknownCommand, detail: words.first ?? command.text)
    }
    return false
  }

  private mutating func sayHelpCard(kinds names: [String]) throws(ScriptError) {
    var kinds: [Helpline.Kind] = []
    for name in names {
      guard let kind = Helpline.Kind(rawValue: name) else {
        throw ScriptError(.malformedCommand, detail: "help_card \(name)")
      }
      kinds.append(kind)
    }
    let card = HelpCard(
      responder.surroundings.helplines,
      region: region,
      kinds: kinds.isEmpty ? HelpCard.everyday : kinds
    )
    say(Utterance(card.text, style: .card))
  }

  /// Says one line of a kind; where the region has none of it, nothing stands in for it.
  private mutating func sayHelpLine(kind name: String) throws(ScriptError) {
    guard let kind = Helpline.Kind(rawValue: name) else {
      throw ScriptError(.malformedCommand, detail: "help_line \(name)")
    }
    let row = responder.surroundings.helplines
      .rows(region: region ?? "INT", kinds: [kind])
      .first { $0.kind == kind }
    if let row { say(Utterance(HelpCard(rows: [row]).text, style: .card)) }
  }

  /// Takes a country or region in the person's words; what is not in the table changes nothing.
  private mutating func learnRegion(from text: String) throws(ScriptError) {
    guard let code = RegionNames.code(for: text) else { return }
    region = code
    events.append(.effect(.note(name: "region", value: code)))
    do {
      dialogue = try Dialogue(
        program: responder.book.program,
        library: library,
        restoring: dialogue.state
      )
    } catch {
      throw ScriptError(.dialogue, detail: error.description)
    }
  }

  /// Puts the best offer that fits forward, or the one that was chosen, or goes on when none does.
  ///
  /// What it is about is in variables then, since the next reply may find another one.
  private mutating func putForward() throws(ScriptError) {
    // The command is delivered again when the node that says the offer returns.
    guard !isOffering else { return isOffering = false }
    let chosen = offer.map { id in desk.openInTalk.first { $0.offer.id == id } } ?? desk.fitting
    guard let fitting = chosen, has(Self.offerMade) else { return }
    let (offer, inquiry) = (fitting.offer, fitting.inquiry)
    dialogue[variable: "$offer_id"] = .string(offer.id)
    dialogue[variable: "$offer_line"] = .string(offer.line)
    dialogue[variable: "$offer_name"] = .string(inquiry.name)
    dialogue[variable: "$offer_minutes"] = .string(inquiry.spokenMinutes)
    dialogue[variable: "$offer_answer"] = .string("")
    for content in [fitting.candidate.nodeTitle, fitting.candidate.lineID].compactMap(\.self) {
      countView(of: content)
    }
    events.append(.effect(.note(name: TalkFacts.offerNote, value: offer.id)))
    isOffering = true
    try machine { (dialogue) throws(DialogueError) in try dialogue.detour(to: Self.offerMade) }
  }

  private mutating func countView(of content: String) {
    let name = InternalVariables.views(of: content)
    var views: Float = 0
    if case .number(let count)? = dialogue[variable: name] { views = count }
    dialogue[variable: name] = .number(views + 1)
  }

  private static let offerMade = "Offer_Made"

  /// Says the answer to a question, or that it is outside what umbra knows.
  ///
  /// The text is the question, or the title of the node that answers it.
  private mutating func answerQuestion(_ text: String) throws(ScriptError) {
    guard !isAnswering else {
      isAnswering = false
      return
    }
    let found = responder.book.answers(title: text) ? text : responder.book.answer(to: text)
    guard let node = found ?? (has("Outside") ? "Outside" : nil) else {
      return say(Utterance(Self.outside))
    }
    isAnswering = true
    try machine { (dialogue) throws(DialogueError) in try dialogue.detour(to: node) }
  }

  fileprivate static let outside = "That is outside what I know. I am here for looking inward."
}

extension Utterance {
  /// A line of dialogue, without umbra's name and in the style that its tags ask for.
  init(_ line: Line) {
    let style: Style =
      line.tags.contains("card") ? .card : line.tags.contains("quiet") ? .quiet : .plain
    self.init(line.emphasisedText, lineID: line.id, style: style)
  }
}

extension Line {
  /// The words to be said: without the name when it is umbra's own.
  var spokenText: String {
    characterName == "umbra" ? textWithoutCharacterName : text
  }

  /// The words to be said, with an author's `[b]`, `[i]` and their like as light Markdown.
  ///
  /// Other brackets stand as they are, and all of them where a value has one: they are the person's own.
  var emphasisedText: String {
    hasForeignBrackets ? spokenText : Self.replacingTags(in: spokenText) { $0 }
  }

  /// The words to choose by, without such tags.
  var choiceText: String {
    hasForeignBrackets ? spokenText : Self.replacingTags(in: spokenText) { _ in "" }
  }

  private static let tags = [
    ("b", "**"), ("strong", "**"), ("i", "*"), ("em", "*"), ("emphasis", "*"), ("code", "`"),
  ]

  private static func replacingTags(in text: String, by mark: (String) -> String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    var text = text
    for (name, marks) in tags {
      let (open, close) = ("[\(name)]", "[/\(name)]")
      while let start = text.firstRange(of: open),
        let end = text[start.upperBound...].firstRange(of: close)
      {
        let inner = text[start.upperBound..<end.lowerBound]
        let put = mark(marks) + inner + mark(marks)
        text = String(text[..<start.lowerBound]) + put + String(text[end.upperBound...])
      }
    }
    return text
  }
}
