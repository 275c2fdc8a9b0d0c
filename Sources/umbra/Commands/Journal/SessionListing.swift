import Conversation
import FoundationEssentials
import Journal

/// Writes out sessions one by one, for people or for programs.
struct SessionListing {
  let format: ListFormat
  /// Whether found words may be marked with escape sequences.
  let marks: Bool
  /// The columns of the terminal that people read on, or `nil` when a session is to be one row.
  let width: Int?
  private var count = 0

  init(
    _ format: ListFormat,
    marks: Bool = false,
    width: Int? = StandardOutput.isTerminal ? StandardOutput.columns : nil
  ) {
    self.format = format
    self.marks = marks
    self.width = width
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
    var text = head("\(row.id)  \(row.start.date) \(row.start.clock)  \(title)\(note)")
    for passage in (row.passages ?? []).prefix(3) {
      let excerpt = Excerpt(passage.text, matches: passage.matches)
      text +=
        width.map { excerpt.rows(width: $0, margin: Self.margin, marks: marks) }
        ?? "\(Self.margin)\(excerpt.text(marks: marks))\n"
    }
    if let count = row.passages?.count, count > 3 {
      text += "\(Self.margin)and \(count - 3) more\n"
    }
    return text
  }

  private static let margin = "    "

  /// The first row of a session; where it is too narrow for that the rest is set in.
  private func head(_ row: String) -> String {
    guard let width, row.displayWidth > width else { return row + "\n" }
    return TextWrapping.block(row, width: width, indent: Self.margin)
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

extension String {
  /// The text as one row that can do nothing to a terminal.
  var onOneTerminalLine: String { forTerminal.replacing("\n", with: " ") }
}
