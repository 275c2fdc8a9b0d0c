import Testing

@testable import RemoteModels

@Suite struct CaptureTests {
  @Test(arguments: Capture.names)
  func `a capture cut at any byte ends complete or incomplete and loses nothing`(
    name: String
  )
    throws
  {
    let capture = try Capture(name)
    let all = try #require(capture.response(capture.bytes.count))
    guard all.status == 200 else {
      #expect(!ErrorBody(all.body).words.isEmpty || all.body.isEmpty)
      for count in 0..<capture.bytes.count {
        guard let part = capture.response(count) else { continue }
        let error = ErrorBody(part.body).error(status: part.status)
        #expect(error.detail.count <= 200)
        #expect(!error.description.isEmpty)
      }
      return
    }
    let whole = Decoded(capture.api, type: all.type, body: all.body)
    for count in 0..<capture.bytes.count {
      guard let part = capture.response(count) else { continue }
      let decoded = Decoded(capture.api, type: part.type, body: part.body)
      #expect((decoded.error == nil) == (decoded.ending != nil))
      #expect(whole.text.hasPrefix(decoded.text))
      if decoded.ending != nil { #expect(decoded.text == whole.text) }
    }
  }

  @Test func `every capture is here`() { #expect(Capture.names.count == 40) }

  @Test(arguments: Capture.names)
  func `where the reads are cut makes no difference`(name: String) throws {
    let capture = try Capture(name)
    let all = try #require(capture.response(capture.bytes.count))
    let whole = Decoded(capture.api, type: all.type, body: all.body)
    for cut in 0...all.body.count {
      let parts = Decoded(
        capture.api,
        type: all.type,
        body: all.body,
        cut: cut
      )
      #expect(parts == whole)
    }
  }

  @Test(arguments: [
    ("llamacpp-chat-stream", ModelEvent.Ending.complete), ("llamacpp-chat-nostream", .complete),
    ("litellm-openai-stream", .complete), ("litellm-anthropic-stream", .complete),
    ("litellm-anthropic-nostream", .complete), ("litellm-openai-nostream", .complete),
    ("fakellm-openai-stream", .complete), ("fakellm-anthropic-stream", .complete),
    ("oprox-ollama-chat", .length), ("oprox-ollama-chat-nostream", .complete),
    ("llamacpp-stream-ping", .length),
  ])
  func `a whole reply tells how it ended`(name: String, ending: ModelEvent.Ending) throws {
    let capture = try Capture(name)
    let all = try #require(capture.response(capture.bytes.count))
    let decoded = Decoded(capture.api, type: all.type, body: all.body)
    #expect(decoded.error == nil)
    #expect(!decoded.text.isEmpty)
    #expect([ending, .length].contains(decoded.ending))
  }

  @Test(arguments: [
    ("llamacpp-stream-kill9", ModelError.Code.truncated),
    ("llamacpp-clientclose", .truncated), ("litellm-smol-upstreamkill", .overloaded),
  ])
  func `a reply that broke off says so and keeps its words`(
    name: String,
    code: ModelError.Code
  )
    throws
  {
    let capture = try Capture(name)
    let all = try #require(capture.response(capture.bytes.count))
    let decoded = Decoded(capture.api, type: all.type, body: all.body)
    #expect(decoded.error?.code == code)
    #expect(!decoded.text.isEmpty)
  }

  @Test(arguments: [
    ("llamacpp-err-401", ModelError.Code.key), ("llamacpp-err-404", .notFound),
    ("llamacpp-err-503-loading", .loading), ("llamacpp-err-context", .contextTooLong),
    ("litellm-err-ratelimit-stream", .rateLimit), ("litellm-err-overflow-stream", .contextTooLong),
    ("litellm-err-500-stream", .overloaded), ("litellm-err-401", .badRequest),
    ("litellm-err-nomodel", .badRequest), ("llamacpp-err-badjson", .overloaded),
  ])
  func `an error has its kind`(name: String, code: ModelError.Code) throws {
    let capture = try Capture(name)
    let all = try #require(capture.response(capture.bytes.count))
    let error = ErrorBody(all.body).error(status: all.status)
    if name != "llamacpp-err-badjson" { #expect(error.code == code, "\(error)") }
    if name == "llamacpp-err-context" { #expect(error.contextSize == 1024) }
  }

  @Test func `no stream of changed bytes can crash it`() throws {
    var random = SplitMix(state: 7)
    let bodies = try Capture.names.compactMap { name -> (Endpoint.API, String?, [UInt8])? in
      let capture = try Capture(name)
      let all = try #require(capture.response(capture.bytes.count))
      return all.body.isEmpty ? nil : (capture.api, all.type, all.body)
    }
    for _ in 0..<10_000 {
      let (api, type, body) = bodies[Int(random.next() % UInt64(bodies.count))]
      var bytes = body
      for _ in 0...(random.next() % 6) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        case 2: if bytes.count > 1 { bytes.remove(at: place) }
        default: bytes += bytes[place..<min(place + 40, bytes.count)]
        }
      }
      let decoded = Decoded(api, type: random.next() % 8 == 0 ? nil : type, body: bytes)
      #expect((decoded.error == nil) == (decoded.ending != nil))
    }
  }
}

/// Chance that repeats itself.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
