import Testing

@testable import RemoteModels

@Suite struct StreamTests {
  static let chunk = #"{"choices":[{"delta":{"content":"é🙂"},"finish_reason":null}]}"#
  static let last = #"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#

  /// Ways to write the same two events and the end mark.
  static let framings: [String] = [
    "data: \(chunk)\n\ndata: \(last)\n\ndata: [DONE]\n\n",
    "data:\(chunk)\r\n\r\ndata:\(last)\r\n\r\ndata:[DONE]\r\n\r\n",
    "data: \(chunk)\r\rdata: \(last)\r\rdata: [DONE]\r\r",
    "\u{FEFF}data: \(chunk)\n\n: ping\n\nid: 4\nretry: 10\ndata: \(last)\n\ndata: [DONE]",
    "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"é🙂\"}}]}\n\ndata: \(last)\n\n",
    "data: {\"choices\":[],\"prompt_filter_results\":[]}\n\ndata: {\"choices\":[{}]}\n\n"
      + "data: \(chunk)\n\ndata: \(last)\n\n",
    "data: \(chunk)\n\ndata: [DONE]\n\n",
  ]

  @Test(arguments: framings)
  func `a stream reads the same however it is framed and cut`(text: String) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      let decoded = Decoded(.openAI, type: "text/event-stream", body: bytes, cut: cut)
      #expect(decoded.text == "é🙂")
      #expect(decoded.ending == .complete)
    }
  }

  @Test(arguments: ["", "\"\"", "null", "\"null\""])
  func `a finish reason that is none ends nothing`(reason: String) {
    let field = reason.isEmpty ? "" : #","finish_reason":\#(reason)"#
    let body = #"data: {"choices":[{"delta":{"content":"a"}\#(field)}]}"# + "\n\n"
    let decoded = Decoded(.openAI, type: "text/event-stream", body: Array(body.utf8))
    #expect(decoded.text == "a")
    #expect(decoded.error?.code == .truncated)
  }

  @Test(arguments: [
    #"data: {"error":{"message":"Overloaded","type":"overloaded_error"}}"#,
    "event: error\ndata: {\"error\":{\"message\":\"Compute error.\"}}",
    #"error: {"message":"gone"}"#,
    "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\"}}",
  ])
  func `an error in the stream fails the reply and keeps its words`(event: String) {
    let body = "data: \(Self.chunk)\n\n\(event)\n\ndata: [DONE]\n\n"
    let decoded = Decoded(.openAI, type: "text/event-stream", body: Array(body.utf8))
    #expect(decoded.text == "é🙂")
    #expect(decoded.error != nil)
    #expect(decoded.ending == nil)
  }

  @Test func `reasoning is told apart, in fields and in tags split anywhere`() {
    let said = "<think>hm</think>yes <b"
    for cut in said.indices {
      var filter = ReasoningFilter()
      let events =
        filter.receive(String(said[..<cut])) + filter.receive(String(said[cut...]))
        + filter.finish()
      let text = events.map { if case .text(let piece) = $0 { piece } else { "" } }.joined()
      #expect(text == "yes <b")
    }
  }

  @Test func `Ollama reports errors in a line and ends without a line feed`() {
    let line = #"{"message":{"content":"a"},"done":false}"# + "\n"
    let failed = Decoded(
      .ollama,
      type: "application/x-ndjson",
      body: Array((line + #"{"error":"x"}"#).utf8)
    )
    #expect(failed.text == "a")
    #expect(failed.error != nil)
    let done = Decoded(
      .ollama,
      type: "application/x-ndjson",
      body: Array((line + #"{"done":true}"#).utf8)
    )
    #expect(done.ending == .complete)
    let cut = Decoded(.ollama, type: "application/x-ndjson", body: Array(line.utf8))
    #expect(cut.error?.code == .truncated)
  }

  @Test func `a web page is no model`() {
    let page = "<html><head><title>502 Bad Gateway</title></head></html>"
    let decoded = Decoded(.openAI, type: "text/html", body: Array(page.utf8))
    #expect(decoded.error?.code == .notAnEndpoint)
    #expect(decoded.error?.detail.contains("502 Bad Gateway") == true)
  }

  @Test(arguments: [
    (#""a\u00e9\ud83d\ude42\n""#, "aé🙂\n"), (#""\ud83d""#, "\u{FFFD}"), (#""\/\\\"""#, "/\\\""),
  ])
  func `strings of JSON are read and written back`(text: String, value: String) throws {
    #expect(JSONParser.parse(Array(text.utf8)) == .string(value))
    let written = try JSONValue.string(value).text()
    #expect(JSONParser.parse(Array(written.utf8)) == .string(value))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "nul", "01x", "\"", String(repeating: "[", count: 9_999),
  ])
  func `what is no JSON is nil`(text: String) {
    #expect(JSONParser.parse(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("http://127.0.0.1:8901/v1/", "http://127.0.0.1:8901/v1/chat/completions", true),
    ("localhost:11434", "http://localhost:11434/v1/chat/completions", true),
    ("https://api.example.com", "https://api.example.com/v1/chat/completions", false),
    ("http://[::1]:8080/", "http://[::1]:8080/v1/chat/completions", true),
    (
      "https://x.azure.com/d/n?api-version=1",
      "https://x.azure.com/d/n/chat/completions?api-version=1", false
    ),
    ("http://127.0.0.1.example.com", "http://127.0.0.1.example.com/v1/chat/completions", false),
  ])
  func `an address joins with its path`(text: String, chat: String, isLocal: Bool) throws {
    let address = try #require(Address(text))
    let endpoint = Endpoint(name: "x", api: .openAI, address: address, model: "m")
    #expect(endpoint.chat == chat)
    #expect(endpoint.isLocal == isLocal)
  }

  @Test(arguments: ["", "https://", "https://a:b@c", "ftp://x", "http://a:0", "http://a b"])
  func `what is no address is nil`(text: String) {
    #expect(Address(text) == nil)
  }

  @Test(arguments: Endpoint.API.allCases)
  func `a request alternates and says nothing of the person but their words`(
    api: Endpoint.API
  )
    throws
  {
    let address = try #require(Address("http://127.0.0.1:1"))
    let request = ChatRequest(
      instructions: "Be brief.",
      messages: [.init(.reply, "Hello"), .init(.person, "a"), .init(.person, "b \"c\"")]
    )
    let body = try request.body(for: Endpoint(name: "x", api: api, address: address, model: "m"))
    let value = try #require(JSONParser.parse(Array(body.utf8)))
    let messages = try #require(value["messages"]?.array)
    #expect(messages.last?["content"]?.string == "a\n\nb \"c\"")
    #expect(messages.count == (api == .anthropic ? 1 : 2))
    #expect(value["user"] == nil && value["metadata"] == nil)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0 as Int64?), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
    ("Wed, 25 Nov 2026 10:00:00 GMT", 1_795_600_800),
    ("", nil), ("120", nil), ("Sun, 06 Nov 1994 08:49 GMT", nil),
    ("Sun, 06 Nov 1994 8:+9:37 GMT", nil),
    ("Sun, 00 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 99999 08:49:37 GMT", nil),
    ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 06 Smarch 1994 08:49:37 GMT", nil),
  ])
  func `a time of HTTP is read or refused`(text: String, seconds: Int64?) {
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test func `a wait is the time between two headers, and never backwards`() {
    let now = "Wed, 25 Nov 2026 10:00:00 GMT"
    let later = "Wed, 25 Nov 2026 10:01:30 GMT"
    #expect(HTTPDate.wait(from: now, to: later) == .seconds(90))
    #expect(HTTPDate.wait(from: later, to: now) == nil)
    #expect(HTTPDate.wait(from: nil, to: later) == nil)
    #expect(HTTPDate.wait(from: now, to: "120") == nil)
  }

  static let proxies: [(String, [String: String], String?)] = [
    ("https://a.example.com", ["https_proxy": "http://p:3128"], "p:3128"),
    ("https://a.example.com", ["HTTPS_PROXY": "p", "https_proxy": ""], "p:80"),
    ("https://a.example.com", ["ALL_PROXY": "http://p:8080/"], "p:8080"),
    ("https://a.example.com", ["http_proxy": "http://p:1"], nil),
    ("http://a.example.com", ["http_proxy": "http://p:1"], "p:1"),
    ("http://127.0.0.1:8080", ["http_proxy": "http://p:1", "ALL_PROXY": "p"], nil),
    ("https://a.example.com", ["https_proxy": "p", "no_proxy": "example.com"], nil),
    ("https://a.example.com", ["https_proxy": "p", "NO_PROXY": "b.com, .example.com:443"], nil),
    ("https://a.example.com", ["https_proxy": "p", "no_proxy": "*"], nil),
    ("https://badexample.com", ["https_proxy": "p:2", "no_proxy": "example.com"], "p:2"),
    ("https://a.example.com", [:], nil),
  ]

  @Test(arguments: proxies)
  func `the environment names the proxy`(
    text: String,
    environment: [String: String],
    found: String?
  ) throws {
    let proxy = try Proxy(for: #require(Address(text)), in: environment)
    #expect(proxy.map { "\($0.host):\($0.port)" } == found)
  }

  @Test(arguments: ["http://me:secret@p:1", "https://p", "socks5://p:1"])
  func `a proxy that cannot be used is told of, without its password`(text: String) throws {
    let address = try #require(Address("https://a.example.com"))
    let error = #expect(throws: ModelError.self) {
      try Proxy(for: address, in: ["https_proxy": text])
    }
    #expect(error?.code == .proxy)
    #expect(error?.description.contains("secret") == false)
  }
}
