import Diagnostics

/// Sets text that comes piece by piece: what was given out once is never changed.
///
/// A piece costs what its own words cost, however long the text before it is. Pieces should end where
/// words end: a word that goes on in the next piece stays where it is, and what follows of it is broken
/// like a word of its own.
struct StreamedRows {
  /// Columns of a row.
  let width: Int
  private var column = 0
  /// Whether a blank came after the last word and is still to be written.
  private var owesBlank = false

  /// Sets rows of at most so many columns; a width below 8 counts as 8.
  init(width: Int) { self.width = max(width, 8) }

  /// Takes a further piece and returns what it adds: words, and line breaks before those that need a
  /// new row.
  mutating func receive(_ piece: String) -> String {
    var added = ""
    for (index, line) in piece.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { breakRow(in: &added) }
      var isFirst = true
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if !isFirst { owesBlank = column > 0 }
        isFirst = false
        if !word.isEmpty { add(word, to: &added) }
      }
    }
    return added
  }

  private mutating func add(_ word: Substring, to added: inout String) {
    let wordWidth = word.displayWidth
    if column > 0, column + (owesBlank ? 1 : 0) + wordWidth > width {
      breakRow(in: &added)
    } else if owesBlank {
      added += " "
      column += 1
    }
    owesBlank = false
    guard column + wordWidth > width else {
      added += word
      column += wordWidth
      return
    }
    for character in word {
      let characterWidth = character.displayWidth
      if column + characterWidth > width, column > 0 { breakRow(in: &added) }
      added.append(character)
      column += characterWidth
    }
  }

  private mutating func breakRow(in added: inout String) {
    added += "\n"
    column = 0
    owesBlank = false
  }
}
