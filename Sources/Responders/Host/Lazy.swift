internal import Synchronization

/// A value that is made when it is first needed, once.
public final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// Remembers how the value is made.
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value; the first caller waits while it is made.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
