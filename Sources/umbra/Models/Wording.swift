import Conversation
import Responders

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
  /// How long a reply may take.
  let budget: Duration

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
  init(
    _ model: ModelChoice,
    _ prompt: ModelPrompt,
    part: GuidedResponder.Part,
    notice: @escaping @Sendable (ModelError, Duration) async -> Void
  ) {
    let endpoint = model.endpoint
    var responder = model.responder(prompt, part: part)
    responder.notice = notice
    self.responder = responder
    place = endpoint.isLocal ? .local : .remote
    identity = model.identity
    word = endpoint.address.host
    name = "\(endpoint.model) at \(word)"
    reach = "would leave this machine, each time"
    record = (endpoint.model, endpoint.address.origin, endpoint.isLocal)
    budget = endpoint.firstWord
  }
  #endif
}
