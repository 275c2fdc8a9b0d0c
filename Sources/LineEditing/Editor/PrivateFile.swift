import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that nobody else can read, in a folder that nobody else can enter, for another program to
/// change.
///
/// The folder is in `XDG_RUNTIME_DIR`, which is kept in memory, or else in `TMPDIR` or `/tmp`. It
/// has room for the copies that editors make beside a file, and goes with them: by `remove()`, and
/// before that by `exit()` or a signal that ends the process.
struct PrivateFile {
  let folder: String
  var path: String { folder + "/" + Self.name }
  private static let name = "entry.txt"

  /// Fails where no folder can be written to.
  static func make(containing text: String) -> PrivateFile? {
    removeLeftovers()
    for place in places {
      guard let folder = makeFolder(in: place) else { continue }
      let file = PrivateFile(folder: folder)
      if ce_arm_removal(folder, name), file.write(text) { return file }
      file.remove()
    }
    return nil
  }

  /// What the file holds now, or `nil` if it cannot be read or is too long for an entry.
  func contents(limit: Int) -> [UInt8]? {
    guard let bytes = FileAccess.contents(of: path, limit: limit + 1) else { return nil }
    return bytes.count > limit ? nil : bytes
  }

  func remove() {
    Self.removeFolder(folder)
    ce_disarm_removal()
  }

  /// Removes the folders of processes that were killed.
  static func removeLeftovers() {
    for place in places {
      for name in names(in: place) where name.hasPrefix(prefix) {
        let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
        let folder = place + "/" + name
        var status = stat()
        guard let process = pid_t(process), process > 0, kill(process, 0) != 0, errno == ESRCH,
          lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
          status.st_uid == geteuid()
        else { continue }
        removeFolder(folder)
      }
    }
  }

  /// Where the folder may be, best first.
  private static var places: [String] {
    ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap(SystemCall.environment).filter { $0.hasPrefix("/") }
      + ["/tmp"]
  }

  private static let prefix = "umbra-edit-"

  private static func removeFolder(_ folder: String) {
    for name in names(in: folder) { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    return names
  }

  private static func makeFolder(in place: String) -> String? {
    var template = Array("\(place)/\(prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func write(_ text: String) -> Bool {
    let descriptor = ce_open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return SystemCall.write(descriptor, Array(text.utf8))
  }
}
