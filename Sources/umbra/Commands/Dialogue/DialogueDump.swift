import ArgumentParser
import Diagnostics
import Yarn
import YarnCompiler

extension DialogueCommand {
  /// `umbra dialogue dump`: what the compiler made of a script.
  struct Dump: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "dump",
      abstract: "Show what the compiler makes of dialogue files.",
      discussion: """
        --program writes the compiled program in words: the variables, then every node with its \
        code. Only the files named are compiled, with the functions that umbra has.

        --tree writes how each file was read, also one that does not compile: a part a line, with \
        its place as @line:column-line:column, from 1, columns in UTF-8 bytes.

        Exit status: 0 written, 1 errors (those of a tree follow it on standard error).
        """
    )

    @Argument(help: ArgumentHelp("Yarn files, or folders of them.", valueName: "path"))
    var paths: [String]

    @Flag(
      exclusivity: .exclusive,
      help: "What to write; the compiled program unless told otherwise."
    )
    var form: Form = .program

    /// What is written.
    enum Form: String, EnumerableFlag {
      case program, tree

      static func help(for form: Form) -> ArgumentHelp? {
        switch form {
        case .program: "Write the compiled program in words."
        case .tree: "Write the syntax tree with its places."
        }
      }
    }

    func run() throws {
      let sources = try ScriptFiles.sources(paths)
      switch form {
      case .program:
        let library = try Definitions.hostLibrary()
        let scripts = ScriptCompilation(sources, library: library, isAlone: true)
        try StandardOutput.write(ProgramDump(try scripts.program()).text)
      case .tree: try writeTrees(sources)
      }
    }

    private func writeTrees(_ sources: [SourceFile]) throws {
      var errors: [Diagnostic] = []
      for source in sources {
        let tree = SyntaxTree(parsing: source)
        if sources.count > 1 { try StandardOutput.write("file \(source.name.forTerminal)\n") }
        try StandardOutput.write(tree.description.forTerminal)
        errors += tree.diagnostics.filter { $0.severity == .error }
      }
      guard !errors.isEmpty else { return }
      let renderer = DiagnosticRenderer(files: sources, style: .plain)
      for error in errors { StandardError.write(renderer.render(error) + "\n") }
      throw ExitStatus.failed
    }
  }
}
