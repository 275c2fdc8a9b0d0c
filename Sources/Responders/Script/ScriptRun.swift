internal import Conversation
internal import Noticing
internal import Yarn

/// One reply of a script in the making: the machine is moved on and its events are gathered.
struct ScriptRun {
  let responder: ScriptResponder
  var dialogue: Dialogue
  var events: [ReplyEvent] = []
  /// Requests that were interrupted by an excursion, innermost last.
  var interrupted: [ScriptState.Pending] = []
  var isClosing = false
  /// What the person declined of late.
  var declined = ScriptState.Declined()
  /// A request that was answered before its excursion, and is passed over when it comes again.
  var settled: ScriptState.Pending?
  /// How far a row of questions is with the next request.
  var progress: InputRequest.Progress?
  /// The last words said in this reply: the question that a request belongs to.
  var lastWords: String?
  /// Set while the answer to a question is being said, so that the command is not obeyed again.
  var isAnswering = false
  /// Set while an offer is being said, so that the command is not obeyed again.
  var isOffering = false
  /// A node to be said in place of taking the answer.
  var detour: String?
  /// The inquiry that is to be put forward, where somebody else than the rules chose it.
  var offer: String?
  /// Values that variables of the dialogue are given before it goes on.
  var facts: [String: Value] = [:]
  /// What is taken in place of what the answer came to.
  var replacement: Answer.Value?
  /// The region that is known, an ISO code.
  var region: String?
  /// What can be put forward in this reply.
  private(set) var desk: OfferDesk
  private let talk: @Sendable () -> TalkFacts
  private let reading: Lazy<TalkReading?>

  /// The node that was begun with, which a checkpoint remembers.
  private var startNode: String
  private let nextNumber: Int

  /// Prepares a run from the first node.
  init(_ responder: ScriptResponder, startingAfter transcript: Transcript) {
    self.responder = responder
    self.region = transcript.learntRegion ?? responder.surroundings.region
    self.nextNumber = transcript.nextNumber
    self.startNode = responder.start
    self.reading = responder.reading(of: transcript)
    let facts = Lazy { responder.talkFacts(transcript) }
    self.talk = { facts.value }
    self.desk = responder.offers(in: talk, variables: responder.variables)
    self.dialogue = Dialogue(
      program: responder.book.program,
      library: responder.library(region: region, talk: talk, offers: desk, reading: reading),
      seed: responder.seed
    )
  }

  /// The functions that the dialogue calls in this reply.
  var library: FunctionLibrary {
    responder.library(region: region, talk: talk, offers: desk, reading: reading)
  }

  /// Begins again because what was saved cannot be read.
  mutating func beginAgain() throws(ScriptError) {
    say(Utterance(Self.placeLost, style: .quiet))
    try begin()
  }

  /// Begins with the first node.
  mutating func begin() throws(ScriptError) {
    for (name, value) in responder.variables { dialogue[variable: name] = value }
    try start(at: responder.start)
    try advance()
  }

  /// Takes up a saved state and answers the last thing in the transcript: takes the answer, or asks
  /// again when there is none.
  mutating func resume(_ state: ScriptState, in transcript: Transcript) throws(ScriptError) {
    interrupted = state.interrupted
    startNode = state.start
    isClosing = state.isClosing
    declined = state.declined ?? ScriptState.Declined()
    desk = responder.offers(in: talk, variables: state.machine.variables)
    do {
      dialogue = try Dialogue(
        program: responder.book.program,
        library: library,
        restoring: state.machine
      )
    } catch {
      return try startAgain(state)
    }
    for (name, value) in facts where responder.book.program.initialValues[name] != nil {
      dialogue[variable: name] = value
    }
    if let detour { return try makeExcursion(to: detour, from: state.pending) }
    guard var answer = transcript.answer(to: state.pending.request.id, of: responder.owner) else {
      return askAgain(state.pending.request)
    }
    if let replacement { answer.value = replacement }
    try take(answer, for: state.pending)
  }

  /// Begins the node of an outdated state again.
  private mutating func startAgain(_ state: ScriptState) throws(ScriptError) {
    for (name, value) in state.machine.variables { dialogue[variable: name] = value }
    interrupted = []
    let node = state.machine.rootNode ?? startNode
    try start(at: has(node) ? node : responder.start)
    say(Utterance(Self.dialogueChanged, style: .quiet))
    try advance()
  }

  mutating func start(at node: String) throws(ScriptError) {
    try machine { (dialogue) throws(DialogueError) in try dialogue.start(at: node) }
  }

  func has(_ node: String) -> Bool { responder.book.program.node(node) != nil }

  mutating func machine<Result>(
    _ body: (inout Dialogue) throws(DialogueError) -> Result
  ) throws(ScriptError) -> Result {
    do {
      return try body(&dialogue)
    } catch {
      throw ScriptError(.dialogue, detail: error.description)
    }
  }

  mutating func say(_ utterance: Utterance) {
    guard !utterance.text.isEmpty else { return }
    events.append(.said(utterance))
    if utterance.style != .card { lastWords = utterance.text }
  }

  mutating func askAgain(_ request: InputRequest) {
    var request = request
    request.isRepeat = true
    events.append(.request(request))
    events.append(.finished(.awaitingInput))
  }

  /// Raises a request, with the checkpoint that its answer will be taken from.
  ///
  /// Returns `false`, and raises nothing, when it was answered before an excursion.
  mutating func ask(
    _ kind: InputRequest.Kind,
    name: String?,
    for purpose: ScriptState.Purpose,
    ends: InputRequest.Ends? = nil,
    pacing: InputRequest.Pacing? = nil
  ) throws(ScriptError) -> Bool {
    let depth = dialogue.state.depth
    defer { progress = nil }
    if let settled, settled.purpose == purpose, settled.request.kind == kind,
      settled.depth == depth
    {
      self.settled = nil
      return false
    }
    if let last = interrupted.last, last.purpose == purpose, last.request.kind == kind,
      last.depth == depth
    {
      interrupted.removeLast()
      try saveState(pending: last)
      askAgain(last.request)
      return true
    }
    let request = InputRequest(
      id: "\(responder.owner)-\(nextNumber)",
      kind: kind,
      name: name,
      // In free talk the person writes on; what was said last need not be said again.
      question: name == TalkReading.request ? nil : lastWords,
      ends: ends,
      pacing: pacing,
      progress: progress
    )
    try saveState(
      pending: ScriptState.Pending(request: request, purpose: purpose, depth: depth)
    )
    events.append(.request(request))
    events.append(.finished(.awaitingInput))
    return true
  }

  private mutating func saveState(pending: ScriptState.Pending) throws(ScriptError) {
    let state = ScriptState(
      start: startNode,
      machine: dialogue.state,
      pending: pending,
      interrupted: interrupted,
      isClosing: isClosing,
      declined: declined
    )
    events.append(.effect(.checkpoint(try state.checkpoint(owner: responder.owner))))
  }

  mutating func finish(_ reason: ReplyEvent.Reason) {
    events.append(.finished(reason))
  }
}

extension Transcript {
  /// The answer to a request, given after it was last raised by the owner of a checkpoint.
  func answer(to request: String, of owner: String) -> Answer? {
    guard let checkpoint = lastCheckpoint(of: owner)?.entry.number else { return nil }
    for entry in live.reversed() {
      guard entry.number > checkpoint else { return nil }
      switch entry.content {
      case .answered(let answer) where answer.request == request: return answer
      case .asked(let asked) where asked.id == request: return nil
      default: continue
      }
    }
    return nil
  }

  /// The region that was learnt in this conversation, an ISO code.
  package var learntRegion: String? {
    for entry in entries.reversed() {
      if case .effect(.note(name: "region", let value)) = entry.content { return value }
    }
    return nil
  }
}

extension ScriptRun {
  fileprivate static let placeLost =
    "Your place in this dialogue could not be read again, so it begins anew. What you said is kept."
  fileprivate static let dialogueChanged =
    "This dialogue was changed since you were last here, so this part begins again."
}
