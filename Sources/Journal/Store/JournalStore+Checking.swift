internal import SystemPackage

extension JournalStore {
  /// The sessions that are damaged, newest first: part of their file cannot be read, or was changed.
  ///
  /// Every file is read as a whole; nothing is changed. One that goes away meanwhile is passed over.
  ///
  /// - Throws: ``JournalError`` when the folder cannot be listed.
  public func damagedSessions() throws(JournalError) -> [SessionName] {
    var damaged: [SessionName] = []
    for name in try names() {
      do throws(JournalError) {
        let reading = SessionReader.read(try contents(of: name), name: name)
        if reading.map({ $0.stored.state == .damaged }) ?? true { damaged.append(name) }
      } catch {
        if error.errno != .noSuchFileOrDirectory { damaged.append(name) }
      }
    }
    return damaged
  }
}
