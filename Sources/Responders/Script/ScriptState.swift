internal import Conversation
internal import FoundationEssentials
internal import Yarn

/// What a script responder carries from turn to turn, inside the transcript.
struct ScriptState: Codable {
  /// The node that the responder began with.
  var start: String
  /// The machine, with all variables.
  var machine: Dialogue.State
  /// What the person is being asked.
  var pending: Pending
  /// Requests that were interrupted by an excursion (`ground`, `help now`), innermost last.
  var interrupted: [Pending]
  /// Whether the closing node is running because the person stopped.
  var isClosing: Bool
  /// What the person declined of late; `nil` in states saved by older versions.
  var declined: Declined?

  /// How often the person passed over what was asked.
  struct Declined: Codable, Equatable {
    /// The skips and refusals since the last answer.
    var inRow = 0
    /// Whether stopping was put forward, which happens once.
    var hasOfferedStop = false

    /// So many in a row show that stopping may be wanted.
    static let many = 3
  }

  /// A request, and what its answer is for.
  struct Pending: Codable, Equatable {
    var request: InputRequest
    var purpose: Purpose
    /// How many nodes were on the machine's stack: an excursion's own request stands on more.
    var depth: Int
  }

  /// Where the answer to a request goes.
  enum Purpose: Codable, Equatable {
    /// The machine's options: which option each choice stands for is its index.
    case options
    /// A variable, named with its `$`.
    case text(variable: String)
    case rating(variable: String)
    case feeling(variable: String)
    /// Nowhere: it is a sign to go on.
    case pause
  }

  func checkpoint(owner: String) throws(ScriptError) -> Checkpoint {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let data = try encoder.encode(self)
      return Checkpoint(owner: owner, state: String(decoding: data, as: UTF8.self))
    } catch {
      throw ScriptError(.unreadableCheckpoint, detail: String(describing: error))
    }
  }

  /// Reads a state from a checkpoint.
  init(_ checkpoint: Checkpoint) throws(ScriptError) {
    do {
      self = try JSONDecoder().decode(ScriptState.self, from: Data(checkpoint.state.utf8))
    } catch {
      throw ScriptError(.unreadableCheckpoint, detail: String(describing: error))
    }
  }

  init(
    start: String,
    machine: Dialogue.State,
    pending: Pending,
    interrupted: [Pending],
    isClosing: Bool,
    declined: Declined
  ) {
    self.start = start
    self.machine = machine
    self.pending = pending
    self.interrupted = interrupted
    self.isClosing = isClosing
    self.declined = declined
  }
}
