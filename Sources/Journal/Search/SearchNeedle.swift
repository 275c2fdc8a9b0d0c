/// A word to look for in the bytes of records, where it may have capitals and accents.
struct SearchNeedle {
  private let letters: [UInt8]
  /// Which two neighbours are looked for first, by the place of the left one; a word of one letter
  /// has none to its right.
  private let pivot: Int
  private let left: Letter
  private let right: Letter
  /// The letters from the left one on, as far as a number holds them.
  private let head: Head

  /// A letter in either case: what a byte is after the bits are set.
  private struct Letter {
    var byte: UInt8
    var bits: UInt8

    /// Digits have no case, and the bit that tells case apart must not make them something else.
    init(_ byte: UInt8) {
      self.byte = byte
      bits = byte >= 0x61 ? 0x20 : 0
    }

    /// What every byte is.
    static let any = Letter(byte: 0xFF, bits: 0xFF)

    private init(byte: UInt8, bits: UInt8) {
      self.byte = byte
      self.bits = bits
    }
  }

  /// Up to eight letters, compared at once.
  private struct Head {
    var letters: UInt64 = 0
    var bits: UInt64 = 0
    var mask: UInt64 = 0

    init(_ word: some Sequence<UInt8>) {
      for (place, byte) in word.prefix(8).enumerated() {
        let letter = Letter(byte)
        letters |= UInt64(letter.byte) << UInt64(place * 8)
        bits |= UInt64(letter.bits) << UInt64(place * 8)
        mask |= 0xFF << UInt64(place * 8)
      }
    }

    func isMet(by bytes: UInt64) -> Bool { ((bytes | bits) ^ letters) & mask == 0 }
  }

  /// Takes the longest word of a term, or `nil` when none is all ASCII.
  init?(_ term: SearchQuery.Term) {
    let words = term.words.filter { $0.allSatisfy { $0 < 0x80 } }
    guard let word = words.max(by: { $0.count < $1.count }), let first = word.first else {
      return nil
    }
    letters = word
    let pairs = zip(word, word.dropFirst()).map { Self.frequency($0) * Self.frequency($1) }
    pivot = pairs.min().flatMap(pairs.firstIndex) ?? 0
    left = pairs.isEmpty ? Letter(first) : Letter(word[pivot])
    right = pairs.isEmpty ? .any : Letter(word[pivot + 1])
    head = Head(word[pivot...])
  }

  /// Letters from rare to frequent; what is not among them is rarer still.
  private static let byFrequency = Array("zqxjkvbpygfwmucldrhsnioate".utf8)

  private static func frequency(_ letter: UInt8) -> Int {
    (byFrequency.firstIndex(of: letter) ?? -1) + 2
  }

  // MARK: Looking

  private typealias Block = SIMD16<UInt8>
  private typealias Hits = SIMDMask<SIMD16<Int8>>

  /// The next place, from one on, where the word may stand.
  func next(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count else { return nil }
    var position = start
    // Each block is looked at together with the one that begins a byte later.
    while position + 65 <= bytes.count {
      if let found = place(in64From: position, base, bytes) { return found }
      position += 64
    }
    while position + 17 <= bytes.count {
      let hits = plainHits(in: base + position) .| Self.otherHits(in: base + position)
      if let found = place(in: hits, at: position, bytes) { return found }
      position += 16
    }
    return (position..<bytes.count).first { mayStand(at: $0, in: bytes) }
  }

  @inline(__always)
  private func place(
    in64From position: Int,
    _ base: UnsafeRawPointer,
    _ bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let start = base + position
    var first = plainHits(in: start)
    var second = plainHits(in: start + 16)
    var third = plainHits(in: start + 32)
    var fourth = plainHits(in: start + 48)
    let all = Self.block(start) | Self.block(start + 16)
    let rest = Self.block(start + 32) | Self.block(start + 48)
    if Self.hasAny((all | rest) .>= Block(repeating: 0x80)) {
      first = first .| Self.otherHits(in: start)
      second = second .| Self.otherHits(in: start + 16)
      third = third .| Self.otherHits(in: start + 32)
      fourth = fourth .| Self.otherHits(in: start + 48)
    }
    guard Self.hasAny((first .| second) .| (third .| fourth)) else { return nil }
    return place(in: first, at: position, bytes) ?? place(in: second, at: position + 16, bytes)
      ?? place(in: third, at: position + 32, bytes) ?? place(in: fourth, at: position + 48, bytes)
  }

  /// Where the left letter stands before the right one or before what may hide it, and escapes.
  @inline(__always)
  private func plainHits(in base: UnsafeRawPointer) -> Hits {
    let these = Self.block(base)
    let next = Self.block(base + 1)
    let isLeft = (these | Block(repeating: left.bits)) .== Block(repeating: left.byte)
    let isRight = (next | Block(repeating: right.bits)) .== Block(repeating: right.byte)
    let isHiding = (next .== Block(repeating: 0x27)) .| (next .>= Block(repeating: 0x80))
    let isEscape = (these .== Block(repeating: 0x5C)) .& (next .== Block(repeating: 0x75))
    return (isLeft .& (isRight .| isHiding)) .| isEscape
  }

  /// Where characters begin that may stand for letters of ASCII.
  @inline(__always)
  private static func otherHits(in base: UnsafeRawPointer) -> Hits {
    let these = block(base)
    let isAccented = (these &- Block(repeating: 0xC3)) .<= Block(repeating: 7)
    let isSign =
      (these .== Block(repeating: 0xE2)) .& (block(base + 1) .== Block(repeating: 0x84))
    return isAccented .| ((these .== Block(repeating: 0xE1)) .| isSign)
  }

  @inline(__always)
  private static func block(_ base: UnsafeRawPointer) -> Block {
    base.loadUnaligned(as: Block.self)
  }

  @inline(__always)
  private static func hasAny(_ hits: Hits) -> Bool {
    let bits = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return bits.x | bits.y != 0
  }

  @inline(__always)
  private func place(in hits: Hits, at position: Int, _ bytes: UnsafeRawBufferPointer) -> Int? {
    let bits = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    for half in 0..<2 {
      var rest = UInt64(littleEndian: bits[half]) & 0x8080_8080_8080_8080
      while rest != 0 {
        let place = position + half * 8 + rest.trailingZeroBitCount >> 3
        if !isRuledOut(at: place, in: bytes), mayStand(at: place, in: bytes) { return place }
        rest &= rest &- 1
      }
    }
    return nil
  }

  // MARK: Fitting

  /// Whether the next eight bytes are others than the word has, with nothing among them that may hide
  /// a letter.
  private func isRuledOut(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place + 8 <= bytes.count else { return false }
    let next = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    if head.isMet(by: next) { return false }
    let apostrophes = Self.zeros(next ^ 0x2727_2727_2727_2727)
    let escapes = Self.zeros(next ^ 0x5C5C_5C5C_5C5C_5C5C)
    return (next | apostrophes | escapes) & 0x8080_8080_8080_8080 == 0
  }

  /// The high bit of every byte that is zero; of others only where a zero comes before them.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  /// Whether the word may stand so that its left letter is in a place.
  private func mayStand(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let byte = bytes[place]
    if byte | left.bits == left.byte {
      return fits(before: place, pivot, in: bytes) && fits(from: place + 1, pivot + 1, in: bytes)
    }
    if byte == 0x5C { return place + 1 < bytes.count && bytes[place + 1] == 0x75 }
    guard byte >= 0xC3, byte <= 0xE2 else { return false }
    // One character may stand for two letters, of which the left letter is the first or the second.
    guard fits(before: place, pivot, in: bytes) || fits(before: place, pivot - 1, in: bytes) else {
      return false
    }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return fits(from: end, pivot + 1, in: bytes) || fits(from: end, pivot + 2, in: bytes)
  }

  /// Whether the letters before a place may be the first ones of the word, so many of them.
  private func fits(before place: Int, _ count: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var count = count
    var place = place
    while count > 0 {
      guard place > 0 else { return false }
      let byte = bytes[place - 1]
      if byte == 0x27 {
        place -= 1
      } else if byte >= 0x80 {
        guard place >= 3, bytes[place - 2] == 0x80, bytes[place - 3] == 0xE2 else { return true }
        guard byte == 0x99 else { return false }
        place -= 3
      } else {
        let letter = Letter(letters[count - 1])
        guard byte | letter.bits == letter.byte else { return false }
        place -= 1
        count -= 1
      }
    }
    return true
  }

  /// Whether the letters from a place on may be the last ones of the word, from one on.
  private func fits(from place: Int, _ first: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var index = first
    var place = place
    while index < letters.count {
      guard place < bytes.count else { return false }
      let byte = bytes[place]
      if byte == 0x27 {
        place += 1
      } else if byte >= 0x80 {
        guard byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return true }
        guard bytes[place + 2] == 0x99 else { return false }
        place += 3
      } else if byte == 0x5C {
        return place + 1 < bytes.count && bytes[place + 1] == 0x75
      } else {
        let letter = Letter(letters[index])
        guard byte | letter.bits == letter.byte else { return false }
        place += 1
        index += 1
      }
    }
    return true
  }
}
