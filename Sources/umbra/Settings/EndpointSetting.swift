import TOMLKit

/// A model that the person has named in `config.toml`, under `[model.NAME]`.
struct EndpointSetting: Hashable, Sendable {
  let name: String
  /// By key, as they stand in the file.
  private(set) var values: [String: String] = [:]

  /// What can stand in such a table.
  static let keys = [
    "api", "url", "model", "key_env", "key_command", "key_file", "context", "seconds", "stream",
    "temperature", "length", "length_field", "ca_file", "key_header",
  ]

  subscript(key: String) -> String? { values[key] }

  /// Reads the tables under `model`.
  ///
  /// `problem` is told of what is wrong, by the name of the table.
  static func read(
    _ value: any TOMLValueConvertible,
    problem: (_ table: String, _ words: String) -> Void
  ) -> [EndpointSetting] {
    guard let tables = value.table else {
      problem("model", "found no table; expected one such as [model.local]")
      return []
    }
    var settings: [EndpointSetting] = []
    for (name, value) in tables {
      guard let table = value.table else {
        problem("model", "‘\(name)’ stands outside a table such as [model.local]")
        continue
      }
      var setting = EndpointSetting(name: name)
      for (key, value) in table {
        if key == "key" {
          problem("model", "\(name): a key in this file would be seen; use key_env or key_file")
        } else if !keys.contains(key) {
          problem(
            "model",
            "\(name): found ‘\(key.forTerminal)’; there are: \(keys.joined(separator: ", "))"
          )
        } else if let text = value.string ?? value.int.map(String.init)
          ?? value.double.map({ String($0) }) ?? value.bool.map({ String($0) })
        {
          setting.values[key] = text
        } else {
          problem("model", "\(name): \(key): expected text in quotes or a number")
        }
      }
      for needed in ["url", "model"] where setting.values[needed] == nil {
        problem("model", "\(name): \(needed) is missing")
      }
      settings.append(setting)
    }
    return settings.sorted { $0.name < $1.name }
  }
}
