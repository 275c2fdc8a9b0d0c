internal import TextFiltering

extension String {
  /// The lines of the text; only LF ends one.
  ///
  /// By scalars: a `Character` can hold a line feed together with a carriage return.
  var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text without anything that could move a cursor or colour a screen, with LF as its only line
  /// break.
  var asDocument: String { ScreenFilter.text(from: self, for: .document) }

  /// The text without controls, on one line, with single blanks and none at its ends.
  var onOneLine: String {
    asDocument.unicodeScalars
      .split(whereSeparator: \.properties.isWhitespace)
      .map(String.init).joined(separator: " ")
  }

  /// The text without blanks at its end.
  var withoutTrailingBlanks: String {
    guard let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return ""
    }
    return String(unicodeScalars[...last])
  }
}
