/// CRC-32 as implicit line ids use it: eight hexadecimal digits, the lowest byte first.
enum Checksum {
  static func text(of string: String) -> String {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in string.utf8 {
      value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
    }
    let text = String((value ^ 0xFFFF_FFFF).byteSwapped, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }
}
