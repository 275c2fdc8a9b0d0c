import ArgumentParser
import Journal
import SystemPackage

/// `umbra privacy`: where things lie, what is kept, and how to be rid of it.
struct PrivacyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "See where things lie and what is kept, or erase it.",
    discussion: """
        umbra privacy
        umbra privacy erase                remove sessions, input history and dates
        umbra privacy erase --everything   your settings and own dialogues as well
      """,
    subcommands: [Show.self, Erase.self],
    defaultSubcommand: Show.self
  )

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show where things lie. This is what privacy does without a subcommand."
    )

    @OptionGroup var home: HomeOption

    func run() async throws {
      let own = Belongings(locations: try home.locations())
      let settings = try Settings(file: own.settings)
      var rows: [(String, String, String)] = [
        ("sessions", own.sessions, try await Self.sessions(in: own))
      ]
      let files = [
        (
          "input history", own.histories[0],
          "commands and free talk, for the arrow keys; history = \"never\" ends that"
        ),
        ("dates", own.care, "when something heavy was said last; no words"),
        ("settings", own.settings, "yours"), ("own dialogues", own.dialogues, "yours"),
      ]
      for (name, path, what) in files {
        rows.append((name, path, FileContents.exists(path) ? what : "not there"))
      }
      for path in own.histories.dropFirst() where FileContents.exists(path) {
        rows.append(("input history", path, "answers inside inquiries, since history was \"all\""))
      }
      var text = ""
      for (name, path, what) in rows { text += "\(name.padded(to: 15))\(path)\n  \(what)\n" }
      let source = settings[.save].map { " (\($0.source))" } ?? ""
      text += "\nsave = \(settings.save.rawValue)\(source): \(settings.save.meaning)\n"
      text += try Self.retention(settings, own)
      text += Self.sent(ModelRecords(folder: own.locations.state, keeps: false).sent, settings)
      text += Self.footer
      try StandardOutput.write(text.forTerminal)
    }

    private static func sessions(in own: Belongings) async throws -> String {
      guard FileContents.exists(own.sessions) else { return "not there" }
      let all = try await JournalStore(data: FilePath(own.locations.data)).summaries()
      let open = all.count { $0.state == .open }
      return "\(all.count.sessions), \(open) open; JSON Lines, readable by this account alone, "
        + "not sealed"
    }

    /// How long sessions stay.
    private static func retention(_ settings: Settings, _ own: Belongings) throws -> String {
      guard let days = settings.keepDays, let source = settings[.keepDays]?.source else {
        return
          "Sessions stay until you delete them; keep_days in config.toml sets a number of days.\n"
      }
      let retention = Retention(days: days, state: own.locations.state, now: Clock().now)
      var text =
        "keep_days = \(days) (\(source)): when a conversation begins, sessions that are older "
      text += retention.isTold ? "are deleted" : "are named, and deleted at the start after that"
      guard FileContents.exists(own.sessions) else { return text + ".\n" }
      let store = try JournalStore(data: FilePath(own.locations.data))
      let count = try store.names(before: retention.limit).count
      return text + "; \(count.sessions) now.\n"
    }

    /// What went to models: where, how often and when; what was in it is not kept.
    private static func sent(_ sent: [ModelRecords.Sent], _ settings: Settings) -> String {
      guard !sent.isEmpty else {
        let isOff = settings.responder == .script
        return "Nothing was sent anywhere"
          + (isOff ? ": umbra uses no network, and no model is switched on.\n" : " so far.\n")
      }
      var text = "\nTurns that went to models, by count and time:\n"
      for (place, turns) in Dictionary(grouping: sent, by: { "\($0.origin)  \($0.model)" })
        .sorted(by: { $0.key < $1.key })
      {
        guard let first = turns.first, let last = turns.last else { continue }
        let count = turns.count == 1 ? "1 turn" : "\(turns.count) turns"
        let reach =
          first.origin == ModelRecords.program
          ? "handed to a program, which may have sent them on"
          : first.local ? "on this machine" : "left this machine"
        text += "  \(place)\n    \(count), \(reach); \(first.time) to \(last.time)\n"
      }
      return text
    }

    private static let footer = """
      Backups, snapshots and what you exported are beyond its reach.
      umbra privacy erase removes what is kept; umbra --private writes nothing at all.

      """
  }

  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Remove sessions, input history and dates. It cannot be undone.",
      discussion: """
        Asks first; --yes does not. Settings and your own dialogues stay unless --everything is \
        given. Files in the folders that are not umbra's are left and named. Copies elsewhere, such \
        as backups and disk snapshots, are out of reach.

        Exit status: 0 erased, 1 not.
        """
    )

    @Flag(help: "Do not ask.")
    var yes = false

    @Flag(help: "Settings and your own dialogues as well.")
    var everything = false

    @OptionGroup var home: HomeOption

    func run() async throws {
      let own = Belongings(locations: try home.locations())
      if !yes { try confirm(own) }
      let erased = try await own.erase(everything: everything)
      var text = ""
      if erased.sessionCount > 0 {
        text += "removed  \(erased.sessionCount.sessions) from \(own.sessions)\n"
      }
      text += erased.removed.map { "removed  \($0)\n" }.joined()
      text += erased.left.map { "left     \($0)\n" }.joined()
      if text.isEmpty { text = "There was nothing to remove.\n" }
      try StandardOutput.write(text.forTerminal)
    }

    private func confirm(_ own: Belongings) throws(Failure) {
      var folders = [own.locations.data, own.locations.state]
      if everything { folders.append(own.locations.configuration) }
      StandardError.write("This removes what umbra keeps in:\n")
      for folder in folders { StandardError.write("  \(folder)\n") }
      StandardError.write("It cannot be undone. Type erase to go on: ")
      guard readLine()?.lowercased() == "erase" else {
        throw Failure("nothing was removed")
      }
    }
  }
}

extension SaveMode {
  /// What it means, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .ask: "sessions are written down as they go on, and you say at the end what stays."
    case .always: "sessions are written down as they go on, and stay."
    case .never: "nothing is written down at all."
    }
  }
}
