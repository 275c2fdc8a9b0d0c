/// Runs a program: a value that gives one event at a time.
///
/// A copy is an independent dialogue, so keeping a copy is keeping a place to go back to.
public struct Dialogue: Sendable {
  /// The program that runs.
  public let program: Program
  /// The functions it calls.
  public let library: FunctionLibrary
  /// How lines and nodes of a group are chosen; it is not part of the state.
  public var saliency: SaliencyStrategy
  /// How many steps may pass without a line, options or a command before `next()` throws
  /// `noProgress`; asked again, it makes as many more.
  public var stepLimit = 1_000_000
  /// How many detours may be open at once.
  public var detourLimit = 10_000
  /// How long a text may get that a script puts together, in bytes of UTF-8.
  public static let textLimit = 1_000_000

  var storage: State
  var stack: [Value] = []
  var steps = 0
  /// The node groups whose conditions are being evaluated for `has_any_content`.
  var groupsBeingAsked: [String] = []

  /// Creates a dialogue that runs nothing yet; call `start(at:)`.
  public init(
    program: Program,
    library: FunctionLibrary = .standard,
    saliency: SaliencyStrategy = .randomBestLeastRecentlyViewed,
    seed: UInt64 = 0
  ) {
    self.program = program
    self.library = library
    self.saliency = saliency
    storage = State(
      variables: [:],
      frames: [],
      queue: [],
      waiting: nil,
      random: RandomSource(seed: seed)
    )
  }

  /// Creates a dialogue that goes on where another one stood.
  ///
  /// Throws `staleState` when a node that was running changed or is gone; then create a dialogue,
  /// assign the state's variables and start the node again.
  public init(
    program: Program,
    library: FunctionLibrary = .standard,
    saliency: SaliencyStrategy = .randomBestLeastRecentlyViewed,
    restoring state: State
  ) throws(DialogueError) {
    self.program = program
    self.library = library
    self.saliency = saliency
    storage = state
    for frame in state.frames.reversed() {
      guard let node = program.nodes[frame.node], node.fingerprint == frame.fingerprint,
        (0...node.code.count).contains(frame.position)
      else { throw .staleState(node: frame.node) }
    }
  }

  /// Everything that is needed to go on later.
  public var state: State { storage }

  /// What scripts stored, by name with its `$`.
  public var variables: [String: Value] {
    get { storage.variables }
    set { storage.variables = newValue }
  }

  /// The value of a variable, by name with its `$`; one that was never stored has its initial value.
  ///
  /// Assigning does not check the type; a wrong one shows when the script uses it.
  public subscript(variable name: String) -> Value? {
    get {
      if let value = storage.variables[name] ?? program.initialValues[name] { return value }
      guard let code = program.smartVariables[name] else { return nil }
      var copy = self
      return try? copy.evaluate(code)
    }
    set { storage.variables[name] = newValue }
  }

  /// The node that runs, or `nil` before the start and after the end.
  public var currentNode: String? { storage.currentNode }

  /// Whether `select(_:)` must be called before the next event.
  public var isWaitingForSelection: Bool {
    if case .options? = storage.waiting { true } else { false }
  }

  /// Whether there is a next event.
  public var isRunning: Bool { !storage.frames.isEmpty || !storage.queue.isEmpty }

  /// Starts a node, forgetting whatever ran; variables stay.
  public mutating func start(at title: String) throws(DialogueError) {
    guard let node = program.nodes[title] else { throw .unknownNode(title, at: nil) }
    storage.frames = []
    storage.queue = []
    storage.waiting = nil
    steps = 0
    enter(node)
  }

  /// Runs until there is something to report, and returns it.
  ///
  /// After `.options` it throws until `select(_:)` was called. What it throws from a script's
  /// mistake it throws again when asked again.
  public mutating func next() throws(DialogueError) -> DialogueEvent {
    if isWaitingForSelection { throw .selectionPending }
    guard isRunning else { throw .notRunning }
    if storage.queue.isEmpty { try run() }
    let event = storage.queue.removeFirst()
    storage.waiting = event.isContent ? event : nil
    if event.isContent { steps = 0 }
    return event
  }

  /// Runs another node before the script goes on; afterwards the last event is delivered again.
  ///
  /// Possible while the machine waits after a line, options or a command. A jump in that node
  /// leaves the interrupted ones as well.
  public mutating func detour(to title: String) throws(DialogueError) {
    guard let waiting = storage.waiting, storage.queue.isEmpty, !storage.frames.isEmpty else {
      throw .nothingToInterrupt
    }
    guard let node = program.nodes[title] else { throw .unknownNode(title, at: nil) }
    guard storage.frames.count <= detourLimit else { throw .tooManyDetours(detourLimit, at: nil) }
    storage.frames[storage.frames.count - 1].interrupted = waiting
    storage.waiting = nil
    enter(node)
  }
}
