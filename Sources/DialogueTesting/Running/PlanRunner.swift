internal import Diagnostics
public import Yarn

/// Runs a plan against a program.
public struct PlanRunner {
  /// How far a run may go.
  public struct Limits: Hashable, Sendable {
    /// How many steps the machine may make without a line, options or a command.
    public var steps: Int
    /// How long the whole plan may take, or `nil` for any time.
    public var time: Duration?

    /// Creates limits.
    public init(steps: Int = 1_000_000, time: Duration? = nil) {
      self.steps = max(1, steps)
      self.time = time
    }
  }

  /// The machine; variables, visits and views persist from run to run.
  public var dialogue: Dialogue
  /// Whether the end of a run without `stop` must be the end of the dialogue.
  public var isStrict = true
  /// How far a run may go.
  public var limits = Limits()
  /// Called after every event and every selection, so that a test can exchange the machine.
  public var afterEvent: (inout Dialogue) throws -> Void = { _ in }
  /// Every event that was delivered, in order.
  public private(set) var transcript: [DialogueEvent] = []
  /// How many steps of the plan were done.
  public private(set) var stepCount = 0

  private var deadline: ContinuousClock.Instant?

  /// Creates a runner with variables of its own.
  public init(program: Program, library: FunctionLibrary, seed: UInt64 = 0) {
    dialogue = Dialogue(
      program: program,
      library: library,
      saliency: .bestLeastRecentlyViewed,
      seed: seed
    )
  }

  /// Runs every run of the plan.
  ///
  /// A program without a node `Start` is not run where the plan starts at no other node: then the
  /// plan only says that it compiles.
  public mutating func run(_ plan: TestPlan) throws(PlanFailure) {
    deadline = limits.time.map { ContinuousClock.now + $0 }
    for (index, steps) in plan.runs.enumerated() {
      do throws(PlanFailure) { try run(steps) } catch {
        var failure = error
        failure.run = index + 1
        throw failure
      }
    }
  }

  private mutating func run(_ steps: [TestPlan.Step]) throws(PlanFailure) {
    var startsElsewhere = false
    if case .node? = steps.first?.kind { startsElsewhere = true }
    if !startsElsewhere {
      guard dialogue.program.node("Start") != nil else { return }
      try attempt("node: Start") { (dialogue) throws(DialogueError) in
        try dialogue.start(at: "Start")
      }
    }
    var options: [TestPlan.Step] = []
    for (index, step) in steps.enumerated() {
      do throws(PlanFailure) {
        try take(step, &options)
      } catch {
        var failure = error
        failure.step = index + 1
        failure.planLine = step.line
        throw failure
      }
      stepCount += 1
      if step.kind == .stop { return }
    }
    guard isStrict else { return }
    do throws(PlanFailure) {
      let expected = "the end of the dialogue, as the run has no more steps"
      let event = try nextContent(expected)
      guard event == .completed else { throw failure(expected, event) }
    } catch {
      var failure = error
      failure.step = steps.count + 1
      throw failure
    }
  }

  private mutating func take(
    _ step: TestPlan.Step,
    _ options: inout [TestPlan.Step]
  ) throws(PlanFailure) {
    switch step.kind {
    case .option:
      options.append(step)
    case .select(let number):
      try select(number, options)
      options = []
    case .line(let text):
      let event = try nextContent(step.kind.planned)
      guard case .line(let line) = event, text == nil || line.shownText == text else {
        throw failure(step.kind.planned, event)
      }
    case .command(let text):
      let event = try nextContent(step.kind.planned)
      guard case .command(let command) = event, text == nil || command.text == text else {
        throw failure(step.kind.planned, event)
      }
    case .stop:
      let event = try nextContent(step.kind.planned)
      guard event == .completed else { throw failure(step.kind.planned, event) }
    case .set(let name, let value):
      try set(name, value)
    case .saliency(let strategy):
      dialogue.saliency = strategy
    case .node(let title):
      try attempt(step.kind.planned) { (dialogue) throws(DialogueError) in
        try dialogue.start(at: title)
      }
    }
  }

  private mutating func set(_ name: String, _ value: Value) throws(PlanFailure) {
    guard let initial = dialogue.program.initialValues[name] else {
      let isSmart = dialogue[variable: name] != nil
      throw PlanFailure(
        expected: "a variable ‘\(name)’ that can be set",
        found: isSmart ? "a smart variable" : "no such variable in the script"
      )
    }
    guard initial.type == value.type else {
      throw PlanFailure(
        expected: "a \(initial.type.name) for ‘\(name)’",
        found: "the \(value.type.name) \(value.text)"
      )
    }
    dialogue[variable: name] = value
  }

  private mutating func select(
    _ number: Int,
    _ steps: [TestPlan.Step]
  ) throws(PlanFailure) {
    let expected = "options " + steps.map(\.kind.planned).joined(separator: ", ")
    let event = try nextContent(expected)
    guard case .options(let options) = event, options.count == steps.count,
      zip(options, steps).allSatisfy({ $0.matches($1.kind) })
    else { throw failure(expected, event) }
    if number == 0, options.contains(where: \.isAvailable) {
      throw failure("options of which none is available, as select: 0 says", event)
    }
    guard number <= options.count else { throw failure("an option \(number)", event) }
    try attempt("select: \(number)") { (dialogue) throws(DialogueError) in
      try dialogue.select(number == 0 ? nil : number - 1)
    }
    try settle()
  }

  /// Goes on to the next line, options, command or end.
  private mutating func nextContent(_ expected: String) throws(PlanFailure) -> DialogueEvent {
    var remaining = limits.steps
    while true {
      if let deadline, ContinuousClock.now > deadline {
        throw PlanFailure(expected: expected, found: "no more time: the plan took too long")
      }
      // Few steps at a time, so that the clock is looked at.
      dialogue.stepLimit = min(remaining, 100_000)
      let event: DialogueEvent
      do throws(DialogueError) {
        event = try dialogue.next()
      } catch {
        if case .noProgress(let steps, _) = error, steps < remaining {
          remaining -= steps
          continue
        }
        throw failure(expected, error)
      }
      transcript.append(event)
      try settle()
      switch event {
      case .nodeStarted, .nodeCompleted: continue
      case .line, .options, .command, .completed: return event
      }
    }
  }

  private mutating func settle() throws(PlanFailure) {
    do { try afterEvent(&dialogue) } catch {
      throw PlanFailure(expected: "a machine that goes on", found: "\(error)")
    }
  }

  private mutating func attempt(
    _ expected: String,
    _ body: (inout Dialogue) throws(DialogueError) -> Void
  ) throws(PlanFailure) {
    do throws(DialogueError) { try body(&dialogue) } catch { throw failure(expected, error) }
  }
}

extension PlanRunner {
  private func failure(_ expected: String, _ event: DialogueEvent) -> PlanFailure {
    var failure = PlanFailure(expected: expected, found: event.planned)
    switch event {
    case .line(let line): failure.stand(at: line.id, in: dialogue.program)
    case .options(let options):
      if let option = options.first { failure.stand(at: option.line.id, in: dialogue.program) }
    case .command, .nodeStarted, .nodeCompleted, .completed:
      if let node = dialogue.currentNode.flatMap({ dialogue.program.node($0) }) {
        failure.file = node.file
        failure.location = SourceLocation(line: node.line, column: 1)
      }
    }
    return failure
  }

  private func failure(_ expected: String, _ error: DialogueError) -> PlanFailure {
    var failure = PlanFailure(expected: expected, found: "\(error)")
    if let place = error.place {
      failure.file = place.file
      failure.location = SourceLocation(line: place.line, column: 1)
    }
    return failure
  }
}

extension PlanFailure {
  fileprivate mutating func stand(at lineID: String, in program: Program) {
    guard let entry = program.stringTable[lineID] else { return }
    file = entry.file
    location = SourceLocation(line: entry.line, column: 1)
  }
}

extension Option {
  fileprivate func matches(_ kind: TestPlan.Kind) -> Bool {
    guard case .option(let text, let isAvailable) = kind else { return false }
    return isAvailable == self.isAvailable && (text == nil || text == line.shownText)
  }
}

extension DialogueError {
  /// Where in the script it happened, if it did happen in the script.
  fileprivate var place: CodeLocation? {
    switch self {
    case .unknownNode(_, let place), .tooManyDetours(_, let place): place
    case .textTooLong(_, let place): place
    case .unknownFunction(_, let place), .callFailed(_, _, let place),
      .wrongType(_, _, let place), .invalidRemainder(let place),
      .unknownVariable(_, let place), .noProgress(_, let place):
      place
    default: nil
    }
  }
}
