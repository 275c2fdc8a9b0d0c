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

  private static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, &buffer, buffer.count)
    #else
    Darwin.read(descriptor, &buffer, buffer.count)
    #endif
  }

  /// Writes a new file that only the person can read.
  ///
  /// With `overwrites` a file of that name is replaced, when all is written; else it is refused.
  static func create(_ path: String, _ bytes: [UInt8], overwrites: Bool) throws(Failure) {
    if overwrites { return try replace(path, with: bytes) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        errno == EEXIST
          ? "\(path) is there already; --force replaces it" : "cannot write \(path): \(reason)"
      )
    }
    guard write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let failure = Failure("cannot write \(path): \(reason)")
      close(descriptor)
      throw failure
    }
    close(descriptor)
  }

  /// Replaces a file through a temporary one beside it, so that it is whole at every moment.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let target = resolvingLinks(path)
    let temporary = "\(target).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("cannot write \(path): \(reason)") }
    guard write(bytes, to: descriptor), fsync(descriptor) == 0,
      rename(temporary, target) == 0
    else {
      let failure = Failure("cannot write \(path): \(reason)")
      close(descriptor)
      unlink(temporary)
      throw failure
    }
    close(descriptor)
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

  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static var reason: String { String(cString: strerror(errno)) }
}
