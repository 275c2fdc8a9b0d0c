import Journal
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What umbra has put on this machine, and how to take it away.
struct Belongings {
  let locations: Locations

  var sessions: String { locations.data + "/sessions" }
  /// Where entries are remembered for the Up key, by kind of prompt.
  var histories: [String] { PromptKind.allCases.map { locations.state + "/" + $0.fileName } }
  var care: String { locations.state + "/care.json" }
  var settings: String { SettingsFile.path(in: locations.configuration) }
  var dialogues: String { locations.configuration + "/dialogues" }

  /// What was removed and what was left, as paths.
  struct Erased {
    var sessionCount = 0
    var removed: [String] = []
    /// Files in umbra's folders that are not umbra's, or could not be removed.
    var left: [String] = []
  }

  /// Removes everything that umbra wrote, and folders in which nothing is left.
  ///
  /// With `everything` the settings and the person's own dialogues go as well.
  ///
  /// - Throws: `JournalError` when a session is open in another umbra; then nothing is removed.
  func erase(everything: Bool) async throws -> Erased {
    var erased = Erased()
    if FileContents.exists(sessions) {
      erased.sessionCount = try await store().removeAll()
      // Drafts and torn lines whose session is gone.
      for name in Self.names(in: sessions) where Self.isSession(name) {
        remove(sessions + "/" + name, from: &erased)
      }
    }
    for name in Self.names(in: locations.state) where Self.isState(name) {
      remove(locations.state + "/" + name, from: &erased)
    }
    if everything {
      remove(settings, from: &erased)
      for name in Self.names(in: dialogues) where name.hasSuffix(".yarn") {
        remove(dialogues + "/" + name, from: &erased)
      }
    }
    var folders = [sessions, locations.data, locations.state]
    if everything { folders += [dialogues, locations.configuration] }
    for folder in folders where FileContents.exists(folder) {
      if rmdir(folder) == 0 {
        erased.removed.append(folder + "/")
      } else {
        erased.left += Self.names(in: folder).map { folder + "/" + $0 }
          .filter { !folders.contains($0) }
      }
    }
    return erased
  }

  /// The sessions, even in a folder that was opened to others: to remove them must always work.
  private func store() throws -> JournalStore {
    for folder in [locations.data, sessions] { chmod(folder, 0o700) }
    return try JournalStore(data: FilePath(locations.data))
  }

  private func remove(_ path: String, from erased: inout Erased) {
    if unlink(path) == 0 { erased.removed.append(path) }
  }

  private static func isSession(_ name: String) -> Bool {
    guard SessionName(name.prefix { $0 != "." }) != nil else { return false }
    return [".jsonl", ".torn", ".tmp"].contains(where: name.hasSuffix)
  }

  private static func isState(_ name: String) -> Bool {
    let files = ["care.json", ModelRecords.consentFile, ModelRecords.sentFile, Retention.fileName]
    return (PromptKind.allCases.map(\.fileName) + files).contains { own in
      name == own || name.hasPrefix(own + ".") && name.hasSuffix(".tmp")
    }
  }

  /// The names in a folder, in order.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The permissions of a file or folder, or `nil` when it is not there.
  static func permissions(of path: String) -> (mode: mode_t, isOwn: Bool)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (status.st_mode & 0o777, status.st_uid == geteuid())
  }
}

extension Int {
  /// So many sessions, in words.
  var sessions: String { self == 1 ? "1 session" : "\(self) sessions" }
}
