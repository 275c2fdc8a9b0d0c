public import Diagnostics

/// Where a plan and a script disagree.
public struct PlanFailure: Error, Hashable, Sendable {
  /// The run, from 1, or `nil` when nothing ran.
  public var run: Int?
  /// The step of the run, from 1; one past the last for the end of the run.
  public var step: Int?
  /// The line of the plan, from 1.
  public var planLine: Int?
  /// What the plan asks for.
  public var expected: String
  /// What happened instead.
  public var found: String
  /// The name of the script that what happened comes from, if it is known.
  public var file: String?
  /// The place in that script.
  public var location: SourceLocation?

  /// Creates a failure.
  public init(
    run: Int? = nil,
    step: Int? = nil,
    planLine: Int? = nil,
    expected: String,
    found: String,
    file: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.run = run
    self.step = step
    self.planLine = planLine
    self.expected = expected
    self.found = found
    self.file = file
    self.location = location
  }
}

extension PlanFailure: CustomStringConvertible {
  /// The failure as `run R step S (plan line L): expected …, got … at file:line:column`.
  public var description: String {
    var place: [String] = []
    if let run { place.append("run \(run)") }
    if let step { place.append("step \(step)") }
    if let planLine { place.append("(plan line \(planLine))") }
    let start = place.isEmpty ? "" : place.joined(separator: " ") + ": "
    var end = ""
    if let file {
      end = " at \(file)"
      if let location { end += ":\(location.line):\(location.column)" }
    }
    return start + "expected \(expected), got \(found)" + end
  }
}
