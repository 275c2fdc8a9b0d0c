extension String {
  /// The text as the detail of an error: one line of at most 200 characters, without anything that
  /// could move a cursor or turn the direction of writing.
  package var asDetail: String {
    var line = String.UnicodeScalarView()
    for scalar in ScreenFilter.text(from: self).unicodeScalars where line.count < 200 {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if let last = line.last, last != " " { line.append(" ") }
      case .format, .surrogate: continue
      default: line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The text in round brackets with a blank before them, or nothing when there is none.
  package var inBrackets: String { isEmpty ? "" : " (\(self))" }
}
