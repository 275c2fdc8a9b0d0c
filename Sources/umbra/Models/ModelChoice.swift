#if RemoteModels
import Conversation
import RemoteModels
import Responders

/// A model that the settings name, ready to be asked.
struct ModelChoice: Sendable {
  let endpoint: Endpoint
  let key: ModelKey

  /// What consent is given for: another address or model is another one.
  var identity: String { "\(endpoint.address) \(endpoint.model)" }

  /// Finds the model of a name, or the only one when there is no name.
  init(_ name: String?, in settings: Settings, path: String) throws(Failure) {
    let all = settings.endpoints
    guard !all.isEmpty else {
      throw Failure(
        """
        \(path) names no model yet. To use one on this machine, add for example:
          [model.local]
          url = "http://127.0.0.1:8080/v1"
          model = "the name it has there"
        """
      )
    }
    let names = all.map(\.name).joined(separator: ", ")
    let found =
      name.map { name in all.first { $0.name == name } } ?? (all.count == 1 ? all[0] : nil)
    guard let found else {
      let what = name.map { "there is no model ‘\($0.forTerminal)’" } ?? "there are several models"
      throw Failure("\(what); name one of: \(names), as in model:\(all[0].name)")
    }
    try self.init(found, path: path)
  }

  init(_ setting: EndpointSetting, path: String) throws(Failure) {
    func wrong(_ key: String, _ expected: String) -> Failure {
      let value = (setting[key] ?? "").forTerminal
      return Failure(
        "\(path): model.\(setting.name): \(key): found ‘\(value)’, expected \(expected)"
      )
    }
    guard let api = setting["api"].map(Endpoint.API.init(rawValue:)) ?? .openAI else {
      throw wrong("api", "openai, anthropic or ollama")
    }
    guard let address = Address(setting["url"] ?? "") else {
      throw wrong("url", "an address such as https://api.example.com/v1")
    }
    var endpoint = Endpoint(
      name: setting.name,
      api: api,
      address: address,
      model: setting["model"] ?? ""
    )
    if let text = setting["context"] {
      guard let size = Int(text), size > 0 else { throw wrong("context", "a number of tokens") }
      endpoint.contextSize = size
    }
    if let text = setting["length"] {
      guard let size = Int(text), (1...8_192).contains(size) else {
        throw wrong("length", "a number of tokens")
      }
      endpoint.longestReply = size
    }
    if let text = setting["seconds"] {
      guard let seconds = Int(text), (1...3_600).contains(seconds) else {
        throw wrong("seconds", "how long a reply may take, from 1 to 3600")
      }
      endpoint.firstWord = .seconds(seconds)
    }
    if let text = setting["temperature"] {
      guard let number = Double(text), (0...2).contains(number) else {
        throw wrong("temperature", "a number from 0 to 2")
      }
      endpoint.temperature = number
    }
    if let text = setting["stream"] {
      guard let streams = Bool(text) else { throw wrong("stream", "true or false") }
      endpoint.streams = streams
    }
    if let name = setting["key_header"] {
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isOfHeader) else {
        throw wrong("key_header", "the name of a header, such as api-key")
      }
      endpoint.keyHeader = name
    }
    if let path = setting["ca_file"] {
      guard FileContents.exists(path) else {
        throw wrong("ca_file", "a file of certificates in PEM form")
      }
      endpoint.certificates = path
    }
    if let field = setting["length_field"] { endpoint.lengthField = field }
    key = ModelKey(setting)
    endpoint.keySource = key.source
    self.endpoint = endpoint
  }

  private static func isOfHeader(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The responder that asks it.
  func responder(_ prompt: ModelPrompt, part: GuidedResponder.Part) -> ModelResponder {
    var responder = ModelResponder(endpoint)
    responder.instructions = { prompt.instructions(for: part, after: $0) }
    responder.examples = prompt.examples.flatMap { example in
      [
        ChatRequest.Message(.person, example.person), ChatRequest.Message(.reply, example.reply),
      ]
    }
    let key = key
    responder.key = { try key.read() }
    return responder
  }
}
#endif
