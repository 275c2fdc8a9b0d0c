internal import Diagnostics
internal import Yarn

/// The titles of all nodes: which are node groups, and what their members are called.
struct NodeNames {
  /// The nodes of each node group, in order.
  private(set) var groups: [String: [NodeSyntax]] = [:]
  /// The number of each title, in the order of the titles' first nodes.
  private var numbers: [String: Int] = [:]

  /// Takes all nodes in and reports titles that clash.
  mutating func add(_ documents: [DocumentSyntax], _ sinks: inout [DiagnosticSink]) {
    // A node is large, and of a thousand most are alone: only those that share a title are copied.
    var named: [(first: NodePlace, others: [NodePlace])] = []
    for (document, syntax) in documents.enumerated() {
      for (index, node) in syntax.nodes.enumerated() where !node.title.isEmpty {
        let place = NodePlace(document: document, index: index)
        if let number = numbers[node.title] {
          named[number].others.append(place)
        } else {
          numbers[node.title] = named.count
          named.append((place, []))
        }
      }
    }
    for (first, others) in named {
      let isAlone = others.isEmpty && documents[first.document].nodes[first.index].whens.isEmpty
      if isAlone { continue }
      addNodes(([first] + others).map { documents[$0.document].nodes[$0.index] }, &sinks)
    }
  }

  private struct NodePlace {
    let document: Int
    let index: Int
  }

  /// Takes the nodes of one title in.
  private mutating func addNodes(_ nodes: [NodeSyntax], _ sinks: inout [DiagnosticSink]) {
    guard let first = nodes.first else { return }
    if nodes.contains(where: { !$0.whens.isEmpty }) { return addGroup(first.title, nodes, &sinks) }
    for node in nodes.dropFirst() {
      sinks[node.file].error(
        .duplicateTitle,
        node.titleRange,
        "a node named ‘\(first.title)’ exists already",
        foreignNotes: [sinks[first.file].note("the first one is here", first.titleRange)]
      )
    }
  }

  private mutating func addGroup(
    _ title: String,
    _ nodes: [NodeSyntax],
    _ sinks: inout [DiagnosticSink]
  ) {
    var subtitles: Set<String> = []
    for node in nodes {
      if node.whens.isEmpty, node.header("when") == nil {
        sinks[node.file].error(
          .missingWhen,
          node.titleRange,
          "another node named ‘\(title)’ has ‘when:’, so this one needs one too; "
            + "write ‘when: always’"
        )
      }
      guard let subtitle = node.header("subtitle") else { continue }
      if let offset = Identifiers.firstBadOffset(in: subtitle.value) {
        let start = subtitle.valueRange.start + offset
        let range = ByteRange(start: start, end: start + 1)
        let message = "a subtitle is letters, digits and ‘_’, and does not begin with a digit"
        sinks[node.file].error(.invalidTitle, range, message)
      } else if !subtitles.insert(subtitle.value).inserted {
        let message = "another node of ‘\(title)’ has the subtitle ‘\(subtitle.value)’"
        sinks[node.file].error(.duplicateSubtitle, subtitle.valueRange, message)
      }
    }
    groups[title] = nodes
  }

  /// The unique name of a node: its title, or for a member of a group title and subtitle.
  func uniqueName(of node: NodeSyntax, fileName: String) -> String {
    guard groups[node.title] != nil else { return node.title }
    if let subtitle = node.header("subtitle"), !subtitle.value.isEmpty {
      return "\(node.title).\(subtitle.value)"
    }
    return "\(node.title).\(Checksum.text(of: "\(fileName)\(node.title)\(node.line)"))"
  }

  /// Warns of jumps to titles that no node has.
  func checkJumps(
    _ jumps: [(title: String, range: ByteRange)],
    _ sink: inout DiagnosticSink
  ) {
    for (title, range) in jumps where numbers[title] == nil {
      let nearest = sink.maySuggest() ? Spelling.nearest(to: title, among: numbers.keys) : nil
      let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? ""
      let fixIts = nearest.map { [sink.replacement(of: range, with: $0, "write ‘\($0)’")] } ?? []
      sink.warning(.undefinedNode, range, "no node named ‘\(title)’\(hint)", fixIts: fixIts)
    }
  }
}
