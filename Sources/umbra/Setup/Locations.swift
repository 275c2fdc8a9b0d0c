#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where umbra keeps things: the folders of the XDG base directory specification, or all of them
/// under one folder (`--home`, `UMBRA_HOME`).
struct Locations: Sendable {
  /// Sessions.
  let data: String
  /// Settings and the person's own dialogues.
  let configuration: String
  /// Input history and the dates of `care.json`.
  let state: String

  init(home: String?) throws(Failure) {
    if let home = home ?? Process.environment("UMBRA_HOME") {
      let root = Self.absolute(home)
      data = root + "/data"
      configuration = root + "/config"
      state = root + "/state"
      return
    }
    data = try Self.folder("XDG_DATA_HOME", orUnderHome: ".local/share")
    configuration = try Self.folder("XDG_CONFIG_HOME", orUnderHome: ".config")
    state = try Self.folder("XDG_STATE_HOME", orUnderHome: ".local/state")
  }

  /// Makes a folder that only the person can open, with the folders above it.
  static func makeFolder(_ path: String) throws(Failure) {
    var partial = ""
    for part in path.split(separator: "/") {
      partial += "/" + part
      if mkdir(partial, 0o700) != 0, errno != EEXIST {
        throw Failure("cannot make the folder \(partial): \(String(cString: strerror(errno)))")
      }
    }
  }

  private static func folder(_ variable: String, orUnderHome path: String) throws(Failure) -> String
  {
    if let folder = Process.environment(variable), folder.hasPrefix("/") {
      return folder + "/umbra"
    }
    guard let home = homeFolder else {
      throw Failure("cannot tell where your home folder is; set HOME, or name a folder with --home")
    }
    return "\(home)/\(path)/umbra"
  }

  private static var homeFolder: String? {
    if let home = Process.environment("HOME"), home.hasPrefix("/") { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    return String(cString: folder)
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return path }
    let length = buffer.firstIndex(of: 0) ?? 0
    let folder = String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return folder + "/" + path
  }
}
