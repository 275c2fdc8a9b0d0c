import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Whole files, for a module without Foundation.
enum FileAccess {
  /// Returns the file's bytes, at most `limit` from its end, or `nil` if it cannot be read.
  static func contents(of path: String, limit: Int) -> [UInt8]? {
    let descriptor = ce_open(path, O_RDONLY, 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(of: descriptor, limit: limit)
  }

  static func contents(of descriptor: Int32, limit: Int) -> [UInt8]? {
    let end = lseek(descriptor, 0, SEEK_END)
    if end > 0 { lseek(descriptor, max(0, end - off_t(limit)), SEEK_SET) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      guard let more = SystemCall.read(descriptor, upTo: 1 << 16) else { return nil }
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Makes the folder a file is to lie in, and the folders above it, readable by nobody else.
  static func makeFolder(for path: String) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard mkdir(folder, 0o700) != 0, errno == ENOENT else { return }
    makeFolder(for: folder)
    mkdir(folder, 0o700)
  }
}
