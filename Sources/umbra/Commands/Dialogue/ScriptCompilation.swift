import Conversation
import Diagnostics
import Yarn
import YarnCompiler

/// Scripts compiled for a command, with umbra's own beside them or by themselves.
struct ScriptCompilation {
  /// The scripts that were named.
  let sources: [SourceFile]
  /// All that was compiled: umbra's own first.
  let files: [SourceFile]
  let compilation: Compilation

  /// Compiles scripts; with `isAlone` nothing of umbra's is at hand.
  ///
  /// A file of umbra's that has a title in common with a script is left out, so that a file that
  /// umbra comes with can be checked against the others without standing twice.
  init(_ sources: [SourceFile], library: FunctionLibrary, isAlone: Bool) {
    let names = Set(sources.flatMap { Self.titles(in: $0) })
    let shipped =
      isAlone
      ? []
      : Dialogues.sources.filter { file in names.isDisjoint(with: Self.titles(in: file)) }
    self.sources = sources
    files = shipped + sources
    compilation = Compiler(library: library).compile(files)
  }

  /// What there is to say about the named scripts, and errors elsewhere.
  var diagnostics: [Diagnostic] {
    let own = Set(sources.map(\.name))
    return compilation.diagnostics.filter { own.contains($0.file) || $0.severity == .error }
  }

  /// The program; where there is none, the errors are written to standard error.
  func program() throws -> Program {
    if let program = compilation.program { return program }
    let renderer = DiagnosticRenderer(files: files, style: .plain)
    for diagnostic in diagnostics where diagnostic.severity == .error {
      StandardError.write(renderer.render(diagnostic) + "\n")
    }
    throw ExitStatus.failed
  }

  private static func titles(in file: SourceFile) -> [String] {
    file.text.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix("title:") else { return nil }
      return String(line.dropFirst(6)).trimmingBlanks()
    }
  }
}
