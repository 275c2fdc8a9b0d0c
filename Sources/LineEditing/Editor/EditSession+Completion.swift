/// What Tab does.
extension EditSession {
  /// Completes as far as there is one way to go on, and then shows the ways there are.
  func complete() -> AfterCommand {
    if let taken = completeFromMenu() { return taken }
    let typed = String(wide: line[..<cursor])
    let found = assistance.completions(typed)
    guard !found.isEmpty else { return .beep }
    let common = CompletionList.commonBeginning(found)
    if common.unicodeScalars.count >= typed.unicodeScalars.count, common != typed {
      replace(0..<cursor, with: common)
      return .refresh
    }
    guard found.count > 1 else { return .beep }
    let size = terminal.size
    let rows = CompletionList.rows(found, columns: size.columns, rows: min(20, size.rows - 4))
    guard hasEscapes else {
      // What was typed in one go with Tab was not shown yet.
      show(line, cursor: lineCount)
      terminal.write(painting.finish() + "\n" + rows.map { $0 + "\n" }.joined())
      painting.reset()
      return .refresh
    }
    painting.below = rows.map {
      Glyph(text: $0, width: CompletionList.glyphs($0).width, isCertain: false)
    }
    return .refresh
  }
}
