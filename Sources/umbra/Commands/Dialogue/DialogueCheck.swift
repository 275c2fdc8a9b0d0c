import ArgumentParser
import DialogueTesting
import Diagnostics
import YarnCompiler

extension DialogueCommand {
  /// `umbra dialogue check`: what is wrong, and where.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check dialogue files and say what is wrong, where.",
      discussion: """
        The files are compiled together with those that umbra comes with, so that they can use \
        its shared nodes and variables; --alone leaves those out, and so does --format json \
        unless --no-alone asks for them.

        Commands and functions are known from umbra's own definitions and those of --definitions. \
        Checked by themselves and without --definitions, scripts may call functions of a host that \
        nobody here knows; their types are then taken from how they are used.

        A project file (.yarnproject) stands for its scripts, and brings its definitions, the \
        version of the language, its characters and its severities.

        Exit status: 0 no errors (warnings may be there), 1 errors or something unreadable.
        """
    )

    /// How the diagnostics are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json
    }

    @Argument(
      help: ArgumentHelp("Yarn files, folders of them, or project files.", valueName: "path")
    )
    var paths: [String]

    @Flag(inversion: .prefixedNo, help: "Check the files by themselves.")
    var alone: Bool?

    @Option(help: "How to write what is found.")
    var format: Format = .text

    @Option(
      help: ArgumentHelp("More commands and functions (.ysls.json); repeatable.", valueName: "file")
    )
    var definitions: [String] = []

    @Option(
      help: ArgumentHelp("The language the scripts keep to: 2, 3 or 4.", valueName: "version")
    )
    var languageVersion: Int?

    @Option(
      help: ArgumentHelp(
        """
        How much a condition matters, such as undeclared-variable=error: error, warning, info or \
        none. Errors stay errors. Repeatable.
        """,
        valueName: "code=severity"
      )
    )
    var severity: [SeverityChange] = []

    func validate() throws {
      if let languageVersion, !(2...4).contains(languageVersion) {
        throw ValidationError("--language-version: found \(languageVersion), expected 2, 3 or 4")
      }
    }

    func run() throws {
      let sources = try ScriptFiles.sources(paths)
      var projects: [YarnProject] = []
      for path in paths where YarnProject.isProject(path) { projects.append(try YarnProject(path)) }
      let definitionFiles = projects.flatMap(\.definitions) + definitions
      let known = try Definitions(files: definitionFiles)
      let severities = projects.flatMap(\.severities) + severity
      let isAlone = alone ?? (format == .json)
      var compiler = Compiler(
        library: known.library,
        unknownFunctions: isAlone && definitionFiles.isEmpty ? .infer : .error
      )
      compiler.commands = known.commands
      compiler.advice = severities.advice
      compiler.languageVersion =
        languageVersion ?? projects.map(\.languageVersion).min() ?? compiler.languageVersion
      let characters = projects.compactMap(\.characters)
      if !characters.isEmpty { compiler.characters = characters.reduce([]) { $0.union($1) } }
      let scripts = ScriptCompilation(sources, compiler, isAlone: isAlone)
      let diagnostics = severities.applied(to: known.diagnostics + scripts.diagnostics)
      switch format {
      case .json: try StandardOutput.write(json(sources, diagnostics))
      case .text:
        try StandardOutput.write(text(known.sources + scripts.files, sources.count, diagnostics))
      }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.failed }
    }

    private func text(_ files: [SourceFile], _ count: Int, _ diagnostics: [Diagnostic]) -> String {
      guard !diagnostics.isEmpty else {
        return "\(count) \(count == 1 ? "file" : "files"), nothing wrong\n"
      }
      let style: DiagnosticRenderer.Style = StandardOutput.usesColour ? .ansi : .plain
      let renderer = DiagnosticRenderer(files: files, style: style)
      return diagnostics.map { renderer.render($0) + "\n" }.joined()
    }

    private func json(_ sources: [SourceFile], _ diagnostics: [Diagnostic]) -> String {
      let report: JSONText = [
        "files": .array(sources.map { .string($0.name) }),
        "diagnostics": .array(diagnostics.map { JSONText($0) }),
      ]
      return report.text + "\n"
    }
  }
}
