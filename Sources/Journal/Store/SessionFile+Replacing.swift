internal import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

extension SessionFile {
  /// Puts new contents in the place of the file at once: whoever looks sees the old file or the
  /// new one, whole, whatever happens in between.
  ///
  /// This value goes on holding the lock of the old file, which has no name any more.
  func replace(with bytes: [UInt8]) throws(JournalError) {
    let draft = folder.appending(name.draftName)
    do throws(JournalError) {
      try removeDraft()
      try files.writeNew(draft, bytes)
      do { try files.rename(draft, to: path) } catch {
        throw JournalError(.replaceFailed, path, errno: error)
      }
    } catch {
      try? files.remove(draft)
      throw error
    }
    try syncFolder()
  }

  /// Removes what a rewrite left that was cut short.
  func removeDraft() throws(JournalError) {
    try files.removeIfThere(folder.appending(name.draftName))
  }

  /// Adds a torn line to the file that keeps those, and waits until it is on disk.
  func keepTorn(_ line: ArraySlice<UInt8>) throws(JournalError) {
    let torn = folder.appending(name.tornName)
    do throws(Errno) {
      let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_APPEND | O_NONBLOCK
      let descriptor = try files.open(torn, flags, mode: 0o600)
      defer { files.close(descriptor) }
      try files.writeAll(descriptor, Array(line) + [UInt8(ascii: "\n")])
      try files.sync(descriptor)
    } catch {
      throw JournalError(.writeFailed, torn, errno: error)
    }
    try syncFolder()
  }

  /// Removes the file and everything that was kept beside it, for real.
  func remove() throws(JournalError) {
    for other in [name.tornName, name.draftName] {
      try files.removeIfThere(folder.appending(other))
    }
    try files.removeIfThere(path)
    try syncFolder()
  }
}

extension FileOperations {
  /// The most that is read of one file.
  static let greatestLength = 1 << 30

  /// All bytes of an open file.
  ///
  /// - Throws: `.fileTooLarge` instead of reading more than a session can be.
  func contents(of descriptor: Int32) throws(Errno) -> [UInt8] {
    let length = Int(try status(of: descriptor).st_size)
    guard length <= Self.greatestLength else { throw .fileTooLarge }
    return try read(descriptor, at: 0, count: length)
  }

  func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let count = try write(descriptor, bytes[written...])
      guard count > 0 else { throw .ioError }
      written += count
    }
  }

  func writeNew(_ path: FilePath, _ bytes: [UInt8]) throws(JournalError) {
    do throws(Errno) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      let descriptor = try open(path, flags, mode: 0o600)
      defer { close(descriptor) }
      try writeAll(descriptor, bytes)
      try sync(descriptor)
    } catch {
      throw JournalError(.replaceFailed, path, errno: error)
    }
  }

  func removeIfThere(_ path: FilePath) throws(JournalError) {
    do { try remove(path) } catch .noSuchFileOrDirectory {} catch {
      throw JournalError(.removeFailed, path, errno: error)
    }
  }

  func syncFolder(_ folder: FilePath) throws(JournalError) {
    do throws(Errno) {
      let descriptor = try open(folder, O_RDONLY | O_DIRECTORY)
      defer { close(descriptor) }
      try sync(descriptor)
    } catch {
      throw JournalError(.syncFailed, folder, errno: error)
    }
  }
}
