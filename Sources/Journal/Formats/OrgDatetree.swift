internal import Conversation

/// Transcripts as an Org datetree: year, month, day, and an entry for each session.
///
/// What was said stands in example blocks and fixed-width lines, where Org leaves every character as
/// it is: a date in somebody's words puts nothing on an agenda. Control characters are left out.
enum OrgDatetree {
  static func render(_ sessions: [Session]) -> String {
    var lines: [String] = []
    var open: CivilDate?
    for session in sessions.sorted(by: {
      ($0.start.date.daysSince1970, $0.start, $0.id)
        < ($1.start.date.daysSince1970, $1.start, $1.id)
    }) {
      let date = session.start.date
      let month = String(date.description.prefix(7))
      if open?.year != date.year { lines.append("* \(month.prefix(4))") }
      if open?.year != date.year || open?.month != date.month {
        lines.append("** \(month) \(months[(date.month - 1) % 12])")
      }
      if open != date { lines.append("*** \(date) \(days[(date.weekday - 1) % 7])") }
      open = date
      lines += entry(session)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func entry(_ session: Session) -> [String] {
    let day = days[(session.start.date.weekday - 1) % 7].prefix(3)
    var lines = [
      "**** \(session.start.clock) \(title(session)) :\(tags(session)):",
      ":PROPERTIES:",
      ":ID: \(session.id)",
      ":CREATED: [\(session.start.date) \(day) \(session.start.clock)]",
      ":END:",
    ]
    for turn in session.turns {
      switch turn {
      case .umbra(let utterances):
        let text = utterances.map { $0.text.asDocument + ($0.isPartial ? " …" : "") }
        lines += text.joined(separator: "\n").lines.map { $0.isEmpty ? ":" : ": " + $0 }
      case .person(.words(let text)):
        lines += ["#+begin_example"] + text.asDocument.lines.map(protected) + ["#+end_example"]
      case .person(.rating(let rating)): lines += ["- \(rating) out of 10"]
      case .person(.skipped): lines += ["- (skipped)"]
      }
    }
    return lines
  }

  /// A line that begins like structure gets a comma, which Org takes away again.
  private static func protected(_ line: String) -> String {
    let rest = line.unicodeScalars.drop { $0 == "," }
    return rest.first == "*" || rest.starts(with: "#+".unicodeScalars) ? "," + line : line
  }

  /// The title without what Org would take for tags, a keyword or a priority.
  private static func title(_ session: Session) -> String {
    var title = session.shownTitle.replacing(":", with: "∶").replacing("<", with: "‹")
      .replacing(">", with: "›")
    title = title.replacing("[", with: "(").replacing("]", with: ")")
    return title
  }

  private static func tags(_ session: Session) -> String {
    guard let dialogue = session.dialogue, !dialogue.isEmpty else { return "umbra" }
    let tag = dialogue.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
        ? String(scalar) : "_"
    }
    return "umbra:\(tag.joined())"
  }

  private static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
