extension Dialogue {
  /// Answers the options that were offered.
  ///
  /// `nil` means none of them: the script goes on after the group. An option that is not available
  /// is refused.
  public mutating func select(_ option: Int?) throws(DialogueError) {
    guard case .options(let offered)? = storage.waiting, let frame = storage.frames.last,
      let node = program.nodes[frame.node], node.code.indices.contains(frame.position),
      case .options(let templates, let end) = node.code[frame.position]
    else { throw .noOptionsOffered }
    let top = storage.frames.count - 1
    guard let option else {
      storage.waiting = nil
      storage.frames[top].position = end
      return
    }
    guard offered.indices.contains(option), templates.indices.contains(option) else {
      throw .unknownOption(option)
    }
    guard offered[option].isAvailable else { throw .unavailableOption(option) }
    storage.waiting = nil
    if let flag = templates[option].onceFlag { markSeen(flag) }
    storage.frames[top].position = templates[option].target
  }
}
