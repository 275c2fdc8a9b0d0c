import ArgumentParser
import DialogueTesting
import Diagnostics
import YarnCompiler

extension DialogueCommand {
  /// `umbra dialogue check`: what is wrong, and where.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check dialogue files and say what is wrong, where.",
      discussion: """
        The files are compiled together with those that umbra comes with, so that they can use \
        its shared nodes and variables; --alone leaves those out, and so does --format json \
        unless --no-alone asks for them.

        Commands and functions are known from umbra's own definitions and those of --definitions.

        Exit status: 0 no errors (warnings may be there), 1 errors or something unreadable.
        """
    )

    /// How the diagnostics are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json
    }

    @Argument(help: ArgumentHelp("Yarn files, or folders of them.", valueName: "path"))
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
      help: ArgumentHelp(
        """
        How much a condition matters, such as undeclared-variable=error: error, warning, info or \
        none. Errors stay errors. Repeatable.
        """,
        valueName: "code=severity"
      )
    )
    var severity: [SeverityChange] = []

    func run() throws {
      let sources = try ScriptFiles.sources(paths)
      let known = try Definitions(files: definitions)
      let scripts = ScriptCompilation(
        sources,
        library: known.library,
        isAlone: alone ?? (format == .json)
      )
      let diagnostics = severity.applied(to: all(scripts, known))
      switch format {
      case .json: try StandardOutput.write(json(sources, diagnostics))
      case .text: try StandardOutput.write(text(scripts, diagnostics))
      }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.failed }
    }

    /// What the compiler says and the commands that nobody knows, in order of place.
    private func all(_ scripts: ScriptCompilation, _ known: Definitions) -> [Diagnostic] {
      var diagnostics = scripts.diagnostics
      let reported = Dictionary(grouping: diagnostics) { Place($0.file, $0.range.start.line) }
      for source in scripts.sources {
        for use in CommandUse.all(in: source) where !known.commands.contains(use.name) {
          let start = use.range.start
          let others = reported[Place(use.file, start.line)] ?? []
          let isReported = others.contains { $0.range.start <= start && start < $0.range.end }
          if !isReported { diagnostics.append(use.unknown(among: known.commands)) }
        }
      }
      let order = Dictionary(
        scripts.files.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
      return diagnostics.enumerated().sorted { first, second in
        let files = (order[first.element.file] ?? 0, order[second.element.file] ?? 0)
        if files.0 != files.1 { return files.0 < files.1 }
        let starts = (first.element.range.start, second.element.range.start)
        return starts.0 != starts.1 ? starts.0 < starts.1 : first.offset < second.offset
      }.map(\.element)
    }

    private func text(_ scripts: ScriptCompilation, _ diagnostics: [Diagnostic]) -> String {
      guard !diagnostics.isEmpty else {
        let count = scripts.sources.count
        return "\(count) \(count == 1 ? "file" : "files"), nothing wrong\n"
      }
      let style: DiagnosticRenderer.Style = StandardOutput.usesColour ? .ansi : .plain
      let renderer = DiagnosticRenderer(files: scripts.files, style: style)
      return diagnostics.map { renderer.render($0) + "\n" }.joined()
    }

    private func json(_ sources: [SourceFile], _ diagnostics: [Diagnostic]) -> String {
      let report: JSONText = [
        "files": .array(sources.map { .string($0.name) }),
        "diagnostics": .array(
          diagnostics.map { JSONText($0, upstream: DiagnosticCode.upstream(of: $0.code)) }
        ),
      ]
      return report.text + "\n"
    }
  }
}

/// A source line of a file.
private struct Place: Hashable {
  let file: String
  let line: Int

  init(_ file: String, _ line: Int) {
    self.file = file
    self.line = line
  }
}
