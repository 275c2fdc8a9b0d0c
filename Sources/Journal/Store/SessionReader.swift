internal import Conversation

/// Reads the bytes of a session file.
struct SessionReader {
  /// What was read, and what a writer must know to go on.
  struct Reading {
    var stored: StoredSession
    /// The greatest number that any record has, known or not.
    var lastNumber: Int
    /// How many of the bytes are whole lines.
    var wholeLength: Int
    /// Whether the bytes after them are a record that lacks nothing but its line feed.
    var tailIsRecord: Bool
  }

  private let coder = RecordCoder()
  private var problems: [StoredSession.Problem] = []
  private var session: Session
  private var carried: [String: String] = [:]
  private var lastNumber = 0
  private var recordCount = 0

  /// Returns `nil` when the bytes do not begin with a whole header.
  static func read(_ bytes: [UInt8], name: SessionName) -> Reading? {
    var lines = RecordLines(bytes: bytes).makeIterator()
    guard let first = lines.next(), first.isWhole,
      let header = RecordCoder().record(HeaderRecord.self, in: first.text),
      let session = header.session
    else { return nil }
    var reader = SessionReader(session: session)
    return reader.read(lines, of: bytes, name: name, header: header)
  }

  private init(session: Session) {
    self.session = session
  }

  private mutating func read(
    _ lines: RecordLines.Iterator,
    of bytes: [UInt8],
    name: SessionName,
    header: HeaderRecord
  ) -> Reading {
    var lines = lines
    var wholeLength = bytes.count
    var tailIsRecord = false
    while let line = lines.next() {
      if line.isWhole {
        receive(line, of: bytes, isNewer: header.isNewer)
        continue
      }
      wholeLength = line.text.startIndex
      // The closing brace of a record is its last byte, so what parses lacks nothing.
      tailIsRecord = coder.record(RecordHead.self, in: line.text) != nil
      if tailIsRecord { receive(line, of: bytes, isNewer: header.isNewer) }
    }
    let state: SessionState =
      if !problems.isEmpty { .damaged } else if session.isClosed { .closed } else { .open }
    return Reading(
      stored: StoredSession(
        name: name,
        session: session,
        state: state,
        problems: problems,
        carried: carried,
        isNewer: header.isNewer
      ),
      lastNumber: lastNumber,
      wholeLength: wholeLength,
      tailIsRecord: tailIsRecord
    )
  }

  private mutating func receive(_ line: RecordLines.Line, of bytes: [UInt8], isNewer: Bool) {
    func problem(_ reason: StoredSession.Problem.Reason) {
      problems.append(StoredSession.Problem(line: line.number, reason: reason))
    }
    if session.isClosed { problem(.afterEnd) }
    recordCount += 1
    if let record = coder.record(EntryRecord.self, in: line.text) {
      lastNumber = max(lastNumber, record.entry.number)
      if !session.transcript.append(record.entry) { problem(.outOfOrder) }
      return
    }
    guard let head = coder.record(RecordHead.self, in: line.text) else {
      return problem(.unreadable)
    }
    switch head.k {
    case "end":
      guard !session.isClosed, let end = coder.record(EndRecord.self, in: line.text) else {
        return problem(.unreadable)
      }
      session.isClosed = true
      carried = end.carried ?? [:]
      let isRight =
        end.count == recordCount - 1 && end.hash == sha256(bytes[..<line.text.startIndex])
      if !isRight { problem(.changed) }
    case _ where EntryRecord.kinds.contains(head.k):
      if !isNewer { problem(.unreadable) }
    default:
      // A kind that is not known is somebody's, kept in the file and passed over here.
      lastNumber = max(lastNumber, min(head.n ?? 0, greatestEntryNumber))
    }
  }
}
