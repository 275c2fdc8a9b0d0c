/// Bracketed paste: a paste is text, whatever is in it, and never ends the entry.
extension EditSession {
  /// A terminal that forgets the closing mark would otherwise take every later key for text.
  private static var patience: Int32 { 5_000 }

  static var largestPaste: Int { 16 << 20 }

  /// Reads up to the closing mark and returns what may stand in an entry.
  func readPaste() -> String {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while bytes.count < Self.largestPaste {
      guard let byte = nextByte(upTo: 1 << 16, within: Self.patience) else { break }
      bytes.append(byte)
      if byte == 0x7E, bytes.suffix(mark.count) == mark[...] {
        bytes.removeLast(mark.count)
        break
      }
    }
    return Self.text(ofPaste: bytes)
  }

  /// The paste with `\n` for every kind of newline, without control characters and without the
  /// newlines it ends with.
  static func text(ofPaste bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(bytes.count)
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if previous != "\r" { text.append("\n") }
      case "\t": text.append(scalar)
      default: if !scalar.isControl { text.append(scalar) }
      }
      previous = scalar
    }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
