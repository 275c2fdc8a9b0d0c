import ArgumentParser
import Conversation
import Journal
import LineEditing

extension JournalCommand {
  struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change your own words of one session in $VISUAL or $EDITOR.",
      discussion: """
        Only what you wrote can be changed; what umbra said and what your profile remembers stay. The \
        editor has a private file in $XDG_RUNTIME_DIR that is gone afterwards. An editor that fails \
        changes nothing, unless you say that what was saved before is to count.

        Exit status: 0 changed, or nothing to change; 1 not.
        """
    )

    @Argument(
      help: ArgumentHelp("An id, or the beginning of one that is unique.", valueName: "id"),
      completion: SessionChoice.completion
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
      let changes = sheet.changes(in: try Self.edited(sheet))
      guard !changes.isEmpty else {
        StandardError.say("umbra: nothing was changed")
        return
      }
      try await store.reword(
        name,
        changes.map { Rewording(number: $0.item.number, old: $0.item.text, new: $0.text) }
      )
      let count = changes.count == 1 ? "1 answer" : "\(changes.count) answers"
      try StandardOutput.write("changed \(count) of \(name)\n")
    }

    /// The sheet as the person saved it.
    private static func edited(_ sheet: EditingSheet) throws -> String {
      let outcome: ExternalEditor.Outcome
      do { outcome = try ExternalEditor.edit(sheet.text, limit: longest) } catch {
        throw Failure("\(error); nothing was changed. XDG_RUNTIME_DIR or TMPDIR names a folder")
      }
      let text = outcome.bytes.flatMap { String(validating: $0, as: UTF8.self) }
      guard outcome.hasSucceeded else {
        let editor = ExternalEditor.command.forTerminal
        if let text, !sheet.changes(in: text).isEmpty, takesOver(from: editor) { return text }
        throw Failure("the editor ‘\(editor)’ failed; nothing was changed")
      }
      guard let text else {
        throw Failure("what was saved cannot be read as UTF-8; nothing was changed")
      }
      return text
    }

    /// Whether changes count that were saved before the editor failed.
    private static func takesOver(from editor: String) -> Bool {
      guard StandardInput.isTerminal else { return false }
      StandardError.write("The editor ‘\(editor)’ failed after it saved. Keep what it saved? y/n: ")
      return readLine()?.lowercased().hasPrefix("y") == true
    }

    private static let longest = 1 << 26
  }
}
