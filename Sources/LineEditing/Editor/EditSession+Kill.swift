import CEditline

/// Cutting text out of the entry and putting it in again.
extension EditSession {
  private var place: KillState.Place {
    KillState.Place(revision: undoLog.revision, cursor: cursor)
  }

  /// Cuts; what is cut directly after another cut is kept with it.
  private func kill(_ range: Range<Int>) -> AfterCommand {
    guard !range.isEmpty else { return .beep }
    noteChange()
    let joins = kills.lastKill == place
    kills.ring.add(
      String(wide: line[range]),
      joining: joins,
      isBefore: range.upperBound == cursor
    )
    replace(range, with: "")
    noteChange()
    kills.lastKill = place
    return .refresh
  }

  /// To the end of the row; at its end, the newline.
  func killToRowEnd() -> AfterCommand {
    let end = rowEnd(after: cursor)
    return kill(cursor..<(end == cursor ? min(end + 1, lineCount) : end))
  }

  /// To the start of the row; at its start, the newline before it.
  func killToRowStart() -> AfterCommand {
    let start = rowStart(before: cursor)
    return kill((start == cursor ? max(0, start - 1) : start)..<cursor)
  }

  /// Back over what stands between blanks, as shells do it.
  func killBackToBlank() -> AfterCommand {
    kill(back { !Self.isBlank($0) }..<cursor)
  }

  /// Back over letters and what belongs to them.
  func killWordBefore() -> AfterCommand {
    kill(back(Self.isPartOfWord)..<cursor)
  }

  func killWordAfter() -> AfterCommand {
    let text = line
    var end = cursor
    while end < text.count, !Self.isPartOfWord(text[end]) { end += 1 }
    while end < text.count, Self.isPartOfWord(text[end]) { end += 1 }
    return kill(cursor..<end)
  }

  private func back(_ belongs: (Wide) -> Bool) -> Int {
    let text = line
    var start = cursor
    while start > 0, !belongs(text[start - 1]) { start -= 1 }
    while start > 0, belongs(text[start - 1]) { start -= 1 }
    return start
  }

  func yank() -> AfterCommand {
    guard let text = kills.ring.text(aged: 0) else { return .beep }
    let start = cursor
    insert(text)
    noteChange()
    kills.lastYank = (place, start, 0)
    return .refresh
  }

  /// Puts the text cut before in the place of the one just put in.
  func yankOlder() -> AfterCommand {
    noteChange()
    guard let last = kills.lastYank, last.place == place, last.start <= cursor,
      let text = kills.ring.text(aged: last.age + 1)
    else { return .beep }
    replace(last.start..<cursor, with: text)
    noteChange()
    kills.lastYank = (place, last.start, last.age + 1)
    return .refresh
  }

  // MARK: Words

  private static func isBlank(_ character: Wide) -> Bool {
    Unicode.Scalar(UInt32(truncatingIfNeeded: character))?.properties.isWhitespace ?? false
  }

  /// Whatever is neither blank nor punctuation, so that no emoji is cut in two.
  private static func isPartOfWord(_ character: Wide) -> Bool {
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: character)) else { return false }
    if scalar.properties.isWhitespace { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return false
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .control:
      return scalar.value >= 0x80
    default: return true
    }
  }
}
