#if RemoteModels
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import Synchronization

/// Speaks HTTP with one endpoint.
struct ModelClient {
  let endpoint: Endpoint
  private let key: String?

  private let route: Route

  /// The way to an endpoint.
  private struct Route: Hashable {
    var proxy: Proxy?
    var trust: Trust
  }

  /// By the way that they go; each is made when the first request is, so that a program that asks no
  /// model never has one.
  private static let clients = Mutex<[Route: HTTPClient]>([:])

  private static func client(by route: Route) -> HTTPClient {
    clients.withLock { clients in
      if let client = clients[route] { return client }
      var configuration = HTTPClient.Configuration()
      configuration.redirectConfiguration = .disallow
      configuration.timeout.connect = .seconds(10)
      configuration.httpVersion = .http1Only
      configuration.decompression = .disabled
      configuration.proxy = route.proxy.map { .server(host: $0.host, port: $0.port) }
      configuration.tlsConfiguration = route.trust.configuration
      let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
      clients[route] = client
      return client
    }
  }

  /// Prepares requests.
  ///
  /// - Throws: ``ModelError`` when the key would go unprotected to another machine, or the environment
  ///   names a proxy that cannot be used.
  init(_ endpoint: Endpoint, key: String?) throws(ModelError) {
    guard key == nil || endpoint.address.isSecure || endpoint.isLocal else {
      throw ModelError(.unprotectedKey, endpoint.address.host)
    }
    self.endpoint = endpoint
    self.key = key
    route = Route(
      proxy: try Proxy(for: endpoint.address),
      trust: Trust(certificates: endpoint.certificates)
    )
  }

  /// A response whose body is still to come.
  struct Response: Sendable {
    let status: Int
    let contentType: String?
    let wait: Duration?
    let saysRetry: Bool?
    let body: BodyReader

    /// The error that the response is, from as much of its body as comes within ten seconds.
    func error() async -> ModelError {
      let bytes = try? await ModelExchange.within(.seconds(10), .idleTimeout) {
        try await body.collected(most: 1 << 20)
      }
      var error = ErrorBody(bytes ?? []).error(status: status)
      error.wait = wait
      error.serverSaysRetry = saysRetry
      return error
    }
  }

  /// Asks for a reply.
  func post(endpoint text: String, accepting type: String) async throws -> Response {
    var request = HTTPClientRequest(url: endpoint.chat)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "Accept", value: type)
    request.body = .bytes(ByteBuffer(string: text))
    return try await send(request)
  }

  /// Asks for the list of models, and returns their names.
  ///
  /// - Throws: ``ModelError``; `CancellationError`.
  func models() async throws -> [String] {
    do {
      return try await ModelExchange.within(endpoint.firstWord, .firstWordTimeout) {
        try await listed()
      }
    } catch {
      throw try ModelError.of(error, at: endpoint, hiding: key)
    }
  }

  private func listed() async throws -> [String] {
    let response = try await send(HTTPClientRequest(url: endpoint.models))
    guard (200..<300).contains(response.status) else { throw await response.error() }
    let bytes = try await response.body.collected(most: 4 << 20)
    guard let value = JSONParser.parse(bytes) else {
      throw ModelError(.notAnEndpoint, ErrorBody(bytes).words)
    }
    let list = value["data"]?.array ?? value["models"]?.array ?? value.array ?? []
    return list.compactMap { $0["id"]?.string ?? $0["name"]?.string ?? $0["model"]?.string }
  }

  private func send(_ base: HTTPClientRequest) async throws -> Response {
    var request = base
    request.headers.add(name: "User-Agent", value: "umbra")
    request.headers.add(name: "Accept-Encoding", value: "identity")
    if endpoint.api == .anthropic {
      request.headers.add(name: "anthropic-version", value: "2023-06-01")
    }
    if let key, let name = endpoint.keyHeader {
      request.headers.add(name: name, value: key)
    } else if let key {
      switch endpoint.api {
      case .anthropic: request.headers.add(name: "x-api-key", value: key)
      case .openAI, .ollama: request.headers.add(name: "Authorization", value: "Bearer \(key)")
      }
    }
    let response = try await Self.client(by: route).execute(request, deadline: .distantFuture)
    func header(_ name: String) -> String? { response.headers.first(name: name) }
    return Response(
      status: Int(response.status.code),
      contentType: header("content-type"),
      wait: RetryPolicy.wait(
        milliseconds: header("retry-after-ms"),
        seconds: header("retry-after")
      ) ?? HTTPDate.wait(from: header("date"), to: header("retry-after")),
      saysRetry: header("x-should-retry").map { $0 == "true" },
      body: BodyReader(response.body)
    )
  }
}

/// Reads the body of a response; dropping it closes the connection.
actor BodyReader {
  private var iterator: HTTPClientResponse.Body.AsyncIterator

  init(_ body: HTTPClientResponse.Body) { iterator = body.makeAsyncIterator() }

  /// Returns the next bytes, or `nil` at the end.
  func next() async throws -> [UInt8]? {
    var iterator = self.iterator
    let buffer = try await iterator.next(isolation: self)
    self.iterator = iterator
    return buffer.map { Array($0.readableBytesView) }
  }

  /// All bytes, or as many as are wanted.
  func collected(most: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < most, let more = try await next() { bytes += more }
    return Array(bytes.prefix(most))
  }
}
#endif
