public import Yarn

/// A way through a dialogue that no person chooses, the same every time.
///
/// The k-th set of options, from 0, picks the option k modulo their count, or the next available
/// one after it, beginning again at the first; none when none is available.
public struct Walk: Sendable {
  /// The machine at the beginning of each run.
  public var dialogue: Dialogue
  /// How many events a run may have; `end` and `error` are not counted.
  public var maxEvents = 300

  /// Creates a walk; every run begins with the state the dialogue has now.
  public init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
  }

  /// Runs from a node to the end, to an error or to the cap, and hands each event over.
  ///
  /// - Parameters:
  ///   - title: The node to start at; a missing one is an error of the run.
  ///   - receive: Takes an event and returns whether there shall be more.
  /// - Returns: Whether all events were taken.
  @discardableResult
  public func run(from title: String, _ receive: (WalkEvent) -> Bool) -> Bool {
    var dialogue = dialogue
    do throws(DialogueError) {
      try dialogue.start(at: title)
      var count = 0
      var sets = 0
      while true {
        for event in try Walk.next(&dialogue, &sets) {
          if !event.ends, count >= maxEvents { return receive(.cap) }
          guard receive(event) else { return false }
          if event.ends { return true }
          count += 1
        }
      }
    } catch {
      return receive(.error("\(error)"))
    }
  }

  private static func next(
    _ dialogue: inout Dialogue,
    _ sets: inout Int
  ) throws(DialogueError) -> [WalkEvent] {
    switch try dialogue.next() {
    case .nodeStarted(let title): return [.node(title)]
    case .nodeCompleted: return []
    case .line(let line): return [.line(line)]
    case .command(let command): return [.command(command)]
    case .completed: return [.end]
    case .options(let options):
      let first = options.isEmpty ? 0 : sets % options.count
      let choice = options.indices.lazy.map { (first + $0) % options.count }
        .first { options[$0].isAvailable }
      sets += 1
      try dialogue.select(choice)
      return options.map { .option($0) } + [.pick(choice)]
    }
  }

  /// The titles of all nodes of a program, the hubs and the members of groups too, in order of
  /// their UTF-16 units.
  public static func titles(of program: Program) -> [String] {
    program.nodes.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
  }
}

/// What happens on a walk.
public enum WalkEvent: Hashable, Sendable {
  /// A node begins, or goes on after a detour.
  case node(String)
  /// A line is said.
  case line(Line)
  /// One of the options of a set.
  case option(Option)
  /// The index that was picked of the set before, or `nil` for none.
  case pick(Int?)
  /// Something for the host to do.
  case command(Command)
  /// The dialogue is over.
  case end
  /// The run has as many events as it may have.
  case cap
  /// The script failed.
  case error(String)

  /// Whether nothing follows.
  var ends: Bool {
    switch self {
    case .end, .cap, .error: true
    case .node, .line, .option, .pick, .command: false
    }
  }

  /// The event as a JSON object on one line, without a line break.
  ///
  /// A `text` has its values put in and is trimmed; `display` is what a person sees. The index of a
  /// pick is -1 for none.
  public var json: String {
    let object: JSONText =
      switch self {
      case .node(let title): ["event": "node", "node": .string(title)]
      case .line(let line):
        [
          "event": "line",
          "id": .string(line.id),
          "text": .string(line.markupSource.trimmed),
          "display": .string(line.shownText.trimmed),
          "tags": .array(line.tags.map { .string($0) }),
        ]
      case .option(let option):
        [
          "event": "option",
          "index": .number(option.id),
          "id": .string(option.line.id),
          "text": .string(option.line.markupSource.trimmed),
          "display": .string(option.line.shownText.trimmed),
          "available": .bool(option.isAvailable),
          "tags": .array(option.line.tags.map { .string($0) }),
        ]
      case .pick(let index): ["event": "pick", "index": .number(index ?? -1)]
      case .command(let command): ["event": "command", "text": .string(command.text)]
      case .end: ["event": "end"]
      case .cap: ["event": "cap"]
      case .error(let message): ["event": "error", "message": .string(message)]
      }
    return object.text
  }
}

extension Walk {
  /// The JSON object that stands before a run, without a line break.
  public static func json(run title: String) -> String {
    JSONText.object([.init("run", .string(title))]).text
  }
}
