/// Tells by the bytes of a session file whether a query may be met by it.
///
/// A file that meets the query is never passed over; one that does not may be let through. Looked for
/// is the rarest letter of the longest word, eight bytes at a time; around it every letter that is
/// there in ASCII must fit, and what is not ASCII, or escaped, may be anything.
struct SearchScan {
  private let alternatives: [[Needle]]
  private let marks: [[UInt8]]

  private struct Needle {
    var letters: [UInt8]
    var pivot: Int
  }

  /// The kinds of records in which the words may stand.
  init(_ query: SearchQuery, kinds: [String]) {
    alternatives = query.alternatives.map { terms in
      terms.filter { !$0.isExcluded }.compactMap(Self.needle)
    }
    marks = kinds.map { Array("\"k\":\"\($0)\"".utf8) }
  }

  func mayBeMet(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    alternatives.contains { $0.allSatisfy { isFound($0, in: bytes) } }
  }

  /// Letters from rare to frequent; what is not among them is rarer still.
  private static let byFrequency = Array("zqxjkvbpygfwmucldrhsnioate".utf8)

  /// What to look for, or `nil` when a term has no word that is all ASCII.
  private static func needle(_ term: SearchQuery.Term) -> Needle? {
    let words = term.words.filter { $0.allSatisfy { $0 < 0x80 } }
    guard let word = words.max(by: { $0.count < $1.count }) else { return nil }
    let ranks = word.map { byFrequency.firstIndex(of: $0) ?? -1 }
    guard let least = ranks.min(), let pivot = ranks.firstIndex(of: least) else { return nil }
    return Needle(letters: word, pivot: pivot)
  }

  private func isFound(_ needle: Needle, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let letter = needle.letters[needle.pivot]
    // Digits have no case, and the bit that tells case apart must not make them something else.
    let bit: UInt8 = letter >= 0x61 ? 0x20 : 0
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let letters = UInt64(letter) &* ones
    let bits = UInt64(bit) &* ones
    let backslashes = UInt64(0x5C) &* ones
    var position = 0
    while position < raw.count {
      if position + 8 <= raw.count {
        let word = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        )
        let difference = (word | bits) ^ letters
        let escape = word ^ backslashes
        let hit =
          ((difference &- ones) & ~difference) | ((escape &- ones) & ~escape) | word
        var places = hit & highs
        var next = position + 8
        while places != 0 {
          let place = position + places.trailingZeroBitCount >> 3
          places &= places &- 1
          guard isMet(needle, letter, bit, at: place, in: raw) else { continue }
          if isInRecord(place, raw) { return true }
          // Nothing else on this line counts either.
          next = Self.lineEnd(from: place, in: raw)
          break
        }
        position = next
        continue
      }
      if isMet(needle, letter, bit, at: position, in: raw), isInRecord(position, raw) {
        return true
      }
      position += 1
    }
    return false
  }

  /// Whether the pivot may stand in a place, with the letters around it.
  private func isMet(
    _ needle: Needle,
    _ letter: UInt8,
    _ bit: UInt8,
    at place: Int,
    in raw: UnsafeRawBufferPointer
  ) -> Bool {
    let byte = raw[place]
    return (byte | bit == letter || byte == 0x5C || byte >= 0xC3 && byte <= 0xE1)
      && fits(needle, at: place, in: raw)
  }

  /// Whether the letters around the pivot fit, as far as they are ASCII.
  private func fits(_ needle: Needle, at position: Int, in raw: UnsafeRawBufferPointer) -> Bool {
    func agrees(_ offset: Int) -> Bool? {
      let place = position + offset - needle.pivot
      guard place >= 0, place < raw.count else { return false }
      let byte = raw[place]
      if byte >= 0x80 || byte == 0x5C { return nil }
      // An apostrophe inside the word is passed over when it is folded.
      if byte == 0x27 { return nil }
      let letter = needle.letters[offset]
      return letter >= 0x61 ? byte | 0x20 == letter : byte == letter
    }
    for offset in stride(from: needle.pivot - 1, through: 0, by: -1) {
      guard let agrees = agrees(offset) else { break }
      if !agrees { return false }
    }
    for offset in needle.pivot..<needle.letters.count {
      guard let agrees = agrees(offset) else { break }
      if !agrees { return false }
    }
    return true
  }

  /// Whether the line around a place is a record of one of the kinds.
  private func isInRecord(_ position: Int, _ raw: UnsafeRawBufferPointer) -> Bool {
    var start = position
    while start > 0, raw[start - 1] != 0x0A { start -= 1 }
    let line = UnsafeRawBufferPointer(rebasing: raw[start..<Self.lineEnd(from: position, in: raw)])
    return RecordFields.kind(of: line).map { kind in
      marks.contains { $0.dropFirst(5).dropLast().elementsEqual(kind) }
    } ?? false
  }

  private static func lineEnd(from position: Int, in raw: UnsafeRawBufferPointer) -> Int {
    var end = position
    while end < raw.count, raw[end] != 0x0A { end += 1 }
    return end
  }
}
