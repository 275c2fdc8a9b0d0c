import Foundation
import Testing
import Yarn

/// Every shipped dialogue can be left at any point and taken up in another process.
@Suite struct SavingTests {
  @Test(arguments: WalkTests.starts)
  func `a state restored before every event gives the same events`(_ start: String) throws {
    for seed in 0..<6 {
      let straight = try events(from: start, seed: seed) { $0 }
      let restored = try events(from: start, seed: seed) { dialogue in
        let data = try JSONEncoder().encode(dialogue.state)
        return try Dialogue(
          program: dialogue.program,
          library: dialogue.library,
          restoring: try JSONDecoder().decode(Dialogue.State.self, from: data)
        )
      }
      #expect(straight.events == restored.events)
      #expect(straight.state == restored.state)
      #expect(straight.events.count > 1)
    }
  }

  /// What a person who answers at random sees; `handle` has the machine before each event.
  private func events(
    from start: String,
    seed: Int,
    _ handle: (Dialogue) throws -> Dialogue
  ) throws -> (events: [DialogueEvent], state: Dialogue.State) {
    let person = RandomPerson(seed: seed).person
    var dialogue = try Dialogue.shipped(for: StubHost(), seed: seed)
    try dialogue.start(at: start)
    var events: [DialogueEvent] = []
    while dialogue.isRunning, events.count < 400 {
      dialogue = try handle(dialogue)
      let event = try dialogue.next()
      events.append(event)
      switch event {
      case .options(let options):
        let open = options.filter(\.isAvailable)
        dialogue = try handle(dialogue)
        try dialogue.select(person.choose(open.map(\.line.text)).map { open[$0].id })
      case .command(let command):
        let name = "$" + (command.words.dropFirst().first ?? "")
        switch command.name {
        case "ask", "feel": dialogue[variable: name] = .string(person.write("") ?? "")
        case "rate": dialogue[variable: name] = .number(Float(person.rate("") ?? -1))
        default: break
        }
      case .line, .nodeStarted, .nodeCompleted, .completed: break
      }
    }
    return (events, dialogue.state)
  }
}
