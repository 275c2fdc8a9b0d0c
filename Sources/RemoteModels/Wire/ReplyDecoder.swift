/// How the body of a response is cut into documents.
enum Framing: String, Hashable, Sendable {
  /// Server-sent events.
  case events
  /// One JSON document a line.
  case lines
  /// One JSON document, whether a stream was asked for or not.
  case document

  /// What a content type says, or `nil` when the body itself must tell.
  init?(contentType: String?) {
    let type = contentType?.lowercased().prefix { $0 != ";" && $0 != " " } ?? ""
    switch type {
    case "text/event-stream": self = .events
    case "application/x-ndjson", "application/jsonl", "application/json-lines": self = .lines
    case "application/json": self = .document
    default: return nil
    }
  }

  /// What the first byte that is no blank says, or `nil` when it is nothing that a model sends.
  init?(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .document
    case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: ":"), UInt8(ascii: "i"),
      UInt8(ascii: "r"), 0xEF:
      self = .events
    default: return nil
    }
  }
}

/// Reads the reply of a server from the bytes of its body.
///
/// A pure state machine for the three protocols. The ending is truthful: ``ModelEvent/finished(_:)``
/// comes only when an end mark or a reason for the end was seen and no error; everything else ends
/// with a ``ModelError``.
public struct ReplyDecoder: Sendable {
  private var framing: Framing?
  private var events = EventStreamParser()
  private var lines = LineParser()
  private var document: [UInt8] = []
  private var reader: ChunkReader
  private static let longestDocument = 8 << 20

  /// Reads one reply.
  ///
  /// - Parameters:
  ///   - api: The protocol that was spoken to the server.
  ///   - contentType: The header's value, when there was one.
  public init(_ api: Endpoint.API, contentType: String?) {
    framing = Framing(contentType: contentType)
    reader = ChunkReader(api)
  }

  /// Whether the end mark was seen: nothing that comes after it counts.
  public var hasEnded: Bool { reader.hasEnded }

  /// Takes more bytes.
  ///
  /// - Throws: ``ModelError``; the events that came before it in the same bytes are in `output`.
  public mutating func receive(
    _ bytes: [UInt8],
    into output: inout [ModelEvent]
  ) throws(ModelError) {
    guard !reader.hasEnded else { return }
    var bytes = bytes
    if framing == nil {
      guard let found = try sniff(bytes) else { return document += bytes }
      bytes = document + bytes
      document = []
      framing = found
    }
    switch framing {
    case nil: return
    case .events:
      var items: [EventStreamParser.Item] = []
      try events.receive(bytes) { items.append($0) }
      for item in items { try take(item, isWhole: true, into: &output) }
    case .lines:
      var found: [[UInt8]] = []
      try lines.receive(bytes) { found.append($0) }
      for line in found { try take(line, into: &output) }
    case .document:
      guard document.count + bytes.count <= Self.longestDocument else {
        throw ModelError(.malformed, "a reply too long")
      }
      document += bytes
    }
  }

  /// Takes the end of the body, wherever it was.
  ///
  /// - Throws: ``ModelError``; what was whole before it is in `output`.
  public mutating func finish(into output: inout [ModelEvent]) throws(ModelError) {
    switch framing {
    case .events:
      var items: [EventStreamParser.Item] = []
      try events.finish { items.append($0) }
      for item in items { try take(item, isWhole: false, into: &output) }
    case .lines:
      var found: [[UInt8]] = []
      lines.finish { found.append($0) }
      for line in found where JSONParser.parse(line) != nil { try take(line, into: &output) }
    case .document: try takeDocument(into: &output)
    case nil: break
    }
    output += reader.finish()
    guard let ending = reader.ending else { throw ModelError(.truncated) }
    output.append(.finished(ending))
  }

  private func sniff(_ bytes: [UInt8]) throws(ModelError) -> Framing? {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = (document + bytes).first(where: { !blanks.contains($0) }) else { return nil }
    guard let framing = Framing(firstByte: first) else {
      throw ModelError(.notAnEndpoint, ErrorBody(document + bytes).words)
    }
    return framing
  }

  private mutating func take(
    _ item: EventStreamParser.Item,
    isWhole: Bool,
    into output: inout [ModelEvent]
  ) throws(ModelError) {
    guard !reader.hasEnded else { return }
    guard case .event(let type, let data) = item else { return output.append(.keepAlive) }
    if ChunkReader.isEndMark(data) { return reader.end() }
    if type == "error" { throw reader.failure(in: JSONParser.parse(data), data) }
    guard let value = JSONParser.parse(data) else {
      // An event that was cut off is what is missing, and no reason to call the rest unreadable.
      if !isWhole { return }
      throw ModelError(.malformed, "an event that is no JSON")
    }
    try reader.read(value, event: type, into: &output)
  }

  private mutating func take(
    _ line: [UInt8],
    into output: inout [ModelEvent]
  ) throws(ModelError) {
    guard !reader.hasEnded else { return }
    guard let value = JSONParser.parse(line) else {
      throw ModelError(.malformed, "a line that is no JSON")
    }
    try reader.read(value, event: "message", into: &output)
  }

  /// A whole document, or, where a server calls lines so, several.
  private mutating func takeDocument(into output: inout [ModelEvent]) throws(ModelError) {
    if let value = JSONParser.parse(document) {
      return try reader.readWhole(value, into: &output)
    }
    var found: [[UInt8]] = []
    try lines.receive(document) { found.append($0) }
    lines.finish { found.append($0) }
    for line in found {
      guard let value = JSONParser.parse(line) else { continue }
      try reader.read(value, event: "message", into: &output)
    }
  }
}
