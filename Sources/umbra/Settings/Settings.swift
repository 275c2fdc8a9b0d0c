import Diagnostics
import Yarn

/// What the person has settled, with where each of it was found.
///
/// Flags stand above the environment, and the environment above `config.toml`.
struct Settings: Sendable {
  /// A value, and where it comes from.
  struct Setting: Hashable, Sendable {
    /// In the form of ``SettingKey/canonical(_:)``.
    var value: String
    var source: Source
  }

  /// Where a value comes from.
  enum Source: Hashable, Sendable, CustomStringConvertible {
    case flag(String)
    case environment(String)
    case file(path: String, line: Int)

    var description: String {
      switch self {
      case .flag(let name): name
      case .environment(let name): name
      case .file(let path, let line): "\(path):\(line)"
      }
    }
  }

  private var settings: [SettingKey: Setting] = [:]
  /// The models that the file names.
  private(set) var endpoints: [EndpointSetting] = []

  /// Gathers what is settled.
  ///
  /// - Parameters:
  ///   - path: Where `config.toml` is, or would be.
  ///   - flags: What the command line says, by key, with the flag's name.
  /// - Throws: What is wrong, with its place. A value that something else stands above is wrong all
  ///   the same: it would come to light at a worse moment.
  init(
    file path: String,
    flags: [SettingKey: (name: String, value: String)] = [:]
  ) throws(Failure) {
    if let file = try SettingsFile.read(path) {
      endpoints = file.endpoints
      for (key, entry) in file.entries {
        settings[key] = Setting(value: entry.value, source: .file(path: path, line: entry.line))
      }
    }
    for key in SettingKey.allCases {
      let variable = key.environmentVariable
      if let text = Process.environment(variable) {
        let value = try Self.value(text, of: key, named: variable)
        settings[key] = Setting(value: value, source: .environment(variable))
      }
      if let flag = flags[key] {
        let value = try Self.value(flag.value, of: key, named: flag.name)
        settings[key] = Setting(value: value, source: .flag(flag.name))
      }
    }
  }

  subscript(key: SettingKey) -> Setting? { settings[key] }

  var region: String? { settings[.region]?.value }

  var save: SaveMode { settings[.save].flatMap { SaveMode(rawValue: $0.value) } ?? .always }

  /// How many days sessions are kept, or `nil` when they stay.
  var keepDays: Int? { settings[.keepDays].flatMap { Int($0.value) } }

  var history: HistoryMode {
    settings[.history].flatMap { HistoryMode(rawValue: $0.value) } ?? .talk
  }

  var responder: ResponderChoice {
    settings[.responder].flatMap { ResponderChoice($0.value) } ?? .script
  }

  var theme: Theme.Name { settings[.theme].flatMap { Theme.Name(rawValue: $0.value) } ?? .auto }

  var name: String { settings[.name]?.value ?? "" }

  /// The variables that a conversation begins with.
  ///
  /// What is not settled is left to what earlier sessions found out.
  var variables: [String: Value] {
    var variables: [String: Value] = [
      "$name": .string(name), "$save_mode": .string(save.rawValue),
    ]
    if let profile = settings[.profile]?.value {
      variables["$profile"] = .string(profile)
      variables["$profile_2"] = .string("")
    }
    if let stage = settings[.stage]?.value {
      variables["$stage"] = .string(stage == "none" ? "" : stage)
    }
    return variables
  }

  private static func value(
    _ text: String,
    of key: SettingKey,
    named name: String
  ) throws(Failure) -> String {
    guard let value = key.canonical(text) else {
      throw Failure("\(name): " + found(text, insteadOf: key))
    }
    return value
  }

  /// What was found and what was expected, with the word that was probably meant.
  static func found(_ text: String, insteadOf key: SettingKey) -> String {
    let near = Spelling.nearest(to: text, among: key.words).map { "; did you mean ‘\($0)’?" } ?? ""
    return "found ‘\(text.forTerminal)’, expected \(key.expected)\(near)"
  }
}
