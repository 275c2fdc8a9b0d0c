import LineEditing

extension String {
  /// The text without anything that could move a cursor, colour a screen or reorder letters.
  ///
  /// A tab becomes blanks. Line breaks stay, as newlines.
  var forTerminal: String { ScreenFilter.text(from: self) }
}
