import ArgumentParser
import Conversation
import Journal
import SystemPackage

extension JournalCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the sessions, newest first.",
      discussion: """
          umbra journal list --since 30d
          umbra journal list --on monday --feeling sad
          umbra journal list --text '"so tired" OR weary'
          umbra journal list --format jsonl | jq -r .id
        """
    )

    @Option(help: ArgumentHelp("text, json or jsonl.", valueName: "format"))
    var format: ListFormat = .text

    @OptionGroup(title: "Sessions") var selection: JournalFilter
    @OptionGroup(title: "Sessions") var said: TextFilter
    @OptionGroup var folder: Folder

    func run() async throws {
      let filter = try said.added(to: try selection.filter(today: Clock().now.date))
      let store = try folder.open()
      var listing = SessionListing(format)
      if filter.needsContent {
        try store.forEachMatch(filter) { match in
          try listing.write(.init(match, withPassages: false))
        }
      } else {
        for summary in try await store.summaries() {
          guard filter.admits(start: summary.start, dialogue: summary.dialogue),
            filter.states?.contains(summary.state) ?? true
          else { continue }
          guard try listing.write(.init(summary)) else { break }
        }
      }
      try listing.finish()
      if listing.isEmpty {
        let isOpen = filter == SessionFilter()
        StandardError.say("umbra: nothing is kept \(isOpen ? "yet" : "that fits")")
      }
    }
  }

  struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Find what you said, newest first.",
      discussion: """
        Several words must all be in a session; OR is either, "…" is these words in a row, and -word \
        leaves sessions out. Case and accents make no difference, and a word finds longer ones that \
        begin with it.

          umbra journal search tired morning
          umbra journal search 'mother OR father' --since "last month"
          umbra journal search '"so tired" -work' --format jsonl

        Exit status: 0 found, 1 nothing found.
        """
    )

    @Argument(help: "What to look for.")
    var words: [String]

    @Flag(name: .customLong("both"), help: "What umbra said as well.")
    var bothSides = false

    @Option(help: ArgumentHelp("text, json or jsonl.", valueName: "format"))
    var format: ListFormat = .text

    @Flag(name: .customLong("plain"), help: "No colour and no emphasis.")
    var isPlain = false

    @OptionGroup(title: "Sessions") var selection: JournalFilter
    @OptionGroup var folder: Folder

    func run() async throws {
      // A word with blanks in it was quoted for the shell alone, and may hold operators.
      guard let query = SearchQuery(words.joined(separator: " ")) else {
        throw ValidationError("there is no word to look for in ‘\(words.joined(separator: " "))’")
      }
      var filter = try selection.filter(today: Clock().now.date)
      filter.query = query
      let marks =
        !isPlain && StandardOutput.isTerminal && Process.environment("NO_COLOR") == nil
        && Process.environment("TERM") != "dumb"
      var listing = SessionListing(format, marks: marks)
      try folder.open().forEachMatch(filter, bothSides: bothSides) { match in
        try listing.write(.init(match, withPassages: true))
      }
      try listing.finish()
      if listing.isEmpty { throw Failure("nothing found") }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read every file of the journal and say what is wrong with it.",
      discussion: """
        Nothing is changed. A file whose last line was torn by a crash is open, and whole as far as \
        it goes: resuming the session puts the torn part aside.

        Exit status: 0 all is well, 1 something is not.
        """
    )

    @Option(
      help: ArgumentHelp("text, json or jsonl: what was found in every file.", valueName: "format")
    )
    var format: ListFormat = .text

    @OptionGroup var folder: Folder

    func run() async throws {
      let store = try folder.open()
      let checks = try store.checkAll()
      guard format == .text else { return try write(checks) }
      var wrong = 0
      for check in checks where !check.findings.isEmpty {
        if check.isWrong { wrong += 1 }
        let rows = check.findings.map { "  \($0)\n" }.joined()
        try StandardOutput.write("\(check.name)\n\(rows)".forTerminal)
      }
      try StandardOutput.write("\(checks.count.sessions) read, \(wrong) with something wrong\n")
      if wrong > 0 { throw ExitStatus.failed }
    }

    /// One file of the journal; the keys are those of the JSON.
    private struct Row: Encodable {
      var id: String
      var wrong: Bool
      var findings: [String]
    }

    private func write(_ checks: [JournalStore.FileCheck]) throws {
      let rows = checks.map {
        Row(id: $0.name.description, wrong: $0.isWrong, findings: $0.findings)
      }
      let text = format == .json ? rows.asJSON + "\n" : rows.map { $0.asJSON + "\n" }.joined()
      try StandardOutput.write(text)
      if rows.contains(where: \.wrong) { throw ExitStatus.failed }
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path",
      abstract: "Say where the sessions are; with an id, where that session is."
    )

    @Argument(
      help: ArgumentHelp("An id, or the beginning of one that is unique.", valueName: "id"),
      completion: SessionChoice.completion
    )
    var id: String?

    @OptionGroup var folder: Folder

    func run() throws {
      let data = try Locations(home: folder.home).data
      guard let id else {
        try StandardOutput.write(data + "/sessions\n")
        return
      }
      try StandardOutput.write(try folder.open().path(of: id).string + "\n")
    }
  }
}
