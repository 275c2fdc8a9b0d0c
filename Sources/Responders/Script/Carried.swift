public import Conversation
public import Yarn

extension ScriptResponder {
  /// What outlives a session, by name: what was said only the first time, how often each of several
  /// lines was said, and the standing variables of the book that were ever set.
  ///
  /// - Parameters:
  ///   - transcript: The transcript of the session.
  ///   - book: The dialogues that were followed.
  /// - Returns: Variables and their values, to be read with `Value.init(carried:)`.
  public static func carried(
    from transcript: Transcript,
    of book: DialogueBook
  ) -> [String: String] {
    guard let last = transcript.lastCheckpoint(of: "script"),
      let state = try? ScriptState(last.checkpoint)
    else { return [:] }
    var carried = state.machine.variables
      .filter { name, _ in
        book.standing.contains(name) || carriedPrefixes.contains { name.hasPrefix($0) }
      }
      .mapValues(\.carried)
    // The last checkpoint stands before the last answer; what was noted after it is newer.
    for entry in transcript.live where entry.number > last.entry.number {
      guard case .effect(.note(let name, let text)) = entry.content,
        book.standing.contains("$" + name),
        let value = book.program.initialValues["$" + name]?.type.value(reading: text)
      else { continue }
      carried["$" + name] = value.carried
    }
    return carried
  }

  /// Takes variables out of a script's checkpoint, so that they begin again as they were declared.
  ///
  /// - Parameters:
  ///   - variables: The variables by name, with their `$`.
  ///   - checkpoint: A checkpoint of any owner.
  /// - Returns: The checkpoint without them, or `nil` when it is none, or holds none of them.
  public static func forgetting(
    _ variables: Set<String>,
    in checkpoint: Checkpoint
  ) -> Checkpoint? {
    guard var state = try? ScriptState(checkpoint) else { return nil }
    let rest = state.machine.variables.filter { !variables.contains($0.key) }
    guard rest.count < state.machine.variables.count else { return nil }
    state.machine.variables = rest
    return try? state.checkpoint(owner: checkpoint.owner)
  }

  /// What an inquiry says when it gathers up, by the node that its variable `$summary` names.
  ///
  /// - Parameters:
  ///   - transcript: The transcript of the session.
  ///   - book: The dialogues that were followed.
  ///   - surroundings: What the dialogues may know.
  /// - Returns: The lines; none when the session has no such node.
  public static func summary(
    of transcript: Transcript,
    book: DialogueBook,
    surroundings: Surroundings
  ) -> [Utterance] {
    guard let checkpoint = transcript.lastCheckpoint(of: "script")?.checkpoint,
      let state = try? ScriptState(checkpoint),
      let node = state.machine.variables["$summary"]?.text, book.program.node(node) != nil,
      var dialogue = try? Dialogue(
        program: book.program,
        library: .host(surroundings, inquiries: []),
        restoring: state.machine
      ), (try? dialogue.start(at: node)) != nil
    else { return [] }
    var lines: [Utterance] = []
    while dialogue.isRunning, lines.count < 40, let event = try? dialogue.next() {
      switch event {
      case .line(let line): lines.append(Utterance(line))
      case .options, .completed: return lines
      case .command, .nodeStarted, .nodeCompleted: continue
      }
    }
    return lines
  }

  private static let carriedPrefixes = [
    "$Yarn.Internal.Once.", "$Yarn.Internal.Content.ViewCount.",
  ]
}

extension Value {
  /// The value as text that ``init(carried:)`` reads again.
  package var carried: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number: text
    case .string(let value): "\"" + value
    }
  }

  /// Reads a value that was carried over from an earlier session, or returns `nil`.
  public init?(carried text: String) {
    if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else if text.hasPrefix("\"") {
      self = .string(String(text.dropFirst()))
    } else if let number = Float(text) {
      self = .number(number)
    } else {
      return nil
    }
  }
}

extension ValueType {
  /// The value that a script would print as a text, or `nil` when it is none of this type.
  fileprivate func value(reading text: String) -> Value? {
    switch self {
    case .number: Float(text).map(Value.number)
    case .bool: text == "True" ? .bool(true) : text == "False" ? .bool(false) : nil
    case .string, .any: .string(text)
    case .enumeration: nil
    }
  }
}
