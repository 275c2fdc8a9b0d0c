internal import Conversation

/// A transcript as the records of a session file without checkpoints.
enum RecordTranscript {
  static func render(_ session: Session) -> String {
    var bytes = records(session)
    if session.isClosed {
      let count = RecordLines(bytes: bytes).reduce(0) { count, _ in count + 1 } - 1
      bytes += RecordCoder().line(
        EndRecord(count: count, before: bytes, words: session.personsWordCount, carried: [:])
      )
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The records as one object on one line: the header, with the others in it.
  static func object(_ session: Session) -> String {
    let lines = render(session).utf8.split(separator: UInt8(ascii: "\n"))
    guard let header = lines.first else { return "" }
    let others = lines.dropFirst().joined(separator: CollectionOfOne(UInt8(ascii: ",")))
    let bytes = Array(header.dropLast()) + Array(#","records":["#.utf8) + Array(others)
    return String(decoding: bytes + Array("]}\n".utf8), as: UTF8.self)
  }

  /// Everything before the closing record.
  static func records(_ session: Session) -> [UInt8] {
    let coder = RecordCoder()
    var bytes = coder.line(HeaderRecord(session))
    for entry in Transcript.withoutUnkeptAsides(session.transcript.entries) {
      if case .effect(.checkpoint) = entry.content { continue }
      bytes += coder.line(EntryRecord(entry: entry))
    }
    return bytes
  }
}
