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
      commandName: "export",
      abstract: "Hand sessions on to other programs, oldest first.",
      discussion: """
        Formats: jsonl (everything), markdown, plain, jrnl, org, html, dayone (a zip), obsidian.

          umbra journal export --format jrnl | jrnl --import
          umbra journal export --format org --since 2026 -o journal.org
          umbra journal export --format obsidian -o ~/Vault/Daily

        For obsidian the output is the folder of the daily notes: each session goes between markers \
        of its own into the note of its day, named as the vault names them, and nothing else of a note \
        is changed.
        """
    )

    @Option(help: ArgumentHelp("What to write.", valueName: "format"))
    var format: ExportChoice = .format(.markdown)

    @Option(
      help: ArgumentHelp("Only this session; can be given again.", valueName: "id"),
      completion: SessionChoice.completion
    )
    var session: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"))
    var output: String?

    @Flag(help: "Replace the file when it is there already.")
    var force = false

    @OptionGroup(title: "Sessions") var selection: JournalFilter
    @OptionGroup(title: "Sessions") var said: TextFilter
    @OptionGroup var folder: Folder

    func validate() throws {
      if format == .obsidian, output == nil {
        throw ValidationError("obsidian needs --output, the folder of the daily notes")
      }
    }

    func run() async throws {
      let store = try folder.open()
      let filter = try said.added(to: try selection.filter(today: Clock().now.date))
      let names = try await names(store, filter)
      guard !names.isEmpty else { throw Failure("nothing is kept that fits") }
      switch format {
      case .obsidian: try addToNotes(try names.map { try store.read($0).session })
      case .format(let format): try write(names, of: store, as: format)
      }
    }

    /// The sessions that are wanted, oldest first or in the order they were asked for.
    private func names(_ store: JournalStore, _ filter: SessionFilter) async throws -> [SessionName]
    {
      var names: [SessionName] = []
      if !session.isEmpty {
        for reference in session { names.append(try await store.read(reference).name) }
        return names
      }
      if filter.needsContent {
        try store.forEachMatch(filter) { match in
          names.append(match.name)
          return true
        }
      } else {
        names = try await store.summaries().filter { summary in
          filter.admits(start: summary.start, dialogue: summary.dialogue)
            && filter.states?.contains(summary.state) ?? true
        }.map(\.name)
      }
      return names.reversed()
    }

    /// Writes sessions one after another where the format allows it.
    private func write(
      _ names: [SessionName],
      of store: JournalStore,
      as format: ExportFormat
    ) throws {
      guard format != .dayone || output != nil || !StandardOutput.isTerminal else {
        throw Failure("a zip is not for the terminal; name a file with --output")
      }
      var all: [UInt8] = []
      var whole: [Session] = []
      for (place, name) in names.enumerated() {
        let session = try store.read(name).session
        guard let bytes = format.bytes(of: session, isFirst: place == 0) else {
          whole.append(session)
          continue
        }
        if output != nil {
          all += bytes
        } else if try !show(bytes, as: format) {
          return
        }
      }
      if !whole.isEmpty { all = format.bytes(of: whole) }
      guard let output else {
        try show(all, as: format)
        return
      }
      if !(force && FileContents.exists(output)) { try FileContents.create(output) }
      do { try FileContents.replace(output, with: all) } catch {
        FileContents.removeEmpty(output)
        throw error
      }
    }

    /// Writes to standard output, to a terminal only what cannot do anything to it.
    @discardableResult
    private func show(_ bytes: [UInt8], as format: ExportFormat) throws -> Bool {
      guard format != .dayone, StandardOutput.isTerminal else {
        return try StandardOutput.write(bytes)
      }
      return try StandardOutput.show(String(decoding: bytes, as: UTF8.self))
    }

    private func addToNotes(_ sessions: [Session]) throws {
      guard let folder = output else { return }
      let notes = try DailyNotes(in: folder)
      if let remark = notes.remark { StandardError.say("umbra: \(remark)") }
      let days = Dictionary(grouping: sessions) { $0.start.date.daysSince1970 }
      for (day, sessions) in days.sorted(by: { $0.key < $1.key }) {
        if let path = try notes.add(sessions, of: CivilDate(daysSince1970: day)) {
          StandardError.say("umbra: wrote \(path)")
        }
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
