import ArgumentParser
import DialogueTesting
import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension DialogueCommand {
  /// `umbra dialogue test`: scripts do what their plans say.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run test plans: what a person would see and choose.",
      discussion: """
        A plan NAME.testplan stands beside its script NAME.yarn, or names its scripts in a first \
        comment, # script: a.yarn b.yarn. A script without a plan must compile; below a folder \
        named ParseFailures it must not.

        With --with-umbra, scripts may use the nodes and functions that umbra comes with. Its clock \
        stands at noon there, nothing was ever done before, and no line is drawn from chance.

        Exit status: 0 all passed, 1 some failed, 2 something named could not be read.
        """
    )

    /// How the report is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json, junit, tap
    }

    @Argument(help: ArgumentHelp("Plans, Yarn files or folders.", valueName: "path"))
    var paths: [String]

    @Flag(
      exclusivity: .exclusive,
      help: "Whether the end of a run without ‘stop’ must be the end of the dialogue."
    )
    var strictness: Strictness = .strict

    @Option(help: "How to write the report.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Make chance repeat itself.", valueName: "number"))
    var seed: UInt64 = 0

    @Option(
      help: ArgumentHelp(
        "Try only cases of this name; * and ? stand for others.",
        valueName: "glob"
      )
    )
    var filter: String?

    @Option(
      help: ArgumentHelp("More functions: JSON with name, parameters, value.", valueName: "file")
    )
    var functions: String?

    @Option(help: ArgumentHelp("Steps without an event that are no progress.", valueName: "number"))
    var maxSteps = 1_000_000

    @Option(help: ArgumentHelp("How long one plan may take.", valueName: "milliseconds"))
    var timeoutMs = 10_000

    @Flag(help: "Scripts without a plan must not compile.")
    var expectErrors = false

    @Flag(help: "Have the nodes and functions that umbra comes with at hand.")
    var withUmbra = false

    @Flag(help: "Name the cases and try none.")
    var list = false

    @Flag(help: "Stop at the first failure.")
    var failFast = false

    @Flag(help: "Write into failing plans what their scripts really do; comments go.")
    var update = false

    /// How the end of a run is looked at.
    enum Strictness: String, EnumerableFlag {
      case strict, lenient
    }

    func validate() throws {
      guard maxSteps > 0 else { throw ValidationError("--max-steps: expected a number from 1") }
      guard timeoutMs > 0 else { throw ValidationError("--timeout-ms: expected a number from 1") }
    }

    func run() throws {
      var suite: TestSuite
      var settings = TestCase.Settings()
      do throws(Failure) {
        suite = try TestSuite(paths, expectsErrors: expectErrors, filter: filter.map(Glob.init))
        if withUmbra {
          suite.addShipped()
          settings.host = TestHost(try Definitions.hostLibrary())
        }
        if let functions { try FunctionsFile.add(functions, to: &settings.host) }
      } catch {
        StandardError.write(error.description + "\n")
        throw ExitStatus.usage
      }
      if list {
        for entry in suite.entries {
          try StandardOutput.write(entry.testCase.name.forTerminal + "\n")
        }
        return
      }
      settings.isStrict = strictness == .strict
      settings.seed = seed
      settings.limits = .init(steps: maxSteps, time: .milliseconds(timeoutMs))
      let report = try attempt(suite, settings)
      switch format {
      case .text: try StandardOutput.write(report.totalsText)
      case .json: try StandardOutput.write(report.json)
      case .junit: try StandardOutput.write(report.junit)
      case .tap: try StandardOutput.write(report.tap)
      }
      if report.hasFailures { throw ExitStatus.failed }
    }

    private func attempt(
      _ suite: TestSuite,
      _ settings: TestCase.Settings
    ) throws -> TestReport {
      let style: ReportStyle = StandardOutput.usesColour ? .ansi : .plain
      var report = TestReport([])
      for entry in suite.entries {
        let result: CaseResult
        if failFast, report.hasFailures {
          result = .skipped(entry.testCase)
        } else {
          result = try self.result(of: entry, settings)
        }
        report.results.append(result)
        if format == .text {
          try StandardOutput.write(TestReport.text(of: result, style: style))
        }
      }
      return report
    }

    private func result(
      of entry: TestSuite.Entry,
      _ settings: TestCase.Settings
    ) throws -> CaseResult {
      let result = entry.result(settings)
      guard update, result.status == .failed, let path = entry.planPath,
        let text = entry.testCase.updatedPlan(settings)
      else { return result }
      var status = stat()
      let isThere = stat(path, &status) == 0
      try FileContents.replace(path, with: Array(text.utf8))
      if isThere { chmod(path, status.st_mode & 0o777) }
      StandardError.say("umbra: \(path) is updated")
      var updated = entry
      updated.testCase.planText = text
      return updated.result(settings)
    }
  }
}

extension StandardOutput {
  /// Whether colour reaches somebody who wants it.
  static var usesColour: Bool {
    isTerminal && Process.environment("NO_COLOR") == nil && Process.environment("TERM") != "dumb"
  }
}
