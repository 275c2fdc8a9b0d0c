public import Conversation
public import Yarn

extension ScriptResponder {
  /// What outlives a session, by name: what was said only the first time, and how often each of
  /// several lines was said.
  ///
  /// - Parameter transcript: The transcript of the session.
  /// - Returns: Variables and their values, to be read with `Value.init(carried:)`.
  public static func carried(from transcript: Transcript) -> [String: String] {
    guard let checkpoint = transcript.lastCheckpoint(of: "script")?.checkpoint,
      let state = try? ScriptState(checkpoint)
    else { return [:] }
    return state.machine.variables
      .filter { name, _ in carriedPrefixes.contains { name.hasPrefix($0) } }
      .mapValues(\.carried)
  }

  private static let carriedPrefixes = [
    "$Yarn.Internal.Once.", "$Yarn.Internal.Content.ViewCount.",
  ]
}

extension Value {
  /// The value as text that ``init(carried:)`` reads again.
  package var carried: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number: text
    case .string(let value): "\"" + value
    }
  }

  /// Reads a value that was carried over from an earlier session, or returns `nil`.
  public init?(carried text: String) {
    if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else if text.hasPrefix("\"") {
      self = .string(String(text.dropFirst()))
    } else if let number = Float(text) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
