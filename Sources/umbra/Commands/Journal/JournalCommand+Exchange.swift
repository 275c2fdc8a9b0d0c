import ArgumentParser
import Conversation
import Journal

/// What `umbra journal export` can write.
enum ExportChoice: Hashable, Sendable, ExpressibleByArgument {
  case format(ExportFormat)
  case obsidian

  init?(argument: String) {
    switch argument {
    case "obsidian": self = .obsidian
    case "text": self = .format(.plain)
    case "md": self = .format(.markdown)
    default:
      guard let format = ExportFormat(rawValue: argument) else { return nil }
      self = .format(format)
    }
  }
}

extension JournalCommand {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand sessions on to other programs, oldest first.",
      discussion: """
        Formats: jsonl (everything), markdown, plain, jrnl, org, html, dayone (a zip), obsidian.

          umbra journal export --format jrnl | jrnl --import
          umbra journal export --format org --since 2026 -o journal.org
          umbra journal export --format obsidian -o ~/Vault/Daily

        For obsidian the output is the folder of the daily notes: each session goes between markers \
        of its own into YYYY-MM-DD.md, and nothing else of a note is changed.
        """
    )

    @Option(help: ArgumentHelp("What to write.", valueName: "format"))
    var format: ExportChoice = .format(.markdown)

    @Option(help: ArgumentHelp("Only this session; can be given again.", valueName: "id"))
    var session: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"))
    var output: String?

    @Flag(help: "Replace the file when it is there already.")
    var force = false

    @OptionGroup(title: "Sessions") var selection: JournalFilter
    @OptionGroup var folder: Folder

    func validate() throws {
      if format == .obsidian, output == nil {
        throw ValidationError("obsidian needs --output, the folder of the daily notes")
      }
    }

    func run() async throws {
      let store = try folder.open()
      let filter = try selection.filter(today: Clock().now.date)
      var sessions: [Session] = []
      for reference in try await references(store, filter) {
        sessions.append(try await store.read(reference).session)
      }
      sessions.reverse()
      guard !sessions.isEmpty else { throw Failure("nothing is kept that fits") }
      switch format {
      case .obsidian: try addToNotes(sessions)
      case .format(let format): try write(format.bytes(of: sessions), isText: format != .dayone)
      }
    }

    private func references(
      _ store: JournalStore,
      _ filter: SessionFilter
    ) async throws -> [String] {
      if !session.isEmpty { return session.reversed() }
      if filter.needsContent {
        var names: [String] = []
        try store.forEachMatch(filter) { match in
          names.append(match.name.description)
          return true
        }
        return names
      }
      return try await store.summaries().filter { summary in
        filter.admits(start: summary.start, dialogue: summary.dialogue)
          && filter.states?.contains(summary.state) ?? true
      }.map(\.name.description)
    }

    private func write(_ bytes: [UInt8], isText: Bool) throws {
      if let output {
        if !(force && FileContents.exists(output)) { try FileContents.create(output) }
        return try FileContents.replace(output, with: bytes)
      }
      guard isText || !StandardOutput.isTerminal else {
        throw Failure("a zip is not for the terminal; name a file with --output")
      }
      if isText, StandardOutput.isTerminal {
        try StandardOutput.show(String(decoding: bytes, as: UTF8.self))
      } else {
        try StandardOutput.write(bytes)
      }
    }

    private func addToNotes(_ sessions: [Session]) throws {
      guard let folder = output else { return }
      guard FileContents.exists(folder) else { throw Failure("there is no folder \(folder)") }
      let days = Dictionary(grouping: sessions) { $0.start.date.description }
      for (day, sessions) in days.sorted(by: { $0.key < $1.key }) {
        let path = "\(folder)/\(day).md"
        var note = ""
        if FileContents.exists(path) {
          guard let bytes = FileContents.read(path),
            let text = String(validating: bytes, as: UTF8.self)
          else { throw Failure("\(path) cannot be read as UTF-8, and was left as it is") }
          note = text
        }
        let added = ExportFormat.dailyNote(note, adding: sessions)
        guard !added.utf8.elementsEqual(note.utf8) else { continue }
        try FileContents.replace(path, with: Array(added.utf8))
        StandardError.write("umbra: wrote \(path)\n")
      }
    }
  }

  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take sessions in that umbra exported as jsonl or markdown.",
      discussion: """
        What is in the journal already is left as it is, so that importing twice adds nothing.

          umbra journal import backup.jsonl
          ssh other umbra journal export --format jsonl | umbra journal import -
        """
    )

    @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var folder: Folder

    func run() async throws {
      let store = try folder.open()
      var added = 0
      var present = 0
      for file in files {
        guard let bytes = FileContents.read(file == "-" ? "/dev/stdin" : file) else {
          throw Failure("cannot read \(file.forTerminal): \(FileContents.reason)")
        }
        guard let result = try await Self.take(bytes, into: store) else {
          throw Failure(
            "\(file.forTerminal) is neither jsonl nor markdown that umbra wrote; nothing of it was "
              + "taken in"
          )
        }
        added += result.added.count
        present += result.present.count
      }
      try StandardOutput.write("\(added.sessions) added, \(present) there already\n")
    }

    private static func take(
      _ bytes: [UInt8],
      into store: JournalStore
    ) async throws -> JournalStore.Import? {
      if let result = try await store.importRecords(bytes) { return result }
      guard let text = String(validating: bytes, as: UTF8.self),
        let sessions = ExportFormat.sessions(inMarkdown: text)
      else { return nil }
      return try await store.importSessions(sessions)
    }
  }
}
