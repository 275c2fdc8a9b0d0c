extension Dialogue.State {
  /// How many nodes are on the stack: 1 in a node that no detour led to, 0 when none runs.
  public var depth: Int { frames.count }

  /// The node that all detours will have returned to, or `nil` when none runs.
  public var rootNode: String? { frames.first?.node }
}
