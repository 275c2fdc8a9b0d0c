public import Conversation
public import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The folder of a person's sessions.
///
/// Every session is a file of its own, and the files are all there is: nothing beside them can
/// disagree with them. Several programs can use the same folder at the same time.
public actor JournalStore {
  /// The folder that holds the session files.
  public nonisolated let folder: FilePath

  let files: FileOperations

  /// Opens the sessions in a data folder, and makes both folders when they are missing.
  ///
  /// - Parameter data: umbra's data folder; the sessions are in `sessions` below it.
  /// - Throws: ``JournalError`` when either folder can be read by others or belongs to somebody else.
  public init(data: FilePath) throws(JournalError) {
    try self.init(data: data, files: .system)
  }

  package init(data: FilePath, files: FileOperations) throws(JournalError) {
    self.files = files
    self.folder = data.appending("sessions")
    try files.makePrivateFolder(data, withParents: true)
    try files.makePrivateFolder(folder, withParents: false)
  }

  /// Begins the file of a session, under its id or, when that is taken, under the next free copy.
  ///
  /// Entries that the session already has are written too.
  ///
  /// - Parameter session: The session; only its header and its entries are used.
  /// - Returns: The recorder, which holds the session's lock.
  /// - Throws: ``JournalError``, and then no file is left.
  public func create(_ session: Session) throws(JournalError) -> SessionRecorder {
    let header = RecordCoder().line(HeaderRecord(session))
    var file = try SessionFile.create(
      SessionName(session.id),
      in: folder,
      header: header,
      files: files
    )
    let entries = session.transcript.entries
    do throws(JournalError) {
      let coder = RecordCoder()
      for entry in entries { try file.append(coder.line(EntryRecord(entry: entry))) }
      if !entries.isEmpty { try file.sync() }
    } catch {
      try? file.remove()
      throw error
    }
    return SessionRecorder(file, session: session, lastNumber: entries.last?.number ?? 0)
  }

  /// Opens a session again, to go on with it.
  ///
  /// A last line that was torn by a crash is kept in `ID.torn` and cut off.
  ///
  /// - Parameter reference: An id, a file's name, or as much of its beginning as is unique.
  /// - Returns: The session as far as it could be read, and the recorder that goes on with it.
  /// - Throws: ``JournalError``: among others ``JournalError/Code/inUse`` while another program has
  ///   the session open, and ``JournalError/Code/closed``.
  public func reopen(
    _ reference: String
  ) throws(JournalError) -> (session: Session, recorder: SessionRecorder) {
    let name = try resolve(reference)
    var file = try SessionFile.open(name, in: folder, files: files)
    let bytes = try file.contents()
    guard let reading = SessionReader.read(bytes, name: name) else {
      throw JournalError(.noHeader, file.path)
    }
    let session = reading.stored.session
    let lastKnown = session.transcript.entries.last?.number ?? 0
    // Numbers go on from the last known entry, so that one of an unknown kind must not be ahead.
    guard !reading.stored.isNewer, reading.lastNumber <= lastKnown else {
      throw JournalError(.newerVersion, file.path)
    }
    guard !session.isClosed else { throw JournalError(.closed, file.path) }
    if reading.tailIsRecord {
      try file.cut(to: bytes.count, from: bytes.count)
      try file.append([UInt8(ascii: "\n")])
      try file.sync()
    } else {
      if reading.wholeLength < bytes.count { try file.keepTorn(bytes[reading.wholeLength...]) }
      try file.cut(to: reading.wholeLength, from: bytes.count)
    }
    return (session, SessionRecorder(file, session: session, lastNumber: lastKnown))
  }

  /// Deletes a session for real, with everything that was kept beside it.
  ///
  /// - Parameter reference: An id, a file's name, or as much of its beginning as is unique.
  /// - Throws: ``JournalError``: among others ``JournalError/Code/inUse`` while another program has
  ///   the session open.
  public func delete(_ reference: String) throws(JournalError) {
    try SessionFile.open(try resolve(reference), in: folder, files: files).remove()
  }

  /// Removes the drafts of rewrites that were cut short; the sessions themselves are whole.
  ///
  /// Drafts hold a person's words, so that this belongs into every longer-lived start. A draft that
  /// somebody is working on stays.
  ///
  /// - Returns: How many there were.
  /// - Throws: ``JournalError``.
  @discardableResult
  public func removeDrafts() throws(JournalError) -> Int {
    var drafted: [SessionName] = []
    do {
      try files.forEachName(in: folder) { draft in
        guard
          draft.suffix(SessionName.draftSuffix.utf8.count)
            .elementsEqual(SessionName.draftSuffix.utf8)
        else { return }
        let session = draft.dropLast(SessionName.draftSuffix.utf8.count)
        if let name = SessionKey(fileName: session)?.name { drafted.append(name) }
      }
    } catch {
      throw JournalError(.folderUnusable, folder, errno: error)
    }
    var count = 0
    for name in drafted {
      do throws(JournalError) {
        // Whoever writes a draft holds the lock of the session.
        try SessionFile.open(name, in: folder, files: files).removeDraft()
      } catch {
        if error.code == .inUse { continue }
        guard error.errno == .noSuchFileOrDirectory else { throw error }
        try files.removeIfThere(folder.appending(name.draftName))
      }
      count += 1
    }
    if count > 0 { try files.syncFolder(folder) }
    return count
  }
}

extension FileOperations {
  /// Makes a folder for this person alone, or makes sure that an existing one is.
  func makePrivateFolder(_ path: FilePath, withParents: Bool) throws(JournalError) {
    do throws(Errno) {
      try makeFolder(path)
    } catch .fileExists {
    } catch .noSuchFileOrDirectory where withParents && path.lastComponent != nil {
      let parent = path.removingLastComponent()
      guard !parent.isEmpty else { throw JournalError(.folderUnusable, path) }
      try makeParent(parent)
      try makePrivateFolder(path, withParents: false)
    } catch {
      throw JournalError(.folderUnusable, path, errno: error)
    }
    let status: stat
    do { status = try self.status(of: path, followingLinks: true) } catch {
      throw JournalError(.folderUnusable, path, errno: error)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw JournalError(.folderUnusable, path, errno: .notDirectory)
    }
    guard status.st_uid == geteuid() else { throw JournalError(.folderForeign, path) }
    guard status.st_mode & 0o077 == 0 else { throw JournalError(.folderNotPrivate, path) }
  }

  /// Makes a folder above ours; one that exists is somebody's and stays as it is.
  private func makeParent(_ path: FilePath) throws(JournalError) {
    do throws(Errno) {
      try makeFolder(path)
    } catch .fileExists {
    } catch .noSuchFileOrDirectory where !path.removingLastComponent().isEmpty {
      try makeParent(path.removingLastComponent())
      try makeParent(path)
    } catch {
      throw JournalError(.folderUnusable, path, errno: error)
    }
  }
}
