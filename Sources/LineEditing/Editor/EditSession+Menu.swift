/// The menu of an entry, and the keys that go through it.
extension EditSession {
  /// Lets the menu know what the entry is now, and has its rows painted with it.
  func noteMenu() {
    guard menu != nil else { return }
    arrangeMenu(for: lineCount > MenuWalk.longestTyped ? nil : String(wide: line))
  }

  /// Has the rows of the menu painted as they are for an entry; `nil` is one too long for any item.
  func arrangeMenu(for entry: String?) {
    menu?.note(entry)
    guard let menu else { return }
    let size = terminal.size
    let room = max(1, size.rows - 3)
    let rows = menu.menu.rows(menu.view(columns: size.columns, rows: room)).map {
      $0.row(columns: size.columns, withEscapes: terminal.wantsColour)
    }
    switch menu.menu.place {
    case .above: painting.above = rows
    case .below: painting.menu = rows
    }
  }

  private func followEntry() {
    menu?.note(lineCount > MenuWalk.longestTyped ? nil : String(wide: line))
  }

  /// Writes the menu where nothing can be painted anew.
  func writeStillMenu() {
    guard let menu else { return }
    let size = terminal.size
    let rows = menu.menu.rows(menu.view(columns: size.columns, rows: .max, isStill: true))
    terminal.write(rows.map { $0.visibleText + "\n" }.joined())
  }

  /// What Up and Down do where there is a menu; `nil` where there is none.
  func moveInMenu(down: Bool) -> AfterCommand? {
    guard hasEscapes, menu != nil else { return nil }
    followEntry()
    let isScale = menu.map { $0.menu.shape != .list } ?? false
    return follow(down != isScale ? menu?.next() : menu?.previous())
  }

  /// What Left and Right do in a menu; `nil` where they move within the entry.
  func moveAlongMenu(right: Bool) -> AfterCommand? {
    guard hasEscapes, menu != nil, cursor == lineCount, lineCount <= MenuWalk.longestTyped else {
      return nil
    }
    followEntry()
    guard let menu, menu.follows(String(wide: line)) else { return nil }
    if case .scale = menu.menu.shape {
      return follow(right ? self.menu?.next() : self.menu?.previous())
    }
    let entry = right ? self.menu?.open() : self.menu?.close()
    return entry.map { follow($0) }
  }

  /// What Tab does in a menu: goes on to finer items, or takes the first that what was typed leaves.
  func completeFromMenu() -> AfterCommand? {
    guard hasEscapes, menu != nil else { return nil }
    followEntry()
    if let entry = menu?.open() { return follow(entry) }
    guard let menu, menu.menu.place == .below, !menu.typed.isEmpty, !menu.items.isEmpty else {
      return nil
    }
    return follow(self.menu?.next())
  }

  private func follow(_ entry: String?) -> AfterCommand {
    guard let entry else { return .nothing }
    if entry != String(wide: line) { replaceLine(with: entry) }
    return .refresh
  }
}
