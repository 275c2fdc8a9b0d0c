internal import Diagnostics
internal import Yarn

/// Nodes that share a title, one of which is chosen when the title is entered.
struct NodeGroup {
  let title: String
  let nodes: [NodeSyntax]
  let names: NodeNames
  let cases: ResolvedCases

  /// Makes the node that chooses among them; members that were left out of the program are left out
  /// here.
  ///
  /// - Parameters:
  ///   - files: The files whose indices the nodes hold.
  ///   - exists: Whether the program has a node of a name.
  /// - Returns: The node, or `nil` for a group without nodes.
  func node(in files: [SourceFile], exists: (String) -> Bool) -> Node? {
    guard let first = nodes.first else { return nil }
    let members = nodes.compactMap { node -> NodeGroupMember? in
      let name = names.uniqueName(of: node, fileName: files[node.file].name)
      guard exists(name) else { return nil }
      let isOnce = node.whens.contains { if case .once = $0 { true } else { false } }
      return NodeGroupMember(
        name: name,
        conditions: node.whens.compactMap { $0.expression?.code(cases, file: node.file) },
        onceFlag: isOnce ? InternalVariables.once(name) : nil,
        complexity: node.whens.reduce(0) { $0 + $1.complexity }
      )
    }
    return Node(
      title: title,
      headers: [],
      file: files[first.file].name,
      line: first.line,
      isTracked: nodes.contains(where: \.isTracked),
      body: Node.Body(
        fingerprint: Checksum.text(of: members.map(\.name).joined(separator: "\n")),
        code: [.nodeGroup(members), .return],
        sourceLines: [first.line, first.line]
      )
    )
  }
}
