public import Conversation

extension JournalStore {
  /// What the closed sessions noted, newest first.
  ///
  /// Files that cannot be read and sessions that are open are passed over. Cost: every file is read
  /// once, and only the notes in it are decoded.
  ///
  /// - Parameter earliest: Leaves out sessions whose id is from before this moment, without opening
  ///   them.
  /// - Returns: One value for each closed session, with or without notes.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func notes(since earliest: Timestamp? = nil) throws(JournalError) -> [SessionNotes] {
    var all: [SessionNotes] = []
    for name in try names(since: earliest) {
      guard let bytes = try? contents(of: name),
        let notes = Self.notes(in: bytes, name: name)
      else { continue }
      all.append(notes)
    }
    return all
  }

  /// The notes of a closed session, or `nil` when the bytes are not those of one.
  private static func notes(in bytes: [UInt8], name: SessionName) -> SessionNotes? {
    let coder = RecordCoder()
    let lineFeed = UInt8(ascii: "\n")
    let text = bytes.last == lineFeed ? bytes.dropLast() : bytes[...]
    guard let first = text.firstIndex(of: lineFeed), let last = text.lastIndex(of: lineFeed),
      let header = coder.record(HeaderRecord.self, in: text[..<first]), header.session != nil,
      let end = coder.record(EndRecord.self, in: text[(last + 1)...]), end.kind == "end"
    else { return nil }
    return SessionNotes(
      name: name,
      start: header.start,
      dialogue: header.dialogue,
      entries: NoteScanner.entries(in: bytes),
      carried: end.carried ?? [:]
    )
  }
}
