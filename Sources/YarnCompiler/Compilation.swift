public import Diagnostics
public import Yarn

/// What came of compiling.
public struct Compilation: Hashable, Sendable {
  /// The program, or `nil` when any diagnostic is an error.
  public var program: Program?
  /// What there is to tell the author, by file as handed over and then by place.
  public var diagnostics: [Diagnostic]
  /// The text of every line, also when there are errors.
  public var stringTable: StringTable
  /// What was found out about functions that the library does not have, by name.
  public var inferredFunctions: [FunctionDeclaration] = []
  /// Every variable of the scripts, by name; one that no script declares is among them.
  public var variables: [VariableDeclaration] = []

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { program == nil }
}
