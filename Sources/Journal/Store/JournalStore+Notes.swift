public import Conversation

extension JournalStore {
  /// What the closed sessions noted, newest first.
  ///
  /// Files that cannot be read and sessions that are open are passed over. Cost: every file is read
  /// once, and only the notes in it are decoded.
  ///
  /// - Parameters:
  ///   - earliest: Leaves out sessions whose id is from before this moment, without opening them.
  ///   - names: The names of the notes that are wanted; `nil` are all. Feelings are always there.
  /// - Returns: One value for each closed session, with or without notes.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func notes(
    since earliest: Timestamp? = nil,
    named names: Set<String>? = nil
  ) throws(JournalError) -> [SessionNotes] {
    let scanner = NoteScanner(names: names)
    var all: [SessionNotes] = []
    for name in try self.names(since: earliest) {
      guard let bytes = try? contents(of: name),
        let notes = Self.notes(in: bytes, name: name, scanner)
      else { continue }
      all.append(notes)
    }
    return all
  }

  /// The notes of a closed session, or `nil` when the bytes are not those of one.
  private static func notes(
    in bytes: [UInt8],
    name: SessionName,
    _ scanner: NoteScanner
  ) -> SessionNotes? {
    let lineFeed = UInt8(ascii: "\n")
    let text = bytes.last == lineFeed ? bytes.dropLast() : bytes[...]
    guard let first = text.firstIndex(of: lineFeed), let last = text.lastIndex(of: lineFeed),
      NoteScanner.isEnd(text[(last + 1)...]),
      let header = RecordCoder().record(HeaderRecord.self, in: text[..<first]),
      header.session != nil
    else { return nil }
    return SessionNotes(
      name: name,
      start: header.start,
      dialogue: header.dialogue,
      entries: scanner.entries(in: bytes)
    )
  }
}
