import DialogueTesting
import Diagnostics
import Testing
import Yarn

/// Running cases.
struct TestCaseTests {
  private static let script = """
    title: Start
    ---
    <<declare $gold = 1>>
    Ada: You have {$gold}.
    -> Take <<if $gold > 0>>
        Taken.
    -> Leave
    <<wave hand>>
    ===
    title: Loop
    ---
    <<jump Loop>>
    ===
    """

  private func result(
    _ plan: String?,
    script: String = script,
    kind: TestCase.Kind = .run,
    _ change: (inout TestCase.Settings) -> Void = { _ in }
  ) -> CaseResult {
    var settings = TestCase.Settings()
    change(&settings)
    let source = SourceFile(name: "s.yarn", text: script)
    return TestCase(name: "case", kind: kind, sources: [source], planText: plan).result(settings)
  }

  private static let good = """
    line: `Ada: You have 1.` option: `Take` option: `Leave` select: 1
    line: `Taken.` command: `wave hand` stop
    ---
    set: $gold = 0
    line: * option: `Take` [disabled] option: `Leave` select: 2 command: * stop
    """

  @Test func `a plan that fits passes`() {
    let result = result(Self.good)
    #expect(result.status == .passed, "\(result.failure?.description ?? "")")
    #expect(result.runs == 2)
    #expect(result.steps == 14)
  }

  @Test(
    arguments: [
      (
        "line: `No`",
        "run 1 step 1 (plan line 1): expected line: `No`, got line: `Ada: You have 1.` at s.yarn:4:1"
      ),
      ("command: `x`", "got line: `Ada: You have 1.`"),
      ("line: *\nstop", "run 1 step 2 (plan line 2): expected stop"),
      ("line: * option: `Take` select: 1", "got options `Take`, `Leave` at s.yarn:5:1"),
      ("line: * option: `Take` option: `Leave` [disabled] select: 1", "`Leave` [disabled]"),
      ("line: * option: * option: * select: 3", "an option 3"),
      ("line: * option: * option: * select: 0", "none is available"),
      ("set: $silver = 1 line: *", "no such variable"), ("set: $gold = true", "the Bool True"),
      ("node: Nowhere stop", "no node named ‘Nowhere’"), ("node: Loop stop", "no progress"),
      ("line: *", "run 1 step 2: expected the end of the dialogue"),
      ("line: *\nline: `a", "(plan line 2): expected a backtick"),
    ]
  )
  func `a plan that does not fit says where and how`(plan: String, message: String) {
    let result = result(plan) { $0.limits = .init(steps: 1_000) }
    #expect(result.status == .failed)
    let failure = result.failure?.description ?? ""
    #expect(failure.contains(message), "\(failure)")
  }

  @Test func `a lenient run may end before its dialogue`() {
    #expect(result("line: *") { $0.isStrict = false }.status == .passed)
  }

  @Test func `a run is given up when its time is over`() {
    let result = result("node: Loop stop") { $0.limits = .init(steps: .max, time: .zero) }
    #expect(result.failure?.found.contains("too long") == true)
  }

  @Test func `a failing assertion says where it stands`() {
    let script = "title: Start\n---\nHello.\n  So {assert(1 == 2)}\n===\n"
    let failure = result("line: * stop", script: script).failure
    #expect(failure?.found.contains("assertion failed") == true)
    #expect(failure?.location == SourceLocation(line: 4, column: 3))
  }

  @Test func `a plan without a node to start at says only that the script compiles`() {
    #expect(result("line: `x`", script: "title: A\n---\nB\n===\n").status == .passed)
  }

  @Test func `a script that must not compile is refused for an error`() {
    let broken = "title: Start\n---\n<<if>>\n===\n"
    #expect(result(nil, script: broken, kind: .compileFail).status == .passed)
    #expect(result(nil, script: broken, kind: .compileOK).status == .failed)
    #expect(result(nil, kind: .compileFail).failure?.found == "scripts that compile")
    #expect(result(nil, kind: .compileOK).status == .passed)
    #expect(result("stop", script: broken).failure?.expected == "scripts that compile")
  }

  @Test func `a constant function is known to the compiler and the machine`() {
    let script = "title: Start\n---\n{level(\"x\")}\n===\n"
    let result = result("line: `3` stop", script: script) {
      $0.host.add("level", [.string], value: .number(3))
    }
    #expect(result.status == .passed, "\(result.failure?.description ?? "")")
  }

  @Test func `an updated plan passes and keeps what it does`() throws {
    let source = SourceFile(name: "s.yarn", text: Self.script)
    let old = "line: `old` option: `x` select: 1 stop --- set: $gold = 0 line: `old`"
    var testCase = TestCase(name: "case", kind: .run, sources: [source], planText: old)
    let updated = try #require(testCase.updatedPlan())
    testCase.planText = updated
    #expect(testCase.result().status == .passed, "\(updated)")
    #expect(updated.contains("select: 1\nline: `Taken.`"))
    #expect(updated.contains("---\nset: $gold = 0\nline: `Ada: You have 0.`"), "\(updated)")
  }

  @Test(
    arguments: [
      ("*", "a/b", true), ("b*", "a/bcd", true), ("a/?", "a/b", true), ("a", "a/b", false),
      ("*x*y*", "axbyc", true), ("*x*y", "axbyc", false), ("", "", true), ("?", "", false),
      ("a**b", "ab", true),
    ]
  )
  func `a pattern fits a name`(pattern: String, name: String, fits: Bool) {
    #expect(Glob(pattern).matches(name) == fits)
  }
}
