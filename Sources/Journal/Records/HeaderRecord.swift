internal import Conversation

/// The first record of a session file.
struct HeaderRecord: Codable {
  /// The version that this code writes and knows all of.
  static let knownVersion = 1

  var version: Int
  var kind: String
  var id: String
  var start: Timestamp
  var timeZone: String?
  var application: String?
  var dialogue: String?
  var title: String?
  var dialogueFingerprint: String?

  enum CodingKeys: String, CodingKey {
    case version = "v"
    case kind = "k"
    case id
    case start
    case timeZone = "tz"
    case application = "app"
    case dialogue
    case title
    case dialogueFingerprint = "dialogue_sha"
  }

  init(_ session: Session) {
    version = Self.knownVersion
    kind = "session"
    id = session.id.description
    start = session.start
    timeZone = session.timeZone
    application = session.application
    dialogue = session.dialogue
    title = session.title
    dialogueFingerprint = session.dialogueFingerprint
  }

  /// A session in which nothing was said yet, or `nil` when this is not the header of one.
  var session: Session? {
    guard kind == "session", version >= 1, let id = SessionID(id) else { return nil }
    return Session(
      id: id,
      start: start,
      timeZone: timeZone,
      application: application ?? "",
      dialogue: dialogue,
      title: title,
      dialogueFingerprint: dialogueFingerprint
    )
  }

  var isNewer: Bool { version > Self.knownVersion }
}
