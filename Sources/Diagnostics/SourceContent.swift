internal import Synchronization

/// What stands in a file: its text, or the bytes it is made of when it is first asked for.
final class SourceContent: Sendable {
  private let embedded: EmbeddedBytes?
  private let lazyDecoded = AtomicLazyReference<DecodedSource>()
  private let lazyStarts = AtomicLazyReference<LineStarts>()

  init(_ decoded: DecodedSource) {
    embedded = nil
    _ = lazyDecoded.storeIfNil(decoded)
  }

  init(_ embedded: EmbeddedBytes) {
    self.embedded = embedded
  }

  /// The text; two threads that need it first at the same time both make it, and one of the two stays.
  var decoded: DecodedSource {
    if let decoded = lazyDecoded.load() { return decoded }
    let bytes = embedded.map { Array($0.bytes) } ?? []
    return lazyDecoded.storeIfNil(DecodedSource(bytes: bytes))
  }

  /// The offsets that lines begin at, worked out when a place is first asked for.
  var lineStarts: [Int] {
    if let starts = lazyStarts.load() { return starts.offsets }
    return lazyStarts.storeIfNil(LineStarts(of: decoded.text)).offsets
  }

  /// Calls a closure with the bytes, without a byte-order mark.
  func bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let embedded { return body(embedded.bytes) }
    var text = decoded.text
    return text.withUTF8(body)
  }
}

/// Bytes that are a part of the program.
struct EmbeddedBytes: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasMark ? UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
  }
}

/// A text without a byte-order mark, and where it was mended.
final class DecodedSource: Sendable {
  let text: String
  let repairedOffsets: [Int]

  init(_ text: String) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    text.makeContiguousUTF8()
    self.text = text
    repairedOffsets = []
  }

  convenience init(bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text)
    } else {
      self.init(mending: bytes)
    }
  }

  private init(mending bytes: [UInt8]) {
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
    self.text = text
    repairedOffsets = offsets
  }
}

/// The offsets that the lines of a text begin at.
final class LineStarts: Sendable {
  let offsets: [Int]

  init(of text: String) {
    var text = text
    offsets = text.withUTF8(LineStarts.offsets)
  }

  private static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
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
}
