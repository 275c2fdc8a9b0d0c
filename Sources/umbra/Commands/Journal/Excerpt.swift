/// The words around what was found.
struct Excerpt {
  /// What is shown, piece by piece, and whether it is what was looked for.
  private var pieces: [(text: String, isFound: Bool)] = []
  private static let margin = 32
  private static let start = "\u{1B}[1m"
  private static let end = "\u{1B}[0m"

  /// Begin and end of each match are counted in Unicode scalars.
  init(_ text: String, matches: [[Int]]) {
    let scalars = Array(text.unicodeScalars)
    let matches = matches.filter { $0.count == 2 }
    guard let first = matches.first else { return }
    var start = max(0, first[0] - Self.margin)
    var end = min(scalars.count, first[1] + Self.margin)
    // Words stay whole where they are not too long.
    while start > 0, start + 12 > first[0] - Self.margin, scalars[start - 1] != " " { start -= 1 }
    while end < scalars.count, end < first[1] + Self.margin + 12, scalars[end] != " " { end += 1 }
    start = min(start, first[0])
    func add(_ range: Range<Int>, isFound: Bool = false) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      pieces.append((String(text).onOneTerminalLine, isFound))
    }
    if start > 0 { pieces.append(("… ", false)) }
    var position = start
    for match in matches where match[0] >= position && match[1] <= end {
      add(position..<match[0])
      add(match[0]..<match[1], isFound: true)
      position = match[1]
    }
    add(position..<max(position, end))
    if end < scalars.count { pieces.append((" …", false)) }
  }

  /// All on one row; what was looked for may be marked with escape sequences.
  func text(marks: Bool) -> String {
    pieces.map { marks && $0.isFound ? Self.start + $0.text + Self.end : $0.text }.joined()
  }

  /// The same in rows of a width behind a margin; those after the first are set in further.
  func rows(width: Int, margin: String, marks: Bool) -> String {
    let rows = TextWrapping.block(text(marks: false), width: width, margin: margin, indent: "  ")
    return marks ? marked(rows) : rows
  }

  /// Marks what was looked for where it came to stand: rows differ in their blanks alone.
  private func marked(_ rows: String) -> String {
    var found = pieces.flatMap { piece in
      piece.text.unicodeScalars.filter { $0 != " " }.map { _ in piece.isFound }
    }[...]
    var result = String.UnicodeScalarView()
    var isOpen = false
    func turn(_ wanted: Bool) {
      guard wanted != isOpen else { return }
      result.append(contentsOf: (wanted ? Self.start : Self.end).unicodeScalars)
      isOpen = wanted
    }
    for scalar in rows.unicodeScalars {
      switch scalar {
      case "\n": turn(false)
      // A blank is marked between two words that are.
      case " ": if found.first != true { turn(false) }
      default: turn(found.popFirst() ?? false)
      }
      result.append(scalar)
    }
    return String(result)
  }
}
