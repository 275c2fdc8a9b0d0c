/// Where in a script something happened.
public struct CodeLocation: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public var file: String
  /// The title of the node.
  public var node: String
  /// The source line, from 1.
  public var line: Int

  /// Creates a location.
  public init(file: String, node: String, line: Int) {
    self.file = file
    self.node = node
    self.line = line
  }

  /// The place as `file:line, node ‘Title’`.
  public var description: String { "\(file):\(line), node ‘\(node)’" }
}

/// Why a dialogue could not do what its host or its script asked.
///
/// The machine then stands before the step that failed; asking again tries that step again.
public enum DialogueError: Error, Hashable, Sendable {
  /// No node has the title; `at` is missing when the host asked for it.
  case unknownNode(String, at: CodeLocation?)
  /// Nothing was started, or the dialogue is over.
  case notRunning
  /// `select(_:)` must be called before the next event.
  case selectionPending
  /// `select(_:)` was called while no options were offered.
  case noOptionsOffered
  /// No option has the number.
  case unknownOption(Int)
  /// The option's condition does not hold.
  case unavailableOption(Int)
  /// The machine does not wait after a line, options or a command.
  case nothingToInterrupt
  /// The node changed since the state was saved, or is gone.
  case staleState(node: String)
  /// The library has no function of the name.
  case unknownFunction(String, at: CodeLocation)
  /// A function could not be computed.
  case callFailed(function: String, reason: String, at: CodeLocation)
  /// A value has another type than the script needs there.
  case wrongType(expected: ValueType, found: ValueType, at: CodeLocation)
  /// A remainder of a division by zero, or of a number too large for one.
  case invalidRemainder(at: CodeLocation)
  /// A variable holds nothing and has no initial value.
  case unknownVariable(String, at: CodeLocation)
  /// So many steps were made without an event that the script probably never gives one.
  case noProgress(steps: Int, at: CodeLocation)
  /// So many detours are open that the script probably never returns.
  case tooManyDetours(Int, at: CodeLocation?)
  /// A script puts together a text that is longer than a text may be.
  case textTooLong(Int, at: CodeLocation)
}

extension DialogueError: CustomStringConvertible {
  /// One sentence about the error, without the words of a person.
  public var description: String {
    switch self {
    case .unknownNode(let title, let place):
      "no node named ‘\(title)’" + (place.map { " (at \($0))" } ?? "")
    case .notRunning: "the dialogue is not running"
    case .selectionPending: "an option must be selected first"
    case .noOptionsOffered: "no options are offered"
    case .unknownOption(let index): "there is no option \(index)"
    case .unavailableOption(let index): "option \(index) is not available"
    case .nothingToInterrupt: "the dialogue does not wait for its host"
    case .staleState(let node): "node ‘\(node)’ changed since the state was saved"
    case .unknownFunction(let name, let place): "no function named ‘\(name)’ (at \(place))"
    case .callFailed(let function, let reason, let place):
      "‘\(function)’ failed: \(reason) (at \(place))"
    case .wrongType(let expected, let found, let place):
      "expected \(expected.name), found \(found.name) (at \(place))"
    case .invalidRemainder(let place): "this remainder cannot be computed (at \(place))"
    case .unknownVariable(let name, let place): "variable ‘\(name)’ has no value (at \(place))"
    case .noProgress(let steps, let place):
      "no progress: \(steps) steps without an event (at \(place))"
    case .tooManyDetours(let count, let place):
      "\(count) detours are open" + (place.map { " (at \($0))" } ?? "")
    case .textTooLong(let limit, let place):
      "a text grows beyond \(limit) bytes (at \(place))"
    }
  }
}
