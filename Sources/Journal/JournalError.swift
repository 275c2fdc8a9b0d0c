public import SystemPackage

/// What kept the journal from doing what it was asked to.
///
/// Holds no word of a person: a code, a path, the system's error number, and facts such as ids.
public struct JournalError: Error, Hashable, Sendable {
  /// What went wrong, permanently named.
  public var code: Code
  /// The file or folder it went wrong with.
  public var path: FilePath
  /// What the system answered, when it was the system that refused.
  public var errno: Errno?
  /// Facts that the message needs, such as the ids that a prefix fits.
  var facts: [String]

  init(_ code: Code, _ path: FilePath, errno: Errno? = nil, facts: [String] = []) {
    self.code = code
    self.path = path
    self.errno = errno
    self.facts = facts
  }

  /// The permanent name of a kind of error; further ones may come with a later version.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name, in kebab case.
    public var rawValue: String

    /// Creates a code from its name, known or not.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The name.
    public var description: String { rawValue }

    /// A folder can be read or changed by others.
    public static let folderNotPrivate = Code(rawValue: "folder-not-private")
    /// A folder belongs to somebody else.
    public static let folderForeign = Code(rawValue: "folder-foreign")
    /// A folder is missing and cannot be made, or is no folder, or cannot be listed.
    public static let folderUnusable = Code(rawValue: "folder-unusable")
    /// A session file is a symbolic link, which is never followed.
    public static let symbolicLink = Code(rawValue: "symbolic-link")
    /// A session file is a folder, a device or a pipe.
    public static let notAFile = Code(rawValue: "not-a-file")
    /// A file is larger than any session can be.
    public static let tooLarge = Code(rawValue: "too-large")
    /// No session has this id.
    public static let notFound = Code(rawValue: "not-found")
    /// Several sessions have ids that begin like this.
    public static let ambiguous = Code(rawValue: "ambiguous")
    /// Another program has the session open.
    public static let inUse = Code(rawValue: "in-use")
    /// The session came to an end already.
    public static let closed = Code(rawValue: "closed")
    /// A session is not closed and whole, or does not say what it did before, and is not edited.
    public static let notEditable = Code(rawValue: "not-editable")
    /// The recorder was released and writes no more.
    public static let released = Code(rawValue: "released")
    /// A newer version wrote the session: it can be read and not be changed.
    public static let newerVersion = Code(rawValue: "newer-version")
    /// The first line of a session file is not the header of a session.
    public static let noHeader = Code(rawValue: "no-header")
    /// An entry's number does not come after the last one's.
    public static let outOfOrder = Code(rawValue: "out-of-order")
    /// A file could not be opened.
    public static let openFailed = Code(rawValue: "open-failed")
    /// A file could not be read.
    public static let readFailed = Code(rawValue: "read-failed")
    /// A record could not be written; nothing of it is left in the file.
    public static let writeFailed = Code(rawValue: "write-failed")
    /// A record could be written in part only, and the part could not be removed again.
    public static let leftTorn = Code(rawValue: "left-torn")
    /// What was written may not have reached the disk.
    public static let syncFailed = Code(rawValue: "sync-failed")
    /// A finished rewrite could not take the place of the old file, which is whole.
    public static let replaceFailed = Code(rawValue: "replace-failed")
    /// A file could not be removed.
    public static let removeFailed = Code(rawValue: "remove-failed")
    /// A file could not be locked.
    public static let lockFailed = Code(rawValue: "lock-failed")
  }
}

extension JournalError: CustomStringConvertible {
  /// What was found, where, and what to do about it, in one line.
  public var description: String {
    guard let errno else { return sentence }
    return "\(sentence) (\(errno.description), errno \(errno.rawValue))"
  }

  private var sentence: String {
    let file = "‘\(path)’"
    switch code {
    case .folderNotPrivate:
      return "\(file) is open to other users; make it private with: chmod 700 \(file)"
    case .folderForeign:
      return "\(file) belongs to another user; choose a folder of your own with --home"
    case .folderUnusable: return "\(file) cannot be used as a folder"
    case .symbolicLink:
      return "\(file) is a symbolic link, which is not followed; put the file itself there"
    case .notAFile: return "\(file) is not a file"
    case .tooLarge: return "\(file) is larger than a session can be"
    case .notFound: return "no session ‘\(facts.first ?? "")’ in \(file)"
    case .ambiguous:
      return "several sessions fit in \(file); say more of the id: "
        + facts.joined(separator: ", ")
    case .inUse: return "\(file) is open in another umbra; end it there first"
    case .closed: return "\(file) has ended and cannot be continued"
    case .notEditable:
      return "\(file) is not finished, or was changed meanwhile; it is as it was"
    case .released: return "\(file) is not being written any more; reopen it to go on"
    case .newerVersion:
      return "\(file) was written by a newer umbra; it can be read, not changed"
    case .noHeader: return "\(file) does not begin with the header of a session"
    case .outOfOrder:
      return "an entry for \(file) is not numbered after the last one"
    case .openFailed: return "\(file) cannot be opened"
    case .readFailed: return "\(file) cannot be read"
    case .writeFailed: return "\(file) cannot be written; what it held before is whole"
    case .leftTorn: return "the last record of \(file) is torn; what it held before is whole"
    case .syncFailed: return "what was written to \(file) may not have reached the disk"
    case .replaceFailed: return "\(file) cannot be replaced; what it held before is whole"
    case .removeFailed: return "\(file) cannot be removed"
    case .lockFailed: return "\(file) cannot be locked"
    default: return "\(file): \(code)"
    }
  }
}
