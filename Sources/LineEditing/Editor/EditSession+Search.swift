import CEditline

/// The search that Ctrl-R begins.
///
/// libedit has one, but it cuts the draft off after 1,024 characters and forgets where Up and Down
/// were. While it lasts, each key comes to `continueSearch` instead of to libedit.
extension EditSession {
  /// A search, and the draft to go back to.
  struct Search {
    var history: HistorySearch
    let draft: String
    let cursor: Int
  }

  func beginSearch() -> AfterCommand {
    search = Search(history: recall.search, draft: String(wide: line), cursor: cursor)
    return showSearch()
  }

  func continueSearch(with key: Wide) -> AfterCommand {
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: key)) else { return .nothing }
    switch scalar {
    case "\u{12}": search?.history.goOlder()
    case "\u{13}": search?.history.goNewer()
    case "\u{8}", "\u{7F}": search?.history.removeLast()
    case "\u{7}":
      abandonSearch()
      return .refresh
    default:
      guard scalar.isControl else {
        search?.history.add(scalar)
        break
      }
      // Any other key takes the entry and then does what it always does.
      endSearch()
      input.putBack([UInt8(truncatingIfNeeded: scalar.value)])
      return .refresh
    }
    return showSearch()
  }

  /// Makes the entry that was found the one that is edited.
  func endSearch() {
    guard let search else { return }
    guard let entry = search.history.entry, let position = search.history.found else {
      abandonSearch()
      return
    }
    self.search = nil
    recall.jump(to: position, leaving: search.draft)
    replaceLine(with: entry)
  }

  private func abandonSearch() {
    guard let search else { return }
    self.search = nil
    replaceLine(with: search.draft)
    moveCursor(to: search.cursor)
  }

  /// Shows the entry that was found with the pattern on a row below.
  private func showSearch() -> AfterCommand {
    guard let search else { return .nothing }
    let entry = search.history.entry ?? search.draft
    let label = search.history.isFailing && !search.history.pattern.isEmpty ? "not found" : "search"
    replaceLine(with: "\(entry)\n\(label): \(search.history.pattern)")
    return .refresh
  }
}
