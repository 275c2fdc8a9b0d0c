public import Diagnostics
internal import Yarn
internal import YarnCompiler

/// One thing to try: a plan with its scripts, or scripts that must or must not compile.
public struct TestCase: Sendable {
  /// What is tried.
  public enum Kind: String, Hashable, Sendable {
    /// The scripts do what the plan says.
    case run = "run"
    /// The scripts compile.
    case compileOK = "compile-ok"
    /// The scripts do not compile, and say why.
    case compileFail = "compile-fail"
  }

  /// What the case is called; it need not be unique.
  public var name: String
  /// What is tried.
  public var kind: Kind
  /// The scripts, in the order they are compiled.
  public var sources: [SourceFile]
  /// The text of the plan, for a run.
  public var planText: String?

  /// Creates a case.
  public init(name: String, kind: Kind, sources: [SourceFile], planText: String? = nil) {
    self.name = name
    self.kind = kind
    self.sources = sources
    self.planText = planText
  }

  /// How cases are tried.
  public struct Settings: Sendable {
    /// The functions that scripts may call.
    public var host = TestHost()
    /// Whether the end of a run without `stop` must be the end of the dialogue.
    public var isStrict = true
    /// What chance begins with.
    public var seed: UInt64 = 0
    /// How far a run may go.
    public var limits = PlanRunner.Limits()

    /// Creates the settings that the command line begins with.
    public init() {}
  }

  /// Tries the case; it never fails itself, and tells in the result what is wrong.
  public func result(_ settings: Settings = Settings()) -> CaseResult {
    let start = ContinuousClock.now
    var result = CaseResult(name: name, kind: kind, sources: sources)
    do throws(PlanFailure) { try attempt(settings, &result) } catch {
      result.status = .failed
      result.failure = located(error)
    }
    let time = (ContinuousClock.now - start).components
    result.milliseconds =
      Double(time.seconds) * 1_000 + Double(time.attoseconds / 1_000_000_000_000) / 1_000
    return result
  }

  /// Returns the plan as it would have to be to pass, or `nil` when that cannot be said: the plan
  /// cannot be read, or the scripts do not compile or fail.
  public func updatedPlan(_ settings: Settings = Settings()) -> String? {
    guard let plan = planText.flatMap({ try? TestPlan(parsing: $0) }),
      let program = Compiler(library: settings.host.declared, unknownFunctions: .infer).compile(
        sources
      ).program
    else { return nil }
    var recorder = PlanRecorder(
      program: program,
      library: settings.host.library,
      seed: settings.seed,
      stepLimit: settings.limits.steps
    )
    return (try? recorder.record(plan))?.text
  }

  private func attempt(
    _ settings: Settings,
    _ result: inout CaseResult
  ) throws(PlanFailure) {
    var plan: TestPlan?
    if let planText { plan = try TestCase.plan(planText) }
    let compilation = Compiler(library: settings.host.declared, unknownFunctions: .infer).compile(
      sources
    )
    result.diagnostics = compilation.diagnostics
    if kind == .compileFail { return try mustFail(compilation) }
    guard let program = compilation.program else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      throw PlanFailure(
        expected: "scripts that compile",
        found: errors.count == 1 ? "an error" : "\(errors.count) errors"
      )
    }
    guard let plan else { return }
    result.runs = plan.runs.count
    var runner = PlanRunner(
      program: program,
      library: settings.host.library,
      seed: settings.seed
    )
    runner.isStrict = settings.isStrict
    runner.limits = settings.limits
    do throws(PlanFailure) { try runner.run(plan) } catch {
      result.steps = runner.stepCount
      throw error
    }
    result.steps = runner.stepCount
  }

  private static func plan(_ text: String) throws(PlanFailure) -> TestPlan {
    do throws(PlanError) { return try TestPlan(parsing: text) } catch {
      throw PlanFailure(planLine: error.line, expected: error.expected, found: error.found)
    }
  }

  private func mustFail(_ compilation: Compilation) throws(PlanFailure) {
    guard compilation.program == nil,
      compilation.diagnostics.contains(where: { $0.severity == .error })
    else {
      throw PlanFailure(expected: "an error", found: "scripts that compile")
    }
    for diagnostic in compilation.diagnostics where !isInside(diagnostic) {
      throw PlanFailure(
        expected: "every diagnostic to stand in its file",
        found: "[\(diagnostic.code)] elsewhere",
        file: diagnostic.file,
        location: diagnostic.range.start
      )
    }
  }

  private func isInside(_ diagnostic: Diagnostic) -> Bool {
    guard let source = sources.first(where: { $0.name == diagnostic.file }) else { return false }
    let range = diagnostic.range
    guard range.start <= range.end else { return false }
    return [range.start, range.end].allSatisfy { place in
      guard place.column >= 1, let line = source.line(place.line) else { return false }
      // A range may end just past the line break.
      return place.column <= line.utf8.count + 2
    }
  }

  /// Moves a place from the start of its line to the first thing that stands there.
  private func located(_ failure: PlanFailure) -> PlanFailure {
    guard failure.location?.column == 1, let file = failure.file,
      let source = sources.first(where: { $0.name == file }),
      let line = failure.location.flatMap({ source.line($0.line) })
    else { return failure }
    var failure = failure
    failure.location?.column = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count + 1
    return failure
  }
}
