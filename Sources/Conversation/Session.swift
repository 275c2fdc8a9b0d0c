/// One conversation from its first word to its last.
public struct Session: Hashable, Sendable {
  /// Names the session.
  public var id: SessionID
  /// When it began, with the person's offset from UTC then.
  public var start: Timestamp
  /// The IANA name of the person's time zone, such as `Europe/Lisbon`; `nil` when it is not known.
  public var timeZone: String?
  /// The program and version that wrote it, such as `umbra 0.1.0`.
  public var application: String
  /// The id of the dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// A title for people.
  public var title: String?
  /// A fingerprint of the dialogue's text when the session began.
  public var dialogueFingerprint: String?
  /// What was said.
  public var transcript: Transcript
  /// Whether the session came to an end; an open one can be resumed.
  public var isClosed: Bool

  /// Creates a session in which nothing was said yet.
  public init(
    id: SessionID,
    start: Timestamp,
    timeZone: String? = nil,
    application: String,
    dialogue: String? = nil,
    title: String? = nil,
    dialogueFingerprint: String? = nil
  ) {
    self.id = id
    self.start = start
    self.timeZone = timeZone
    self.application = application
    self.dialogue = dialogue
    self.title = title
    self.dialogueFingerprint = dialogueFingerprint
    self.transcript = Transcript()
    self.isClosed = false
  }
}
