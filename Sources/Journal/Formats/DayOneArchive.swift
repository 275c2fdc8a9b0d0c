internal import Conversation
internal import FoundationEssentials

/// Sessions as a Day One archive: a zip with one JSON file.
///
/// The id of an entry is that of the session, so that importing twice makes no second entry where the
/// importer heeds it. Seconds are whole and times UTC; the text is Markdown.
enum DayOneArchive {
  private struct Journal: Encodable {
    struct Metadata: Encodable { var version = "1.0" }
    var metadata = Metadata()
    var entries: [Entry]
  }

  private struct Entry: Encodable {
    var uuid: String
    var creationDate: String
    var modifiedDate: String
    var timeZone: String
    var text: String
    var tags: [String]
    var starred = false
    var isPinned = false
    var isAllDay = false
  }

  static func render(_ sessions: [Session]) -> [UInt8] {
    let entries = sessions.map { session in
      let time = Timestamp(seconds: session.start.seconds).description
      return Entry(
        uuid: SessionKey(SessionName(session.id)).hexadecimal,
        creationDate: time,
        modifiedDate: time,
        timeZone: session.timeZone ?? "UTC",
        text: MarkdownTranscript.render(session),
        tags: ["umbra"] + (session.dialogue.map { [$0] } ?? [])
      )
    }
    var zip = StoredZip()
    zip.add("umbra.json", RecordCoder().line(Journal(entries: entries)))
    return zip.finished() ?? []
  }
}

extension SessionKey {
  /// The id's 128 bits as 32 hexadecimal digits.
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let letters = [high, low].flatMap { half in
      stride(from: 60, through: 0, by: -4).map { digits[Int(half >> UInt64($0) & 15)] }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
