import Diagnostics

/// Breaks text into rows of a width.
enum TextWrapping {
  /// Returns the rows of a text, broken at blanks; line breaks stand, and a word wider than a row
  /// is cut unless it is to stay whole.
  ///
  /// A width below 8 counts as 8. Every row after the first of a paragraph begins with the indent.
  static func rows(
    _ text: String,
    width: Int,
    indent: String = "",
    cutsWords: Bool = true
  ) -> [String] {
    let width = max(width, 8)
    let indent = indent.displayWidth * 2 < width ? indent : ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, width: width, indent: indent, cutsWords: cutsWords)
    }
  }

  /// A text in such rows, each behind a margin that counts towards the width, with its line break.
  static func block(
    _ text: String,
    width: Int,
    margin: String = "",
    indent: String = ""
  ) -> String {
    rows(text, width: width - margin.displayWidth, indent: indent)
      .map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  }

  /// The rows of a text behind a mark, with every row after the first set in as far.
  static func item(_ text: String, after mark: String, width: Int) -> [String] {
    let margin = String(repeating: " ", count: mark.displayWidth)
    return rows(text, width: width - mark.displayWidth).enumerated()
      .map { index, row in (index == 0 ? mark : margin) + row }
  }

  /// A text of which the rows that are too long for a terminal are broken at blanks; what they begin with
  /// (blanks, `>` of a quotation, `- ` of a list) is kept for the rows after them.
  static func fitted(_ text: String, columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.displayWidth >= columns else { return String(line) }
      let blanks = line.prefix { $0 == " " || $0 == ">" }
      let isList = line.dropFirst(blanks.count).hasPrefix("- ")
      let mark = String(blanks) + (isList ? "- " : "")
      let later = String(blanks) + (isList ? "  " : "")
      guard mark.displayWidth * 2 < columns else { return String(line) }
      let body = String(line.dropFirst(mark.count))
      return rows(body, width: columns - 1 - mark.displayWidth, cutsWords: false).enumerated()
        .map { ($0 == 0 ? mark : later) + $1 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A message in rows that are set in like the row they come from; rows that fit stay as they are,
  /// and so do words that are wider, such as a path that somebody may copy.
  static func message(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { row -> [String] in
      guard row.displayWidth > width else { return [String(row)] }
      let margin = String(row.prefix { $0 == " " })
      let room = width - margin.displayWidth
      return rows(String(row), width: room, indent: "  ", cutsWords: false).map { margin + $0 }
    }.map { $0 + "\n" }.joined()
  }

  private static func paragraph(
    _ text: Substring,
    width: Int,
    indent: String,
    cutsWords: Bool
  ) -> [String] {
    var rows: [String] = []
    var row = ""
    var column = 0
    func breakRow() {
      rows.append(row)
      row = indent
      column = indent.displayWidth
    }
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let wordWidth = word.displayWidth
      let isFresh = rows.isEmpty ? row.isEmpty : row == indent
      if !isFresh, column + 1 + wordWidth > width {
        breakRow()
      } else if !isFresh {
        row += " "
        column += 1
      }
      for character in word {
        let characterWidth = character.displayWidth
        if cutsWords, column + characterWidth > width, column > 0 { breakRow() }
        row.append(character)
        column += characterWidth
      }
    }
    rows.append(row)
    return rows
  }
}

extension Character {
  /// Columns that the character takes in a terminal: those of its widest scalar.
  var displayWidth: Int {
    unicodeScalars.map(\.displayWidth).max() ?? 0
  }
}

extension StringProtocol {
  /// Columns that the text takes in a terminal.
  var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}
