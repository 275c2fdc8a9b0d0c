import Benchmark
import Conversation
import RemoteModels
import Responders

// What a language model's reply costs on its way to the screen; run from the folder Benchmarks, since
// the dialogues are read from ../Dialogues.
nonisolated(unsafe) let benchmarks = {
  let tokens = 20_000
  let stream = StreamedReply.bytes(tokens: tokens)

  Benchmark(
    "20,000 tokens through the reader of streams",
    configuration: .init(
      metrics: [.cpuTotal, .instructions, .peakMemoryResident],
      maxDuration: .seconds(10),
      maxIterations: 50
    )
  ) { benchmark in
    for _ in benchmark.scaledIterations {
      precondition(StreamedReply.read(stream) == tokens, "every token is read")
    }
  }

  let wait = BenchmarkMetric.custom("µs from the last byte of a sentence to the sentence")
  Benchmark(
    "first sentence through the gate",
    configuration: .init(metrics: [wait], maxDuration: .seconds(10), maxIterations: 200)
  ) { benchmark in
    let talk = try await GatedTalk()
    benchmark.measurement(wait, try await talk.microsecondsToFirstSentence())
  }
}

/// A reply as an OpenAI-compatible server streams it.
enum StreamedReply {
  private static let words = [
    "The", "rota", "again,", "and", "some", "tiredness", "around", "it.",
  ]

  static func bytes(tokens: Int) -> [UInt8] {
    var text = ""
    for index in 0..<tokens {
      let word = (index == 0 ? "" : " ") + words[index % words.count]
      text +=
        #"data: {"choices":[{"finish_reason":null,"index":0,"delta":{"content":"\#(word)"}}],"#
      text += #""created":1795378500,"id":"chatcmpl-29h3bRjg3dLUZzdV0Zl7Xf6wSLOWJzJw","#
      text += #""model":"smollm2-135m","object":"chat.completion.chunk"}"# + "\n\n"
    }
    text += #"data: {"choices":[{"finish_reason":"stop","delta":{}}]}"# + "\n\ndata: [DONE]\n\n"
    return Array(text.utf8)
  }

  /// Reads a stream in reads of the size of a packet, and returns how many pieces of text it held.
  static func read(_ bytes: [UInt8]) -> Int {
    var decoder = ReplyDecoder(.openAI, contentType: "text/event-stream")
    var pieces = 0
    do throws(ModelError) {
      for start in stride(from: 0, to: bytes.count, by: 1_400) {
        var events: [ModelEvent] = []
        try decoder.receive(Array(bytes[start..<min(start + 1_400, bytes.count)]), into: &events)
        pieces += events.count { if case .text = $0 { true } else { false } }
      }
      var events: [ModelEvent] = []
      try decoder.finish(into: &events)
      precondition(events.last == .finished(.complete), "the end is seen")
    } catch {
      preconditionFailure("a whole stream is read: \(error)")
    }
    return pieces
  }
}
