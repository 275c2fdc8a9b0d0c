internal import Conversation

/// Reads back the transcripts that ``MarkdownTranscript`` writes.
///
/// Lossless is what a reader sees: who said what in which style, ratings, skipped questions, notes and
/// feelings, title, dialogue, id and start to the second. What Markdown has no place for (the time of
/// each entry, and when in the talk something was noted) is not there to be read.
struct MarkdownReader {
  private var session: Session
  /// Whether the talk is over, and a list of what was noted follows.
  private var isNoting = false

  /// The sessions in a text, or `nil` when anything in it was not written by umbra.
  static func sessions(in markdown: String) -> [Session]? {
    var readers: [MarkdownReader] = []
    var blocks = blocks(of: markdown)[...]
    while let block = blocks.popFirst() {
      if let title = title(block), let next = blocks.first, let reader = Self(title, origin: next) {
        blocks.removeFirst()
        readers.append(reader)
      } else if readers.isEmpty || !readers[readers.count - 1].receive(block) {
        return nil
      }
    }
    return readers.isEmpty ? nil : readers.map(\.session)
  }

  /// The lines of a text in blocks, parted by blank lines.
  private static func blocks(of markdown: String) -> [[String]] {
    markdown.lines.split { $0.isEmpty }.map(Array.init)
  }

  private static func title(_ block: [String]) -> String? {
    guard block.count == 1, let line = block.first, line.hasScalarPrefix("# ") else { return nil }
    return MarkdownEscape.unescaped(String(line.unicodeScalars.dropFirst(2)))
  }

  private init?(_ title: String, origin: [String]) {
    guard origin.count == 1, let line = origin.first,
      let end = line.ranges(of: " · umbra ").last,
      let id = SessionID(line[end.upperBound...])
    else { return nil }
    let head = line[..<end.lowerBound]
    let parts = head.split(separator: " · ", maxSplits: 1)
    guard let time = parts.first, let start = Timestamp(rfc3339: time) else { return nil }
    let dialogue = parts.count > 1 ? MarkdownEscape.unescaped(String(parts[1])) : nil
    session = Session(
      id: id,
      start: start,
      application: "",
      dialogue: dialogue,
      title: title == dialogue || dialogue == nil && title == "Conversation" ? nil : title
    )
    session.isClosed = true
  }

  private mutating func receive(_ block: [String]) -> Bool {
    if block == [MarkdownNotes.heading] {
      isNoting = true
      return true
    }
    if isNoting {
      let contents = block.compactMap(MarkdownNotes.content)
      for content in contents { session.transcript.append(content, at: session.start) }
      return contents.count == block.count
    }
    if block.allSatisfy({ $0.hasScalarPrefix(">") }) {
      say(
        person: block.map { String($0.unicodeScalars.dropFirst($0.hasScalarPrefix("> ") ? 2 : 1)) }
      )
      return true
    }
    var lines = block
    let speaker = MarkdownTranscript.speaker
    if lines[0].unicodeScalars.elementsEqual(speaker.unicodeScalars) {
      return lines.count == 1
    }
    if lines[0].hasScalarPrefix(speaker + " ") {
      lines[0] = String(lines[0].unicodeScalars.dropFirst(speaker.unicodeScalars.count + 1))
    }
    if lines.allSatisfy({ $0.hasScalarPrefix("- ") }) {
      say(lines.map { MarkdownEscape.unescaped(String($0.unicodeScalars.dropFirst(2))) }, .card)
    } else if lines.allSatisfy({ $0.hasScalarPrefix("*") && $0.unicodeScalars.last == "*" }) {
      say(lines.map(Self.withoutEmphasis), .quiet)
    } else if lines.contains(where: { $0.hasScalarPrefix(">") || $0.hasScalarPrefix("#") }) {
      return false
    } else {
      say(lines.map(MarkdownEscape.unescaped), .plain)
    }
    return true
  }

  private mutating func say(_ lines: [String], _ style: Utterance.Style) {
    let text = lines.joined(separator: "\n")
    session.transcript.append(.said(Utterance(text, style: style)), at: session.start)
  }

  private mutating func say(person lines: [String]) {
    let answer: Answer
    if lines == [MarkdownTranscript.skipped] {
      answer = Answer(to: "", text: "", value: .skipped)
    } else if let rating = MarkdownTranscript.rating(in: lines) {
      answer = Answer(to: "", text: "\(rating)", value: .rating(rating))
    } else {
      let text = lines.map(MarkdownEscape.unescaped).joined(separator: "\n")
      answer = Answer(to: "", text: text, value: .text(text))
    }
    session.transcript.append(.answered(answer), at: session.start)
  }

  private static func withoutEmphasis(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars.dropFirst().dropLast()[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        result.append(next)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
