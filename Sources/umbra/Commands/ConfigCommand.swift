import ArgumentParser

/// `umbra config`: what is settled, and where it comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "See each setting, its value and where it comes from.",
    discussion: """
      Settings stand in config.toml, one a line; every one can be left out:

        region = "GB"         where you are, for the numbers of people who can help
        save = "always"       keep sessions: ask (at the end), always or never
        history = "talk"      what the Up key brings back: talk, all (answers too) or never
        name = "Sam"          what to call you
        profile = "unknown"   or practical, introspective, relational, spiritual
        stage = "none"        young, middle, later or none
        theme = "auto"        colours for a dark or a light screen: auto, dark, light or mono
        keep_days = 365       delete sessions that are older, after saying so once

      UMBRA_REGION, UMBRA_SAVE, UMBRA_HISTORY, UMBRA_NAME, UMBRA_PROFILE, UMBRA_STAGE, UMBRA_THEME and \
      UMBRA_KEEP_DAYS stand above the file, and flags above those. `umbra profile set` writes the \
      file for you.

      Exit status: 0, or 1 when something in the file or the environment is wrong.
      """,
    subcommands: [Show.self, Path.self],
    defaultSubcommand: Show.self
  )

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the settings. This is what config does without a subcommand."
    )

    @OptionGroup var home: HomeOption

    func run() throws {
      let path = SettingsFile.path(in: try home.locations().configuration)
      let settings = try Settings(file: path)
      for key in SettingKey.allCases {
        let setting = settings[key]
        let value = setting?.value ?? key.standard
        let source = setting?.source.description ?? key.standardSource
        try StandardOutput.write(
          key.rawValue.padded(to: 11) + value.forTerminal.padded(to: 15) + source.forTerminal + "\n"
        )
      }
      if !FileContents.exists(path) {
        StandardError.say("umbra: \(path) is not there yet, and need not be")
      }
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path",
      abstract: "Print where the settings are, or would be."
    )

    @OptionGroup var home: HomeOption

    func run() throws {
      try StandardOutput.write(SettingsFile.path(in: try home.locations().configuration) + "\n")
    }
  }
}

extension SettingKey {
  /// What holds when nothing is settled, as it is shown.
  fileprivate var standard: String {
    switch self {
    case .save: SaveMode.always.rawValue
    case .history: HistoryMode.talk.rawValue
    case .responder: ResponderChoice.script.description
    case .theme: Theme.Name.auto.rawValue
    case .region, .name, .profile, .stage, .keepDays: "-"
    }
  }

  fileprivate var standardSource: String {
    switch self {
    case .region: "not set; a conversation asks when it matters"
    case .save, .history, .responder, .theme: "built in"
    case .name: "not set"
    case .keepDays: "not set; sessions stay until you delete them"
    case .profile, .stage: "not set; what a quiz found counts"
    }
  }
}

extension String {
  /// The text with blanks after it, and at least one.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - displayWidth))
  }
}
