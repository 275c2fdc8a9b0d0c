/// Where each part of an entry stands: rows broken after blanks, with a hanging indent as wide as the
/// prompt.
///
/// The last column stays empty, so that no terminal ever has a wrap pending.
struct EntryLayout: Sendable {
  let columns: Int
  /// Columns of the prompt on the first row.
  let promptWidth: Int
  /// Columns that later rows begin with.
  let indent: Int
  /// Where each row begins, in scalars.
  private(set) var starts: [Int] = [0]
  /// The text that was broken.
  private var known: [Wide] = []

  init(columns: Int, promptWidth: Int) {
    self.columns = max(4, columns)
    self.promptWidth = promptWidth
    indent = columns >= 16 && promptWidth * 3 <= columns ? promptWidth : 0
  }

  /// Breaks a text into rows.
  mutating func arrange(_ text: UnsafeBufferPointer<Wide>) {
    starts = [0]
    _ = breakRows(of: text) { _ in false }
    known = Array(text)
  }

  /// Breaks a text into rows where it differs from the one before; the others are as they were.
  ///
  /// The cost is that of a comparison and of the rows that change.
  mutating func rearrange(_ text: UnsafeBufferPointer<Wide>) {
    let (same, rest) = known.withUnsafeBufferPointer { TextComparison.common($0, text) }
    guard same < text.count || same < known.count else { return }
    let delta = text.count - known.count
    // What changed can make room for a word of it on the row before, and join the character before it.
    let first = max(0, row(of: max(0, same - 1)) - 1)
    let old = starts
    starts.removeSubrange((first + 1)...)
    var next = first + 1
    let isKnown = breakRows(of: text) { start in
      guard start >= text.count - rest else { return false }
      while next < old.count, old[next] + delta < start { next += 1 }
      return next < old.count && old[next] + delta == start
    }
    if isKnown { starts += old[(next + 1)...].map { $0 + delta } }
    known.replaceSubrange(same..<(known.count - rest), with: text[same..<(text.count - rest)])
  }

  /// Breaks the rest of a text, from the start of the last row there is, until it is known how what
  /// begins with a row is broken; returns whether that came before the end.
  private mutating func breakRows(
    of text: UnsafeBufferPointer<Wide>,
    until isKnown: (_ start: Int) -> Bool
  ) -> Bool {
    let laterCapacity = capacity(of: 1)
    var capacity = capacity(of: starts.count - 1)
    var column = 0
    var rowStart = starts.last ?? 0
    var blank: (end: Int, column: Int)?  // after the last blank of the row
    var place = rowStart
    while place < text.count {
      let character = text[place]
      if character == 10 {
        place += 1
        (rowStart, column, blank, capacity) = (place, 0, nil, laterCapacity)
        starts.append(place)
        if isKnown(place) { return true }
        continue
      }
      let (count, natural, _) = GlyphReader.extent(in: text, at: place)
      var width = character == 9 ? 8 - column % 8 : natural
      if character == 0x20, count == 1, column == capacity, place > rowStart {
        // The blank after a row that is full is not seen; what follows it is on the next row.
        place += 1
        column += 1
        blank = (place, column)
        continue
      }
      while column + width > capacity {
        let fitsBelow = starts.count == 1 && width <= laterCapacity
        guard place > rowStart || fitsBelow else { break }
        if let last = blank, character != 0x20, last.end > rowStart {
          rowStart = last.end
          column -= last.column
        } else {
          rowStart = place
          column = 0
        }
        starts.append(rowStart)
        if isKnown(rowStart) { return true }
        (blank, capacity) = (nil, laterCapacity)
        if character == 9 { width = 8 - column % 8 }
      }
      column += width
      place += count
      if character == 0x20 || character == 9 { blank = (place, column) }
    }
    return false
  }

  /// The row that a place in the text is on.
  func row(of place: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The glyphs of a row, without its prompt or indent, up to `end` at most.
  func glyphs(
    of row: Int,
    in text: UnsafeBufferPointer<Wide>,
    upTo end: Int = .max
  ) -> [Glyph] {
    guard starts.indices.contains(row) else { return [] }
    let last = min(end, row + 1 < starts.count ? starts[row + 1] : text.count, text.count)
    var glyphs: [Glyph] = []
    var column = 0
    var place = starts[row]
    while place < last, text[place] != 10 {
      let (glyph, count) = glyph(in: text, at: place, column: column, on: row)
      glyphs.append(glyph)
      column += glyph.width
      place += count
    }
    return glyphs
  }

  /// The glyph at a place on a row; nothing for the blank behind a full row.
  private func glyph(
    in text: UnsafeBufferPointer<Wide>,
    at place: Int,
    column: Int,
    on row: Int
  ) -> (glyph: Glyph, count: Int) {
    let found = GlyphReader.glyph(in: text, at: place, column: column)
    guard text[place] == 0x20, found.count == 1, column == capacity(of: row) else { return found }
    return (Glyph(text: "", width: 0), 1)
  }

  /// Columns that a row has for text.
  private func capacity(of row: Int) -> Int {
    max(2, columns - 1 - (row == 0 ? promptWidth : indent))
  }

  /// The column of a place on its row, the prompt or indent counted.
  func column(of place: Int, in text: UnsafeBufferPointer<Wide>) -> Int {
    let row = row(of: place)
    let before = glyphs(of: row, in: text, upTo: place)
    return before.reduce(row == 0 ? promptWidth : indent) { $0 + $1.width }
  }

  /// The place on a row that is nearest to a column, the prompt or indent counted.
  func place(at wanted: Int, on row: Int, in text: UnsafeBufferPointer<Wide>) -> Int {
    guard starts.indices.contains(row) else { return text.count }
    let isLast = row + 1 == starts.count
    let end = isLast ? text.count : starts[row + 1]
    let margin = row == 0 ? promptWidth : indent
    var column = margin
    var place = starts[row]
    while place < end, text[place] != 10 {
      let (glyph, count) = glyph(in: text, at: place, column: column - margin, on: row)
      // What follows the last character of a broken row is the start of the next.
      guard column + glyph.width <= wanted, isLast || place + count < end else { break }
      column += glyph.width
      place += count
    }
    return place
  }
}
