import CEditline

/// One thing that is drawn: what a person takes for one character, or a whole prompt.
struct Glyph: Sendable, Equatable {
  var text: String
  /// Columns it is given.
  ///
  /// A terminal that uses fewer leaves a gap, and none uses more.
  var width: Int
  /// Whether every terminal agrees about the width.
  var isCertain = true
}

/// Reads glyphs out of libedit's text.
enum GlyphReader {
  /// Longer sequences of combining characters are taken apart.
  private static var longest: Int { 64 }

  /// The glyph that begins at a place, which must be within the text and no newline, and how many
  /// scalars it is.
  ///
  /// The width is the sum of what its scalars take alone: terminals that join them use less of it,
  /// and those that do not still show all.
  static func glyph(
    in text: UnsafeBufferPointer<Wide>,
    at place: Int,
    column: Int
  ) -> (glyph: Glyph, count: Int) {
    let first = text[place]
    if first == 9 {
      let width = 8 - column % 8
      return (Glyph(text: String(repeating: " ", count: width), width: width), 1)
    }
    if first < 0x20 || first == 0x7F { return (Glyph(text: caret(first), width: 2), 1) }
    let (count, width, drawn) = extent(in: text, at: place)
    var shown = text[place..<(place + drawn)]
    // A joiner with nothing behind it would draw the next character in here.
    while shown.count > 1, shown.last == 0x200D { shown.removeLast() }
    let scalars = String(wide: shown)
    if count == 1, isPlain(first) { return (Glyph(text: scalars, width: width), 1) }
    if count == 1, isInvisible(first) {
      let name = "<" + String(UInt32(truncatingIfNeeded: first), radix: 16) + ">"
      return (Glyph(text: name, width: name.utf8.count), 1)
    }
    // A mark that has nothing to stand on gets a circle of dots.
    if ce_column_width(first) == 0 {
      return (Glyph(text: "\u{25CC}" + scalars, width: width, isCertain: false), count)
    }
    return (Glyph(text: scalars, width: width, isCertain: false), count)
  }

  /// The most columns of one character, so that it fits on the rows of every window.
  private static var widest: Int { 8 }

  /// How many scalars and columns the character at a place takes, without looking at tabs, and how
  /// many of its scalars are drawn.
  static func extent(
    in text: UnsafeBufferPointer<Wide>,
    at place: Int
  ) -> (count: Int, width: Int, drawn: Int) {
    let first = text[place]
    let next = place + 1 < text.count ? text[place + 1] : 0
    if first < 0x80, next < 0x300 || first < 0x20 || first == 0x7F {
      return (1, first < 0x20 || first == 0x7F ? 2 : 1, 1)
    }
    if isPlain(first), next < 0x300 || isPlain(next) {
      return (1, max(1, Int(ce_column_width(first))), 1)
    }
    let end = min(text.count, place + longest)
    let count = String(wide: text[place..<end]).first?.unicodeScalars.count ?? 1
    if count == 1, isInvisible(first) {
      return (1, String(UInt32(truncatingIfNeeded: first), radix: 16).utf8.count + 2, 1)
    }
    var width = ce_column_width(first) == 0 ? 1 : 0
    var drawn = 0
    for scalar in text[place..<(place + count)] {
      let columns = Int(ce_column_width(scalar))
      // The library does not know it: a character newer than the system.
      let more = columns < 0 ? 2 : columns
      if drawn > 0, width + more > widest { break }
      width += more
      drawn += 1
    }
    return (count, width, drawn)
  }

  /// Whether the scalar is a character by itself, of a width that terminals agree about.
  private static func isPlain(_ scalar: Wide) -> Bool {
    switch scalar {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x531, 0x1E00..<0x2000,
      0x2010..<0x2028, 0x2030..<0x2060, 0x3041..<0x3097, 0x30A0..<0x3100, 0x3400..<0x4DC0,
      0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF61:
      true
    default: false
    }
  }

  /// Whether the scalar, alone, would be seen nowhere or turn letters around.
  private static func isInvisible(_ scalar: Wide) -> Bool {
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: scalar)) else { return true }
    switch scalar.properties.generalCategory {
    case .format, .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func caret(_ control: Wide) -> String {
    "^" + String(Unicode.Scalar(UInt8(truncatingIfNeeded: control ^ 0x40)))
  }
}
