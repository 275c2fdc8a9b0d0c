/// Brings the screen from what it shows to what it shall show, with as few bytes as need be.
///
/// Pure: it is told what to show and returns what to send. Movements are relative to where it began,
/// and only those that every terminal since the vt100 knows.
struct EntryPainter: Sendable {
  /// What is to be seen.
  struct Frame: Sendable, Equatable {
    var rows: [[Glyph]]
    var cursorRow: Int
    var cursorColumn: Int
  }

  private var shown: [[Glyph]] = []
  private var row = 0
  /// `nil` where a terminal may have counted otherwise.
  private var column: Int? = 0

  /// Whether nothing is on the screen yet.
  var isEmpty: Bool { shown.isEmpty }

  /// What was painted is no longer there: the next frame begins where the cursor is.
  mutating func reset() {
    self = EntryPainter()
  }

  /// Returns what makes the frame seen.
  mutating func paint(_ frame: Frame) -> String {
    var sent = ""
    for index in frame.rows.indices { paintRow(index, frame.rows[index], into: &sent) }
    if shown.count > frame.rows.count {
      move(toRow: frame.rows.count, column: 0, into: &sent)
      sent += "\u{1B}[J"
      shown.removeSubrange(frame.rows.count...)
    }
    move(toRow: frame.cursorRow, column: frame.cursorColumn, into: &sent)
    return sent
  }

  /// Returns what brings the cursor to the end of the last row.
  mutating func finish() -> String {
    guard let last = shown.indices.last else { return "" }
    var sent = ""
    move(toRow: last, column: Self.width(of: shown[last][...]), into: &sent)
    return sent
  }

  /// Returns what takes everything away again in a window of another width, where the terminal has
  /// wrapped the rows that had become too long; with the rows of others that stand directly above.
  mutating func erase(columns: Int, under standing: [Glyph] = []) -> String {
    let above = rowsAbove(columns: columns, under: standing)
    reset()
    return "\r" + (above > 0 ? "\u{1B}[\(above)A" : "") + "\u{1B}[J"
  }

  /// How many rows stand above the cursor in a window of so many columns.
  func rowsAbove(columns: Int, under standing: [Glyph]) -> Int {
    let columns = max(1, columns)
    func rows(_ width: Int) -> Int { max(1, (width + columns - 1) / columns) }
    return (column ?? 0) / columns
      + standing.reduce(0) { $0 + rows($1.width) }
      + shown.prefix(row).reduce(0) { $0 + rows(Self.width(of: $1[...])) }
  }

  /// How many rows are painted.
  var height: Int { shown.count }

  private mutating func paintRow(_ index: Int, _ glyphs: [Glyph], into sent: inout String) {
    if index >= shown.count {
      if index > 0 {
        move(toRow: index - 1, column: nil, into: &sent)
        sent += "\r\n"
        (row, column) = (index, 0)
      }
      shown.append([])
      write(glyphs[...], into: &sent)
      shown[index] = glyphs
      return
    }
    let old = shown[index]
    guard old != glyphs else { return }
    var same = 0
    while same < min(old.count, glyphs.count), old[same] == glyphs[same] { same += 1 }
    move(toRow: index, column: Self.width(of: glyphs[..<same]), into: &sent)
    if same < old.count { sent += "\u{1B}[K" }
    write(glyphs[same...], into: &sent)
    shown[index] = glyphs
  }

  private mutating func write(_ glyphs: ArraySlice<Glyph>, into sent: inout String) {
    var target = column ?? 0
    for glyph in glyphs {
      if column == nil { moveAlong(to: target, into: &sent) }
      sent += glyph.text
      target += glyph.width
      column = glyph.isCertain ? target : nil
    }
  }

  private mutating func move(toRow wanted: Int, column place: Int?, into sent: inout String) {
    if wanted < row { sent += "\u{1B}[\(row - wanted)A" }
    if wanted > row { sent += "\u{1B}[\(wanted - row)B" }
    row = wanted
    if let place, place != column { moveAlong(to: place, into: &sent) }
  }

  private mutating func moveAlong(to place: Int, into sent: inout String) {
    if let column, place < column, column - place < 4 {
      sent += String(repeating: "\u{8}", count: column - place)
    } else if let column, place > column {
      sent += "\u{1B}[\(place - column)C"
    } else {
      sent += "\r" + (place > 0 ? "\u{1B}[\(place)C" : "")
    }
    column = place
  }

  static func width(of glyphs: ArraySlice<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + $1.width }
  }
}
