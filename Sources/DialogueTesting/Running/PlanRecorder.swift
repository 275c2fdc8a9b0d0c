public import Yarn

/// Writes down what a script really does where its plan says otherwise.
///
/// What the plan does stays (selections, values, strategies, nodes); what it expects is replaced.
/// A selection that is not possible becomes that of the first option there is.
public struct PlanRecorder {
  private var dialogue: Dialogue
  /// Events of one run after which recording ends: the script may never do.
  private static let longest = 1_000

  /// Creates a recorder with variables of its own.
  public init(
    program: Program,
    library: FunctionLibrary,
    seed: UInt64 = 0,
    stepLimit: Int = 1_000_000
  ) {
    dialogue = Dialogue(
      program: program,
      library: library,
      saliency: .bestLeastRecentlyViewed,
      seed: seed
    )
    dialogue.stepLimit = stepLimit
  }

  /// Returns the plan as it would have to be to pass.
  ///
  /// Throws what the script throws: a script that fails cannot be described by a plan.
  public mutating func record(_ plan: TestPlan) throws(DialogueError) -> TestPlan {
    var result = plan
    result.runs = []
    for run in plan.runs { result.runs.append(try record(run)) }
    return result
  }

  private mutating func record(_ run: [TestPlan.Step]) throws(DialogueError) -> [TestPlan.Step] {
    var steps: [TestPlan.Step] = []
    if case .node? = run.first?.kind {
    } else {
      guard dialogue.program.node("Start") != nil else { return run }
      try dialogue.start(at: "Start")
    }
    for step in run {
      switch step.kind {
      case .set(let name, let value):
        dialogue[variable: name] = value
        steps.append(step)
      case .saliency(let strategy):
        dialogue.saliency = strategy
        steps.append(step)
      case .node(let title):
        try dialogue.start(at: title)
        steps.append(step)
      case .option: continue
      case .line, .command, .stop, .select:
        var wanted: Int?
        if case .select(let number) = step.kind { wanted = number }
        if try recordContent(selecting: wanted, line: step.line, &steps) { return steps }
      }
    }
    let line = run.last?.line ?? 1
    for _ in 0..<PlanRecorder.longest
    where try recordContent(selecting: nil, line: line, &steps) {
      return steps
    }
    return steps
  }

  /// Writes the next event down; returns whether it was the end.
  private mutating func recordContent(
    selecting wanted: Int?,
    line: Int,
    _ steps: inout [TestPlan.Step]
  ) throws(DialogueError) -> Bool {
    while true {
      switch try dialogue.next() {
      case .nodeStarted, .nodeCompleted: continue
      case .line(let content):
        steps.append(TestPlan.Step(.line(content.shownText.recorded), line: line))
        return false
      case .command(let command):
        steps.append(TestPlan.Step(.command(command.text.recorded), line: line))
        return false
      case .completed:
        steps.append(TestPlan.Step(.stop, line: line))
        return true
      case .options(let options):
        for option in options {
          let text = option.line.shownText.recorded
          let kind = TestPlan.Kind.option(text, isAvailable: option.isAvailable)
          steps.append(TestPlan.Step(kind, line: line))
        }
        let choice = PlanRecorder.choice(wanted, options)
        steps.append(TestPlan.Step(.select(choice.map { $0 + 1 } ?? 0), line: line))
        try dialogue.select(choice)
        return false
      }
    }
  }

  private static func choice(_ wanted: Int?, _ options: [Option]) -> Int? {
    if let wanted, wanted > 0, wanted <= options.count, options[wanted - 1].isAvailable {
      return wanted - 1
    }
    return options.firstIndex { $0.isAvailable }
  }
}

extension String {
  /// The text as a plan can hold it, or `nil`, any text, when it cannot.
  fileprivate var recorded: String? { contains("`") ? nil : self }
}
