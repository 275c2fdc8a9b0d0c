public import Conversation

/// How a stored session stands.
public enum SessionState: String, Hashable, Sendable, Codable {
  /// It can be resumed.
  case open
  /// It came to an end.
  case closed
  /// Part of its file cannot be read; everything else of it can.
  case damaged
}

/// A session as its file has it.
public struct StoredSession: Hashable, Sendable {
  /// The name of the file.
  public var name: SessionName
  /// The session, with those of its entries that could be read.
  public var session: Session
  /// How it stands; with a torn last line it is open, since that is how a crash leaves it.
  public var state: SessionState
  /// What could not be read, by line; holds no word of the person.
  public var problems: [Problem]
  /// What its closing record carries on to later sessions.
  public var carried: [String: String]
  /// Whether a newer version wrote it; kinds of records that are not known were passed over.
  public var isNewer: Bool

  /// Part of a file that cannot be read.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong with it.
    public var reason: Reason

    /// What can be wrong with a line.
    public enum Reason: String, Hashable, Sendable {
      /// It is no record.
      case unreadable
      /// Its number does not come after the one before.
      case outOfOrder
      /// It stands after the closing record.
      case afterEnd
      /// It closes the session, but for other bytes than those before it.
      case changed
    }

    /// The problem as words.
    public var description: String {
      switch reason {
      case .unreadable: "line \(line) is not a record"
      case .outOfOrder: "line \(line) is not numbered after the line before it"
      case .afterEnd: "line \(line) stands after the end"
      case .changed: "the lines before line \(line) were changed after the end"
      }
    }
  }
}

extension Session {
  /// How many words the person used in their own answers, as far as those count and may be kept.
  ///
  /// Choices, ratings and control words are not words of theirs.
  public var personsWordCount: Int {
    transcript.keptEntries.reduce(0) { count, entry in
      guard case .answered(let answer) = entry.content, case .text(let text) = answer.value else {
        return count
      }
      return count + text.split(whereSeparator: \.isWhitespace).count
    }
  }
}
