import Conversation

extension String {
  /// The text without anything that could move a cursor, colour a screen or reorder letters.
  ///
  /// Beside control characters and escape sequences the marks go that override the direction of
  /// text; a tab becomes blanks. Line breaks stay.
  var forTerminal: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in withoutControls.unicodeScalars {
      switch scalar.value {
      case 0x09: text += "    "
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
