/// What a compiler makes of scripts and a `Dialogue` runs.
public struct Program: Hashable, Sendable {
  /// Every node by its title; a node without statements is left out.
  public var nodes: [String: Node]
  /// What each variable holds until something is stored in it, by name with its `$`.
  public var initialValues: [String: Value]
  /// The text of every line, in source order.
  public var stringTable: StringTable

  package var smartVariables: [String: ExpressionCode]

  /// Creates a program without nodes.
  public init() {
    nodes = [:]
    initialValues = [:]
    stringTable = StringTable()
    smartVariables = [:]
  }

  /// Returns the node with the given title, or `nil` if the program has none.
  public func node(_ title: String) -> Node? {
    nodes[title]
  }
}
