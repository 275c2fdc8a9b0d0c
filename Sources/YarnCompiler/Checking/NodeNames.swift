internal import Diagnostics
internal import Yarn

/// The titles of all nodes: which are node groups, and what their members are called.
struct NodeNames {
  /// The nodes of each node group, in order.
  private(set) var groups: [String: [NodeSyntax]] = [:]
  private(set) var titles: Set<String> = []

  /// Takes all nodes in and reports titles that clash.
  mutating func add(_ documents: [DocumentSyntax], _ sinks: inout [DiagnosticSink]) {
    var nodesByTitle: [String: [NodeSyntax]] = [:]
    var order: [String] = []
    for node in documents.flatMap(\.nodes) where !node.title.isEmpty {
      if nodesByTitle[node.title] == nil { order.append(node.title) }
      nodesByTitle[node.title, default: []].append(node)
    }
    titles = Set(order)
    for title in order {
      let nodes = nodesByTitle[title] ?? []
      guard let first = nodes.first else { continue }
      if nodes.contains(where: { !$0.whens.isEmpty }) {
        addGroup(title, nodes, &sinks)
      } else {
        for node in nodes.dropFirst() {
          sinks[node.file].error(
            .duplicateTitle,
            node.titleRange,
            "a node named ‘\(title)’ exists already",
            foreignNotes: [sinks[first.file].note("the first one is here", first.titleRange)]
          )
        }
      }
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
    for (title, range) in jumps where !titles.contains(title) {
      let nearest = sink.maySuggest() ? Spelling.nearest(to: title, among: titles) : nil
      let hint = nearest.map { "; did you mean ‘\($0)’?" } ?? ""
      let fixIts = nearest.map { [sink.replacement(of: range, with: $0, "write ‘\($0)’")] } ?? []
      sink.warning(.undefinedNode, range, "no node named ‘\(title)’\(hint)", fixIts: fixIts)
    }
  }
}
