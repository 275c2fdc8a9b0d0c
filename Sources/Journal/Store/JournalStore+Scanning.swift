public import Conversation

extension JournalStore {
  /// What a session holds of feelings, notes and ratings, without the words that were said.
  ///
  /// What cannot be read is passed over, and so is a file that is gone. Cost: one read of the file, of
  /// which only the records that are looked for are taken apart: feelings, notes, ratings with their
  /// requests, and what tells whether those count.
  ///
  /// - Parameter name: The name of the session's file.
  /// - Returns: The entries that count, in order.
  public nonisolated func scan(_ name: SessionName) -> [Transcript.Entry] {
    guard var reader = try? FolderReader(folder, files: files) else { return [] }
    let scan = EntryScan(findsRatings: true)
    let session = reader.read(SessionKey(name)) { scan.session(in: $0) } ?? nil
    return session?.entries ?? []
  }
}
