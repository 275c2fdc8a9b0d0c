import Diagnostics
import Foundation
import Yarn
import YarnCompiler

/// Runs test plans, strictly: the end of a run without `stop` must be the end of the dialogue.
struct PlanRunner {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  var dialogue: Dialogue
  /// What was delivered, for comparing two ways of running.
  private(set) var transcript: [DialogueEvent] = []
  /// Whether the state goes through JSON after every event.
  var restoresAfterEveryEvent = false

  init(program: Program, restoresAfterEveryEvent: Bool = false) {
    dialogue = Dialogue(program: program, library: .testing, saliency: .bestLeastRecentlyViewed)
    self.restoresAfterEveryEvent = restoresAfterEveryEvent
  }

  mutating func run(_ plan: TestPlan) throws {
    for (index, run) in plan.runs.enumerated() {
      do { try self.run(run) } catch { throw Failure(description: "run \(index + 1): \(error)") }
    }
  }

  private mutating func run(_ steps: [TestPlan.Step]) throws {
    try dialogue.start(at: "Start")
    var options: [TestPlan.Step] = []
    for (index, step) in steps.enumerated() {
      do {
        switch step {
        case .option: options.append(step)
        case .select(let number):
          try select(number, options)
          options = []
        case .stop:
          guard case .completed = try nextContent() else { throw Failure(description: "no end") }
          return
        case .line(let text):
          guard case .line(let line) = try nextContent() else { throw unexpected }
          if let text, line.text != text { throw unexpected }
        case .command(let text):
          guard case .command(let command) = try nextContent() else { throw unexpected }
          if let text, command.text != text { throw unexpected }
        case .set(let name, let text):
          dialogue[variable: name] = Float(text).map(Value.number) ?? .bool(text == "true")
        case .saliency(let name):
          guard let strategy = SaliencyStrategy(rawValue: name) else { throw unexpected }
          dialogue.saliency = strategy
        case .node(let title): try dialogue.start(at: title)
        }
      } catch {
        throw Failure(description: "step \(index + 1) \(step): \(error)")
      }
    }
    guard case .completed = try nextContent() else { throw unexpected }
  }

  private var unexpected: Failure {
    Failure(description: "found \(transcript.last.map { "\($0)" } ?? "nothing")")
  }

  private mutating func select(_ number: Int, _ expected: [TestPlan.Step]) throws {
    guard case .options(let options) = try nextContent() else { throw unexpected }
    let found = options.map { TestPlan.Step.option($0.line.text, isAvailable: $0.isAvailable) }
    guard found == expected else { throw Failure(description: "found options \(found)") }
    if number == 0, options.contains(where: \.isAvailable) { throw unexpected }
    try dialogue.select(number == 0 ? nil : number - 1)
    try restore()
  }

  private mutating func nextContent() throws -> DialogueEvent {
    while true {
      let event = try dialogue.next()
      transcript.append(event)
      try restore()
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .line, .options, .command, .completed: return event
      }
    }
  }

  /// Goes on in a new machine made of the encoded state alone.
  private mutating func restore() throws {
    guard restoresAfterEveryEvent else { return }
    let data = try JSONEncoder().encode(dialogue.state)
    dialogue = try Dialogue(
      program: dialogue.program,
      library: .testing,
      saliency: dialogue.saliency,
      restoring: try JSONDecoder().decode(Dialogue.State.self, from: data)
    )
  }
}

extension FunctionLibrary {
  /// The functions plans may call.
  static let testing: FunctionLibrary = {
    var library = FunctionLibrary.standard
    library.add("assert", [.bool], returns: .bool) { arguments in
      guard arguments == [.bool(true)] else { throw FunctionFailure("assertion failed") }
      return .bool(true)
    }
    library.add("add_three_operands", [.number, .number, .number], returns: .number) { arguments in
      var sum: Float = 0
      for case .number(let number) in arguments { sum += number }
      return .number(sum)
    }
    library.add("hostile_text", [], returns: .string) { _ in
      .string(#"{0} [b]x[/b] a: b \n "two words" <<stop>>"#)
    }
    library.add("count_all", [], variadic: .any, returns: .number) { .number(Float($0.count)) }
    return library
  }()
}
