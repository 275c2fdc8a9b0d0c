public import Conversation
internal import SystemPackage

extension JournalStore {
  /// What came of importing.
  public struct Import: Hashable, Sendable {
    /// The sessions that are in the journal now and were not before.
    public var added: [SessionName] = []
    /// The ids that were in the journal already; those stayed as they were.
    public var present: [SessionID] = []

    /// Nothing was imported.
    public init() {}
  }

  /// Takes in session files that stand one after another, such as ``ExportFormat/jsonl`` writes.
  ///
  /// The lines go in byte for byte, with keys and kinds of records that are not known. Everything is
  /// looked at before anything is written. Each session appears in the journal at once, or not at all.
  ///
  /// - Returns: What was taken in, or `nil` when the bytes are not those of whole sessions.
  /// - Throws: ``JournalError``; sessions before the one that failed are in the journal.
  public func importRecords(_ bytes: [UInt8]) throws(JournalError) -> Import? {
    var files: [(id: SessionID, bytes: [UInt8])] = []
    let coder = RecordCoder()
    for line in RecordLines(bytes: bytes) {
      let text = line.text + [UInt8(ascii: "\n")]
      if let session = coder.record(HeaderRecord.self, in: line.text)?.session {
        files.append((session.id, Array(text)))
      } else if files.isEmpty || coder.record(RecordHead.self, in: line.text) == nil {
        return nil
      } else {
        files[files.count - 1].bytes += text
      }
    }
    guard !files.isEmpty else { return nil }
    for file in files {
      let reading = SessionReader.read(file.bytes, name: SessionName(file.id))
      guard let reading, reading.stored.state != .damaged else { return nil }
    }
    return try take(files)
  }

  /// Takes in sessions as closed ones.
  ///
  /// - Throws: ``JournalError``; sessions before the one that failed are in the journal.
  public func importSessions(_ sessions: [Session]) throws(JournalError) -> Import {
    try take(
      sessions.map { session in
        var closed = session
        closed.isClosed = true
        return (session.id, Array(RecordTranscript.render(closed).utf8))
      }
    )
  }

  private func take(
    _ sessions: [(id: SessionID, bytes: [UInt8])]
  ) throws(JournalError) -> Import {
    var result = Import()
    // Several sessions can have one id; as many of them as are there already are passed over.
    var present = Dictionary(try names().map { ($0.id, 1) }, uniquingKeysWith: +)
    for session in sessions {
      if let count = present[session.id], count > 0 {
        present[session.id] = count - 1
        result.present.append(session.id)
        continue
      }
      let name = try freeName(session.id)
      let draft = folder.appending(name.draftName)
      do throws(JournalError) {
        try files.removeIfThere(draft)
        try files.writeNew(draft, session.bytes)
        do { try files.rename(draft, to: folder.appending(name.fileName)) } catch {
          throw JournalError(.replaceFailed, folder.appending(name.fileName), errno: error)
        }
      } catch {
        try? files.remove(draft)
        throw error
      }
      result.added.append(name)
    }
    if !result.added.isEmpty { try files.syncFolder(folder) }
    return result
  }

  private func freeName(_ id: SessionID) throws(JournalError) -> SessionName {
    var name = SessionName(id)
    while true {
      let path = folder.appending(name.fileName)
      do { _ = try files.status(of: path) } catch .noSuchFileOrDirectory {
        return name
      } catch {
        throw JournalError(.openFailed, path, errno: error)
      }
      name.copy += 1
    }
  }
}
