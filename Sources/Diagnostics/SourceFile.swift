/// The text of a source file, and where each of its lines begins.
public struct SourceFile: Sendable {
  /// The name that diagnostics and implicit line ids use; it is never opened.
  public let name: String
  private let content: SourceContent

  /// The text, without a byte-order mark.
  public var text: String { content.decoded.text }
  /// Where bytes that are not UTF-8 were replaced by U+FFFD, in order.
  public var repairs: [SourceLocation] {
    content.decoded.repairedOffsets.map { SourceFile.location(of: $0, in: lineStarts) }
  }

  var lineStarts: [Int] { content.lineStarts }

  /// Creates a file from text, dropping a byte-order mark at its start.
  public init(name: String, text: String) {
    self.name = name
    content = SourceContent(DecodedSource(text))
  }

  /// Creates a file from bytes; bytes that are not UTF-8 become U+FFFD and are listed in `repairs`.
  public init(name: String, bytes: some Sequence<UInt8>) {
    self.name = name
    content = SourceContent(DecodedSource(bytes: Array(bytes)))
  }

  /// Creates a file from bytes that are a part of the program; they are looked at when they are needed.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - bytes: The bytes. They must stay where they are, as they are, until the program ends.
  public init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    content = SourceContent(EmbeddedBytes(bytes))
  }

  /// The bytes of the text; those of an embedded file are as they stand in it, UTF-8 or not.
  package var bytes: [UInt8] { content.bytes { Array($0) } }

  /// Returns a part of the bytes, cut to those that there are.
  package func bytes(in range: Range<Int>) -> [UInt8] {
    content.bytes { Array($0[range.clamped(to: $0.indices)]) }
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
