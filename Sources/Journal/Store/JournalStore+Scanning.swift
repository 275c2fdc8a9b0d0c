public import Conversation
internal import SystemPackage

extension JournalStore {
  /// What a session holds of feelings, notes and ratings, without the words that were said.
  ///
  /// The file's bytes are searched, and only the records that are needed are decoded: those of
  /// feelings, notes, ratings with their requests, asides and returns. What cannot be read is passed
  /// over, and so is a file that is gone. Cost: one read of the file.
  ///
  /// - Parameter name: The name of the session's file.
  /// - Returns: The entries in the order of the file; not all of them need count.
  public nonisolated func scan(_ name: SessionName) -> [Transcript.Entry] {
    guard let descriptor = try? openToRead(folder.appending(name.fileName)) else { return [] }
    defer { files.close(descriptor) }
    guard let bytes = try? files.contents(of: descriptor) else { return [] }
    let coder = RecordCoder()
    return RecordLines(bytes: bytes).compactMap { line in
      guard line.isWhole, RecordScan.isWanted(line.text) else { return nil }
      return coder.record(EntryRecord.self, in: line.text)?.entry
    }
  }
}

/// Tells records of some kinds by their bytes.
///
/// Inside a JSON string every quotation mark is escaped, so that these bytes stand nowhere but where a
/// record has them.
private enum RecordScan {
  static func isWanted(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { line in
      guard let kind = find(key, in: line) else { return false }
      let rest = UnsafeBufferPointer(rebasing: line[kind...])
      if whole.contains(where: { begins(rest, with: $0) }) { return true }
      if begins(rest, with: ask) { return find(ratingRequest, in: line) != nil }
      return begins(rest, with: me) && find(ratingAnswer, in: line) != nil
    }
  }

  private static let key = Array("\"k\":\"".utf8)
  private static let whole = ["felt\"", "note\"", "back\"", "aside\"", "aside_end\""]
    .map { Array($0.utf8) }
  private static let ask = Array("ask\"".utf8)
  private static let me = Array("me\"".utf8)
  private static let ratingRequest = Array("\"kind\":\"rating\"".utf8)
  private static let ratingAnswer = Array("\"value\":{\"rating\":".utf8)

  /// Where some bytes end in others, or `nil`.
  private static func find(_ bytes: [UInt8], in line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, line.count >= bytes.count else { return nil }
    var position = 0
    let last = line.count - bytes.count
    while position <= last {
      if line[position] == first,
        begins(UnsafeBufferPointer(rebasing: line[position...]), with: bytes)
      {
        return position + bytes.count
      }
      position += 1
    }
    return nil
  }

  private static func begins(_ line: UnsafeBufferPointer<UInt8>, with bytes: [UInt8]) -> Bool {
    guard line.count >= bytes.count else { return false }
    for index in bytes.indices where line[index] != bytes[index] { return false }
    return true
  }
}
