import Noticing

/// Something that a person can settle once: in `config.toml`, in the environment or with a flag.
enum SettingKey: String, CaseIterable, Sendable {
  /// Where the person is, for the numbers of people who can help.
  case region
  /// Whether sessions are kept.
  case save
  /// Which entries can be brought back with the Up key.
  case history
  /// What to call the person.
  case name
  /// How they tend to do this.
  case profile
  /// Their stage of life.
  case stage
  /// Who holds up the other side.
  case responder
  /// The colours of the screen.
  case theme
  /// How many days sessions are kept; without it they stay.
  case keepDays = "keep_days"

  /// The variable of the environment that stands above the file.
  var environmentVariable: String { "UMBRA_" + rawValue.uppercased() }

  /// What a value has to be, as it ends the sentence “expected …”.
  var expected: String {
    switch self {
    case .region: "a country or its two-letter code, such as GB"
    case .save: "ask, always or never"
    case .history: "talk, all or never"
    case .name: "a name of up to \(Self.longestName) characters on one line"
    case .profile: "practical, introspective, relational, spiritual or unknown"
    case .stage: "young, middle, later or none"
    case .responder: ResponderChoice.expected
    case .theme: "auto, dark, light or mono"
    case .keepDays: "a number of days from 1 to \(Self.mostDays)"
    }
  }

  /// A value as it could stand in the file.
  var example: String {
    switch self {
    case .region: "GB"
    case .save: "ask"
    case .history: "talk"
    case .name: "Sam"
    case .profile: "practical"
    case .stage: "middle"
    case .responder: "script"
    case .theme: "dark"
    case .keepDays: "365"
    }
  }

  /// The value in the form that umbra keeps, or `nil` when it is none.
  func canonical(_ text: String) -> String? {
    switch self {
    case .region: return RegionNames.code(for: text)
    case .name:
      let isOneLine = text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
      return isOneLine && text.count <= Self.longestName ? text : nil
    case .save: return SaveMode(rawValue: text)?.rawValue
    case .history: return HistoryMode(rawValue: text)?.rawValue
    case .profile: return Self.profiles.contains(text) ? text : nil
    case .stage: return Self.stages.contains(text) ? text : nil
    case .responder: return ResponderChoice(text)?.description
    case .theme: return Theme.Name(rawValue: text)?.rawValue
    case .keepDays:
      return Int(text).flatMap { (1...Self.mostDays).contains($0) ? String($0) : nil }
    }
  }

  /// The words that a value can be, for spelling corrections; none where anything can be one.
  var words: [String] {
    switch self {
    case .region, .name, .keepDays: []
    case .save: SaveMode.allCases.map(\.rawValue)
    case .history: HistoryMode.allCases.map(\.rawValue)
    case .profile: Self.profiles
    case .stage: Self.stages
    case .responder: ["script", "model", "guided"]
    case .theme: Theme.Name.allCases.map(\.rawValue)
    }
  }

  /// How it stands in the file: text in quotes, or a number.
  var isNumber: Bool { self == .keepDays }

  private static let longestName = 40
  private static let mostDays = 36_500
  private static let profiles = [
    "practical", "introspective", "relational", "spiritual", "unknown",
  ]
  private static let stages = ["young", "middle", "later", "none"]
}

/// Whether sessions are kept.
enum SaveMode: String, CaseIterable, Sendable {
  /// Each is written down as it goes on, and at its end the person says how much of it stays.
  case ask
  /// Each is kept.
  case always
  /// None is written down at all, as with `--private`.
  case never
}

/// Which entries are remembered for the Up key and Ctrl-R.
enum HistoryMode: String, CaseIterable, Sendable {
  /// Free talk and commands; no answer inside an inquiry.
  case talk
  /// Answers inside inquiries as well, apart from talk and from each other.
  case all
  /// Nothing: no file is written, and nothing can be brought back.
  case never
}
