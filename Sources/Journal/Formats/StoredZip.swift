/// Writes a zip archive whose files are stored as they are, without compression.
///
/// Names are to be ASCII; more than 4 GiB do not fit and give `nil`.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file with a date of the DOS epoch, so that the same contents give the same archive.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = bytes.count
    var common: [UInt8] = []
    // Version 2.0, UTF-8 names, stored, 1980-01-01.
    for field in [20, 0x0800, 0, 0, 0x21] { common += Self.little(field, 2) }
    common += Self.little(Int(Self.checksum(contents)), 4)
    common += Self.little(contents.count, 4) + Self.little(contents.count, 4)
    common += Self.little(name.utf8.count, 2) + Self.little(0, 2)
    bytes += Self.little(0x0403_4B50, 4) + common + Array(name.utf8) + contents
    directory += Self.little(0x0201_4B50, 4) + Self.little(0x031E, 2) + common
    directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2)
    directory += Self.little(0o100600 << 16, 4) + Self.little(offset, 4) + Array(name.utf8)
    count += 1
  }

  /// The archive, or `nil` when it is too large for its format.
  func finished() -> [UInt8]? {
    guard bytes.count + directory.count < Int(UInt32.max), count < 65_535 else { return nil }
    var end = Self.little(0x0605_4B50, 4) + Self.little(0, 4)
    end += Self.little(count, 2) + Self.little(count, 2)
    end += Self.little(directory.count, 4) + Self.little(bytes.count, 4) + Self.little(0, 2)
    return bytes + directory + end
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 as ISO 3309 has it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }
}
