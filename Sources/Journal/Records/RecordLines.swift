/// The lines of a session file, as places in its bytes.
///
/// Only a line feed ends a line; U+2028 and its like are ordinary text. Blank lines are left out.
struct RecordLines: Sequence {
  let bytes: [UInt8]

  struct Line {
    /// Counts from 1, blank lines included.
    var number: Int
    /// The line without its line feed.
    var text: ArraySlice<UInt8>
    /// Whether it ended in a line feed.
    var isWhole: Bool
  }

  func makeIterator() -> Iterator {
    Iterator(bytes: bytes)
  }

  struct Iterator: IteratorProtocol {
    let bytes: [UInt8]
    private var position = 0
    private var number = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> Line? {
      while position < bytes.count {
        let rest = bytes[position...]
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        let text = rest[..<(end ?? bytes.count)]
        position = end.map { $0 + 1 } ?? bytes.count
        number += 1
        if text.allSatisfy(Self.isBlank) && end != nil { continue }
        return Line(number: number, text: text, isWhole: end != nil)
      }
      return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
  }
}
