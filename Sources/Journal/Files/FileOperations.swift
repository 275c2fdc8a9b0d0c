package import SystemPackage

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The system calls that the journal makes, in one place, so that a test can make any of them fail.
///
/// An interrupted call is made again; any other error is thrown as it is.
package struct FileOperations: Sendable {
  /// The kinds of calls.
  package enum Call: Hashable, Sendable, CaseIterable {
    case open, status, read, write, sync, truncate, rename, remove, lock, makeFolder, list
  }

  /// What a test makes of a call.
  package enum Fault: Hashable, Sendable {
    /// The call is not made and fails with this.
    case fail(Errno)
    /// A write writes at most this many bytes; other calls are made as they are.
    case short(Int)
  }

  /// Asked before every call; `nil` lets it be made.
  package var fault: (@Sendable (Call) -> Fault?)?

  /// The system as it is.
  package static let system = FileOperations()

  /// Creates operations that ask `fault` before every call.
  package init(fault: (@Sendable (Call) -> Fault?)? = nil) {
    self.fault = fault
  }

  func open(_ path: FilePath, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> Int32 {
    let result = try perform(.open) {
      path.withPlatformString { outcome(Int(systemOpen($0, flags | O_CLOEXEC, mode))) }
    }
    return Int32(truncatingIfNeeded: result)
  }

  func close(_ descriptor: Int32) {
    _ = systemClose(descriptor)
  }

  func status(of descriptor: Int32) throws(Errno) -> stat {
    var status = stat()
    _ = try perform(.status) { outcome(Int(fstat(descriptor, &status))) }
    return status
  }

  func status(of path: FilePath, followingLinks: Bool = false) throws(Errno) -> stat {
    var status = stat()
    _ = try perform(.status) {
      path.withPlatformString {
        outcome(Int(followingLinks ? stat($0, &status) : lstat($0, &status)))
      }
    }
    return status
  }

  /// Reads up to `count` bytes; fewer only at the end of the file.
  func read(_ descriptor: Int32, at offset: Int, count: Int) throws(Errno) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let result = try perform(.read) {
        bytes.withUnsafeMutableBytes { buffer in
          let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
          return outcome(pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled)))
        }
      }
      guard result > 0 else { break }
      filled += result
    }
    bytes.removeSubrange(filled...)
    return bytes
  }

  /// Writes as many of the bytes as the system takes at once, and returns how many.
  func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int {
    var limit = bytes.count
    if let fault = fault?(.write) {
      switch fault {
      case .fail(let errno): throw errno
      case .short(let count): limit = min(limit, count)
      }
    }
    return try retried {
      bytes.withUnsafeBytes { outcome(systemWrite(descriptor, $0.baseAddress, limit)) }
    }
  }

  /// Waits until the disk has what was written to a file or a folder.
  func sync(_ descriptor: Int32) throws(Errno) {
    _ = try perform(.sync) {
      #if canImport(Darwin)
      outcome(Int(fcntl(descriptor, F_FULLFSYNC)))
      #else
      outcome(Int(fsync(descriptor)))
      #endif
    }
  }

  func truncate(_ descriptor: Int32, to length: Int) throws(Errno) {
    _ = try perform(.truncate) { outcome(Int(ftruncate(descriptor, off_t(length)))) }
  }

  func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
    _ = try perform(.rename) {
      old.withPlatformString { old in
        new.withPlatformString { new in outcome(Int(systemRename(old, new))) }
      }
    }
  }

  func remove(_ path: FilePath) throws(Errno) {
    _ = try perform(.remove) { path.withPlatformString { outcome(Int(unlink($0))) } }
  }

  /// Takes, tries or gives back an advisory lock; never waits when `LOCK_NB` is among the flags.
  func lock(_ descriptor: Int32, _ operation: Int32) throws(Errno) {
    _ = try perform(.lock) { outcome(Int(flock(descriptor, operation))) }
  }

  func makeFolder(_ path: FilePath) throws(Errno) {
    _ = try perform(.makeFolder) { path.withPlatformString { outcome(Int(mkdir($0, 0o700))) } }
  }

  /// Hands over the names in a folder, in no order and as bytes that are valid during the call.
  func forEachName(
    in folder: FilePath,
    _ body: (Slice<UnsafeRawBufferPointer>) -> Void
  ) throws(Errno) {
    _ = try perform(.list) {
      guard let stream = folder.withPlatformString({ opendir($0) }) else { return outcome(-1) }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          body(bytes.prefix { $0 != 0 })
        }
      }
      return 0
    }
  }

  private func perform(_ call: Call, _ body: () -> Int) throws(Errno) -> Int {
    if case .fail(let errno) = fault?(call) { throw errno }
    return try retried(body)
  }

  private func retried(_ body: () -> Int) throws(Errno) -> Int {
    while true {
      let result = body()
      if result >= 0 { return result }
      let error = Errno(rawValue: CInt(truncatingIfNeeded: -result))
      if error != .interrupted { throw error }
    }
  }
}

/// The result of a call, or its error number below zero: `errno` is read before anything else can
/// change it.
private func outcome(_ result: Int) -> Int {
  result == -1 ? -Int(errno) : result
}

#if canImport(Darwin)
private let systemClose = Darwin.close
private let systemWrite = Darwin.write
private let systemRename: @Sendable (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32 =
  Darwin.rename
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  Darwin.open(path, flags, mode)
}
#else
private let systemClose = Glibc.close
private let systemWrite = Glibc.write
private let systemRename: @Sendable (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32 =
  Glibc.rename
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  Glibc.open(path, flags, mode)
}
#endif
