import TextFiltering

extension String {
  /// The text without anything that could move a cursor, colour a screen or reorder letters.
  ///
  /// A tab becomes blanks. Line breaks stay, as newlines.
  var forTerminal: String { ScreenFilter.text(from: self) }

  /// The same for a file, in which tabs and marks of direction stay.
  var asDocument: String { ScreenFilter.text(from: self, for: .document) }
}
