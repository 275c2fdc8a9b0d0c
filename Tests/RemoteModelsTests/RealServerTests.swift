#if RemoteModels
import Conversation
import Foundation
import Testing

@testable import RemoteModels

/// A responder for a model that a real server serves.
private func responder(
  at url: String,
  _ change: (inout Endpoint) -> Void = { _ in }
) throws -> ModelResponder {
  let address = try #require(Address(url))
  var endpoint = Endpoint(name: "real", api: .openAI, address: address, model: "any")
  change(&endpoint)
  return ModelResponder(endpoint)
}

private let story = "Tell me a very long story about a lighthouse, with many chapters."

/// What only a real server shows; see ``RealServer`` for how to ask for it.
@Suite(.serialized, .enabled(if: RealServer.address != nil))
struct RealServerTests {
  let url = RealServer.address ?? ""

  @Test(arguments: Endpoint.API.allCases.filter { $0 != .ollama })
  func `it replies in pieces and to its end`(api: Endpoint.API) async throws {
    let asked = try responder(at: url) { $0.api = api }
    let reply = try await asked.reply(to: ScenarioTests.transcript("Say what a window is for."))
      .collected()
    #expect(reply.count { if case .text = $0 { true } else { false } } > 1)
    #expect(reply.last == .finished(.awaitingInput))
  }

  @Test func `cancelled in mid-reply, the server stops generating`() async throws {
    let asked = try responder(at: url) { $0.longestReply = 3_000 }
    let (pieces, heard) = AsyncStream<Void>.makeStream()
    let task = Task {
      for try await event in try await asked.reply(to: ScenarioTests.transcript(story)) {
        if case .text = event { heard.yield() }
      }
    }
    for await _ in pieces { break }
    #expect(RealServer.slots(url) == 1)
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(RealServer.waits(for: 0, at: url, within: .seconds(5)))
  }

  @Test func `what is too long is cut at its oldest, and told`() async throws {
    let long = String(
      repeating: "The rota was changed again without a word to anybody. ",
      count: 150
    )
    let turns = (0..<12).map { "\($0): \(long)" } + ["Say what a window is for."]
    var transcript = Transcript()
    for turn in turns {
      for event in ScenarioTests.transcript(turn).entries {
        transcript.append(event.content, at: ScenarioTests.time)
      }
      transcript.append(.said(Utterance("Go on.")), at: ScenarioTests.time)
    }
    let asked = try responder(at: url)
    var open = Transcript()
    for entry in transcript.entries.dropLast() { open.append(entry.content, at: entry.time) }
    let (said, error) = await ScenarioTests.run(asked, open)
    #expect(error == nil)
    #expect(said.last?.text.contains("oldest") == true)
  }

  @Test func `one turn that is too long is told of in words`() async throws {
    let long = String(
      repeating: "The rota was changed again without a word to anybody. ",
      count: 9_000
    )
    let (said, error) = await ScenarioTests.run(
      try responder(at: url),
      ScenarioTests.transcript(long)
    )
    #expect(said.isEmpty)
    #expect(error?.code == .contextTooLong)
  }
}

/// What takes a server that can be started and killed.
@Suite(.serialized, .enabled(if: RealServer.script != nil))
struct RealServerLifeTests {
  @Test func `killed in mid-reply, what was said is kept, and a new start is met`() async throws {
    let port = RealServer.freshPort()
    let server = try RealServer(on: port)
    let asked = try responder(at: server.url) { $0.longestReply = 3_000 }
    var said: [Utterance] = []
    var pieces = ""
    do {
      for try await event in try await asked.reply(to: ScenarioTests.transcript(story)) {
        switch event {
        case .text(let piece):
          pieces += piece
          kill(server.process, SIGKILL)
        case .said(let utterance): said.append(utterance)
        default: continue
        }
      }
      Issue.record("the reply came to an end")
    } catch let error as ModelError {
      #expect(error.code == .truncated)
    }
    #expect(said == [Utterance(pieces, isPartial: true)])
    #expect(await ScenarioTests.run(asked).error?.code == .refused)
    let again = try RealServer(on: port)
    #expect(await ScenarioTests.run(asked).said.isEmpty == false)
    again.end(SIGTERM)
  }

  @Test func `a key that is wrong is told of, and the right one opens`() async throws {
    let server = try RealServer(on: RealServer.freshPort(), key: "sk-right")
    var asked = try responder(at: server.url)
    #expect(await ScenarioTests.run(asked).error?.code == .key)
    asked.key = { "sk-wrong" }
    let error = await ScenarioTests.run(asked).error
    #expect(error?.code == .key)
    #expect(error?.description.contains("sk-wrong") == false)
    asked.key = { "sk-right" }
    #expect(await ScenarioTests.run(asked).error == nil)
    server.end(SIGTERM)
  }

  @Test func `while the model loads it is waited for`() async throws {
    let port = RealServer.freshPort()
    let start = Task { try RealServer(on: port) }
    var asked = try responder(at: RealServer.url(port))
    let (codes, told) = AsyncStream<ModelError.Code>.makeStream()
    asked.notice = { error, _ in told.yield(error.code) }
    // From the first moment on that anybody listens.
    var outcome = await ScenarioTests.run(asked)
    let deadline = ContinuousClock.now + .seconds(60)
    while outcome.error?.code == .refused, ContinuousClock.now < deadline {
      outcome = await ScenarioTests.run(asked)
    }
    #expect(outcome.error == nil)
    told.finish()
    var seen: Set<ModelError.Code> = []
    for await code in codes { seen.insert(code) }
    #expect(seen.isSubset(of: [.refused, .loading]))
    try await start.value.end(SIGTERM)
  }
}
#endif
