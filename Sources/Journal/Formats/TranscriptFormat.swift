public import Conversation

/// A way to write out what was said.
///
/// All of them show what counts: nothing that the person went back from (``jsonl`` and
/// ``json`` alone keep it, with the record of going back), and no aside that the person did not choose to keep.
public enum TranscriptFormat: String, Hashable, Sendable, Codable, CaseIterable {
  /// Markdown: umbra's words as paragraphs, the person's as quotes. Their words can be read back
  /// byte for byte with ``personsWords(inMarkdown:)``.
  case markdown
  /// Text to read, with a column for who speaks; wrapped by nobody.
  case plain
  /// The records of the session file without checkpoints.
  case jsonl
  /// The same records as one object: the header, with the others in `records`.
  case json
  /// One entry for `jrnl --import`.
  case jrnl

  /// Writes out a session; the same session always gives the same text, which ends in a line feed.
  ///
  /// ``plain`` and ``jrnl`` leave out escape sequences and control characters; ``markdown`` and
  /// the records keep them in a harmless spelling.
  public func render(_ session: Session) -> String {
    switch self {
    case .markdown: MarkdownTranscript.render(session)
    case .plain: PlainTranscript.render(session)
    case .jsonl: RecordTranscript.render(session)
    case .json: RecordTranscript.object(session)
    case .jrnl: JrnlTranscript.render(session)
    }
  }

  /// The person's words in a transcript that ``markdown`` wrote, one string for each entry.
  public static func personsWords(inMarkdown markdown: String) -> [String] {
    MarkdownTranscript.personsWords(in: markdown)
  }
}
