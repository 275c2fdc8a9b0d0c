import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The file behind a history: one entry a line, appended to by any number of shells at once.
///
/// Every change is made under a lock on the file itself. Compaction puts a new file in its place,
/// so whoever got the lock looks whether the file is still the one at the path.
struct HistoryFile: Sendable {
  /// A history beyond this is not read; only its newest part is.
  private static var sizeLimit: Int { 64 << 20 }

  let path: String

  /// Returns the newest entries, each once, the oldest first; compacts a file that holds more than
  /// `limit`.
  func load(limit: Int) throws(LineEditorError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let descriptor = try open(O_RDWR)
    defer { close(descriptor) }
    // What a shell left that was killed while it compacted holds a person's words.
    unlink(temporary)
    let entries = try entries(in: descriptor)
    let kept = Array(entries.eachOnce.suffix(limit))
    if entries.count > limit { try replace(with: kept) }
    return kept
  }

  /// Adds an entry and makes the file and its folder if need be.
  func append(_ entry: String) throws(LineEditorError) {
    FileAccess.makeFolder(for: path)
    let descriptor = try open(O_RDWR | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    var bytes = EntryCoding.encode(entry)
    if isTorn(descriptor) { bytes.insert(0x0A, at: 0) }
    guard SystemCall.write(descriptor, bytes) else { throw failure() }
  }

  /// Keeps the newest `limit` entries if the file holds more than twice as many.
  func compactIfLarge(limit: Int) throws(LineEditorError) {
    let descriptor = try open(O_RDWR)
    defer { close(descriptor) }
    let entries = try entries(in: descriptor)
    guard entries.count > 2 * limit else { return }
    try replace(with: Array(entries.eachOnce.suffix(limit)))
  }

  /// Removes entries, each once, the newest of several that are the same.
  func remove(_ removed: [String]) throws(LineEditorError) {
    let descriptor = try open(O_RDWR)
    defer { close(descriptor) }
    var entries = try entries(in: descriptor)
    for entry in removed.reversed() {
      let index = entries.lastIndex { $0.utf8.elementsEqual(entry.utf8) }
      if let index { entries.remove(at: index) }
    }
    try replace(with: entries)
  }

  private func entries(in descriptor: Int32) throws(LineEditorError) -> [String] {
    guard let bytes = FileAccess.contents(of: descriptor, limit: Self.sizeLimit) else {
      throw failure()
    }
    return bytes.split(separator: 0x0A).compactMap { EntryCoding.decode($0) }
  }

  /// Opens and locks the file that is at the path.
  private func open(_ flags: Int32) throws(LineEditorError) -> Int32 {
    while true {
      let descriptor = ce_open(path, flags, 0o600)
      guard descriptor >= 0 else { throw failure() }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var opened = stat()
      var present = stat()
      guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw LineEditorError(.history, errorNumber: EINVAL, subject: path)
      }
      if stat(path, &present) == 0, present.st_ino == opened.st_ino,
        present.st_dev == opened.st_dev
      {
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)  // another shell compacted it meanwhile
    }
  }

  /// Whether the last line has no end, because a shell was killed while it wrote.
  private func isTorn(_ descriptor: Int32) -> Bool {
    var last: UInt8 = 0
    let end = lseek(descriptor, 0, SEEK_END)
    return end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != 0x0A
  }

  /// Puts a new file in the place of the old, whole or not at all.
  ///
  /// The old one must be locked.
  private func replace(with entries: [String]) throws(LineEditorError) {
    let (destination, temporary) = (destination, temporary)
    unlink(temporary)
    let descriptor = ce_open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure() }
    let isWritten =
      SystemCall.write(descriptor, entries.flatMap(EntryCoding.encode)) && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isWritten, rename(temporary, destination) == 0 else {
      unlink(temporary)
      throw LineEditorError(.history, errorNumber: number, subject: path)
    }
  }

  /// Where the file is: a link stays a link, and what it leads to is replaced.
  private var destination: String {
    let target = realpath(path, nil)
    defer { free(target) }
    return target.map { String(cString: $0) } ?? path
  }

  /// Only who holds the lock writes there, so that all shells can use one name and none of them
  /// leaves a file that nobody removes.
  private var temporary: String { destination + ".tmp" }

  private func failure() -> LineEditorError {
    LineEditorError(.history, errorNumber: errno, subject: path)
  }
}
