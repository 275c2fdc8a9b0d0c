import CEditline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The entry in an editor of the person's own.
extension EditSession {
  /// Opens `$VISUAL`, `$EDITOR` or vi on the text, and goes on with what was saved.
  ///
  /// An editor that fails, as vi does on `:cq`, leaves the entry as it was.
  func editOutside(_ text: String) -> AfterCommand {
    let saved = text.isEmpty ? "" : text + "\n"
    guard let file = PrivateFile.make(containing: saved) else { return .beep }
    leaveTerminal()
    let succeeded = ce_edit_file(
      ExternalEditor.command + " \"$1\"",
      file.path,
      terminal.input,
      terminal.output
    )
    for byte in wake.drain() where Int32(byte) == SIGHUP { ending = .endOfInput }
    let contents = succeeded ? file.contents(limit: Self.largestPaste) : nil
    file.remove()
    if let bytes = contents {
      replaceLine(with: Self.text(ofPaste: bytes))
    }
    resume()
    return .nothing
  }

  /// Gives the terminal to another program, with the whole entry left above it.
  func leaveTerminal() {
    let hint = painting.hint
    clearOffers()
    painting.hint = Glyph(text: "", width: 0)
    show(line, cursor: lineCount)
    painting.hint = hint
    terminal.write(painting.finish() + "\n")
    if hasEscapes { terminal.write("\u{1B}[?2004l") }
    painting.reset()
    _ = ce_prepare_terminal(editLine, 0)
    terminal.original?.apply(to: terminal.input)
  }
}
