import Conversation
import FoundationEssentials
import Journal

/// Writes out sessions one by one, for people or for programs.
struct SessionListing {
  let format: ListFormat
  /// Whether found words may be marked with escape sequences.
  let marks: Bool
  private var count = 0

  init(_ format: ListFormat, marks: Bool = false) {
    self.format = format
    self.marks = marks
  }

  /// Whether anything was written.
  var isEmpty: Bool { count == 0 }

  /// Writes a session, and returns whether anybody still reads.
  mutating func write(_ row: Row) throws(Failure) -> Bool {
    defer { count += 1 }
    switch format {
    case .text: return try StandardOutput.write(text(row))
    case .jsonl: return try StandardOutput.write(row.asJSON + "\n")
    case .json: return try StandardOutput.write((isEmpty ? "[\n" : ",\n") + row.asJSON)
    }
  }

  /// Writes what comes after the last session.
  func finish() throws(Failure) {
    if format == .json { try StandardOutput.write(isEmpty ? "[]\n" : "\n]\n") }
  }

  /// One session of a list; the keys are those of the JSON.
  struct Row: Encodable {
    var id: String
    var start: Timestamp
    var title: String?
    var dialogue: String?
    var state: SessionState
    var words: Int?
    var feelings: [String]?
    var passages: [Passage]?

    struct Passage: Encodable {
      var n: Int
      var who: String
      var text: String
      /// Begin and end of each place, in Unicode scalars.
      var matches: [[Int]]
    }
  }

  private func text(_ row: Row) -> String {
    let title = (row.title ?? row.dialogue ?? "free talk").onOneTerminalLine
    var note =
      switch row.state {
      case .closed: row.words.map { "\($0) words" } ?? ""
      case .open: "open"
      case .damaged: "damaged"
      }
    if !note.isEmpty { note = "  " + note }
    var text = "\(row.id)  \(row.start.date) \(row.start.clock)  \(title)\(note)\n"
    for passage in (row.passages ?? []).prefix(3) {
      text += "    \(Excerpt(passage.text, matches: passage.matches).text(marks: marks))\n"
    }
    if let count = row.passages?.count, count > 3 { text += "    and \(count - 3) more\n" }
    return text
  }
}

extension Encodable {
  /// The value as JSON on one line; for values of text and finite numbers, which can always be encoded.
  var asJSON: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension SessionListing.Row {
  init(_ summary: SessionSummary) {
    self.init(
      id: summary.name.description,
      start: summary.start,
      title: summary.title,
      dialogue: summary.dialogue,
      state: summary.state,
      words: summary.wordCount
    )
  }

  init(_ match: SessionMatch, withPassages: Bool) {
    self.init(
      id: match.name.description,
      start: match.start,
      title: match.title,
      dialogue: match.dialogue,
      state: match.state,
      feelings: match.feelings
    )
    guard withPassages else { return }
    passages = match.passages.map { passage in
      let scalars = passage.text.unicodeScalars
      return Passage(
        n: passage.number,
        who: passage.isPersons ? "me" : "umbra",
        text: passage.text,
        matches: passage.places.map { place in
          let start = scalars.distance(from: scalars.startIndex, to: place.lowerBound)
          return [start, start + scalars[place].count]
        }
      )
    }
  }
}

/// The words around what was found, on one line.
struct Excerpt {
  private let scalars: [Unicode.Scalar]
  private let matches: [[Int]]
  private static let margin = 32

  init(_ text: String, matches: [[Int]]) {
    scalars = Array(text.unicodeScalars)
    self.matches = matches.filter { $0.count == 2 }
  }

  func text(marks: Bool) -> String {
    guard let first = matches.first else { return "" }
    var start = max(0, first[0] - Self.margin)
    var end = min(scalars.count, first[1] + Self.margin)
    // Words stay whole where they are not too long.
    while start > 0, start + 12 > first[0] - Self.margin, scalars[start - 1] != " " { start -= 1 }
    while end < scalars.count, end < first[1] + Self.margin + 12, scalars[end] != " " { end += 1 }
    start = min(start, first[0])
    var result = start > 0 ? "… " : ""
    var position = start
    for match in matches where match[0] >= position && match[1] <= end {
      result += part(position..<match[0])
      result +=
        marks ? "\u{1B}[1m" + part(match[0]..<match[1]) + "\u{1B}[0m" : part(match[0]..<match[1])
      position = match[1]
    }
    return result + part(position..<max(position, end)) + (end < scalars.count ? " …" : "")
  }

  private func part(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text).forTerminal.replacing("\n", with: " ")
  }
}

extension String {
  /// The text as one row that can do nothing to a terminal.
  var onOneTerminalLine: String { forTerminal.replacing("\n", with: " ") }
}
