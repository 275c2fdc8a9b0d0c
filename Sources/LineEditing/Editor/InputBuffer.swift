/// Bytes that were read from the terminal and not yet taken as keys.
struct InputBuffer: Sendable {
  private var bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  var isEmpty: Bool { next == bytes.count }

  mutating func take() -> UInt8? {
    guard next < bytes.count else { return nil }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func append(_ more: [UInt8]) {
    if isEmpty {
      bytes = more
      next = 0
    } else {
      bytes += more
    }
  }

  /// Puts bytes in front, to be taken again.
  mutating func putBack(_ taken: [UInt8]) {
    bytes = taken + bytes[next...]
    next = 0
  }

  mutating func takeRest() -> [UInt8] {
    defer { self = InputBuffer() }
    return Array(bytes[next...])
  }
}
