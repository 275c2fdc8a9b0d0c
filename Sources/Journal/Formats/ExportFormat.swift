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
    case .jsonl: text(sessions, separator: "", TranscriptFormat.jsonl.render)
    case .markdown: text(sessions) { MarkdownTranscript.render($0, withNotes: true) }
    case .plain: text(sessions, TranscriptFormat.plain.render)
    case .jrnl: text(sessions, TranscriptFormat.jrnl.render)
    case .org: Array(OrgDatetree.render(sessions).utf8)
    case .html: Array(HTMLPage.render(sessions).utf8)
    case .dayone: DayOneArchive.render(sessions)
    }
  }

  private func text(
    _ sessions: [Session],
    separator: String = "\n",
    _ render: (Session) -> String
  ) -> [UInt8] {
    Array(sessions.map(render).joined(separator: separator).utf8)
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
