/// Tells by the bytes of a session file whether a query may be met by it.
///
/// A file that meets the query is never passed over; one that does not may be let through. Looked for
/// are the two neighbours of the longest word that are rarest together; around them every letter that
/// is there in ASCII must fit, and what is not ASCII may be anything. So may a character that is escaped by
/// its number, wherever it stands: umbra itself writes control characters alone that way.
struct SearchScan {
  private let alternatives: [[SearchNeedle]]
  private let kinds: [[UInt8]]

  /// The kinds of records in which the words may stand.
  init(_ query: SearchQuery, kinds: [String]) {
    alternatives = query.alternatives.map { terms in
      terms.filter { !$0.isExcluded }.compactMap(SearchNeedle.init)
    }
    self.kinds = kinds.map { Array($0.utf8) }
  }

  func mayBeMet(by bytes: UnsafeRawBufferPointer) -> Bool {
    alternatives.contains { $0.allSatisfy { isFound($0, in: bytes) } }
  }

  private func isFound(_ needle: SearchNeedle, in bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while let place = needle.next(in: bytes, from: position) {
      if isInRecord(place, bytes) { return true }
      // Nothing else on this line counts either.
      position = Self.lineEnd(from: place, in: bytes)
    }
    return false
  }

  /// Whether the line around a place is a record of one of the kinds.
  private func isInRecord(_ position: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    let end = Self.lineEnd(from: position, in: bytes)
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    return RecordFields.kind(of: line).map { kind in
      kinds.contains { $0.elementsEqual(kind) }
    } ?? false
  }

  private static func lineEnd(from position: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = position
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }
}
