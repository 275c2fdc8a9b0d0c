extension String {
  /// The text without anything that could move a cursor, colour a screen or reorder letters.
  ///
  /// Line breaks and tabs stay (a tab as blanks); other control characters, escape sequences'
  /// introducers and the marks that override the direction of text go.
  var withoutControls: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text.unicodeScalars.append(scalar)
      case 0x09: text += "    "
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
