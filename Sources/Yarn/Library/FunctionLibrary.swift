/// What a compiler needs to know about a function.
public struct FunctionDeclaration: Hashable, Sendable {
  /// The name scripts call it by.
  public var name: String
  /// The types of its arguments.
  public var parameters: [ValueType]
  /// The type of any number of further arguments, or `nil` when there can be none.
  public var variadic: ValueType?
  /// The type of what it returns.
  public var returns: ValueType

  /// Creates a declaration.
  public init(
    name: String,
    parameters: [ValueType],
    variadic: ValueType? = nil,
    returns: ValueType
  ) {
    self.name = name
    self.parameters = parameters
    self.variadic = variadic
    self.returns = returns
  }
}

/// The functions a script may call.
///
/// The compiler checks calls against it and the machine runs them; hand both the same one.
public struct FunctionLibrary: Sendable {
  enum Body: Sendable {
    case host(@Sendable ([Value]) throws -> Value)
    case machine(MachineFunction)
  }

  struct Entry: Sendable {
    var declaration: FunctionDeclaration
    var body: Body
  }

  var entries: [String: Entry] = [:]

  /// Creates a library without any function, not even `visited`.
  public init() {}

  /// Adds a function, or replaces the one of the same name.
  ///
  /// The machine checks the count and the types of the arguments before it calls the body, and the
  /// type of the result after; what the body throws becomes `DialogueError.callFailed`. A body
  /// that depends on anything but its arguments makes runs unrepeatable.
  public mutating func add(
    _ name: String,
    _ parameters: [ValueType],
    variadic: ValueType? = nil,
    returns: ValueType,
    _ body: @escaping @Sendable ([Value]) throws -> Value
  ) {
    let declaration = FunctionDeclaration(
      name: name,
      parameters: parameters,
      variadic: variadic,
      returns: returns
    )
    entries[name] = Entry(declaration: declaration, body: .host(body))
  }

  /// The declarations of all functions, by name.
  public var declarations: [FunctionDeclaration] {
    entries.values.map(\.declaration).sorted { $0.name < $1.name }
  }
}

/// Why a function could not be computed; the message ends up in `DialogueError.callFailed`.
public struct FunctionFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// One lower-case sentence without a full stop, and without a person's words.
  public var description: String

  /// Creates a failure.
  public init(_ description: String) {
    self.description = description
  }
}
