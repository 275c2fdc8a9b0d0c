import ArgumentParser
import Diagnostics
import Journal
import Responders
import SystemPackage
import Yarn

/// `umbra profile`: what umbra remembers of a person.
struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "See what umbra remembers of you, change it, or have it forgotten.",
    discussion: """
      What is remembered comes from what you chose in sessions of the last 90 days, and from \
      config.toml, which stands above it.

        umbra profile
        umbra profile set region Ireland
        umbra profile forget support
      """,
    subcommands: [Show.self, Set.self, Forget.self],
    defaultSubcommand: Show.self
  )

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show what is remembered. This is what profile does without a subcommand."
    )

    @OptionGroup(title: "Conversation") var shared: SharedOptions

    func run() async throws {
      let parts = try await Assembly(shared.looking)
      var text = ""
      for group in Remembered.allCases {
        var rows = group.rows(parts.carried)
        var origin = ""
        if let key = group.setting, let setting = parts.settings[key] {
          rows = [setting.value]
          origin = "  (\(setting.source))"
        } else if group == .region, let region = parts.learntRegion {
          rows = [region]
        }
        guard !rows.isEmpty else { continue }
        text += "\(group.rawValue): \(group.title)\(origin)\n"
        text += rows.map { "  \($0.replacing("\n", with: " "))\n" }.joined()
      }
      guard !text.isEmpty else {
        StandardError.say("umbra: nothing is remembered of you")
        return
      }
      try StandardOutput.write(text.forTerminal)
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Settle something in config.toml; everything else in it stays as it is.",
      discussion: """
        Keys: region (a country or its code), save (ask, always, never), name, profile (practical, \
        introspective, relational, spiritual, unknown), stage (young, middle, later, none).
        """
    )

    @Argument(help: "What to settle.")
    var key: String

    @Argument(help: "To what.")
    var words: [String]

    @OptionGroup var home: HomeOption

    func run() throws {
      let names = SettingKey.allCases.map(\.rawValue)
      guard let setting = SettingKey(rawValue: key) else {
        throw Failure(ProfileCommand.unknown(key, among: names, for: "set"))
      }
      let text = words.joined(separator: " ")
      guard let value = setting.canonical(text) else {
        throw Failure("\(key): " + Settings.found(text, insteadOf: setting))
      }
      let path = SettingsFile.path(in: try home.locations().configuration)
      try SettingsEdit(path).set(setting, to: value)
      try StandardOutput.write("\(key) is \(value.forTerminal) now, in \(path.forTerminal)\n")
      if let other = Process.environment(setting.environmentVariable) {
        StandardError.write(
          "umbra: \(setting.environmentVariable)=\(other.forTerminal) stands above that\n"
        )
      }
    }
  }

  struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Forget something, or all of it: it is removed from what sessions carry on.",
      discussion: """
        Without a key everything is forgotten; that asks first, and --yes does not. What was said in a session stays in it: \
        umbra journal delete removes a session.

        Keys: \(Remembered.allCases.map(\.rawValue).joined(separator: ", ")).
        """
    )

    @Argument(help: "What to forget.")
    var key: String?

    @Flag(help: "Do not ask before forgetting all of it.")
    var yes = false

    @OptionGroup var home: HomeOption

    func run() async throws {
      var groups = Remembered.allCases
      if let key {
        guard let group = Remembered(rawValue: key) else {
          throw Failure(ProfileCommand.unknown(key, among: groups.map(\.rawValue), for: "forget"))
        }
        groups = [group]
      } else if !yes {
        StandardError.write("This forgets all that umbra profile shows. Type forget to go on: ")
        guard readLine()?.lowercased() == "forget" else { throw Failure("nothing was forgotten") }
      }
      let locations = try home.locations()
      var settled: [String] = []
      let edited = SettingsFile.path(in: locations.configuration)
      for group in groups {
        guard let setting = group.setting else { continue }
        if try SettingsEdit(edited).remove(setting) { settled.append(setting.rawValue) }
      }
      let names = groups.reduce(into: []) { $0.formUnion($1.names) } as Swift.Set<String>
      let result = try await Self.forget(names, in: locations.data)
      try StandardOutput.write(Self.report(key, settled, result, edited))
      guard result.passedOver.isEmpty else {
        let list = result.passedOver.map(\.description).joined(separator: ", ")
        throw Failure("not forgotten in what another umbra has open, or what is damaged: \(list)")
      }
    }

    private static func forget(
      _ names: Swift.Set<String>,
      in data: String
    ) async throws -> JournalStore.Forgetting {
      guard !names.isEmpty, FileContents.exists(data + "/sessions") else { return .init() }
      let store = try JournalStore(data: .init(data))
      _ = try? await store.removeDrafts()
      return try await store.forget(names) { ScriptResponder.forgetting(names, in: $0) }
    }

    private static func report(
      _ key: String?,
      _ settled: [String],
      _ result: JournalStore.Forgetting,
      _ path: String
    ) -> String {
      guard result.changed > 0 || !settled.isEmpty else {
        return "Nothing of that was remembered.\n"
      }
      var places: [String] = []
      if result.changed > 0 {
        places.append(result.changed.sessions)
      }
      if !settled.isEmpty { places.append("\(path) (\(settled.joined(separator: ", ")))") }
      let what = key.map { ": " + $0 } ?? ""
      return "Forgotten\(what). Removed from \(places.joined(separator: " and ")).\n"
    }
  }

  private static func unknown(_ key: String, among names: [String], for verb: String) -> String {
    let near = Spelling.nearest(to: key, among: names).map { "did you mean ‘\($0)’? " } ?? ""
    return "profile \(verb): found ‘\(key.forTerminal)’; \(near)there are: "
      + names.joined(separator: ", ")
  }
}
