public import SystemPackage

extension JournalStore {
  /// What a reading of one file found.
  public struct FileCheck: Hashable, Sendable {
    /// The name of the file.
    public var name: SessionName
    /// What was found, each with what to do about it; holds no word of the person.
    public var findings: [String]
    /// Whether any of it is more than a last line that was cut short.
    public var isWrong: Bool
  }

  /// The sessions that are damaged, newest first: part of their file cannot be read, or was changed.
  ///
  /// Every file is read as a whole; nothing is changed. One that goes away meanwhile is passed over.
  ///
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func damagedSessions() throws(JournalError) -> [SessionName] {
    try checkAll().filter(\.isWrong).map(\.name)
  }

  /// Reads every file as a whole and says what is wrong with each, newest first.
  ///
  /// Nothing is changed. A file that goes away meanwhile is passed over.
  ///
  /// - Returns: One value for each file, with or without findings.
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public nonisolated func checkAll() throws(JournalError) -> [FileCheck] {
    var checks: [FileCheck] = []
    for name in try names() {
      do throws(JournalError) {
        checks.append(check(try contents(of: name), of: name))
      } catch {
        guard error.errno != .noSuchFileOrDirectory else { continue }
        checks.append(FileCheck(name: name, findings: [error.description], isWrong: true))
      }
    }
    return checks
  }

  /// Where the file of a session is.
  ///
  /// - Parameter reference: An id, a file's name, or as much of its beginning as is unique.
  /// - Returns: The path, of a file that was there a moment ago.
  /// - Throws: ``JournalError`` when there is no such session, or several.
  public nonisolated func path(of reference: String) throws(JournalError) -> FilePath {
    folder.appending(try resolve(reference).fileName)
  }

  private nonisolated func check(_ bytes: [UInt8], of name: SessionName) -> FileCheck {
    guard let reading = SessionReader.read(bytes, name: name) else {
      let finding =
        bytes.isEmpty
        ? "the file is empty; nothing was ever written to it, and it can be deleted"
        : "line 1 is not the header of a session; put it back from a backup, or move the file away"
      return FileCheck(name: name, findings: [finding], isWrong: true)
    }
    var findings = reading.stored.problems.prefix(5).map { problem in
      let help =
        switch problem.reason {
        case .unreadable, .outOfOrder, .afterEnd:
          "everything else of it can be read: umbra journal show \(name)"
        case .changed:
          "if you changed the file yourself, all is well; if not, compare it with a backup"
        }
      return "\(problem); \(help)"
    }
    let rest = reading.stored.problems.count - findings.count
    if rest > 0 { findings.append("and \(rest) more lines like these") }
    if reading.wholeLength < bytes.count, !reading.tailIsRecord {
      findings.append(
        "the last line was cut short by a crash; what came before is whole, and the session can be "
          + "resumed"
      )
    }
    return FileCheck(name: name, findings: findings, isWrong: reading.stored.state == .damaged)
  }
}
