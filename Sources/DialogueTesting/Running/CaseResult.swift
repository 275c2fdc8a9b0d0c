public import Diagnostics

/// What came of a case.
public struct CaseResult: Hashable, Sendable {
  /// How it ended.
  public enum Status: String, Hashable, Sendable {
    /// As it should.
    case passed
    /// Otherwise; the failure says how.
    case failed
    /// It was not tried.
    case skipped
  }

  /// The name of the case.
  public var name: String
  /// What was tried.
  public var kind: TestCase.Kind
  /// How it ended.
  public var status: Status = .passed
  /// How many runs the plan has.
  public var runs = 0
  /// How many steps of the plan were done.
  public var steps = 0
  /// Where the plan and the script disagree.
  public var failure: PlanFailure?
  /// What the compiler said.
  public var diagnostics: [Diagnostic] = []
  /// How long it took, in thousandths of a second.
  public var milliseconds = 0.0
  /// The scripts, for showing diagnostics.
  public var sources: [SourceFile]

  /// Creates the result of a case that passed.
  public init(name: String, kind: TestCase.Kind, sources: [SourceFile] = []) {
    self.name = name
    self.kind = kind
    self.sources = sources
  }

  /// Creates the result of a case that was not tried.
  public static func skipped(_ testCase: TestCase) -> CaseResult {
    var result = CaseResult(name: testCase.name, kind: testCase.kind)
    result.status = .skipped
    return result
  }
}

/// What came of all cases.
public struct TestReport: Hashable, Sendable {
  /// The results, in the order of the cases.
  public var results: [CaseResult]

  /// Creates a report.
  public init(_ results: [CaseResult]) {
    self.results = results
  }

  /// Returns how many results have a status.
  public func count(_ status: CaseResult.Status) -> Int {
    results.count { $0.status == status }
  }

  /// Whether any case failed.
  public var hasFailures: Bool { results.contains { $0.status == .failed } }

  /// The time of all cases, in thousandths of a second.
  public var milliseconds: Double { results.reduce(0) { $0 + $1.milliseconds } }
}
