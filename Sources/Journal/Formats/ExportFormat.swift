public import Conversation

/// A way to hand many sessions on at once.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// JSON Lines: the records of each session, one session after another. Lossless.
  case jsonl
  /// Markdown, which ``sessions(inMarkdown:)`` reads back.
  case markdown
  /// Text to read.
  case plain
  /// Entries for `jrnl --import`.
  case jrnl
  /// An Org datetree.
  case org
  /// One self-contained HTML page without script.
  case html
  /// A Day One archive: a zip with one JSON file.
  case dayone

  /// Writes the sessions out, in the order they are given; a datetree has its own.
  ///
  /// The same sessions always give the same bytes. Everything is held in memory.
  public func bytes(of sessions: [Session]) -> [UInt8] {
    switch self {
    case .jsonl, .markdown, .plain, .jrnl:
      sessions.enumerated().flatMap { bytes(of: $1, isFirst: $0 == 0) ?? [] }
    case .org: Array(OrgDatetree.render(sessions).utf8)
    case .html: Array(HTMLPage.render(sessions).utf8)
    case .dayone: DayOneArchive.render(sessions)
    }
  }

  /// Writes one session out of many, which may be more than fit in memory.
  ///
  /// What comes of all of them, one after another, is what ``bytes(of:)-([Session])`` gives.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - isFirst: Whether none was written before it.
  /// - Returns: The bytes, or `nil` where a format is written as a whole.
  public func bytes(of session: Session, isFirst: Bool) -> [UInt8]? {
    let text: String
    switch self {
    case .jsonl: return Array(TranscriptFormat.jsonl.render(session).utf8)
    case .markdown: text = MarkdownTranscript.render(session, withNotes: true)
    case .plain: text = TranscriptFormat.plain.render(session)
    case .jrnl: text = TranscriptFormat.jrnl.render(session)
    case .org, .html, .dayone: return nil
    }
    return Array((isFirst ? text : "\n" + text).utf8)
  }

  /// The sessions in Markdown that ``markdown`` wrote, or `nil` when anything else is in it.
  ///
  /// Who said what comes back byte for byte, with ratings, skipped questions, title, dialogue, id and
  /// start to the second, and so do notes and feelings, after what was said; an utterance of several
  /// paragraphs comes back as several. The times of entries are not in Markdown.
  public static func sessions(inMarkdown markdown: String) -> [Session]? {
    MarkdownReader.sessions(in: markdown)
  }

  /// An Obsidian daily note with these sessions in it, each between markers of its own.
  ///
  /// A session that is in the note already is replaced where it stands; nothing else of the note is
  /// changed.
  public static func dailyNote(_ note: String, adding sessions: [Session]) -> String {
    ObsidianNote.adding(sessions, to: note)
  }
}
