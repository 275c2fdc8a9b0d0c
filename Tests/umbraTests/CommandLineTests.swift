import Foundation
import Testing

/// Arguments, exit status and errors.
@Suite struct CommandLineTests {
  @Test(
    arguments: [
      (["--version"], 0), (["--help"], 0), (["inquire", "--help"], 0), (["inquire"], 0),
      (["--no-such"], 2), (["no_such_subcommand"], 2), (["inquire", "a", "b"], 2), (["ask"], 2),
      (["inquire", "--now", "tomorrow"], 2), (["inquire", "--seed", "-1"], 2),
      (["inquire", "--format", "pdf"], 2), (["inquire", "--resume", "--private"], 2),
      (["inquire", "nowhere"], 1), (["inquire", "emotion_noticing", "--region", "Atlantis"], 1),
      (["journal", "show"], 1), (["journal", "show", "01ARZ3"], 1), (["journal", "list"], 0),
      (["dialogue", "check", "/no/such.yarn"], 1), (["ask", "what is the capital of France"], 1),
      (["ask", "is shadow work dangerous"], 0),
    ] as [([String], Int32)]
  )
  func `the exit status tells what happened`(arguments: [String], status: Int32) throws {
    let run = try Home().umbra(arguments, bytes: [])
    #expect(run.status == status, "\(run.errors)")
    if status != 0 && arguments.first != "ask" { #expect(!run.errors.isEmpty) }
  }

  /// Where none is given the library asks the runtime for the type's name, which costs every start as
  /// much as reading all arguments.
  @Test func `every command says what it is called`() throws {
    let folder = ModuleTests.sources.appendingPathComponent("umbra")
    let files = (FileManager.default.subpaths(atPath: folder.path) ?? [])
      .filter { $0.hasSuffix(".swift") }
    var count = 0
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for part in text.components(separatedBy: "= CommandConfiguration(").dropFirst() {
        count += 1
        let first = part.drop { $0.isWhitespace || $0.isNewline }
        #expect(first.hasPrefix("commandName:"), "\(file): \(first.prefix(60))")
      }
    }
    #expect(count > 30)
  }

  @Test func `an unknown inquiry names the nearest ones`() throws {
    let run = try Home().umbra("inquire", "shadow_inqury")
    #expect(run.errors.contains("‘shadow_inqury’"))
    #expect(run.errors.contains("shadow_inquiry"))
    let far = try Home().umbra("inquire", "qqqqqq")
    #expect(far.errors.contains("anger_message, baseline_assessment"))
  }

  @Test func `a broken dialogue is shown with file, line, column and caret`() throws {
    let home = try Home()
    let file = try home.write(
      "title: Broken\n---\numbra: Hello {$name\n<<jump Nowhere_At_All>>\n===\n",
      to: "broken.yarn"
    )
    let run = try home.umbra("dialogue", "check", file)
    #expect(run.status == 1)
    #expect(run.output.contains("\(file):3:"))
    #expect(run.output.contains(": error: "))
    #expect(run.output.contains("^"))
  }

  @Test func `a sound dialogue passes, with umbra's own nodes at hand`() throws {
    let home = try Home()
    let file = try home.write(
      "title: My_Own\n---\numbra: Hello.\n<<detour Ground_Short>>\n===\n",
      to: "own.yarn"
    )
    let run = try home.umbra("dialogue", "check", file)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output == "1 file, nothing wrong\n")
  }

  @Test func `a person's own dialogue is listed beside the others`() throws {
    let home = try Home()
    let folder = home.path + "/config/dialogues"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try home.write(
      """
      title: my_own
      name: My own way in
      summary: Two lines and a question.
      minutes: 1
      intensity: 1
      ---
      umbra: What is here?
      -> Something
          umbra: Something is here.
      ===
      """,
      to: "config/dialogues/own.yarn"
    )
    #expect(try home.umbra("inquire").output.contains("My own way in"))
    let run = try home.umbra("inquire", "my_own", input: "1\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Something is here."))
    _ = try home.write("title: my_own\n---\n<<if>>\n===\n", to: "config/dialogues/own.yarn")
    let broken = try home.umbra("inquire")
    #expect(broken.status == 0)
    #expect(broken.errors.contains("own.yarn:3:"))
    #expect(broken.output.contains("shadow_inquiry"))
  }

  @Test func `a journal that others could read is refused`() throws {
    let home = try Home()
    _ = try home.umbra("inquire", "emotion_noticing", input: "1\nmy chest\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: home.file("data/sessions")
    )
    let run = try home.umbra("inquire", "emotion_noticing", input: "1\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("chmod"))
  }
}
