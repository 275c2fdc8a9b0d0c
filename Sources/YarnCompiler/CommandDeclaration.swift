/// What a compiler needs to know about a command of the host.
public struct CommandDeclaration: Hashable, Sendable {
  /// The first word of the command.
  public var name: String
  /// How many words may follow the name.
  public var parameterCount: ClosedRange<Int>

  /// Creates a declaration.
  public init(name: String, parameterCount: ClosedRange<Int>) {
    self.name = name
    self.parameterCount = parameterCount
  }
}
