import DialogueTesting
import Diagnostics
import Foundation
import Testing

/// Writing reports.
struct ReportTests {
  private static let report: TestReport = {
    var passed = CaseResult(name: "One", kind: .run)
    passed.runs = 1
    passed.steps = 2
    passed.milliseconds = 1.25
    var failed = CaseResult(name: "Two <&\"> # \u{1B}[2J", kind: .run)
    failed.status = .failed
    failed.failure = PlanFailure(
      run: 1,
      step: 2,
      planLine: 3,
      expected: "line: `a\nb`",
      found: "stop",
      file: "two.yarn",
      location: SourceLocation(line: 4, column: 5)
    )
    failed.diagnostics = [
      Diagnostic(
        code: "syntax-error",
        severity: .error,
        message: "found \"x\"",
        file: "two.yarn",
        range: SourceRange(
          start: SourceLocation(line: 1, column: 1),
          end: SourceLocation(line: 1, column: 3)
        )
      )
    ]
    let skipped = CaseResult.skipped(TestCase(name: "Three", kind: .compileOK, sources: []))
    return TestReport([passed, failed, skipped])
  }()

  @Test func `text says what passed, what failed and where`() {
    let lines = Self.report.text().split(separator: "\n").map(String.init)
    #expect(lines[0] == "PASS One (1 run, 2 steps)")
    #expect(
      lines[1] == """
        FAIL Two <&"> # \u{FFFD}[2J run 1 step 2 (plan line 3): expected line: `a\\nb`, \
        got stop at two.yarn:4:5
        """
    )
    #expect(lines[2] == "two.yarn:1:1: error: found \"x\" [syntax-error]")
    #expect(lines.suffix(2) == ["SKIP Three", "1 passed, 1 failed, 1 skipped"])
  }

  @Test func `JSON has every case and the totals`() throws {
    let text = Self.report.json
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let report = try #require(object as? [String: Any])
    let cases = try #require(report["cases"] as? [[String: Any]])
    #expect(cases.map { $0["status"] as? String } == ["passed", "failed", "skipped"])
    #expect(cases[0]["ms"] as? Double == 1.25)
    #expect(cases[0]["failure"] == nil)
    let failure = try #require(cases[1]["failure"] as? [String: Any])
    #expect(failure["expected"] as? String == "line: `a\nb`")
    #expect(failure["column"] as? Int == 5)
    let diagnostics = try #require(cases[1]["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.first?["upstream"] as? String == "YS0005")
    #expect((report["totals"] as? [String: Int])?["skipped"] == 1)
  }

  @Test func `JUnit is well-formed`() throws {
    let text = Self.report.junit
    #expect(text.contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\" time=\"0.001\""))
    #expect(text.contains("name=\"Two &lt;&amp;&quot;&gt; # \u{FFFD}[2J\""))
    #expect(text.contains("<skipped/>"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    let opened = text.components(separatedBy: "<testcase").count - 1
    let closed = text.components(separatedBy: "</testcase>").count - 1
    #expect(opened == 3)
    #expect(closed == 2)
  }

  @Test func `TAP counts the cases and says why one failed`() {
    let lines = Self.report.tap.split(separator: "\n").map(String.init)
    #expect(lines[0...2] == ["TAP version 14", "1..3", "ok 1 - One"])
    #expect(lines[3].hasPrefix("not ok 2 - Two <&\"> \\# "))
    #expect(lines[4] == "  ---")
    #expect(lines.contains("  ..."))
    #expect(lines.last == "ok 3 - Three # SKIP not tried")
  }
}
