/// Changes single members of a record and keeps the bytes of all others, known or not.
enum RecordMembers {
  /// The record with some values replaced, or taken out where they are `nil`.
  ///
  /// Keys that the record does not have are not added. `nil` when the line is no JSON object.
  static func replacing(_ values: [String: [UInt8]?], in line: ArraySlice<UInt8>) -> [UInt8]? {
    var scanner = Scanner(rest: line)
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    var members: [[UInt8]] = []
    while !scanner.take(UInt8(ascii: "}")) {
      if !members.isEmpty || scanner.hasPassed, !scanner.take(UInt8(ascii: ",")) { return nil }
      guard let key = scanner.value(), key.first == UInt8(ascii: "\""), key.count >= 2,
        scanner.take(UInt8(ascii: ":")), let old = scanner.value(), !old.isEmpty
      else { return nil }
      scanner.hasPassed = true
      let name = String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
      guard let replaced = values[name] else {
        members.append(key + [UInt8(ascii: ":")] + old)
        continue
      }
      if let replaced { members.append(key + [UInt8(ascii: ":")] + replaced) }
    }
    return [UInt8(ascii: "{")] + members.joined(separator: [UInt8(ascii: ",")])
      + [UInt8(ascii: "}"), UInt8(ascii: "\n")]
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>
    /// Whether a member was read, taken out or not.
    var hasPassed = false

    mutating func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    /// The bytes of the next value: up to what ends it outside of strings and brackets.
    mutating func value() -> [UInt8]? {
      skipBlanks()
      var depth = 0
      var isInString = false
      var isEscaped = false
      var position = rest.startIndex
      scan: while position < rest.endIndex {
        let byte = rest[position]
        if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
        } else {
          switch byte {
          case UInt8(ascii: "\""): isInString = true
          case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: "}") where depth == 0, UInt8(ascii: ",") where depth == 0,
            UInt8(ascii: ":") where depth == 0:
            break scan
          case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
          default: break
          }
        }
        position += 1
      }
      guard position < rest.endIndex else { return nil }
      var value = rest[..<position]
      while let last = value.last, Self.isBlank(last) { value.removeLast() }
      rest = rest[position...]
      return Array(value)
    }

    private mutating func skipBlanks() {
      while let first = rest.first, Self.isBlank(first) { rest.removeFirst() }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
  }
}
