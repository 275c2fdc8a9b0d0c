internal import Diagnostics

extension TestReport {
  /// The report as a JSON object on one line, with a line break at its end.
  public var json: String {
    let cases = results.map(TestReport.json)
    let report: JSONText = [
      "cases": .array(cases),
      "totals": [
        "passed": .number(count(.passed)),
        "failed": .number(count(.failed)),
        "skipped": .number(count(.skipped)),
      ],
    ]
    return report.text + "\n"
  }

  private static func json(of result: CaseResult) -> JSONText {
    var members: [JSONText.Member] = [
      .init("name", .string(result.name)),
      .init("status", .string(result.status.rawValue)),
      .init("kind", .string(result.kind.rawValue)),
      .init("runs", .number(result.runs)),
      .init("steps", .number(result.steps)),
    ]
    if let failure = result.failure { members.append(.init("failure", JSONText(failure))) }
    let diagnostics = result.diagnostics.map { JSONText($0) }
    members.append(.init("diagnostics", .array(diagnostics)))
    members.append(.init("ms", .decimal(result.milliseconds)))
    return .object(members)
  }
}

extension JSONText {
  fileprivate init(_ failure: PlanFailure) {
    var members: [Member] = [Member("message", .string(failure.description))]
    if let run = failure.run { members.append(Member("run", .number(run))) }
    if let step = failure.step { members.append(Member("step", .number(step))) }
    if let line = failure.planLine { members.append(Member("planLine", .number(line))) }
    members.append(Member("expected", .string(failure.expected)))
    members.append(Member("got", .string(failure.found)))
    if let file = failure.file { members.append(Member("file", .string(file))) }
    if let location = failure.location {
      members.append(Member("line", .number(location.line)))
      members.append(Member("column", .number(location.column)))
    }
    self = .object(members)
  }
}
