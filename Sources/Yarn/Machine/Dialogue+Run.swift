extension Dialogue {
  /// Makes steps until an event is in the queue.
  mutating func run() throws(DialogueError) {
    while storage.queue.isEmpty, let frame = storage.frames.last {
      guard let node = program.nodes[frame.node] else { throw .unknownNode(frame.node, at: nil) }
      try run(node, from: frame.position)
    }
  }

  /// Makes steps in one node until an event is in the queue or another node is on top.
  private mutating func run(_ node: Node, from start: Int) throws(DialogueError) {
    let top = storage.frames.count - 1
    var position = start
    var place = Place(node: node, position: start)
    while true {
      guard position < node.code.count else {
        leave()
        return
      }
      place.position = position
      try countStep(place)
      var next = position + 1
      switch node.code[position] {
      case .branch(let target):
        next = target
      case .branchUnless(let condition, let target):
        if try !isTrue(condition, place) { next = target }
      case .branchIfSeen(let flag, let target):
        if isSeen(flag) { next = target }
      case .markSeen(let flag):
        markSeen(flag)
      case .set(let name, let code):
        storage.variables[name] = try evaluate(code, place)
      case .evaluate(let code):
        _ = try evaluate(code, place)
      case .line(let template):
        storage.queue.append(.line(try line(template, place)))
      case .command(let template):
        storage.queue.append(.command(try command(template, place)))
      case .options(let templates, _):
        // The position stays here: selecting looks the targets up.
        storage.queue.append(.options(try options(templates, place)))
        next = position
      case .lineGroup(let items, let end):
        next = try deliver(items, place) ?? end
      case .nodeGroup(let members):
        guard let member = try choose(members, place) else { break }
        try detour(into: member, place)
        storage.frames[top].position = next
        return
      case .jump(let destination):
        let target = try self.node(destination, place)
        leaveAll()
        enter(target)
        return
      case .detour(let destination):
        try detour(into: try self.node(destination, place).title, place)
        storage.frames[top].position = next
        return
      case .return:
        leave()
        return
      case .stop:
        leaveAll()
        storage.queue.append(.completed)
        return
      }
      position = next
      storage.frames[top].position = position
      if !storage.queue.isEmpty { return }
    }
  }

  /// Counts a step and throws when there were too many since the last event.
  mutating func countStep(_ place: Place) throws(DialogueError) {
    steps += 1
    guard steps > stepLimit else { return }
    steps = 0
    throw .noProgress(steps: stepLimit, at: place.location)
  }

  private mutating func detour(into title: String, _ place: Place) throws(DialogueError) {
    guard let node = program.nodes[title] else {
      throw .unknownNode(title, at: place.location)
    }
    guard storage.frames.count <= detourLimit else {
      throw .tooManyDetours(detourLimit, at: place.location)
    }
    enter(node)
  }

  private mutating func node(
    _ destination: Destination,
    _ place: Place
  ) throws(DialogueError) -> Node {
    let title: String
    switch destination {
    case .title(let name):
      title = name
    case .expression(let code):
      let value = try evaluate(code, place)
      guard case .string(let name) = value else {
        throw .wrongType(expected: .string, found: value.type, at: place.location)
      }
      title = name
    }
    guard let node = program.nodes[title] else {
      throw .unknownNode(title, at: place.location)
    }
    return node
  }
}

/// An instruction of a node, for messages.
struct Place {
  var node: Node
  var position: Int

  var location: CodeLocation {
    let lines = node.sourceLines
    let line = lines.indices.contains(position) ? lines[position] : node.line
    return CodeLocation(file: node.file, node: node.title, line: line)
  }
}
