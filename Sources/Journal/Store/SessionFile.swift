internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// An open session file that only this value writes to: it holds the file's lock until it is gone.
///
/// Every change either happens as a whole or is taken back. Errors are thrown, not retried.
struct SessionFile: ~Copyable, Sendable {
  let name: SessionName
  let folder: FilePath
  let files: FileOperations
  private var descriptor: Int32
  /// How long the file is, in whole records.
  private(set) var length: Int

  var path: FilePath { folder.appending(name.fileName) }

  /// Makes a new file under the first free name for an id; the file holds `header` and is on disk.
  static func create(
    _ id: SessionName,
    in folder: FilePath,
    header: [UInt8],
    files: FileOperations
  ) throws(JournalError) -> SessionFile {
    var name = id
    while true {
      let path = folder.appending(name.fileName)
      let descriptor: Int32
      do {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND
        descriptor = try files.open(path, flags, mode: 0o600)
      } catch .fileExists {
        name.copy += 1
        continue
      } catch {
        throw JournalError(.openFailed, path, errno: error)
      }
      var file = SessionFile(name, folder, files, descriptor)
      do throws(JournalError) {
        try file.lock()
        try file.append(header)
        try file.sync()
        try file.syncFolder()
      } catch {
        // Nothing was ever promised to be in it.
        try? files.remove(path)
        throw error
      }
      return file
    }
  }

  /// Opens a file to write on.
  static func open(
    _ name: SessionName,
    in folder: FilePath,
    files: FileOperations
  ) throws(JournalError) -> SessionFile {
    let path = folder.appending(name.fileName)
    let descriptor: Int32
    do {
      descriptor = try files.open(path, O_RDWR | O_NOFOLLOW | O_APPEND | O_NONBLOCK)
    } catch .tooManySymbolicLinkLevels {
      throw JournalError(.symbolicLink, path)
    } catch {
      throw JournalError(.openFailed, path, errno: error)
    }
    let file = SessionFile(name, folder, files, descriptor)
    try file.lock()
    try file.checkIdentity()
    return file
  }

  private init(
    _ name: SessionName,
    _ folder: FilePath,
    _ files: FileOperations,
    _ descriptor: Int32
  ) {
    self.name = name
    self.folder = folder
    self.files = files
    self.descriptor = descriptor
    self.length = 0
  }

  deinit {
    files.close(descriptor)
  }

  /// Appends one line with one write, or leaves the file as it was.
  mutating func append(_ line: [UInt8]) throws(JournalError) {
    var written = 0
    while written < line.count {
      do throws(Errno) {
        let count = try files.write(descriptor, line[written...])
        guard count > 0 else { throw .ioError }
        written += count
      } catch {
        if written > 0 {
          do { try files.truncate(descriptor, to: length) } catch {
            throw JournalError(.leftTorn, path, errno: error)
          }
        }
        throw JournalError(.writeFailed, path, errno: error)
      }
    }
    length += line.count
  }

  /// Puts new contents in the place of the file at once, and goes on with them.
  ///
  /// The new file is locked before it has the name.
  mutating func rewrite(with bytes: [UInt8]) throws(JournalError) {
    let draft = folder.appending(name.draftName)
    try removeDraft()
    let fresh: Int32
    do {
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_APPEND
      fresh = try files.open(draft, flags, mode: 0o600)
    } catch {
      throw JournalError(.replaceFailed, path, errno: error)
    }
    do throws(Errno) {
      try files.writeAll(fresh, bytes)
      try files.sync(fresh)
      do { try files.lock(fresh, LOCK_EX | LOCK_NB) } catch {
        // A file system without locks.
        let isWithout: [Errno] = [.notSupportedOnSocket, .noLocks, .noFunction]
        guard isWithout.contains(error) else { throw error }
      }
      try files.rename(draft, to: path)
    } catch {
      files.close(fresh)
      try? files.remove(draft)
      throw JournalError(.replaceFailed, path, errno: error)
    }
    files.close(descriptor)
    descriptor = fresh
    length = bytes.count
    try files.removeIfThere(folder.appending(name.tornName))
    try syncFolder()
  }

  func sync() throws(JournalError) {
    do { try files.sync(descriptor) } catch {
      throw JournalError(.syncFailed, path, errno: error)
    }
  }

  /// The bytes of the file now.
  func contents() throws(JournalError) -> [UInt8] {
    do {
      return try files.contents(of: descriptor)
    } catch .fileTooLarge {
      throw JournalError(.tooLarge, path)
    } catch {
      throw JournalError(.readFailed, path, errno: error)
    }
  }

  /// Cuts the file, or says how long it is.
  mutating func cut(to length: Int, from oldLength: Int) throws(JournalError) {
    if length < oldLength {
      do { try files.truncate(descriptor, to: length) } catch {
        throw JournalError(.writeFailed, path, errno: error)
      }
    }
    self.length = length
    if length < oldLength { try sync() }
  }

  func syncFolder() throws(JournalError) {
    try files.syncFolder(folder)
  }

  func unlock() {
    try? files.lock(descriptor, LOCK_UN)
  }

  /// Waits a moment for the lock, since a look at it by somebody else holds it for a moment.
  private func lock() throws(JournalError) {
    var tries = 20
    while true {
      do {
        return try files.lock(descriptor, LOCK_EX | LOCK_NB)
      } catch .wouldBlock {
        tries -= 1
        guard tries > 0 else { throw JournalError(.inUse, path) }
        usleep(1_000)
      } catch .notSupportedOnSocket, .noLocks, .noFunction {
        // A file system without locks: then it is up to the person to use one program at a time.
        return
      } catch {
        throw JournalError(.lockFailed, path, errno: error)
      }
    }
  }

  /// Makes sure that the file which was locked is the one that has the name, and an ordinary one.
  private func checkIdentity() throws(JournalError) {
    do {
      let opened = try files.status(of: descriptor)
      guard opened.st_mode & S_IFMT == S_IFREG else { throw JournalError(.notAFile, path) }
      let named = try files.status(of: path)
      guard opened.st_ino == named.st_ino, opened.st_dev == named.st_dev else {
        throw JournalError(.inUse, path)
      }
    } catch let error as JournalError {
      throw error
    } catch let error as Errno {
      throw JournalError(.openFailed, path, errno: error)
    } catch {
      throw JournalError(.openFailed, path)
    }
  }
}
