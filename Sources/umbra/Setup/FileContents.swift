#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Whole files, read and written.
enum FileContents {
  /// Returns the bytes of a file, or `nil` when it cannot be read; `errno` says why.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Self.read(descriptor, into: &buffer)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[0..<count]
    }
  }

  /// What came of reading a small file.
  enum SmallFile {
    case bytes([UInt8])
    case missing
    case unusable(String)
  }

  /// Reads an ordinary file that is expected to be small; never waits for one that is something
  /// else.
  static func readSmall(_ path: String, most: Int) -> SmallFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .unusable("cannot be read: \(reason)")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unusable("is not an ordinary file") }
    guard status.st_size <= most else {
      return .unusable("is larger than such a file can be")
    }
    guard let bytes = read(path) else {
      return errno == ENOENT ? .missing : .unusable("cannot be read: \(reason)")
    }
    return .bytes(bytes)
  }

  private static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, &buffer, buffer.count)
    #else
    Darwin.read(descriptor, &buffer, buffer.count)
    #endif
  }

  /// Makes an empty file that only the person can read; one that is there already is refused.
  static func create(_ path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        errno == EEXIST
          ? "\(path) is there already; --force replaces it" : "cannot write \(path): \(reason)"
      )
    }
    close(descriptor)
  }

  /// Replaces a file through a temporary one beside it, so that it is whole at every moment.
  ///
  /// What is not an ordinary file (a pipe, a device) is written to instead. With `keepsMode` one that is
  /// there stays open to whom it was; otherwise only the person can read it.
  static func replace(
    _ path: String,
    with bytes: [UInt8],
    keepsMode: Bool = false
  ) throws(Failure) {
    let target = resolvingLinks(path)
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try write(bytes, into: target, O_WRONLY)
    }
    let temporary = "\(target).\(getpid()).tmp"
    unlink(temporary)
    do throws(Failure) {
      try write(bytes, into: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, called: path)
    } catch {
      unlink(temporary)
      throw error
    }
    if isThere, keepsMode { chmod(temporary, status.st_mode & 0o777) }
    guard rename(temporary, target) == 0 else {
      let failure = Failure("cannot write \(path): \(reason)")
      unlink(temporary)
      throw failure
    }
    syncFolder(of: target)
  }

  /// Adds bytes at the end of a file and changes nothing else of it, whoever else writes to it.
  ///
  /// What could be written of them in part is taken back.
  static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot write \(path): \(reason)") }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else {
      throw Failure("cannot write \(path): \(reason)")
    }
    guard write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let failure = Failure("cannot write \(path): \(reason); it was left as it is")
      ftruncate(descriptor, before.st_size)
      throw failure
    }
  }

  /// Waits until the disk has the new name; some systems do that for no folder.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func write(
    _ bytes: [UInt8],
    into path: String,
    _ flags: Int32,
    called name: String? = nil
  ) throws(Failure) {
    let name = name ?? path
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("cannot write \(name): \(reason)") }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else { throw Failure("cannot write \(name): \(reason)") }
    // A pipe or a device has nothing to sync.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw Failure("cannot write \(name): \(reason)")
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// The path without symbolic links, or as it is where nothing is.
  static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Removes a file in which nothing was written.
  static func removeEmpty(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 {
      unlink(path)
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static var reason: String { String(cString: strerror(errno)) }
}
