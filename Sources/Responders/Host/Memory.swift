internal import Synchronization

/// What a pure function gave for its last arguments, so that every reply need not ask it again.
public final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let known = Mutex<[Key: Value]>([:])

  /// Remembers up to a number of values; one more, and all are forgotten.
  public init(limit: Int) {
    self.limit = limit
  }

  /// Returns the value for a key, which is made when it is not remembered.
  public func value(for key: Key, _ make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { known in
      if known.count >= limit { known = [:] }
      known[key] = value
    }
    return value
  }
}
