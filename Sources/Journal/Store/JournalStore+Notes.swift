public import Conversation

extension JournalStore {
  /// What the closed sessions noted, newest first.
  ///
  /// Files that cannot be read and sessions that are open are passed over. Cost: every file is read
  /// once, and only the notes in it are taken apart.
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
    try notes(of: keys(since: earliest), named: names)
  }

  /// The same of the sessions that began on certain days, which are the only ones that are opened.
  ///
  /// - Parameters:
  ///   - days: Days on the person's wall, counted from 1970-01-01.
  ///   - names: The names of the notes that are wanted; `nil` are all. Feelings are always there.
  /// - Returns: One value for each closed session of these days, newest first.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public nonisolated func notes(
    onDays days: Set<Int64>,
    named names: Set<String>? = nil
  ) throws(JournalError) -> [SessionNotes] {
    // Ids hold the moment; whatever the offset it was written at, the day is next to that in UTC.
    let near = try keys(since: nil).filter { key in
      let day = key.milliseconds / 86_400_000
      return (day - 1...day + 1).contains { days.contains($0) }
    }
    return try notes(of: near, named: names).filter {
      days.contains($0.start.date.daysSince1970)
    }
  }

  private nonisolated func notes(
    of keys: [SessionKey],
    named names: Set<String>?
  ) throws(JournalError) -> [SessionNotes] {
    guard !keys.isEmpty else { return [] }
    let scan = EntryScan(names: names, findsRatings: false)
    var reader = try FolderReader(folder, files: files)
    var all: [SessionNotes] = []
    for key in keys {
      guard let session = reader.read(key, { scan.session(in: $0) }) ?? nil, session.isClosed,
        let name = key.name
      else { continue }
      all.append(
        SessionNotes(
          name: name,
          start: session.start,
          dialogue: session.dialogue,
          entries: session.entries.filter(\.isNoted)
        )
      )
    }
    return all
  }
}

extension Transcript.Entry {
  /// Whether it holds a note or a feeling.
  fileprivate var isNoted: Bool {
    switch content {
    case .effect(.note), .effect(.felt): true
    default: false
    }
  }
}
