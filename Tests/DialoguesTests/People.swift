import Yarn
import YarnCompiler

/// People who answer at random, in a way that a seed repeats.
final class RandomPerson {
  private var generator: Seeded
  private let ratings: [Int?]

  init(seed: Int, ratings: [Int?] = [nil, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    generator = Seeded(seed)
    self.ratings = ratings
  }

  static let answers: [String?] = [
    nil, "", "the show-off", "told a story at dinner. felt sick after", "mouse", "nowhere",
    "nothing",
    "my house, my brother was ill", "don't take up room", "that they'd think i'm selfish", "sad",
    "upset", "happy", "numb", "I feel unreal", "uk", "nobody", "help", "6",
    "I never finish a story", "12", "…", "a walk before I answer", "Ja, zuhause",
    "ONE THING: [b] 50%",
    String(repeating: "on and on and ", count: 30) + "on", "🌒",
  ]

  var person: Walk.Person {
    Walk.Person(
      write: { [self] _ in Self.answers.randomElement(using: &generator) ?? nil },
      rate: { [self] _ in ratings.randomElement(using: &generator) ?? nil },
      choose: { [self] options in
        let choice = Int.random(in: -1..<max(options.count, 1), using: &generator)
        return options.isEmpty || choice < 0 ? nil : choice
      }
    )
  }
}

extension Walk {
  /// Starts a shipped node and follows one person through it.
  init(
    from title: String,
    host: StubHost = StubHost(),
    person: Person,
    seed: Int = 0,
    setting values: [String: Value] = [:],
    atInput: (Dialogue) throws -> Void = { _ in }
  ) throws {
    var dialogue = try Dialogue.shipped(for: host, seed: seed)
    for (name, value) in values { dialogue[variable: name] = value }
    try dialogue.start(at: title)
    try self.init(dialogue, host: host, person: person, atInput: atInput)
  }
}

extension Dialogue {
  /// The machine over the shipped dialogues, with a stub host's functions.
  static func shipped(for host: StubHost, seed: Int = 0) throws -> Dialogue {
    guard let program = DialogueFiles.compilation.program else { throw NotCompiled() }
    return Dialogue(program: program, library: host.library, seed: UInt64(seed))
  }

  struct NotCompiled: Error {}
}

/// Chooses the first option that begins with one of the given words; skips where none does.
func choosing(_ beginnings: String...) -> ([String]) -> Int? {
  { options in
    options.firstIndex { option in beginnings.contains { option.hasPrefix($0) } }
  }
}
