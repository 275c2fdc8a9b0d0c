/// How an entry stands in the history file: on one line, with `\n`, `\r` and `\\` escaped.
enum EntryCoding {
  private static let backslash: UInt8 = 0x5C

  static func encode(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.utf8.count + 1)
    for byte in entry.utf8 {
      switch byte {
      case 0x0A: bytes += [backslash, 0x6E]
      case 0x0D: bytes += [backslash, 0x72]
      case backslash: bytes += [backslash, backslash]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x0A)
    return bytes
  }

  /// Returns the entry of a line, or `nil` if nothing is left of it.
  ///
  /// Never fails: bytes that are not UTF-8 become U+FFFD, control characters are dropped, and a
  /// backslash before anything else is itself.
  static func decode(_ line: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      guard isEscaped else {
        if byte == backslash { isEscaped = true } else if !isControl(byte) { bytes.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case 0x6E: bytes.append(0x0A)
      case 0x72: bytes.append(0x0D)
      case backslash: bytes.append(backslash)
      default: bytes += isControl(byte) ? [backslash] : [backslash, byte]
      }
    }
    if isEscaped { bytes.append(backslash) }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
    where !(0x80..<0xA0).contains(scalar.value) {
      text.append(scalar)
    }
    return text.isEmpty ? nil : String(text)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 || byte == 0x7F
  }
}
