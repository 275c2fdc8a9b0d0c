internal import Conversation

/// Sessions as sections of an Obsidian daily note, between markers.
///
/// Only what stands between the markers of a session is ever ours: everything else of the note stays
/// as it is, byte for byte.
enum ObsidianNote {
  /// The note with the sessions in it; one that is in it already is brought up to date in its place.
  static func adding(_ sessions: [Session], to note: String) -> String {
    sessions.reduce(note) { adding($1, to: $0) }
  }

  private static func adding(_ session: Session, to note: String) -> String {
    let begin = "%% umbra:\(session.id) %%"
    let end = "%% umbra:\(session.id) end %%"
    let section = ([begin] + body(session) + [end])
    var lines = note.lines
    if let first = lines.firstIndex(where: { isMarker($0, begin) }),
      let last = lines[first...].firstIndex(where: { isMarker($0, end) })
    {
      lines.replaceSubrange(first...last, with: section)
      return lines.joined(separator: "\n")
    }
    var text = note
    if !text.isEmpty { text += text.utf8.last == UInt8(ascii: "\n") ? "\n" : "\n\n" }
    return text + section.joined(separator: "\n") + "\n"
  }

  /// A marker, also in a note whose lines end in CR LF.
  private static func isMarker(_ line: String, _ marker: String) -> Bool {
    line.unicodeScalars.elementsEqual(marker.unicodeScalars)
      || line.unicodeScalars.elementsEqual((marker + "\r").unicodeScalars)
  }

  private static func body(_ session: Session) -> [String] {
    let markdown = MarkdownTranscript.render(session).lines.dropFirst(3)
    let heading = MarkdownEscape.escaped(session.shownTitle)
    let lines = ["## \(session.start.clock) \(heading)"] + markdown.dropLast()
    // Two signs hide what follows, wherever they stand.
    return lines.map { $0.replacing("%%", with: "%\\%") }
  }
}
