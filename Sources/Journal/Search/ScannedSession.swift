public import Conversation

/// What a session holds of feelings, notes and ratings, without the words that were said.
public struct ScannedSession: Hashable, Sendable {
  /// When it began.
  public var start: Timestamp
  /// A title for people.
  public var title: String?
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// Whether it came to an end, as far as its last line tells.
  public var isClosed = false
  /// The entries that hold a feeling, a note or a rating, with the requests for those, and count.
  public var entries: [Transcript.Entry] = []

  /// Reads the head of a file, or returns `nil` when the line is no header.
  init?(header line: UnsafeRawBufferPointer, _ coder: RecordCoder) {
    if let plain = Self(plain: line) {
      self = plain
      return
    }
    guard let header = coder.record(HeaderRecord.self, in: Array(line)[...]),
      let session = header.session
    else { return nil }
    start = session.start
    title = session.title
    dialogue = session.dialogue
  }

  /// Reads a header of the usual form without a decoder, as much of it as is needed here.
  private init?(plain line: UnsafeRawBufferPointer) {
    var scanner = MemberScanner(line)
    var id: String?
    var time: Timestamp?
    var isSession = false
    while let member = scanner.next() {
      let value = UnsafeRawBufferPointer(rebasing: line[member.value])
      let key = line[member.key].dropFirst().dropLast()
      switch key.first {
      case UInt8(ascii: "a"),
        UInt8(ascii: "t") where key.count == 2:
        continue
      case UInt8(ascii: "d") where key.count == 12: continue
      case UInt8(ascii: "v") where key.count == 1:
        guard value.elementsEqual("1".utf8) else { return nil }
      case UInt8(ascii: "k") where key.count == 1:
        isSession = value.elementsEqual(#""session""#.utf8)
      case UInt8(ascii: "i") where key.count == 2: id = PlainRecord.text(in: value)
      case UInt8(ascii: "s") where key.elementsEqual("start".utf8):
        time = Timestamp(rfc3339Bytes: value.dropFirst().dropLast())
      case UInt8(ascii: "t") where key.elementsEqual("title".utf8):
        guard let text = PlainRecord.text(in: value) else { return nil }
        title = text
      case UInt8(ascii: "d") where key.elementsEqual("dialogue".utf8):
        guard let text = PlainRecord.text(in: value) else { return nil }
        dialogue = text
      default: return nil
      }
    }
    guard scanner.isWhole, isSession, let time, let id, SessionID(id) != nil else { return nil }
    start = time
  }
}

extension JournalStore {
  /// Hands over what the sessions hold of feelings, notes and ratings, newest first.
  ///
  /// Files that cannot be read are passed over, and so is a last line that was cut short. One file is
  /// held in memory at a time. Cost: every file since the moment is read once, and only the records
  /// that are looked for are taken apart.
  ///
  /// - Parameters:
  ///   - earliest: Leaves out sessions whose id is from before this moment, without opening them.
  ///   - body: Returns whether to go on.
  /// - Throws: ``JournalError`` when the folder cannot be listed, and what `body` throws.
  public nonisolated func forEachScan(
    since earliest: Timestamp? = nil,
    _ body: (ScannedSession) throws -> Bool
  ) throws {
    let scan = EntryScan(findsRatings: true)
    var reader = try FolderReader(folder, files: files)
    for key in try keys(since: earliest) {
      guard let session = reader.read(key, { scan.session(in: $0) }) ?? nil else { continue }
      if try !body(session) { return }
    }
  }
}
