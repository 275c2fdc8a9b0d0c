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

  /// The functions calls are checked against.
  public var library: FunctionLibrary
  /// What to do about a call of a function that the library does not have.
  public var unknownFunctions: UnknownFunctions
  /// The commands the host knows, or `nil` to accept every command.
  public var commands: [CommandDeclaration]?
  /// The conditions of `DiagnosticCode.advice` that are looked for; none unless asked for.
  ///
  /// They are no mistakes in themselves: a host may read a variable that no script reads.
  public var advice: Set<DiagnosticCode> = []
  /// Everybody who may speak, by the name before the colon, or `nil` to let anybody.
  public var characters: Set<String>?
  /// How often the expressions are gone over at most to find types out.
  ///
  /// Each time takes as long as the scripts are. Scripts by people need two or three.
  public var inferencePasses = 64
  /// The version of the language the scripts keep to: before 3 there were no enums, smart
  /// variables, line groups and `once`.
  public var languageVersion = 4

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
    var steps = CompilationSteps(files: files, compiler: self)
    steps.run()
    return steps.compilation
  }
}
