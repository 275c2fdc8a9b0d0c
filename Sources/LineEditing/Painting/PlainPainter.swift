/// Shows an entry on a terminal that knows no escape sequences: on one row, of which the part around
/// the cursor is seen.
struct PlainPainter: Sendable {
  private var shown: [Glyph] = []
  private var column = 0
  private var first = 0

  /// Returns what shows a prompt and an entry with the cursor in front of the glyph `cursor`.
  mutating func paint(prompt: Glyph, entry: [Glyph], cursor: Int, columns: Int) -> String {
    let capacity = max(4, columns - 1 - prompt.width)
    first = min(first, cursor)
    while EntryPainter.width(of: entry[first..<cursor]) > capacity {
      first = min(cursor, first + max(1, capacity / 2))
    }
    var seen = [prompt]
    var width = 0
    for glyph in entry[first...] {
      width += glyph.width
      if width > capacity { break }
      seen.append(glyph)
    }
    return show(seen, cursor: 1 + cursor - first)
  }

  /// Returns what brings the cursor behind everything.
  mutating func finish() -> String { show(shown, cursor: shown.count) }

  private mutating func show(_ glyphs: [Glyph], cursor: Int) -> String {
    var same = 0
    while same < min(shown.count, glyphs.count), shown[same] == glyphs[same] { same += 1 }
    var sent = ""
    let before = EntryPainter.width(of: shown[...])
    let after = EntryPainter.width(of: glyphs[...])
    if glyphs != shown {
      move(to: same, of: glyphs, into: &sent)
      sent += glyphs[same...].map(\.text).joined()
      column = after
      if before > after {
        sent += String(repeating: " ", count: before - after)
        column = before
      }
    }
    shown = glyphs
    move(to: cursor, of: glyphs, into: &sent)
    return sent
  }

  private mutating func move(to place: Int, of glyphs: [Glyph], into sent: inout String) {
    let wanted = EntryPainter.width(of: glyphs[..<min(place, glyphs.count)])
    if wanted <= column {
      sent += String(repeating: "\u{8}", count: column - wanted)
    } else {
      sent += "\r" + glyphs[..<min(place, glyphs.count)].map(\.text).joined()
    }
    column = wanted
  }
}
