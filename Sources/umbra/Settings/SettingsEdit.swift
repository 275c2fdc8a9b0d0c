/// A change of `config.toml` that keeps everything else in it as it is, comments too.
///
/// The changed text is read again before it is written: what would mean anything else than meant is
/// refused.
struct SettingsEdit {
  let path: String
  private let text: String
  private let file: SettingsFile?

  /// Reads the file as it is; one that is broken is not changed.
  init(_ path: String) throws(Failure) {
    self.path = path
    file = try SettingsFile.read(path)
    text = FileContents.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Settles something; the value is in the form of ``SettingKey/canonical(_:)``.
  func set(_ key: SettingKey, to value: String) throws(Failure) {
    let changed = SettingLines(text).setting(key.rawValue, to: value)
    try write(changed, key, value)
  }

  /// Takes something out, and returns whether it was there.
  func remove(_ key: SettingKey) throws(Failure) -> Bool {
    guard file?.entries[key] != nil else { return false }
    try write(SettingLines(text).removing(key.rawValue), key, nil)
    return true
  }

  private func write(_ changed: String?, _ key: SettingKey, _ value: String?) throws(Failure) {
    var wanted = file?.entries.mapValues(\.value) ?? [:]
    wanted[key] = value
    guard let changed, let read = try? SettingsFile(changed, path: path),
      read.entries.mapValues(\.value) == wanted
    else {
      throw Failure(
        "\(path): the line of ‘\(key.rawValue)’ cannot be changed safely; change it yourself"
      )
    }
    if let end = path.lastIndex(of: "/") { try Locations.makeFolder(String(path[..<end])) }
    try FileContents.replace(path, with: Array(changed.utf8))
  }
}
