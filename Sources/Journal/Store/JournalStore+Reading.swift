public import Conversation
internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension JournalStore {
  /// The sessions, newest first.
  ///
  /// A file that cannot be read is listed as damaged. Cost: two small reads for a closed session;
  /// open ones are read as a whole.
  ///
  /// - Parameters:
  ///   - earliest: Leaves out sessions whose id is from before this moment, without opening them.
  ///   - limit: How many at most.
  /// - Returns: One summary for each file that has the name of a session.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func summaries(
    since earliest: Timestamp? = nil,
    limit: Int = .max
  ) throws(JournalError) -> [SessionSummary] {
    var summaries: [SessionSummary] = []
    for key in try keys(since: earliest).prefix(max(0, limit)) {
      if let summary = key.name.flatMap(summary(of:)) { summaries.append(summary) }
    }
    return summaries.sorted { ($0.start, $0.name) > ($1.start, $1.name) }
  }

  /// Reads one session, as far as it can be read.
  ///
  /// - Parameter reference: An id, a file's name, or as much of its beginning as is unique.
  /// - Returns: The session with what is known of its file.
  /// - Throws: ``JournalError`` when there is no such session, several, or one without a header.
  public func read(_ reference: String) throws(JournalError) -> StoredSession {
    try read(try resolve(reference))
  }

  /// Reads one session by its whole name, without a look at the others.
  ///
  /// - Parameter name: The name, as lists have it.
  /// - Returns: The session with what is known of its file.
  /// - Throws: ``JournalError`` when there is no such session, or one without a header.
  public nonisolated func read(_ name: SessionName) throws(JournalError) -> StoredSession {
    guard let reading = SessionReader.read(try contents(of: name), name: name) else {
      throw JournalError(.noHeader, folder.appending(name.fileName))
    }
    return reading.stored
  }

  /// The bytes of a session file.
  nonisolated func contents(of name: SessionName) throws(JournalError) -> [UInt8] {
    let path = folder.appending(name.fileName)
    let descriptor = try openToRead(path)
    defer { files.close(descriptor) }
    do { return try files.contents(of: descriptor) } catch .fileTooLarge {
      throw JournalError(.tooLarge, path)
    } catch {
      throw JournalError(.readFailed, path, errno: error)
    }
  }

  /// The names of the sessions, newest first by id.
  nonisolated func names(since earliest: Timestamp? = nil) throws(JournalError) -> [SessionName] {
    try keys(since: earliest).compactMap(\.name)
  }

  /// The newest session of a dialogue that can be resumed, or `nil` when there is none.
  ///
  /// Sessions that are open in another program are passed over.
  ///
  /// - Parameters:
  ///   - dialogue: The dialogue's id, or `nil` for free talk.
  ///   - earliest: Where to stop looking; without it every session may be opened.
  /// - Returns: What a list shows of it; its name is for ``reopen(_:)``.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func newestOpenSession(
    dialogue: String?,
    since earliest: Timestamp? = nil
  ) throws(JournalError) -> SessionSummary? {
    for key in try keys(since: earliest) {
      guard let name = key.name,
        let descriptor = try? openToRead(folder.appending(name.fileName))
      else { continue }
      defer { files.close(descriptor) }
      let ends = FileEnds(files: files, descriptor: descriptor)
      guard let header = ends.header, !header.isNewer, header.dialogue == dialogue,
        header.session != nil, ends.end == nil, !isInUse(descriptor),
        let summary = summary(of: name), summary.state == .open
      else { continue }
      return summary
    }
    return nil
  }

  /// The name that a reference means.
  nonisolated func resolve(_ reference: String) throws(JournalError) -> SessionName {
    let wanted = reference.uppercased()
    let keys = try keys(since: nil)
    if let name = SessionName(wanted), keys.contains(SessionKey(name)) { return name }
    let range = SessionKey.range(ofPrefix: wanted)
    let fitting = keys.filter { range?.contains($0) == true }.compactMap(\.name)
    guard let name = fitting.first else {
      throw JournalError(.notFound, folder, facts: [reference])
    }
    guard fitting.count == 1 else {
      throw JournalError(.ambiguous, folder, facts: fitting.prefix(8).map(\.description))
    }
    return name
  }

  /// The session files, newest first by id.
  nonisolated func keys(since earliest: Timestamp?) throws(JournalError) -> [SessionKey] {
    // In whole milliseconds, as ids count them.
    let first =
      earliest.map { min(max($0.seconds, 0), 1 << 50) * 1000 + Int64($0.nanoseconds / 1_000_000) }
      ?? 0
    var keys: [SessionKey] = []
    do {
      try files.forEachName(in: folder) { name in
        guard let key = SessionKey(fileName: name), key.milliseconds >= first else { return }
        keys.append(key)
      }
    } catch {
      throw JournalError(.folderUnusable, folder, errno: error)
    }
    return keys.sorted(by: >)
  }

  nonisolated func openToRead(_ path: FilePath) throws(JournalError) -> Int32 {
    let descriptor: Int32
    do {
      descriptor = try files.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch .tooManySymbolicLinkLevels {
      throw JournalError(.symbolicLink, path)
    } catch {
      throw JournalError(.openFailed, path, errno: error)
    }
    guard let status = try? files.status(of: descriptor), status.st_mode & S_IFMT == S_IFREG else {
      files.close(descriptor)
      throw JournalError(.notAFile, path)
    }
    return descriptor
  }

  private func isInUse(_ descriptor: Int32) -> Bool {
    do { try files.lock(descriptor, LOCK_SH | LOCK_NB) } catch { return error == .wouldBlock }
    try? files.lock(descriptor, LOCK_UN)
    return false
  }

  /// What a list shows of a file, or `nil` when it went away in the meantime.
  private func summary(of name: SessionName) -> SessionSummary? {
    var summary = SessionSummary(
      name: name,
      start: name.id.moment,
      state: .damaged,
      carried: [:]
    )
    let descriptor: Int32
    do { descriptor = try openToRead(folder.appending(name.fileName)) } catch {
      return error.errno == .noSuchFileOrDirectory ? nil : summary
    }
    defer { files.close(descriptor) }
    let ends = FileEnds(files: files, descriptor: descriptor)
    guard let header = ends.header, header.session != nil else { return summary }
    summary.start = header.start
    summary.title = header.title
    summary.dialogue = header.dialogue
    if let end = ends.end, let words = end.words {
      summary.state = .closed
      summary.wordCount = words
      summary.carried = end.carried ?? [:]
      return summary
    }
    guard let bytes = try? files.contents(of: descriptor),
      let reading = SessionReader.read(bytes, name: name)
    else { return summary }
    summary.state = reading.stored.state
    summary.wordCount = reading.stored.session.personsWordCount
    summary.carried = reading.stored.carried
    return summary
  }
}

/// The first and the last record of a file, without what is between.
private struct FileEnds {
  let files: FileOperations
  let descriptor: Int32

  private static let step = 4_096

  /// The header, or `nil` when the first line is not one.
  var header: HeaderRecord? {
    var head: [UInt8] = []
    repeat {
      let count = max(Self.step, head.count)
      guard head.count < FileOperations.greatestLength,
        let more = try? files.read(descriptor, at: head.count, count: count)
      else { return nil }
      let start = head.count
      head += more
      if let end = head[start...].firstIndex(of: UInt8(ascii: "\n")) {
        return RecordCoder().record(HeaderRecord.self, in: head[..<end])
      }
      if more.count < count { return nil }
    } while true
  }

  /// The closing record, or `nil` when the last line is not one.
  var end: EndRecord? {
    guard let length = (try? files.status(of: descriptor)).map({ Int($0.st_size) }) else {
      return nil
    }
    var count = 0
    repeat {
      count = min(length, max(Self.step, count * 2))
      guard count > 0, count <= FileOperations.greatestLength,
        var tail = try? files.read(descriptor, at: length - count, count: count)[...]
      else { return nil }
      if tail.last == UInt8(ascii: "\n") { tail.removeLast() }
      if let start = tail.lastIndex(of: UInt8(ascii: "\n")) {
        let line = tail[(start + 1)...]
        guard let end = RecordCoder().record(EndRecord.self, in: line), end.kind == "end" else {
          return nil
        }
        return end
      }
    } while count < length
    return nil
  }
}
