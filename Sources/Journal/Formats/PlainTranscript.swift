internal import Conversation

/// A transcript as text to read: a column for who speaks, and what they said beside it.
enum PlainTranscript {
  static func render(_ session: Session) -> String {
    let head = [
      session.shownTitle,
      "\(session.start.date) \(session.start.clock) · umbra \(session.id)",
    ]
    return (head + body(session)).joined(separator: "\n") + "\n"
  }

  /// The turns, each after a blank line.
  static func body(_ session: Session) -> [String] {
    var lines: [String] = []
    for turn in session.turns {
      lines.append("")
      switch turn {
      case .umbra(let utterances):
        let text = utterances.map { $0.text.asDocument + ($0.isPartial ? " …" : "") }
        lines += column("umbra", text.joined(separator: "\n"))
      case .person(.words(let text)): lines += column("you", text.asDocument)
      case .person(.rating(let rating)): lines += column("you", "\(rating) out of 10")
      case .person(.skipped): lines += column("you", "(skipped)")
      }
    }
    return lines
  }

  private static func column(_ speaker: String, _ text: String) -> [String] {
    let width = 7
    let blanks = String(repeating: " ", count: width)
    return text.lines.enumerated().map { index, line in
      if index == 0 {
        return speaker + blanks.dropFirst(speaker.count) + line
      }
      return line.isEmpty ? "" : blanks + line
    }
  }
}
