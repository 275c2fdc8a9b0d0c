import DialogueTesting
import Diagnostics

/// The cases of plans and scripts on disk.
struct TestSuite {
  /// A case, or why there is none.
  struct Entry {
    var testCase: TestCase
    /// The plan's file, for a run.
    var planPath: String?
    /// What could not be read.
    var failure: PlanFailure?
  }

  private(set) var entries: [Entry] = []

  /// Finds the cases of files and folders.
  ///
  /// A plan's scripts are those that its first comment names, or else the file beside it. Every
  /// other script must compile; below a folder `ParseFailures`, or with `expectsErrors`, it must
  /// not.
  init(_ paths: [String], expectsErrors: Bool, filter: Glob?) throws(Failure) {
    let files = try ScriptFiles.files(paths, suffixes: [".testplan", ".yarn"])
    var claimed: Set<String> = []
    var plans: Set<String> = []
    for file in files {
      var file = file
      if file.path.hasSuffix(".yarn") {
        let plan = file.path.without(suffix: ".yarn") + ".testplan"
        guard FileContents.exists(plan) else { continue }
        file.path = plan
        file.name = file.name.without(suffix: ".yarn") + ".testplan"
      }
      guard plans.insert(file.path).inserted else { continue }
      let entry = try Self.run(file, &claimed)
      if filter?.matches(entry.testCase.name) ?? true { entries.append(entry) }
    }
    for file in files where file.path.hasSuffix(".yarn") {
      guard !claimed.contains(ScriptFiles.absolute(file.path)) else { continue }
      let name = file.name.without(suffix: ".yarn")
      guard filter?.matches(name) ?? true else { continue }
      let path = ScriptFiles.absolute(file.path)
      let mustFail =
        expectsErrors || path.split(separator: "/").dropLast().contains("ParseFailures")
      var entry = Entry(
        testCase: TestCase(name: name, kind: mustFail ? .compileFail : .compileOK, sources: [])
      )
      entry.read([file.path])
      entries.append(entry)
    }
    entries.sort { $0.testCase.name < $1.testCase.name }
  }

  /// Puts umbra's own scripts beside those of every case that is to compile.
  ///
  /// A script that is one of umbra's own files stands in the place of that file.
  mutating func addShipped() {
    for index in entries.indices where entries[index].testCase.kind != .compileFail {
      let sources = entries[index].testCase.sources
      entries[index].testCase.sources = Dialogues.sources(besides: sources) + sources
    }
  }

  private static func run(
    _ file: ScriptFiles.Found,
    _ claimed: inout Set<String>
  ) throws(Failure) -> Entry {
    guard let bytes = FileContents.read(file.path) else {
      throw Failure("cannot read \(file.path): \(FileContents.reason)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let plan = try? TestPlan(parsing: text)
    var scripts = [file.path.without(suffix: ".testplan") + ".yarn"]
    if let named = plan?.scripts, !named.isEmpty {
      let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      scripts = named.map { name in
        name.hasPrefix("/") ? name : (folder + [name[...]]).joined(separator: "/")
      }
    }
    for script in scripts { claimed.insert(ScriptFiles.absolute(script)) }
    var entry = Entry(
      testCase: TestCase(
        name: file.name.without(suffix: ".testplan"),
        kind: .run,
        sources: [],
        planText: text
      ),
      planPath: file.path
    )
    entry.read(scripts)
    return entry
  }
}

extension TestSuite.Entry {
  fileprivate mutating func read(_ paths: [String]) {
    for path in paths {
      guard let bytes = FileContents.read(path) else {
        failure = PlanFailure(expected: "the script \(path)", found: FileContents.reason)
        return
      }
      testCase.sources.append(SourceFile(name: path, bytes: bytes))
    }
  }

  /// Tries the case.
  func result(_ settings: TestCase.Settings) -> CaseResult {
    guard let failure else { return testCase.result(settings) }
    var result = CaseResult(name: testCase.name, kind: testCase.kind)
    result.status = .failed
    result.failure = failure
    return result
  }
}
