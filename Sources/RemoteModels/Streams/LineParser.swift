/// Splits bytes into lines, each a JSON document (NDJSON), wherever the reads were cut.
///
/// A line ends in LF; a CR before it is no part of it, and blank lines are none.
struct LineParser {
  /// A line longer than this ends the stream with an error.
  static let longestLine = 8 << 20

  private var line: [UInt8] = []

  /// Takes more bytes and gives each whole line to the caller.
  mutating func receive(
    _ bytes: some Sequence<UInt8>,
    _ give: ([UInt8]) -> Void
  ) throws(ModelError) {
    for byte in bytes {
      if byte == 0x0A {
        end(give)
      } else {
        guard line.count < Self.longestLine else { throw ModelError(.malformed, "a line too long") }
        line.append(byte)
      }
    }
  }

  /// Takes the end of the stream: the last line need not end in LF.
  mutating func finish(_ give: ([UInt8]) -> Void) { end(give) }

  private mutating func end(_ give: ([UInt8]) -> Void) {
    if line.last == 0x0D { line.removeLast() }
    if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { give(line) }
    line.removeAll(keepingCapacity: true)
  }
}
