extension Dialogue {
  /// Puts a node on the stack.
  mutating func enter(_ node: Node) {
    storage.frames.append(
      CallFrame(node: node.title, fingerprint: node.fingerprint, position: 0)
    )
    storage.queue.append(.nodeStarted(node.title))
  }

  /// Leaves the current node; its caller goes on, or the dialogue is over.
  mutating func leave() {
    leaveOne()
    guard let caller = storage.frames.last else {
      storage.queue.append(.completed)
      return
    }
    storage.queue.append(.nodeStarted(caller.node))
    if let event = caller.interrupted {
      storage.frames[storage.frames.count - 1].interrupted = nil
      storage.queue.append(event)
    }
  }

  /// Leaves every node on the stack, the innermost first.
  mutating func leaveAll() {
    while !storage.frames.isEmpty { leaveOne() }
  }

  private mutating func leaveOne() {
    guard let frame = storage.frames.popLast() else { return }
    storage.queue.append(.nodeCompleted(frame.node))
    guard let node = program.nodes[frame.node], node.isTracked else { return }
    var count: Float = 0
    if case .number(let visits)? = storage.variables[node.visits] { count = visits }
    storage.variables[node.visits] = .number(count + 1)
  }

  func isSeen(_ flag: String) -> Bool {
    storage.variables[flag] == .bool(true)
  }

  mutating func markSeen(_ flag: String) {
    storage.variables[flag] = .bool(true)
  }
}
