/// Understands the JSON documents of a reply, one after another.
///
/// What it does not know it passes over; what is missing is missing. Only an error ends it.
struct ChunkReader {
  let api: Endpoint.API
  private(set) var hasEnded = false
  private var reason: ModelEvent.Ending?
  private var hasStarted = false
  private var wasRefused = false
  private var sent: Int?
  private var received: Int?
  private var filter = ReasoningFilter()

  init(_ api: Endpoint.API) { self.api = api }

  /// Whether some data is the mark that ends an OpenAI stream.
  static func isEndMark(_ data: [UInt8]) -> Bool {
    data.drop { $0 == 0x20 || $0 == 0x0A }.starts(with: "[DONE]".utf8)
  }

  mutating func end() { hasEnded = true }

  /// What the filter held back.
  mutating func finish() -> [ModelEvent] { filter.finish() }

  /// How the reply ended, or `nil` when its end was not seen.
  var ending: ModelEvent.Ending? {
    if let reason { return reason == .complete && wasRefused ? .refused : reason }
    return hasEnded ? (wasRefused ? .refused : .complete) : nil
  }

  /// Reads a document of a stream.
  mutating func read(
    _ value: JSONValue,
    event: String,
    into output: inout [ModelEvent]
  ) throws(ModelError) {
    if value["error"] != nil || value["type"]?.string == "error" { throw failure(in: value, []) }
    switch api {
    case .openAI: readChunk(value, into: &output)
    case .anthropic: readAnthropic(value, event: event, into: &output)
    case .ollama: readOllama(value, into: &output)
    }
  }

  /// Reads the one document of a reply that is no stream.
  mutating func readWhole(
    _ value: JSONValue,
    into output: inout [ModelEvent]
  ) throws(ModelError) {
    if value["error"] != nil || value["type"]?.string == "error" { throw failure(in: value, []) }
    if case .array(let values) = value, let first = values.first, first["error"] != nil {
      throw failure(in: first, [])
    }
    switch api {
    case .openAI: readChunk(value, into: &output)
    case .anthropic: readMessage(value, into: &output)
    case .ollama: readOllama(value, into: &output)
    }
    // The document is whole: that is an end, whether it names a reason or not.
    if value["choices"] != nil || value["content"] != nil || value["message"] != nil { end() }
  }

  /// The error that a document of a stream reports.
  func failure(in value: JSONValue?, _ data: [UInt8]) -> ModelError {
    let body = value.map { ErrorBody($0) } ?? ErrorBody(data)
    var error = body.error(status: nil)
    if [.badRequest, .notFound, .notAnEndpoint].contains(error.code) { error.code = .failedMidway }
    return error
  }

  private mutating func start(_ model: String?, _ output: inout [ModelEvent]) {
    guard !hasStarted else { return }
    hasStarted = true
    output.append(.started(model: model))
  }

  private mutating func note(sent: Int?, received: Int?, _ output: inout [ModelEvent]) {
    guard sent != nil || received != nil else { return }
    self.sent = sent ?? self.sent
    self.received = received ?? self.received
    output.append(.usage(.init(sent: self.sent, received: self.received)))
  }

  // MARK: OpenAI

  private mutating func readChunk(_ value: JSONValue, into output: inout [ModelEvent]) {
    start(value["model"]?.string, &output)
    if let choice = value["choices"]?.array?.first {
      // Perplexity sends both; the delta is the piece.
      if let delta = choice["delta"] ?? choice["message"] { readDelta(delta, into: &output) }
      if let text = choice["text"]?.string { output += filter.receive(text) }
      if let word = choice["finish_reason"]?.string, let ending = Self.openAIEnding(word) {
        reason = ending
      }
    }
    if let usage = value["usage"] {
      note(
        sent: usage["prompt_tokens"]?.int,
        received: usage["completion_tokens"]?.int,
        &output
      )
    }
  }

  private mutating func readDelta(_ delta: JSONValue, into output: inout [ModelEvent]) {
    if let thought = delta["reasoning_content"]?.string ?? delta["reasoning"]?.string,
      !thought.isEmpty
    {
      output.append(.reasoning(thought))
    }
    if let text = delta["content"]?.string {
      output += filter.receive(text)
    } else if let parts = delta["content"]?.array {
      for part in parts { output += filter.receive(part["text"]?.string ?? "") }
    }
    if let words = delta["refusal"]?.string, !words.isEmpty {
      wasRefused = true
      output.append(.refusal(words))
    }
  }

  private static func openAIEnding(_ word: String) -> ModelEvent.Ending? {
    switch word {
    case "", "null": nil
    case "length", "max_tokens": .length
    case "content_filter": .filtered
    case "error": nil
    default: .complete
    }
  }

  // MARK: Anthropic

  private mutating func readAnthropic(
    _ value: JSONValue,
    event: String,
    into output: inout [ModelEvent]
  ) {
    switch value["type"]?.string ?? event {
    case "message_start":
      let message = value["message"]
      start(message?["model"]?.string, &output)
      note(sent: message?["usage"]?["input_tokens"]?.int, received: nil, &output)
    case "content_block_start":
      if let text = value["content_block"]?["text"]?.string { output += filter.receive(text) }
    case "content_block_delta":
      let delta = value["delta"]
      if let text = delta?["text"]?.string { output += filter.receive(text) }
      if let thought = delta?["thinking"]?.string { output.append(.reasoning(thought)) }
    case "message_delta":
      if let word = value["delta"]?["stop_reason"]?.string { reason = Self.anthropicEnding(word) }
      let usage = value["usage"]
      note(sent: usage?["input_tokens"]?.int, received: usage?["output_tokens"]?.int, &output)
    case "message_stop": end()
    case "ping": output.append(.keepAlive)
    case "message": readMessage(value, into: &output)
    default: return
    }
  }

  private mutating func readMessage(_ value: JSONValue, into output: inout [ModelEvent]) {
    start(value["model"]?.string, &output)
    for block in value["content"]?.array ?? [] {
      if let text = block["text"]?.string { output += filter.receive(text) }
      if let thought = block["thinking"]?.string { output.append(.reasoning(thought)) }
    }
    if let word = value["stop_reason"]?.string { reason = Self.anthropicEnding(word) }
    let usage = value["usage"]
    note(sent: usage?["input_tokens"]?.int, received: usage?["output_tokens"]?.int, &output)
  }

  private static func anthropicEnding(_ word: String) -> ModelEvent.Ending {
    switch word {
    case "max_tokens": .length
    case "refusal": .refused
    case "model_context_window_exceeded": .contextFull
    default: .complete
    }
  }

  // MARK: Ollama

  private mutating func readOllama(_ value: JSONValue, into output: inout [ModelEvent]) {
    start(value["model"]?.string, &output)
    let message = value["message"]
    if let thought = message?["thinking"]?.string, !thought.isEmpty {
      output.append(.reasoning(thought))
    }
    if let text = message?["content"]?.string ?? value["response"]?.string {
      output += filter.receive(text)
    }
    guard value["done"]?.bool == true else { return }
    reason = value["done_reason"]?.string == "length" ? .length : .complete
    note(sent: value["prompt_eval_count"]?.int, received: value["eval_count"]?.int, &output)
    end()
  }
}
