public import Conversation

/// Names a session file: the id of its session, and which of several files with that id it is.
///
/// Its description is the file's name without `.jsonl`: `ID`, or `ID.2` for the second.
public struct SessionName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The session's id.
  public var id: SessionID
  /// 1 for the first file with this id; more when a run was repeated with the same ids.
  public var copy: Int

  /// Creates a name.
  public init(_ id: SessionID, copy: Int = 1) {
    self.id = id
    self.copy = max(1, copy)
  }

  /// Reads a name such as `ID` or `ID.2`, or returns `nil` when the text is not one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let id = SessionID(first), parts.count <= 2 else { return nil }
    self.init(id)
    if parts.count == 2 {
      guard let copy = Int(parts[1]), copy >= 2, String(copy) == parts[1] else { return nil }
      self.copy = copy
    }
  }

  /// The name as it is written.
  public var description: String { copy == 1 ? id.description : "\(id).\(copy)" }

  var fileName: String { description + Self.suffix }
  /// Where torn lines of the file are put.
  var tornName: String { description + ".torn" }
  /// Where a rewrite of the file is prepared.
  var draftName: String { fileName + Self.draftSuffix }

  static let draftSuffix = ".tmp"
  private static let suffix = ".jsonl"

  /// Orders by time, as ids do, and then by copy.
  public static func < (left: SessionName, right: SessionName) -> Bool {
    left.id == right.id ? left.copy < right.copy : left.id < right.id
  }
}

extension SessionID {
  /// The moment that an id holds, in UTC: what is left to order by when a header is unreadable.
  var moment: Timestamp {
    let milliseconds = SessionKey(SessionName(self)).milliseconds
    return Timestamp(
      seconds: milliseconds / 1000,
      nanoseconds: Int32(milliseconds % 1000) * 1_000_000
    )
  }
}
