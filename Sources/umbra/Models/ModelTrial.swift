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
    var cost: ModelEvent.Usage?
    do {
      for try await event in endpoint.events(of: Self.question, key: key) {
        switch event {
        case .text(let piece), .refusal(let piece):
          first = first ?? clock.now - start
          words += piece
        case .usage(let usage): cost = usage
        case .finished(let ending): text += "ending      \(ending.rawValue)\n"
        case .started(let model?): text += "answers as  \(model)\n"
        case .started, .reasoning, .keepAlive: continue
        }
      }
    } catch let error as ModelError {
      throw failure(error)
    }
    return text + Self.cost(cost) + pace(toFirst: first, whole: clock.now - start)
      + "it said     \(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))\n"
  }

  /// The names of the models that its server has.
  ///
  /// - Throws: ``Failure``, with what went wrong and where.
  func modelNames() async throws -> [String] {
    let key = try choice.key.read()
    do {
      let names = try await choice.endpoint.modelNames(key: key)
      if names.isEmpty { throw Failure("\(choice.endpoint.name): the server has no models") }
      return names
    } catch let error as ModelError {
      if error.code == .notFound {
        throw Failure("\(choice.endpoint.name): the server does not list its models")
      }
      throw failure(error)
    }
  }

  private func failure(_ error: ModelError) -> Failure {
    Failure("\(choice.endpoint.name): \(error)".forTerminal)
  }

  private static func cost(_ usage: ModelEvent.Usage?) -> String {
    guard let sent = usage?.sent, let received = usage?.received else {
      return "tokens      the server does not count them\n"
    }
    return "tokens      \(sent) sent, \(received) received\n"
  }

  /// How long it took, and what to do where that is long.
  private func pace(toFirst first: Duration?, whole: Duration) -> String {
    let first = first ?? whole
    let text = "first word  \(first.formatted); whole reply \(whole.formatted)\n"
    guard first >= .seconds(5) else { return text }
    return text
      + "slow        the first word is long in coming; umbra waits for "
      + "\(choice.endpoint.firstWord.components.seconds) s (seconds in config.toml)\n"
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
