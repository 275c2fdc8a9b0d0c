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
  /// A script that is one of umbra's own files is compiled in the place of that file, so that it can
  /// be checked against the others without standing twice.
  init(_ sources: [SourceFile], library: FunctionLibrary, isAlone: Bool) {
    // By themselves they may be another host's, whose functions nobody here knows.
    let compiler = Compiler(library: library, unknownFunctions: isAlone ? .infer : .error)
    self.init(sources, compiler, isAlone: isAlone)
  }

  /// Compiles scripts in a way of the caller's own.
  init(_ sources: [SourceFile], _ compiler: Compiler, isAlone: Bool) {
    let shipped = isAlone ? [] : Dialogues.sources(besides: sources)
    self.sources = sources
    files = shipped + sources
    compilation = compiler.compile(files)
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
}
