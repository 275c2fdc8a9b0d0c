import CEditline

/// Changes to the entry and moves within it, by what a person takes for one character.
extension EditSession {
  /// The entry as libedit holds it; good until the next call that changes it.
  var line: UnsafeBufferPointer<Wide> {
    guard let info = el_wline(editLine)?.pointee, let buffer = info.buffer,
      let last = info.lastchar
    else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: buffer, count: last - buffer)
  }

  var lineCount: Int { line.count }

  var cursor: Int {
    guard let info = el_wline(editLine)?.pointee, let buffer = info.buffer,
      let cursor = info.cursor
    else { return 0 }
    return cursor - buffer
  }

  func moveCursor(to position: Int) {
    let distance = position - cursor
    if distance != 0 { _ = el_cursor(editLine, Int32(clamping: distance)) }
  }

  func insert(_ text: String) {
    guard !text.isEmpty else { return }
    _ = el_winsertstr(editLine, text.wide)
  }

  func replaceLine(with text: String) {
    replace(0..<lineCount, with: text)
  }

  /// Puts text in the place of other text, with the cursor behind it.
  func replace(_ range: Range<Int>, with text: String) {
    moveCursor(to: range.upperBound)
    if !range.isEmpty { el_deletestr(editLine, Int32(clamping: range.count)) }
    insert(text)
  }

  // MARK: Graphemes

  /// Longer sequences of combining characters are taken apart rather than searched for.
  private static var longestGrapheme: Int { 128 }

  private var lengthBefore: Int {
    let cursor = cursor
    let text = String(wide: line[max(0, cursor - Self.longestGrapheme)..<cursor])
    return text.last?.unicodeScalars.count ?? 0
  }

  private var lengthAfter: Int {
    let cursor = cursor
    let text = String(wide: line[cursor..<min(lineCount, cursor + Self.longestGrapheme)])
    return text.first?.unicodeScalars.count ?? 0
  }

  func rubOut() -> AfterCommand {
    let length = lengthBefore
    guard length > 0 else { return .beep }
    el_deletestr(editLine, Int32(clamping: length))
    return .refresh
  }

  func deleteForward() -> AfterCommand {
    let length = lengthAfter
    guard length > 0 else { return .beep }
    moveCursor(to: cursor + length)
    el_deletestr(editLine, Int32(clamping: length))
    return .refresh
  }

  func moveLeft() -> AfterCommand {
    if let moved = moveAlongMenu(right: false) { return moved }
    let length = lengthBefore
    guard length > 0 else { return .beep }
    moveCursor(to: cursor - length)
    return .moveCursor
  }

  func moveRight() -> AfterCommand {
    if let moved = moveAlongMenu(right: true) { return moved }
    let length = lengthAfter
    guard length > 0 else { return .beep }
    moveCursor(to: cursor + length)
    return .moveCursor
  }

  // MARK: Rows

  func rowStart(before position: Int) -> Int {
    (line[..<position].lastIndex(of: 10) ?? -1) + 1
  }

  func rowEnd(after position: Int) -> Int {
    line[position...].firstIndex(of: 10) ?? lineCount
  }

  func moveToRowStart() -> AfterCommand {
    moveCursor(to: rowStart(before: cursor))
    return .moveCursor
  }

  func moveToRowEnd() -> AfterCommand {
    moveCursor(to: rowEnd(after: cursor))
    return .moveCursor
  }

  /// Up goes to the row above within an entry, and from the first row to the entry before.
  func moveUp() -> AfterCommand {
    if moveToShownRow(by: -1) { return .moveCursor }
    let start = rowStart(before: cursor)
    guard start > 0 else {
      return moveInMenu(down: false) ?? show(recall.older(than: String(wide: line)))
    }
    let above = rowStart(before: start - 1)
    moveCursor(to: min(above + cursor - start, start - 1))
    return .moveCursor
  }

  /// Down goes to the row below within an entry, and from the last row to the entry after.
  func moveDown() -> AfterCommand {
    if moveToShownRow(by: 1) { return .moveCursor }
    let end = rowEnd(after: cursor)
    guard end < lineCount else { return moveInMenu(down: true) ?? show(recall.newer()) }
    let column = cursor - rowStart(before: cursor)
    moveCursor(to: min(end + 1 + column, rowEnd(after: end + 1)))
    return .moveCursor
  }

  /// Goes to the same column of a row above or below, of the rows that are seen; `false` when there is
  /// none.
  private func moveToShownRow(by step: Int) -> Bool {
    guard hasEscapes else { return false }
    let (text, cursor) = (line, cursor)
    let layout = painting.arranged(text, columns: terminal.size.columns)
    let row = layout.row(of: cursor) + step
    guard layout.starts.indices.contains(row) else { return false }
    moveCursor(to: layout.place(at: layout.column(of: cursor, in: text), on: row, in: text))
    return true
  }

  private func show(_ entry: String?) -> AfterCommand {
    guard let entry else { return .beep }
    replaceLine(with: entry)
    return .refresh
  }
}
