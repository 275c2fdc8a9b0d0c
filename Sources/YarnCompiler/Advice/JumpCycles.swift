internal import Diagnostics

/// Looks for jumps that lead round in a circle with no way out.
///
/// Only a jump that every run of its node comes to counts; a hub that options leave is no circle.
struct JumpCycles {
  private struct Jump {
    var target: String
    var file: Int
    var range: ByteRange
  }

  private var jumps: [String: Jump] = [:]
  private var titles: [String] = []

  /// Takes the nodes of a file in; members of node groups are passed over.
  mutating func read(_ document: DocumentSyntax) {
    for node in document.nodes where node.whens.isEmpty {
      guard let jump = certainJump(of: node) else { continue }
      jumps[node.title] = jump
      titles.append(node.title)
    }
  }

  private func certainJump(of node: NodeSyntax) -> Jump? {
    for statement in node.body {
      if case .jump(let syntax) = statement.kind, !syntax.isDetour {
        guard case .title(let title, let range) = syntax.target else { return nil }
        return Jump(target: title, file: node.file, range: range)
      }
      if statement.mayLeaveNode { return nil }
    }
    return nil
  }

  func report(_ sinks: inout [DiagnosticSink]) {
    var isDone: Set<String> = []
    for start in titles {
      var path: [String] = []
      var places: [String: Int] = [:]
      var title = start
      while let jump = jumps[title], isDone.insert(title).inserted {
        places[title] = path.count
        path.append(title)
        title = jump.target
      }
      guard let place = places[title], let jump = jumps[path[place]] else { continue }
      let circle = (path[place...] + [title]).prefix(8).joined(separator: " → ")
      sinks[jump.file].info(
        .jumpCycle,
        jump.range,
        "these jumps lead round in a circle that nothing leaves: \(circle)"
      )
    }
  }
}

extension StatementSyntax {
  /// Whether the statement, or one inside, may end the node or go elsewhere.
  fileprivate var mayLeaveNode: Bool {
    switch kind {
    case .jump(let syntax): !syntax.isDetour
    case .return: true
    case .command(let command): command.isStop
    default: bodies.contains { $0.contains(where: \.mayLeaveNode) }
    }
  }
}
