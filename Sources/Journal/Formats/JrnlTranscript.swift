internal import Conversation

/// A transcript as one entry of a jrnl journal, for `jrnl --import`.
///
/// jrnl takes a line `[date] …` in a body for a new entry, drops blanks at both ends, and stars an
/// entry whose title begins or ends with `*`; each of these is kept from happening here. The last
/// line says where the entry came from: the hash is that of the session's records, so that writing
/// out the same session again gives the same entry, which jrnl does not import twice.
enum JrnlTranscript {
  static func render(_ session: Session) -> String {
    let hash = sha256(RecordTranscript.records(session))
    let body =
      PlainTranscript.body(session).dropFirst() + [
        "",
        tags(session),
        "umbra-id: \(session.id)  sha256: \(hash)",
      ]
    let header = "[\(session.start.date) \(session.start.clock)] \(title(session))"
    let lines = [header] + body.map(protected)
    return lines.map(\.withoutTrailingBlanks).joined(separator: "\n") + "\n"
  }

  private static func title(_ session: Session) -> String {
    var title = session.shownTitle[...]
    while let first = title.first, first == "*" || first == " " { title.removeFirst() }
    while let last = title.last, last == "*" || last == " " { title.removeLast() }
    return title.isEmpty ? "Conversation" : String(title)
  }

  private static func tags(_ session: Session) -> String {
    guard let dialogue = session.dialogue, !dialogue.isEmpty else { return "@umbra" }
    let tag = dialogue.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
        ? String(scalar) : "-"
    }
    return "@umbra @\(tag.joined())"
  }

  /// Puts a blank before a line that jrnl could take for the beginning of an entry.
  private static func protected(_ line: String) -> String {
    let bytes = line.utf8
    guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      bytes.distance(from: bytes.startIndex, to: end) > 1,
      bytes[bytes.index(after: end)...].first == UInt8(ascii: " ")
    else { return line }
    return " " + line
  }
}
