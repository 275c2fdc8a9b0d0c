import Foundation
import Testing

/// The plans beside the inquiries: the main path, everything skipped, and a stop.
@Suite struct InquiryPlanTests {
  static let folder = EmbeddedFileTests.folder.appendingPathComponent("Inquiries")

  @Test func `every inquiry has a plan of three runs, and does what it says`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let inquiries = names.filter { $0.hasSuffix(".yarn") }.map { $0.dropLast(5) }.sorted()
    let plans = names.filter { $0.hasSuffix(".testplan") }.map { $0.dropLast(9) }.sorted()
    #expect(plans == inquiries)
    let run = try Home().umbra("dialogue", "test", "--with-umbra", Self.folder.path)
    #expect(run.status == 0, "\(run.output.suffix(3_000))\(run.errors)")
    let passed = run.output.split(separator: "\n").filter { $0.hasPrefix("PASS") }
    #expect(passed.count == inquiries.count)
    #expect(passed.allSatisfy { $0.contains("3 runs") })
  }

  @Test func `with umbra's nodes at hand a script of one's own can lean on them`() throws {
    let home = try Home()
    let line = "umbra: {hour()}, {span(\"the rota\")}.\n"
    let script = "title: Start\n---\n" + line + "<<detour Ground_Short>>\n===\n"
    _ = try home.write(script, to: "own.yarn")
    _ = try home.write("line: `umbra: 12, the rota.`\nline: *\n", to: "own.testplan")
    let alone = try home.umbra("dialogue", "test", "--lenient", home.path)
    #expect(alone.status == 1)
    let with = try home.umbra("dialogue", "test", "--lenient", "--with-umbra", home.path)
    #expect(with.status == 0, "\(with.output)")
  }
}
