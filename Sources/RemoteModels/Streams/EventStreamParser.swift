/// Reads server-sent events (WHATWG HTML 9.2.6) from bytes as they come.
///
/// A pure state machine: the same bytes give the same events wherever the reads were cut. Lines end
/// in LF, CR or CR LF; a byte order mark at the very start is dropped; bytes that are not UTF-8
/// become U+FFFD and never cost an event.
struct EventStreamParser {
  /// What the bytes hold.
  enum Item: Hashable, Sendable {
    /// An event: its type, `message` unless it has one, and its data.
    case event(type: String, data: [UInt8])
    /// A comment, which says no more than that the server is alive.
    case comment
  }

  /// A line longer than this ends the stream with an error.
  static let longestLine = 1 << 20
  /// The same for the data of one event.
  static let longestEvent = 8 << 20

  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var hasData = false
  private var type = ""
  private var lastWasReturn = false
  private var marksSeen = 0
  private var isAtStart = true

  /// Takes more bytes and gives each item to the caller in its order.
  ///
  /// - Throws: ``ModelError`` with the code `malformed` when a line or an event is too long.
  mutating func receive(_ bytes: some Sequence<UInt8>, _ give: (Item) -> Void) throws(ModelError) {
    for byte in bytes {
      if isAtStart, takeMark(byte) { continue }
      switch byte {
      case 0x0A where lastWasReturn:
        lastWasReturn = false
      case 0x0A, 0x0D:
        lastWasReturn = byte == 0x0D
        try endLine(give)
      default:
        lastWasReturn = false
        guard line.count < Self.longestLine else { throw ModelError(.malformed, "a line too long") }
        line.append(byte)
      }
    }
  }

  /// Takes the end of the stream: an event that lacks its empty line is given to the caller, who
  /// decides whether its data is whole.
  mutating func finish(_ give: (Item) -> Void) throws(ModelError) {
    if !line.isEmpty { try endLine(give) }
    dispatch(give)
  }

  /// Takes a byte of a mark at the start, and returns whether that is all there is to it.
  private mutating func takeMark(_ byte: UInt8) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if byte == mark[marksSeen] {
      marksSeen += 1
      if marksSeen == mark.count { isAtStart = false }
      return true
    }
    // What looked like a mark was none.
    line.append(contentsOf: mark.prefix(marksSeen))
    isAtStart = false
    return false
  }

  private mutating func endLine(_ give: (Item) -> Void) throws(ModelError) {
    defer { line.removeAll(keepingCapacity: true) }
    guard let first = line.first else { return dispatch(give) }
    guard first != UInt8(ascii: ":") else { return give(.comment) }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[min(colon + 1, line.endIndex)...]
    if value.first == UInt8(ascii: " ") { value.removeFirst() }
    let name = line[..<colon]
    if name.elementsEqual("data".utf8) {
      guard data.count + value.count < Self.longestEvent else {
        throw ModelError(.malformed, "an event too long")
      }
      if hasData { data.append(0x0A) }
      data.append(contentsOf: value)
      hasData = true
    } else if name.elementsEqual("event".utf8) {
      type = String(decoding: value, as: UTF8.self)
    } else if name.elementsEqual("error".utf8) {
      // An old llama.cpp writes its errors as a field of that name.
      give(.event(type: "error", data: Array(value)))
    }
  }

  private mutating func dispatch(_ give: (Item) -> Void) {
    defer {
      data.removeAll(keepingCapacity: true)
      hasData = false
      type = ""
    }
    guard hasData else { return }
    give(.event(type: type.isEmpty ? "message" : type, data: data))
  }
}
