/// The text of a source file, and where each of its lines begins.
public struct SourceFile: Sendable {
  /// The name that diagnostics and implicit line ids use; it is never opened.
  public let name: String
  /// The text, without a byte-order mark.
  public let text: String
  /// Where bytes that are not UTF-8 were replaced by U+FFFD, in order.
  public let repairs: [SourceLocation]

  let lineStarts: [Int]

  /// Creates a file from text, dropping a byte-order mark at its start.
  public init(name: String, text: String) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self.init(name: name, cleanText: text, repairedOffsets: [])
  }

  /// Creates a file from bytes; bytes that are not UTF-8 become U+FFFD and are listed in `repairs`.
  public init(name: String, bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(name: name, text: text)
      return
    }
    var text = ""
    var offsets: [Int] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var isFirst = true
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        if !(isFirst && scalar == "\u{FEFF}") { text.unicodeScalars.append(scalar) }
      case .emptyInput:
        break decoding
      case .error:
        offsets.append(text.utf8.count)
        text.unicodeScalars.append("\u{FFFD}")
      }
      isFirst = false
    }
    self.init(name: name, cleanText: text, repairedOffsets: offsets)
  }

  private init(name: String, cleanText: String, repairedOffsets: [Int]) {
    var text = cleanText
    text.makeContiguousUTF8()
    let starts = SourceFile.lineStarts(of: text)
    self.name = name
    self.text = text
    lineStarts = starts
    repairs = repairedOffsets.map { SourceFile.location(of: $0, in: starts) }
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// Returns the place of a UTF-8 offset; one outside the text is moved to its nearest end.
  public func location(at offset: Int) -> SourceLocation {
    SourceFile.location(of: min(max(0, offset), text.utf8.count), in: lineStarts)
  }

  /// Returns the range between two UTF-8 offsets.
  public func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(start: location(at: start), end: location(at: end))
  }

  /// Returns the UTF-8 offset of a line's first byte; a line outside the text is the nearest one.
  public func offset(ofLine number: Int) -> Int {
    lineStarts[min(max(1, number), lineStarts.count) - 1]
  }

  /// Returns a line without its line break, or `nil` when the file has no such line.
  public func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[number - 1])
    let rest = utf8[start...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.endIndex
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  private static func location(of offset: Int, in starts: [Int]) -> SourceLocation {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: offset - starts[low] + 1)
  }

  private static func lineStarts(of bytes: some RandomAccessCollection<UInt8>) -> [Int] {
    var starts = [0]
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      // Most bytes are neither.
      if byte <= 0x0D, byte == 0x0A || byte == 0x0D {
        if byte == 0x0A, previous == 0x0D {
          starts[starts.count - 1] = offset + 1
        } else {
          starts.append(offset + 1)
        }
      }
      previous = byte
    }
    return starts
  }

  private static func lineStarts(of text: String) -> [Int] {
    let starts = text.utf8.withContiguousStorageIfAvailable { lineStarts(of: $0) }
    return starts ?? lineStarts(of: Array(text.utf8))
  }
}

extension SourceFile: Hashable {
  /// Returns whether both files have the same name and the same text.
  public static func == (first: SourceFile, second: SourceFile) -> Bool {
    first.name == second.name && first.text == second.text
  }

  /// Feeds the name and the text to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(text)
  }
}
