import ArgumentParser
import Conversation
import Journal
import SystemPackage

/// `umbra journal`: what was kept.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Look at what was kept.",
    subcommands: [
      List.self, Show.self, Search.self, Edit.self, Export.self, Import.self, Delete.self,
      Check.self, Path.self,
    ]
  )

  struct Folder: ParsableArguments {
    @Option(help: ArgumentHelp("Where everything is kept.", valueName: "folder"))
    var home: String?

    func open() throws -> JournalStore {
      try JournalStore(data: FilePath(try Locations(home: home).data))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one session; without an id the newest."
    )

    @Argument(
      help: ArgumentHelp("An id, or the beginning of one that is unique.", valueName: "id"),
      completion: SessionChoice.completion
    )
    var id: String?

    @Option(help: ArgumentHelp("markdown, plain, json, jsonl or jrnl.", valueName: "format"))
    var format: TranscriptFormat = .markdown

    @OptionGroup var folder: Folder

    func run() async throws {
      let store = try folder.open()
      var reference = id
      if reference == nil {
        reference = try await store.summaries(limit: 1).first?.name.description
      }
      guard let reference else { throw Failure("nothing is kept yet") }
      let stored = try await store.read(reference)
      try StandardOutput.show(format.render(stored.session))
      for problem in stored.problems { StandardError.say("umbra: \(problem)") }
    }
  }

  struct Delete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete",
      abstract: "Delete one session for real. It cannot be undone.",
      discussion: """
        Asks first; --yes does not. umbra privacy erase removes all of them.

        Exit status: 0 deleted, 1 not.
        """
    )

    @Argument(
      help: ArgumentHelp("An id, or the beginning of one that is unique.", valueName: "id"),
      completion: SessionChoice.completion
    )
    var id: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var folder: Folder

    func run() async throws {
      let store = try folder.open()
      let stored = try await store.read(id)
      let name = stored.name.description
      if !yes {
        let title = stored.session.title ?? stored.session.dialogue ?? "free talk"
        StandardError.write(
          "\(stored.session.start.date) \(stored.session.start.clock)  \(title)\n"
            + "Type delete to remove it: "
        )
        guard readLine()?.lowercased() == "delete" else { throw Failure("nothing was deleted") }
      }
      try await store.delete(name)
      try StandardOutput.write("deleted \(name)\n")
    }
  }
}
