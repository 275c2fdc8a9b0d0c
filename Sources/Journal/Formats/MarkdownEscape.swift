/// The escape rule of Markdown transcripts, for one line at a time.
///
/// What could be taken for structure is escaped as Markdown itself escapes it, and nothing else is:
///
/// 1. Control characters (all but a tab inside the line), U+2028 and U+2029, a blank that begins four
///    columns of them, a tab that begins a line, and an `&` before a `#` are written as character
///    references: `&#13;`.
/// 2. The first mark of a line that can begin a heading, quote, list, rule, fence, table or HTML gets
///    a backslash: `\# not a heading`. Behind figures that is the `.` or `)` of a numbered list. A
///    backslash in that place gets one too, so that reading back is taking one away.
enum MarkdownEscape {
  /// The line as it is written.
  static func escaped(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    if let first = rest.first, first == "\t" || (first == " " && isIndented(rest)) {
      result += reference(first)
      rest.removeFirst()
    }
    while let scalar = rest.popFirst() {
      if isControl(scalar) || (scalar == "&" && rest.first == "#") {
        result += reference(scalar)
      } else {
        result.append(scalar)
      }
    }
    if let place = placeOfMark(in: result) { result.insert("\\", at: place) }
    return String(result)
  }

  /// The line that was written.
  static func unescaped(_ line: String) -> String {
    var scalars = line.unicodeScalars
    if let place = placeOfMark(in: scalars), scalars[place] == "\\" { scalars.remove(at: place) }
    var result = String.UnicodeScalarView()
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "&", let (referred, end) = referred(in: rest) {
        result.append(referred)
        rest = rest[end...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let marks = Set("\\#><-+*_=~`|[:$%".unicodeScalars)

  /// Where the mark is that could begin structure, or `nil` when the line begins with words.
  private static func placeOfMark(
    in line: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    var place = line.startIndex
    while place < line.endIndex, line[place] == " " { line.formIndex(after: &place) }
    let start = place
    while place < line.endIndex, ("0"..."9").contains(line[place]) { line.formIndex(after: &place) }
    guard place < line.endIndex else { return nil }
    let isMark =
      place == start
      ? marks.contains(line[place])
      : line[place] == "." || line[place] == ")" || line[place] == "\\"
    return isMark ? place : nil
  }

  private static func isIndented(_ line: Substring.UnicodeScalarView) -> Bool {
    let blanks = line.prefix { $0 == " " }
    return blanks.count >= 4 || line[blanks.endIndex...].first == "\t"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t": false
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func reference(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "&#\(scalar.value);".unicodeScalars
  }

  /// The scalar of a reference whose `&` was just read, and where the reference ends.
  private static func referred(
    in rest: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.UnicodeScalarView.Index)? {
    guard rest.first == "#" else { return nil }
    let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
    guard (1...7).contains(digits.count), rest[digits.endIndex...].first == ";",
      let value = UInt32(String(digits)), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, rest.index(after: digits.endIndex))
  }
}
