import Yarn

/// One run through a dialogue: what was said between two inputs, turn by turn.
struct Walk {
  struct Turn {
    var lines: [String] = []
    /// The input that ends the turn; nil when the dialogue ended.
    var input: Input?
    var answer = ""
    var node = ""
  }

  enum Input: Equatable {
    case ask(String), rate(String), feel(String), options([String])

    /// Whether the answer is in the person's own words.
    var isFree: Bool {
      switch self {
      case .ask, .feel: true
      case .rate, .options: false
      }
    }

    /// Whether the answer is one of the options.
    var isChoice: Bool {
      if case .options = self { true } else { false }
    }
  }

  /// How the person answers; `nil` skips.
  struct Person {
    var write: (String) -> String? = { _ in nil }
    var rate: (String) -> Int? = { _ in nil }
    var choose: ([String]) -> Int? = { _ in nil }
  }

  private(set) var turns = [Turn()]
  private(set) var nodes: [String] = []
  private(set) var commands: [Command] = []
  /// Whether the dialogue came to its end, or handed over, within the limit.
  private(set) var hasEnded = false
  private(set) var final: [String: Value] = [:]
  private(set) var handedOver: String?

  /// Follows a dialogue that was started; `atInput` sees it at every point where it waits.
  init(
    _ dialogue: consuming Dialogue,
    host: StubHost,
    person: Person,
    limit: Int = 250,
    atInput: (Dialogue) throws -> Void = { _ in }
  ) throws {
    var dialogue = dialogue
    while turns.count < limit {
      switch try dialogue.next() {
      case .line(let line):
        turns[turns.count - 1].lines.append(line.textWithoutCharacterName)
        turns[turns.count - 1].node = nodes.last ?? ""
      case .options(let all):
        let open = all.filter(\.isAvailable)
        try atInput(dialogue)
        let choice = person.choose(open.map(\.line.text)).map { open[$0] }
        end(.options(open.map(\.line.text)), choice?.line.text ?? "")
        try dialogue.select(choice?.id)
      case .command(let command):
        commands.append(command)
        if command.name == "hand_over" {
          handedOver = command.words.dropFirst().first
          hasEnded = true
        } else {
          try perform(command, on: &dialogue, host: host, person: person, atInput: atInput)
        }
      case .nodeStarted(let title): nodes.append(title)
      case .nodeCompleted: continue
      case .completed: hasEnded = true
      }
      guard !hasEnded else { break }
    }
    final = dialogue.variables
  }

  private mutating func perform(
    _ command: Command,
    on dialogue: inout Dialogue,
    host: StubHost,
    person: Person,
    atInput: (Dialogue) throws -> Void
  ) throws {
    let name = command.words.dropFirst().first ?? ""
    switch command.name {
    case "ask":
      try atInput(dialogue)
      let answer = person.write(name) ?? ""
      dialogue[variable: "$" + name] = .string(answer)
      end(.ask(name), answer)
    case "feel":
      try atInput(dialogue)
      let answer = person.write(name) ?? ""
      dialogue[variable: "$" + name] = .string(answer)
      dialogue[variable: "$" + name + "_quadrant"] = .string(quadrant(of: answer))
      end(.feel(name), answer)
    case "rate":
      try atInput(dialogue)
      let answer = person.rate(name) ?? -1
      dialogue[variable: "$" + name] = .number(Float(answer))
      end(.rate(name), String(answer))
    case "region": host.region.learn(command.words.dropFirst().joined(separator: " "))
    case "answer": turns[turns.count - 1].lines.append("What the host says to a question.")
    default: break
    }
  }

  private mutating func end(_ input: Input, _ answer: String) {
    turns[turns.count - 1].input = input
    turns[turns.count - 1].answer = answer
    turns.append(Turn())
  }

  /// The names of everything that was asked or rated.
  var asked: [String] {
    turns.compactMap {
      switch $0.input {
      case .ask(let name), .feel(let name), .rate(let name): name
      default: nil
      }
    }
  }

  /// What can be complained about in the turns, in words.
  var complaints: [String] {
    var found: [String] = []
    var previous: Input?
    for turn in turns {
      let place = "\(turn.node): \(turn.lines)"
      let questions = turn.lines.reduce(0) { $0 + $1.count { $0 == "?" } }
      if questions > 1 { found.append("more than one question in \(place)") }
      if previous?.isFree == true, turn.lines.first?.contains("?") ?? (turn.input != nil) {
        found.append("no reflection before the question in \(place)")
      }
      if questions == 1, turn.input != nil, turn.lines.last?.hasSuffix("?") != true {
        found.append("the question is not the last thing said in \(place)")
      }
      if questions == 0, turn.input != nil, turn.input?.isChoice == false {
        found.append("nothing is asked in \(place)")
      }
      if questions > 0, turn.input == nil, handedOver == nil {
        found.append("nobody can answer \(place)")
      }
      found += turn.lines.filter { !isClean($0) }.map { "broken sentence in \(turn.node): \($0)" }
      if case .options(let options) = turn.input {
        found += options.filter { !isClean($0, startsLine: false) }.map {
          "broken option in \(turn.node): \($0)"
        }
        if options.isEmpty { found.append("no option to choose in \(place)") }
      }
      previous = turn.input
    }
    return found
  }
}

private func isClean(_ text: String, startsLine: Bool = true) -> Bool {
  let broken = [
    "  ", " .", " ,", " ?", "“”", "“ ", " ”", ", .", "..", ",,", "{", "}", "$", ":.", "“.", "“,",
  ]
  guard let first = text.first, let last = text.last, !",:;".contains(last) else { return false }
  return !(startsLine && first.isLowercase) && !broken.contains { text.contains($0) }
}

/// A generator that gives the same walk for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
