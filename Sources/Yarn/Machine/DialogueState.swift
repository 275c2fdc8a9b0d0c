/// One node being run, and where.
struct CallFrame: Hashable, Sendable, Codable {
  var node: String
  var fingerprint: String
  /// The next instruction; while options are offered, the one that offered them.
  var position: Int
  /// The event to deliver again when this node goes on: its host interrupted it.
  var interrupted: DialogueEvent?
}

extension Dialogue {
  /// Everything a dialogue needs to go on in another process; encode it as it is.
  public struct State: Hashable, Sendable, Codable {
    /// What scripts stored, by name with its `$`; once-flags, visits and views are among them.
    public var variables: [String: Value]

    var frames: [CallFrame]
    var queue: [DialogueEvent]
    var waiting: DialogueEvent?
    var random: RandomSource

    /// The node that runs, or `nil` when none does.
    public var currentNode: String? { frames.last?.node }

    /// The options that wait to be chosen from; none while something else is waited for.
    public var offeredOptions: [Option] {
      if case .options(let options)? = waiting { options } else { [] }
    }
  }
}
