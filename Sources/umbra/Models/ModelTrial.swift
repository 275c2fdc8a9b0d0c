#if RemoteModels
import Conversation
import RemoteModels

/// Asks a model for one sentence and tells how that went.
struct ModelTrial {
  private let choice: ModelChoice

  init(_ choice: ModelChoice) { self.choice = choice }

  /// What works, in lines.
  ///
  /// - Throws: ``Failure``, with what went wrong and where.
  func report() async throws -> String {
    let endpoint = choice.endpoint
    let key = try choice.key.read()
    var text = "\(endpoint.name): \(endpoint.model) at \(endpoint.address)\n"
    do {
      let names = try await endpoint.modelNames(key: key)
      let isThere = names.contains { $0 == endpoint.model || $0 == endpoint.model + ":latest" }
      let list = names.prefix(8).joined(separator: ", ")
      text +=
        "models      \(isThere ? "yours is among them: " : "yours is not among them: ")\(list)\n"
    } catch let error as ModelError where error.code == .notFound {
      text += "models      it does not list them\n"
    } catch let error as ModelError {
      throw failure(error)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var first: Duration?
    var words = ""
    do {
      for try await event in endpoint.events(of: Self.question, key: key) {
        switch event {
        case .text(let piece), .refusal(let piece):
          first = first ?? clock.now - start
          words += piece
        case .usage(let usage):
          if let sent = usage.sent, let received = usage.received {
            text += "tokens      \(sent) sent, \(received) received\n"
          }
        case .finished(let ending): text += "ending      \(ending.rawValue)\n"
        case .started(let model?): text += "answers as  \(model)\n"
        case .started, .reasoning, .keepAlive: continue
        }
      }
    } catch let error as ModelError {
      throw failure(error)
    }
    text +=
      "first word  \(Self.seconds(first ?? .zero)); whole reply \(Self.seconds(clock.now - start))\n"
    return text
      + "it said     \(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))\n"
  }

  private func failure(_ error: ModelError) -> Failure {
    let source = error.code == .key ? "; \(choice.key.source) was used" : ""
    return Failure("\(choice.endpoint.name): \(error)\(source)".forTerminal)
  }

  private static func seconds(_ duration: Duration) -> String {
    duration.formatted
  }

  private static let question = ChatRequest(
    instructions: "You reply in one short sentence.",
    messages: [.init(.person, "Say in one sentence what a window is for.")]
  )
}

extension Duration {
  /// Seconds with one figure behind the point.
  fileprivate var formatted: String {
    let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
#endif
