import DialogueTesting
import Diagnostics
import Foundation
import Testing
import Yarn
import YarnCompiler

/// Scripts with plans beside them.
struct PlanTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Plans")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yarn") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func program(_ name: String) throws -> Program {
    let data = try Data(contentsOf: folder.appending(path: name + ".yarn"))
    let file = SourceFile(name: name + ".yarn", bytes: data)
    let compilation = Compiler(library: .testing).compile([file])
    let renderer = DiagnosticRenderer(files: [file], style: .plain)
    let report = compilation.diagnostics.map(renderer.render).joined(separator: "\n")
    return try #require(compilation.program, "\(report)")
  }

  static func plan(_ name: String) throws -> TestPlan {
    let url = folder.appending(path: name + ".testplan")
    return try TestPlan(parsing: String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  @Test func `there are plans`() {
    #expect(PlanTests.names.count >= 12)
  }

  @Test(arguments: PlanTests.names)
  func `a script does what its plan says`(name: String) throws {
    var runner = PlanRunner(program: try PlanTests.program(name), library: .testing)
    try runner.run(try PlanTests.plan(name))
  }

  @Test(arguments: PlanTests.names)
  func `a state restored after every event gives the same events`(name: String) throws {
    let program = try PlanTests.program(name)
    let plan = try PlanTests.plan(name)
    var straight = PlanRunner(program: program, library: .testing)
    try straight.run(plan)
    var restored = PlanRunner(program: program, library: .testing)
    restored.afterEvent = { dialogue in
      let data = try JSONEncoder().encode(dialogue.state)
      dialogue = try Dialogue(
        program: program,
        library: .testing,
        saliency: dialogue.saliency,
        restoring: try JSONDecoder().decode(Dialogue.State.self, from: data)
      )
    }
    try restored.run(plan)
    #expect(straight.transcript == restored.transcript)
    #expect(straight.dialogue.state == restored.dialogue.state)
  }
}
