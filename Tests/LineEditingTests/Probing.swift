import PtyTesting

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array((folder + "/line-editing.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Pty.Failure.notStarted(errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    remove(path)
  }

  private func remove(_ path: String) {
    for name in names(in: path) {
      let inner = path + "/" + name
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }

  func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func write(_ text: String, to name: String) {
    write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func read(_ name: String) -> String {
    guard let file = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The permissions of a file in the folder.
  func mode(of name: String) -> mode_t {
    var status = stat()
    return stat(path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : 0
  }
}

extension Pty {
  /// Starts the probe and waits until it takes keys.
  static func probe(
    _ variables: [String: String] = [:],
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    pipesOutput: Bool = false
  ) throws -> Pty {
    let pty = try Pty(
      product("LineEditingProbe"),
      environment: environment(variables),
      columns: columns,
      rows: rows,
      pipesOutput: pipesOutput
    )
    try pty.waitForPrompt()
    return pty
  }

  static func environment(_ variables: [String: String] = [:]) -> [String: String] {
    [
      "TERM": "xterm", "LANG": "C", "HOME": "/nonexistent", "NO_COLOR": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    .merging(variables) { $1 }
  }

  func waitForPrompt(_ prompt: String = "probe> ") throws {
    try expect(prompt)
    try waitForRawMode()
  }

  /// Types an entry with its Enter key, and waits for what the probe makes of it.
  func enter(_ keys: String, gives answer: String) throws {
    send(keys + "\r")
    try expect("<" + answer + ">")
    try waitForPrompt()
  }
}
