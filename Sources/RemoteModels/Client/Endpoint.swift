/// Where a language model answers, and how it is spoken to.
public struct Endpoint: Hashable, Sendable {
  /// The person's own name for it.
  public var name: String
  /// The protocol it speaks.
  public var api: API
  /// Where it is.
  public var address: Address
  /// The model's name there.
  public var model: String
  /// Whether the reply comes piece by piece; some models cannot do that.
  public var streams = true
  /// How many tokens a reply may have at most.
  public var longestReply = 300
  /// The field that says so: `max_tokens`, or `max_completion_tokens` for models that want that.
  public var lengthField = "max_tokens"
  /// How freely the model chooses its words; `nil` leaves that to the server.
  public var temperature: Double?
  /// How many tokens the model can read; `nil` when that is not known.
  public var contextSize: Int?
  /// The header that the key goes in as it is, such as `api-key` for Azure; `nil` takes the protocol's.
  public var keyHeader: String?
  /// Where its key comes from, in words, so that a person whose key is refused knows which; never the
  /// key.
  public var keySource = ""
  /// A file of certificates, in PEM form, that are trusted beside those of the system.
  public var certificates: String?
  /// How long the first word may take.
  public var firstWord = Duration.seconds(120)
  /// How long a reply may stand still.
  public var idle = Duration.seconds(60)

  /// The protocols that are spoken.
  public enum API: String, Hashable, Sendable, CaseIterable {
    /// Chat completions as OpenAI has them: llama.cpp, vLLM, LM Studio and most others.
    case openAI = "openai"
    /// Anthropic's messages.
    case anthropic
    /// Ollama's own chat.
    case ollama
  }

  /// Describes an endpoint.
  public init(name: String, api: API, address: Address, model: String) {
    self.name = name
    self.api = api
    self.address = address
    self.model = model
  }

  /// Whether it runs on this machine, so that nothing leaves it.
  public var isLocal: Bool { address.isLoopback }

  /// The address of what replies.
  var chat: String {
    switch api {
    case .openAI: address.adding("/chat/completions", under: "/v1")
    case .anthropic: address.adding("/messages", under: "/v1")
    case .ollama: address.adding("/api/chat", under: "")
    }
  }

  /// The address of the list of models.
  var models: String {
    switch api {
    case .openAI, .anthropic: address.adding("/models", under: "/v1")
    case .ollama: address.adding("/api/tags", under: "")
    }
  }
}

/// An address of the web, in the parts that matter here.
public struct Address: Hashable, Sendable, CustomStringConvertible {
  /// Whether it is `https`.
  public let isSecure: Bool
  /// The host, in lower case and without the brackets of an IPv6 address.
  public let host: String
  /// The port, where it is named.
  public let port: Int?
  /// The path, without a `/` at its end.
  public let path: String
  /// What stands behind `?`.
  public let query: String

  /// Reads an address such as `https://api.example.com/v1`; without a scheme it is `http`.
  ///
  /// Returns `nil` for anything that is none, and for one that holds a user name or password: what is
  /// secret belongs elsewhere.
  public init?(_ text: String) {
    var rest = text.trimmed[...]
    let lower = rest.lowercased()
    if lower.hasPrefix("https://") {
      isSecure = true
      rest = rest.dropFirst(8)
    } else {
      isSecure = false
      if lower.hasPrefix("http://") { rest = rest.dropFirst(7) }
    }
    guard !rest.contains("://"), rest.unicodeScalars.allSatisfy({ (0x21...0x7E) ~= $0.value })
    else { return nil }
    rest = rest.prefix { $0 != "#" }
    query = rest.firstIndex(of: "?").map { String(rest[rest.index(after: $0)...]) } ?? ""
    rest = rest.prefix { $0 != "?" }
    let place = rest.prefix { $0 != "/" }
    var path = String(rest[place.endIndex...])
    while path.hasSuffix("/") { path.removeLast() }
    self.path = path
    guard !place.contains("@"), let (host, port) = Self.parts(of: place) else { return nil }
    self.host = host
    self.port = port
  }

  private static func parts(of place: Substring) -> (host: String, port: Int?)? {
    var host = place
    var tail = Substring()
    if place.hasPrefix("[") {
      guard let end = place.firstIndex(of: "]") else { return nil }
      host = place[place.index(after: place.startIndex)..<end]
      tail = place[place.index(after: end)...]
    } else if let colon = place.firstIndex(of: ":") {
      host = place[..<colon]
      tail = place[colon...]
    }
    guard !host.isEmpty else { return nil }
    if tail.isEmpty { return (host.lowercased(), nil) }
    guard tail.first == ":", let port = Int(tail.dropFirst()), (1...65_535).contains(port) else {
      return nil
    }
    return (host.lowercased(), port)
  }

  /// Whether it is this machine.
  public var isLoopback: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Scheme, host and port, as in `https://api.example.com`.
  public var origin: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return (isSecure ? "https://" : "http://") + name + (port.map { ":\($0)" } ?? "")
  }

  /// The address as text.
  public var description: String { origin + path + (query.isEmpty ? "" : "?" + query) }

  /// The address of something below it; a folder stands in between when the address names none.
  func adding(_ part: String, under folder: String) -> String {
    origin + (path.isEmpty ? folder : path) + part + (query.isEmpty ? "" : "?" + query)
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
