import ArgumentParser
import Conversation
import Journal
import SystemPackage

extension JournalCommand {
  struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change your own words of one session in $VISUAL or $EDITOR.",
      discussion: """
        Only what you wrote can be changed; what umbra said and what your profile remembers stay. The \
        editor has a private file that is removed afterwards. An editor that fails changes nothing.

        Exit status: 0 changed, or nothing to change; 1 not.
        """
    )

    @Argument(
      help: ArgumentHelp("An id, or the beginning of one that is unique.", valueName: "id")
    )
    var id: String

    @OptionGroup var folder: Folder

    func run() async throws {
      let store = try folder.open()
      let stored = try await store.read(id)
      let name = stored.name.description
      guard stored.state == .closed else {
        throw Failure("\(name) is \(stored.state.rawValue); only a finished session can be edited")
      }
      let sheet = EditingSheet(stored.session)
      guard !sheet.items.isEmpty else { throw Failure("\(name) has no words of yours") }
      let data = try Locations(home: folder.home).data
      let changes = sheet.changes(in: try EditorRun.edit(sheet.text, fallback: data))
      guard !changes.isEmpty else {
        StandardError.write("umbra: nothing was changed\n")
        return
      }
      try await store.reword(
        name,
        changes.map { Rewording(number: $0.item.number, old: $0.item.text, new: $0.text) }
      )
      let count = changes.count == 1 ? "1 answer" : "\(changes.count) answers"
      try StandardOutput.write("changed \(count) of \(name)\n")
    }
  }
}
