#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lets the person edit a text in an editor of theirs.
enum EditorRun {
  /// Returns the text as it was saved.
  ///
  /// The file is in a folder that only the person can open, below `XDG_RUNTIME_DIR` or, without one,
  /// `fallback`. The folder is removed with everything the editor left in it, also when the editor
  /// fails, and when the terminal goes away or the program is told to end in the meantime.
  ///
  /// - Throws: What kept it from being edited; nothing is to be changed then.
  static func edit(_ text: String, fallback: String) throws(Failure) -> String {
    let runtime = Process.environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 : nil }
    var template = Array("\(runtime ?? fallback)/umbra-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("cannot make a folder in \(runtime ?? fallback): \(FileContents.reason)")
    }
    let folder = String(
      decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    defer { remove(folder) }
    let path = folder + "/words.txt"
    // Handlers that do nothing: umbra stays to clean up, and the editor has the usual ones.
    let caught = [SIGHUP, SIGTERM, SIGPIPE]
    for number in caught { signal(number) { _ in } }
    defer {
      for number in caught { signal(number, number == SIGPIPE ? SIG_IGN : SIG_DFL) }
    }
    try FileContents.replace(path, with: Array(text.utf8))
    let editor = Process.environment("VISUAL") ?? Process.environment("EDITOR") ?? "vi"
    let status = system("\(editor) \(quoted(path))")
    guard status == 0 else {
      throw Failure("the editor ‘\(editor.forTerminal)’ failed; nothing was changed")
    }
    guard let bytes = FileContents.read(path) else {
      throw Failure("what was edited cannot be read: \(FileContents.reason)")
    }
    guard let edited = String(validating: bytes, as: UTF8.self) else {
      throw Failure("what was saved is not UTF-8; nothing was changed")
    }
    return edited
  }

  private static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  private static func remove(_ folder: String) {
    if let stream = opendir(folder) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { unlink(folder + "/" + name) }
      }
      closedir(stream)
    }
    rmdir(folder)
  }
}
