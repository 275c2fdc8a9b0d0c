import ArgumentParser
import Conversation
import Diagnostics
import Noticing
import Responders
import Yarn
import YarnCompiler

extension DialogueCommand {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check dialogue files and say what is wrong, where.",
      discussion: """
        The files are compiled together with those that umbra comes with, so that they can use
        its shared nodes and variables; --alone leaves those out.
        """
    )

    @Argument(help: ArgumentHelp("Yarn files.", valueName: "file"))
    var files: [String]

    @Flag(help: "Check the files by themselves.")
    var alone = false

    func run() async throws {
      var sources: [SourceFile] = []
      for path in files {
        guard let bytes = FileContents.read(path) else {
          throw Failure("cannot read \(path): \(FileContents.reason)")
        }
        sources.append(SourceFile(name: path, bytes: bytes))
      }
      let names = Set(sources.flatMap { Self.titles(in: $0) })
      let shipped =
        alone
        ? []
        : Dialogues.sources.filter { file in
          names.isDisjoint(with: Self.titles(in: file))
        }
      let compiler = Compiler(library: try Self.library())
      let compilation = compiler.compile(shipped + sources)
      let isTerminal = StandardOutput.isTerminal && Process.environment("NO_COLOR") == nil
      let renderer = DiagnosticRenderer(
        files: shipped + sources,
        style: isTerminal ? .ansi : .plain
      )
      let own = Set(files)
      let shown = compilation.diagnostics.filter { own.contains($0.file) || $0.severity == .error }
      for diagnostic in shown { StandardOutput.write(renderer.render(diagnostic) + "\n") }
      let errors = shown.count { $0.severity == .error }
      guard errors == 0 else { throw ExitStatus.failed }
      if shown.isEmpty {
        let count = files.count
        StandardOutput.write("\(count) \(count == 1 ? "file" : "files"), nothing wrong\n")
      }
    }

    /// The titles of a file's nodes, so that a file that umbra comes with can be checked against
    /// the others without standing twice.
    private static func titles(in file: SourceFile) -> [String] {
      file.text.split(whereSeparator: \.isNewline).compactMap { line in
        guard line.hasPrefix("title:") else { return nil }
        return String(line.dropFirst(6)).trimmingBlanks()
      }
    }

    private static func library() throws -> FunctionLibrary {
      let surroundings = Surroundings(
        now: { Timestamp(seconds: 0) },
        emotions: try EmotionTable(tsv: Dialogues.file("emotions.tsv")),
        helplines: try HelplineTable(tsv: Dialogues.file("helplines.tsv"))
      )
      return .host(surroundings, inquiries: [])
    }
  }
}
