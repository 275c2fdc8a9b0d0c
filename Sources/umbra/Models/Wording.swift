import Conversation
import Responders
import Synchronization

#if RemoteModels
import RemoteModels
#endif

/// Who words the script, and what a person is told of it.
struct Wording: Sendable {
  let responder: any Responder
  /// Where its words are made, as ``ModelPolicy`` counts it.
  let place: ModelPolicy.Place
  /// What consent is given for: another command, address or model is another one.
  let identity: String
  /// Its name in a sentence.
  let name: String
  /// What is typed to allow it.
  let word: String
  /// What is true of it once words are handed over.
  let reach: String
  /// What stands in the records, instead of what was said.
  let record: (model: String, origin: String, isLocal: Bool)
  /// How long a sentence may take.
  let budget: Duration
  /// The waits that a server asked for, which do not count.
  let pauses = Pauses()

  /// How long was waited, as far as a person saw it.
  final class Pauses: Sendable {
    private let state = Mutex(Duration.zero)

    var total: Duration { state.withLock { $0 } }

    func add(_ duration: Duration) { state.withLock { $0 += duration } }
  }

  /// A program of the person's own.
  ///
  /// Nobody can tell what it does with the words, so it is treated as a model elsewhere.
  init(program command: String, _ prompt: ModelPrompt, part: GuidedResponder.Part) {
    var responder = ProcessResponder(command)
    responder.instructions = { prompt.instructions(for: part, after: $0) }
    self.responder = responder
    place = .remote
    identity = "\(ModelRecords.program):\(command)"
    word = command.programName
    name = "the program \(word)"
    reach = "would be handed to it, each time, and umbra cannot know whether it sends them on"
    record = (command, ModelRecords.program, true)
    budget = responder.limit
  }

  #if RemoteModels
  /// A model that the settings name.
  ///
  /// `waits` is told of waits of a second and more, once a second, with the seconds left.
  init(
    _ model: ModelChoice,
    _ prompt: ModelPrompt,
    part: GuidedResponder.Part,
    waits: @escaping @Sendable (ModelError, Int) async -> Void
  ) {
    let endpoint = model.endpoint
    var responder = model.responder(prompt, part: part)
    let pauses = pauses
    responder.notice = { error, left in
      pauses.add(min(left, .seconds(1)))
      // What is over in a moment is not worth a word; a model that loads is looked after anew and anew.
      guard left >= .seconds(1) || error.code == .loading else { return }
      await waits(error, max(1, Int((left + .milliseconds(500)).components.seconds)))
    }
    self.responder = responder
    place = endpoint.isLocal ? .local : .remote
    identity = model.identity
    word = endpoint.address.host
    name = "\(endpoint.model) at \(word)"
    reach =
      "would leave this machine, each time"
      + (endpoint.isLocal || endpoint.address.isSecure
        ? "" : ", unencrypted (http), so that others on the way could read it")
    record = (endpoint.model, endpoint.address.origin, endpoint.isLocal)
    budget = endpoint.firstWord
  }
  #endif
}
