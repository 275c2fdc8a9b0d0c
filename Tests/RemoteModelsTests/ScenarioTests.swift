#if RemoteModels
import Conversation
import ConversationTesting
import Foundation
import Testing

@testable import RemoteModels

@Suite struct ScenarioTests {
  static let time = Timestamp(seconds: 1_795_305_600)

  static func transcript(_ texts: String...) -> Transcript {
    var transcript = Transcript()
    for (index, text) in texts.enumerated() {
      let id = "q\(index)"
      transcript.append(.asked(InputRequest(id: id, kind: .text(hint: nil))), at: time)
      transcript.append(.answered(.init(to: id, text: text, value: .text(text))), at: time)
      if index < texts.count - 1 { transcript.append(.said(Utterance("Reply.")), at: time) }
    }
    return transcript
  }

  static func responder(
    _ port: Int,
    _ change: (inout Endpoint) -> Void = { _ in }
  ) throws -> ModelResponder {
    let address = try #require(Address("http://127.0.0.1:\(port)/v1"))
    var endpoint = Endpoint(name: "test", api: .openAI, address: address, model: "m")
    endpoint.firstWord = .seconds(600)
    change(&endpoint)
    var responder = ModelResponder(endpoint)
    responder.policy.loadingPause = .milliseconds(5)
    return responder
  }

  /// What a responder said, and how that ended.
  static func run(
    _ responder: ModelResponder,
    _ transcript: Transcript = transcript("hi")
  ) async -> (said: [Utterance], error: ModelError?) {
    var said: [Utterance] = []
    do {
      for try await event in try await responder.reply(to: transcript) {
        if case .said(let utterance) = event { said.append(utterance) }
      }
    } catch {
      return (said, error as? ModelError ?? ModelError(.settings, "\(error)"))
    }
    return (said, nil)
  }

  @Test(arguments: [
    [ScenarioServer.Step.send(Answer.ok)],
    [.sendBytes(Array(Answer.ok.utf8), each: 1)],
    [.sendBytes(Array(Answer.ok.utf8), each: 7)],
    [
      .send(
        Answer.whole(
          "200 OK",
          "application/json",
          #"{"choices":[{"message":{"content":"Hello there."},"finish_reason":"stop"}]}"#
        )
      )
    ],
    [
      .send(
        Answer.head("200 OK", "Content-Type: text/event-stream", "Connection: close")
          + "data: {\"choices\":[{\"delta\":{\"content\":\"Hello there.\"}}]}\r\n\r\ndata: [DONE]"
      ), .close,
    ],
    [
      .send(
        Answer.streamHead + Answer.piece("Hello there.")
          + Answer.chunk(": ping\n\n") + Answer.stop + Answer.end
      )
    ],
  ])
  func `a whole reply is said once, whole`(steps: [ScenarioServer.Step]) async throws {
    let server = try await ScenarioServer(steps)
    let (said, error) = await Self.run(try Self.responder(server.port))
    #expect(error == nil)
    #expect(said == [Utterance("Hello there.")])
    await server.stop()
  }

  @Test(arguments: [
    ([ScenarioServer.Step.close], ModelError.Code.truncated),
    ([.send(Answer.end), .close], .truncated),
    (
      [.send(Answer.chunk("data: {\"error\":{\"message\":\"boom\"}}\n\n") + Answer.end)],
      .failedMidway
    ),
    ([.send(Answer.chunk("event: error\ndata: {\"type\":\"x\"}\n\n"))], .failedMidway),
    ([.stall], .idleTimeout),
  ])
  func `what broke off is kept, marked and told`(
    steps: [ScenarioServer.Step],
    code: ModelError.Code
  ) async throws {
    let begun = [ScenarioServer.Step.send(Answer.streamHead + Answer.piece("Half a"))]
    let server = try await ScenarioServer(begun + steps)
    let responder = try Self.responder(server.port) { $0.idle = .milliseconds(300) }
    let (said, error) = await Self.run(responder)
    #expect(error?.code == code)
    #expect(said == [Utterance("Half a", isPartial: true)])
    #expect(server.requests.count == 1, "text was shown: nothing is asked again")
    await server.stop()
  }

  @Test(arguments: [
    ("401 Unauthorized", #"{"error":{"message":"Invalid API Key"}}"#, ModelError.Code.key, 1),
    ("429 Too Many Requests", #"{"error":{"code":"insufficient_quota"}}"#, .quota, 1),
    ("402 Payment Required", "{}", .quota, 1),
    ("404 Not Found", #"{"error":"model 'x' not found"}"#, .notFound, 1),
    ("400 Bad Request", #"{"object":"error","message":"no","code":400}"#, .badRequest, 1),
    ("302 Found", "", .redirected, 1),
  ])
  func `an error that trying again cannot mend is asked once`(
    status: String,
    body: String,
    code: ModelError.Code,
    count: Int
  ) async throws {
    let answer = Answer.whole(status, "application/json", body, "Location: http://127.0.0.1:1/")
    let server = try await ScenarioServer([.send(answer)])
    let (said, error) = await Self.run(try Self.responder(server.port))
    #expect(said.isEmpty)
    #expect(error?.code == code)
    #expect(server.requests.count == count)
    await server.stop()
  }

  @Test(arguments: [
    Answer.whole("429 Too Many Requests", "application/json", "{}", "Retry-After-Ms: 20"),
    Answer.whole("503 Service Unavailable", "text/html", "<title>x</title>", "Retry-After: 0.02"),
    Answer.whole(
      "429 Too Many Requests",
      "application/json",
      "{}",
      "Date: Wed, 25 Nov 2026 09:59:59 GMT",
      "Retry-After: Wed, 25 Nov 2026 10:00:00 GMT"
    ),
    Answer.whole(
      "503 Service Unavailable",
      "application/json",
      #"{"error":{"message":"Loading model","type":"unavailable_error","code":503}}"#
    ),
    Answer.whole(
      "400 Bad Request",
      "application/json",
      #"{"error":{"message":"unknown field stream_options"}}"#
    ),
  ])
  func `an error that passes is tried again`(answer: String) async throws {
    let server = try await ScenarioServer([.send(answer)], [.send(Answer.ok)])
    let (said, error) = await Self.run(try Self.responder(server.port))
    #expect(error == nil)
    #expect(said == [Utterance("Hello there.")])
    #expect(server.requests.count == 2)
    await server.stop()
  }

  @Test func `a conversation that is too long loses its oldest exchange and says so`() async throws
  {
    let answer = Answer.whole(
      "400 Bad Request",
      "application/json",
      #"{"error":{"type":"exceed_context_size_error","n_ctx":10,"message":"exceeds"}}"#
    )
    let server = try await ScenarioServer([.send(answer)], [.send(Answer.ok)])
    let (said, error) = await Self.run(
      try Self.responder(server.port),
      Self.transcript("oldest words", "newer words")
    )
    #expect(error == nil)
    #expect(said.last?.text.contains("2 oldest messages were left out") == true)
    #expect(server.requests.last?.contains("oldest words") == false)
    #expect(server.requests.last?.contains("newer words") == true)
    await server.stop()
  }

  @Test func `examples are left out last, and no word of the person`() async throws {
    let answer = Answer.whole(
      "400 Bad Request",
      "application/json",
      #"{"error":{"type":"exceed_context_size_error","n_ctx":10,"message":"exceeds"}}"#
    )
    let server = try await ScenarioServer([.send(answer)], [.send(answer)], [.send(Answer.ok)])
    var responder = try Self.responder(server.port)
    responder.examples = [.init(.person, "an example"), .init(.reply, "its reply")]
    let (said, error) = await Self.run(responder, Self.transcript("oldest words", "newer words"))
    #expect(error == nil)
    #expect(said.first == Utterance("Hello there."))
    #expect(server.requests.map { $0.contains("oldest words") } == [true, false, false])
    #expect(server.requests.map { $0.contains("an example") } == [true, true, false])
    #expect(server.requests.allSatisfy { $0.contains("newer words") })
    await server.stop()
  }

  @Test(arguments: [
    ("length", "cut at its greatest length"), ("content_filter", "held part"),
  ])
  func `a reply that was left unfinished is marked and told`(
    reason: String,
    words: String
  ) async throws {
    let stop = Answer.chunk(
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"\(reason)\"}]}\n\n"
    )
    let server = try await ScenarioServer([
      .send(Answer.streamHead + Answer.piece("Half a") + stop + Answer.end)
    ])
    let (said, error) = await Self.run(try Self.responder(server.port))
    #expect(error == nil)
    #expect(said.first == Utterance("Half a", isPartial: true))
    #expect(said.last?.text.contains(words) == true)
    #expect(said.last?.style == .quiet)
    await server.stop()
  }

  @Test func `a refusal is the reply, marked and told`() async throws {
    let piece = Answer.chunk(
      "data: {\"choices\":[{\"delta\":{\"content\":null,\"refusal\":\"I would rather not.\"}}]}\n\n"
    )
    let server = try await ScenarioServer([
      .send(Answer.streamHead + piece + Answer.stop + Answer.end)
    ])
    let (said, error) = await Self.run(try Self.responder(server.port))
    #expect(error == nil)
    #expect(said.first == Utterance("I would rather not.", isPartial: true))
    #expect(said.last?.text == "The model declined to answer.")
    await server.stop()
  }

  @Test func `a wait is told of once a second, and cancelling ends it`() async throws {
    // An hour: however late a busy machine comes to it, the wait is not over by itself.
    let limit = Answer.whole("429 Too Many Requests", "application/json", "{}", "Retry-After: 3600")
    let server = try await ScenarioServer([.send(limit)], [.send(Answer.ok)])
    var responder = try Self.responder(server.port)
    responder.policy.longestWait = .seconds(3_600)
    let (waits, told) = AsyncStream<Duration>.makeStream()
    responder.notice = { error, left in
      #expect(error.code == .rateLimit)
      told.yield(left)
    }
    let asked = responder
    let task = Task { try await asked.reply(to: Self.transcript("hi")).collected() }
    var heard: [Duration] = []
    for await left in waits {
      heard.append(left)
      if heard.count == 2 { break }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(heard.allSatisfy { $0 > .zero && $0 <= .seconds(3_600) })
    #expect(heard[1] < heard[0] - .milliseconds(900))
    #expect(server.requests.count == 1)
    await server.stop()
  }

  @Test func `a proxy that refuses is told of as one`() async throws {
    let server = try await ScenarioServer([
      .send(Answer.whole("407 Proxy Authentication Required", "text/plain", "no")), .close,
    ])
    setenv("ALL_PROXY", "http://127.0.0.1:\(server.port)", 1)
    defer { unsetenv("ALL_PROXY") }
    let address = try #require(Address("https://models.invalid/v1"))
    var endpoint = Endpoint(name: "x", api: .openAI, address: address, model: "m")
    endpoint.firstWord = .seconds(600)
    let error = await Self.run(ModelResponder(endpoint)).error
    #expect(error?.code == .proxy)
    #expect(server.requests.first?.hasPrefix("CONNECT models.invalid:443") == true)
    await server.stop()
  }

  @Test func `nobody there is told in words`() async throws {
    // Nobody serves port 1, and a port that was free a moment ago may be somebody's by now.
    let (_, error) = await Self.run(try Self.responder(1))
    #expect(error?.code == .refused)
  }

  @Test func `a slow first word ends in its own time`() async throws {
    let server = try await ScenarioServer([.send(Answer.streamHead), .stall])
    let responder = try Self.responder(server.port) { $0.firstWord = .milliseconds(200) }
    #expect(await Self.run(responder).error?.code == .firstWordTimeout)
    await server.stop()
  }

  @Test func `cancelling closes the connection`() async throws {
    let server = try await ScenarioServer([
      .send(Answer.streamHead + Answer.piece("Half")), .stall,
    ])
    let responder = try Self.responder(server.port)
    let (words, heard) = AsyncStream<Void>.makeStream()
    let task = Task {
      for try await _ in try await responder.reply(to: Self.transcript("hi")) { heard.yield() }
    }
    for await _ in words { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let deadline = ContinuousClock.now + .seconds(120)
    while server.closedCount == 0, ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(server.closedCount == 1)
  }

  @Test func `a key goes in its header, and never unprotected to another machine`() async throws {
    let server = try await ScenarioServer([.send(Answer.ok)])
    var responder = try Self.responder(server.port)
    responder.key = { "sk-test" }
    #expect(await Self.run(responder).error == nil)
    #expect(server.requests.first?.contains("Authorization: Bearer sk-test") == true)
    var azure = try Self.responder(server.port) { $0.keyHeader = "api-key" }
    azure.key = { "sk-test" }
    #expect(await Self.run(azure).error == nil)
    #expect(server.requests.last?.contains("api-key: sk-test") == true)
    #expect(server.requests.last?.contains("Authorization") == false)
    await server.stop()
    let address = try #require(Address("http://203.0.113.1/v1"))
    var away = ModelResponder(Endpoint(name: "x", api: .openAI, address: address, model: "m"))
    away.key = { "sk-test" }
    let error = await Self.run(away).error
    #expect(error?.code == .unprotectedKey)
    #expect(error?.description.contains("sk-test") == false)
  }

  @Test func `a key that a server repeats stands in no error`() async throws {
    let words = #"{"error":{"message":"Invalid key: sk-test-1234. Try another."}}"#
    let server = try await ScenarioServer([
      .send(Answer.whole("401 Unauthorized", "application/json", words))
    ])
    var responder = try Self.responder(server.port)
    responder.key = { "sk-test-1234" }
    let error = try #require(await Self.run(responder).error)
    #expect(error.description.contains("Invalid key: …. Try another."))
    await #expect(throws: ModelError.self) {
      try await responder.endpoint.modelNames(key: "sk-test-1234")
    }
    await server.stop()
  }

  @Test func `the list of models is read, and a failure of it is told in words`() async throws {
    let list = #"{"object":"list","data":[{"id":"small"},{"id":"large"}]}"#
    let server = try await ScenarioServer([.send(Answer.whole("200 OK", "application/json", list))])
    let endpoint = try Self.responder(server.port).endpoint
    #expect(try await endpoint.modelNames(key: nil) == ["small", "large"])
    await server.stop()
    let nowhere = try Self.responder(1).endpoint
    let error = await #expect(throws: ModelError.self) { try await nowhere.modelNames(key: nil) }
    #expect(error?.code == .refused)
    #expect(error?.description.contains("http://127.0.0.1:1") == true)
  }

  @Test(arguments: Capture.names)
  func `a capture served from a socket ends as it should`(name: String) async throws {
    let capture = try Capture(name)
    let server = try await ScenarioServer([.sendBytes(capture.bytes, each: 100), .close])
    var responder = try Self.responder(server.port) { $0.firstWord = .seconds(5) }
    responder.policy.most = 0
    responder.policy.loadingLimit = .zero
    let (said, error) = await Self.run(responder)
    #expect(!said.isEmpty || error != nil)
    await server.stop()
  }

  @Test func `it keeps the rules of a responder`() async throws {
    let server = try await ScenarioServer([.send(Answer.ok)])
    let responder = try Self.responder(server.port)
    let outcome = try await ResponderConformance { responder }
      .run(answering: ["hello", "more"], turns: 4)
    #expect(outcome.violations.isEmpty, "\(outcome.violations)")
    await server.stop()
  }
}
#endif
