import DialogueTesting
import Diagnostics
import Foundation
import Testing

/// The rules of the language, a plan for each, and files that must not compile.
///
/// They are the cases `umbra dialogue test Tests/YarnTests/Conformance` runs.
struct ConformanceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Conformance")

  private static func names(_ path: String, _ suffix: String) -> [String] {
    let folder = folder.appending(path: path).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  private static func source(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: try Data(contentsOf: folder.appending(path: path)))
  }

  static let plans = names("", ".testplan")
  static let refused = names("ParseFailures", ".yarn")

  @Test func `every rule has its case`() {
    #expect(Self.plans.count >= 35)
    #expect(Self.refused.count >= 40)
  }

  @Test(arguments: plans)
  func `a script does what its plan says`(name: String) throws {
    let url = Self.folder.appending(path: name + ".testplan")
    let result = TestCase(
      name: name,
      kind: .run,
      sources: [try Self.source(name + ".yarn")],
      planText: try String(contentsOf: url, encoding: .utf8)
    ).result(TestCase.Settings())
    #expect(result.status == .passed, "\(result.failure?.description ?? "\(result.diagnostics)")")
  }

  @Test(arguments: refused)
  func `a mistake is refused, once, where it stands`(name: String) throws {
    let file = try Self.source("ParseFailures/\(name).yarn")
    let result = TestCase(name: name, kind: .compileFail, sources: [file])
      .result(TestCase.Settings())
    #expect(result.status == .passed)
    for diagnostic in result.diagnostics {
      #expect((1...file.lineCount).contains(diagnostic.range.start.line))
      #expect(diagnostic.range.start < diagnostic.range.end)
    }
  }
}
