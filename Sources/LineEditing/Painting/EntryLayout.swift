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

  init(columns: Int, promptWidth: Int) {
    self.columns = max(4, columns)
    self.promptWidth = promptWidth
    indent = columns >= 16 && promptWidth * 3 <= columns ? promptWidth : 0
  }

  /// Breaks a text into rows.
  mutating func arrange(_ text: UnsafeBufferPointer<Wide>) {
    starts = [0]
    var capacity = max(2, columns - 1 - promptWidth)
    let laterCapacity = max(2, columns - 1 - indent)
    var column = 0
    var rowStart = 0
    var blank: (end: Int, column: Int)?  // after the last blank of the row
    var place = 0
    while place < text.count {
      let character = text[place]
      if character == 10 {
        place += 1
        (rowStart, column, blank, capacity) = (place, 0, nil, laterCapacity)
        starts.append(place)
        continue
      }
      let (count, natural, _) = GlyphReader.extent(in: text, at: place)
      var width = character == 9 ? 8 - column % 8 : natural
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
        (blank, capacity) = (nil, laterCapacity)
        if character == 9 { width = 8 - column % 8 }
      }
      column += width
      place += count
      if character == 0x20 || character == 9 { blank = (place, column) }
    }
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
      let (glyph, count) = GlyphReader.glyph(in: text, at: place, column: column)
      glyphs.append(glyph)
      column += glyph.width
      place += count
    }
    return glyphs
  }

  /// The column of a place on its row, the prompt or indent counted.
  func column(of place: Int, in text: UnsafeBufferPointer<Wide>) -> Int {
    let row = row(of: place)
    let before = glyphs(of: row, in: text, upTo: place)
    return before.reduce(row == 0 ? promptWidth : indent) { $0 + $1.width }
  }
}
