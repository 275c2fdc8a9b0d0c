/// What was cut out of entries, to be put in again.
struct KillRing: Sendable {
  private var texts: [String] = []
  private static let limit = 32

  var count: Int { texts.count }

  /// Adds a text; with `joining` it becomes part of the one added last, before or behind it.
  mutating func add(_ text: String, joining: Bool, isBefore: Bool) {
    guard joining, let last = texts.popLast() else {
      texts.append(text)
      if texts.count > Self.limit { texts.removeFirst() }
      return
    }
    texts.append(isBefore ? text + last : last + text)
  }

  /// The text that was added `age` texts before the last; beyond the oldest it begins anew.
  func text(aged age: Int) -> String? {
    texts.isEmpty ? nil : texts[texts.count - 1 - age % texts.count]
  }
}

/// The last cut and the last insertion, which the next one may go on with.
struct KillState: Sendable {
  /// A place in an entry that has not changed since.
  struct Place: Sendable, Equatable {
    let revision: Int
    let cursor: Int
  }

  var ring = KillRing()
  var lastKill: Place?
  var lastYank: (place: Place, start: Int, age: Int)?

  mutating func beginEntry() {
    lastKill = nil
    lastYank = nil
  }
}
