public import Diagnostics
public import Yarn

/// Turns scripts into a program.
public struct Compiler: Sendable {
  /// What to do about a call of a function that the library does not have.
  public enum UnknownFunctions: Hashable, Sendable {
    /// Refuse it.
    case error
    /// Find its types out from its use; a program that calls it still needs it when it runs.
    case infer
  }

  private let library: FunctionLibrary
  private let unknownFunctions: UnknownFunctions

  /// Creates a compiler that checks calls against a library; run programs with the same one.
  ///
  /// Calls of other functions are refused, unless the compiler is told to infer what they are.
  public init(
    library: FunctionLibrary = .standard,
    unknownFunctions: UnknownFunctions = .error
  ) {
    self.library = library
    self.unknownFunctions = unknownFunctions
  }

  /// Compiles files together; it never fails, and tells in diagnostics what is wrong.
  ///
  /// The order of the files matters to implicit line ids and to the order of node groups.
  public func compile(_ files: [SourceFile]) -> Compilation {
    var steps = CompilationSteps(
      files: files,
      library: library,
      infersFunctions: unknownFunctions == .infer
    )
    steps.run()
    return steps.compilation
  }
}
