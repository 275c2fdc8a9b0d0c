public import Diagnostics
public import Yarn

/// Turns scripts into a program.
public struct Compiler: Sendable {
  private let library: FunctionLibrary

  /// Creates a compiler that checks calls against a library; run programs with the same one.
  public init(library: FunctionLibrary = .standard) {
    self.library = library
  }

  /// Compiles files together; it never fails, and tells in diagnostics what is wrong.
  ///
  /// The order of the files matters to implicit line ids and to the order of node groups.
  public func compile(_ files: [SourceFile]) -> Compilation {
    var steps = CompilationSteps(files: files, library: library)
    steps.run()
    return steps.compilation
  }
}
