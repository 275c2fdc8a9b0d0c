/// Takes the object of a line apart into members, as places in the line's bytes.
///
/// Only the outermost object is looked at, and only as closely as that needs: whoever reads a value
/// checks it. What is no object ends early, and `isWhole` stays false.
struct MemberScanner {
  /// A key, with its quotation marks, and a value as it stands.
  struct Member {
    var key: Range<Int>
    var value: Range<Int>
  }

  private let line: UnsafeRawBufferPointer
  private var position = 0
  private var hasBegun = false
  /// Whether the object was read to its end, and nothing stands behind it.
  private(set) var isWhole = false

  init(_ line: UnsafeRawBufferPointer) {
    self.line = line
  }

  /// The next member, or `nil` when there is none.
  mutating func next() -> Member? {
    guard !isWhole else { return nil }
    let isFirst = !hasBegun
    if isFirst {
      hasBegun = true
      guard take(UInt8(ascii: "{")) else { return nil }
    }
    if take(UInt8(ascii: "}")) {
      skipBlanks()
      isWhole = position == line.count
      return nil
    }
    if !isFirst, !take(UInt8(ascii: ",")) { return nil }
    skipBlanks()
    guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
    skipBlanks()
    return value().map { Member(key: key, value: $0) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < line.count, line[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < line.count, Self.isBlank(line[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// A string that begins here, with its quotation marks.
  private mutating func string() -> Range<Int>? {
    let start = position
    guard position < line.count, line[position] == UInt8(ascii: "\"") else { return nil }
    position += 1
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: "\""):
        position += 1
        return start..<position
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return nil
  }

  private mutating func value() -> Range<Int>? {
    guard position < line.count else { return nil }
    switch line[position] {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nested()
    default: return literal()
    }
  }

  private mutating func nested() -> Range<Int>? {
    let start = position
    var depth = 0
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: "\""):
        if string() == nil { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          position += 1
          return start..<position
        }
      default: break
      }
      position += 1
    }
    return nil
  }

  private mutating func literal() -> Range<Int>? {
    let start = position
    let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
    while position < line.count, !ends.contains(line[position]), !Self.isBlank(line[position]) {
      position += 1
    }
    return position > start ? start..<position : nil
  }
}
