/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text cannot be used as it is.
  case error
  /// The text can be used, and is probably not what its author meant.
  case warning
  /// Something the author may like to know.
  case info
}

/// Something to tell the author of a text: what was found, where, and what to do.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// The permanent kebab-case name of the condition; search and suppress by it, never by the words.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// One lower-case sentence without a full stop.
  public var message: String
  /// The name of the file it is about.
  public var file: String
  /// The stretch of text it is about.
  public var range: SourceRange
  /// Other places that explain it.
  public var notes: [Note]
  /// Edits that would settle it; at most one of them should be applied.
  public var fixIts: [FixIt]

  /// Creates a diagnostic.
  public init(
    code: String,
    severity: Severity,
    message: String,
    file: String,
    range: SourceRange,
    notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.file = file
    self.range = range
    self.notes = notes
    self.fixIts = fixIts
  }
}

/// Another place that explains a diagnostic; it may be in another file.
public struct Note: Hashable, Sendable, Codable {
  /// One lower-case sentence without a full stop.
  public var message: String
  /// The name of the file the note is about.
  public var file: String
  /// The stretch of text the note is about.
  public var range: SourceRange

  /// Creates a note.
  public init(message: String, file: String, range: SourceRange) {
    self.message = message
    self.file = file
    self.range = range
  }
}
