/// What a model is asked.
public struct ChatRequest: Hashable, Sendable {
  /// What the model is told about its task, apart from everything that was said.
  public var instructions: String
  /// What was said, oldest first.
  public var messages: [Message]

  /// One thing that was said.
  public struct Message: Hashable, Sendable {
    /// Who said it.
    public var role: Role
    /// The words.
    public var text: String

    /// Creates a message.
    public init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// Who speaks.
  public enum Role: String, Hashable, Sendable {
    /// The person.
    case person = "user"
    /// The other side.
    case reply = "assistant"
  }

  /// Asks something.
  public init(instructions: String, messages: [Message]) {
    self.instructions = instructions
    self.messages = messages
  }

  /// The messages as servers want them: turns alternate, the person begins, and none is empty.
  var alternating: [Message] {
    var merged: [Message] = []
    for message in messages {
      let text = message.text.trimmed
      guard !text.isEmpty else { continue }
      if let last = merged.last, last.role == message.role {
        merged[merged.count - 1].text = last.text + "\n\n" + text
      } else if message.role == .person || !merged.isEmpty {
        merged.append(Message(message.role, text))
      }
    }
    return merged
  }

  /// The request without its oldest exchange, and how many messages that leaves out; `nil` when
  /// nothing is left but what must be answered.
  func trimmed(keeping first: Int) -> ChatRequest? {
    let start = min(first, messages.count)
    guard
      let next = messages.indices.dropFirst(start).first(where: { index in
        index > start && messages[index].role == .person
      })
    else { return nil }
    var request = self
    request.messages.removeSubrange(start..<next)
    return request
  }

  /// The body of the request, in the protocol of an endpoint.
  ///
  /// - Throws: What the encoder throws, for a temperature that is no number.
  func body(for endpoint: Endpoint, leavingOut omitted: Set<String> = []) throws -> String {
    let turns = alternating.map { message in
      JSONValue.object(of: [
        "role": .string(message.role.rawValue), "content": .string(message.text),
      ])
    }
    let system = JSONValue.object(of: [
      "role": .string("system"), "content": .string(instructions),
    ])
    let all: [JSONValue] = instructions.isEmpty ? turns : [system] + turns
    let model = JSONValue.string(endpoint.model)
    let longest = JSONValue.number(Double(endpoint.longestReply))
    let temperature = endpoint.temperature.map(JSONValue.number)
    let value: JSONValue
    switch endpoint.api {
    case .openAI:
      let usage: JSONValue? =
        endpoint.streams && !omitted.contains("stream_options")
        ? .object(of: ["include_usage": .bool(true)]) : nil
      value = .object(of: [
        "model": model, "messages": .array(all), "stream": .bool(endpoint.streams),
        "stream_options": usage, endpoint.lengthField: longest, "temperature": temperature,
        "store": endpoint.address.host == "api.openai.com" ? .bool(false) : nil,
      ])
    case .anthropic:
      value = .object(of: [
        "model": model, "system": instructions.isEmpty ? nil : .string(instructions),
        "messages": .array(turns), "stream": .bool(endpoint.streams), "max_tokens": longest,
        "temperature": temperature,
      ])
    case .ollama:
      value = .object(of: [
        "model": model, "messages": .array(all), "stream": .bool(endpoint.streams),
        "truncate": .bool(false),
        "options": .object(of: [
          "num_predict": longest, "temperature": temperature,
          "num_ctx": endpoint.contextSize.map { .number(Double($0)) },
        ]),
      ])
    }
    return try value.text()
  }
}
