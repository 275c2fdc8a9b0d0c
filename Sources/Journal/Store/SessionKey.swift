internal import Conversation

/// A session file's name as numbers: what a folder of ten thousand of them is sorted by.
struct SessionKey: Hashable, Comparable {
  /// The id's 128 bits.
  var high: UInt64
  var low: UInt64
  var copy: Int

  private init(digits: some Sequence<UInt64>, copy: Int) {
    high = 0
    low = 0
    self.copy = copy
    for digit in digits { append(digit) }
  }

  private mutating func append(_ digit: UInt64) {
    high = high << 5 | low >> 59
    low = low << 5 | digit
  }

  /// Reads `ID.jsonl` or `ID.2.jsonl`, or returns `nil` when the bytes are another name.
  init?(fileName: some RandomAccessCollection<UInt8>) {
    guard fileName.count >= Self.shortest, fileName.suffix(6).elementsEqual(".jsonl".utf8) else {
      return nil
    }
    self.init(digits: EmptyCollection(), copy: 1)
    // A folder holds thousands of names, and every start reads them.
    var greatest: UInt64 = 7
    var index = fileName.startIndex
    for _ in 0..<26 {
      let digit = Self.values[Int(fileName[index])]
      guard digit <= greatest else { return nil }
      greatest = 31
      append(digit)
      fileName.formIndex(after: &index)
    }
    if fileName.count == Self.shortest { return }
    let middle = String(decoding: fileName.dropFirst(26).dropLast(6), as: UTF8.self)
    guard middle.first == ".", let copy = Int(middle.dropFirst()), copy > 1,
      middle == ".\(copy)"
    else { return nil }
    self.copy = copy
  }

  init(_ name: SessionName) {
    self.init(digits: name.id.description.utf8.map { Self.values[Int($0)] & 31 }, copy: name.copy)
  }

  /// The keys of the ids that begin like this, or `nil` when none can.
  static func range(ofPrefix prefix: String) -> ClosedRange<SessionKey>? {
    let digits = prefix.utf8.map { Self.values[Int($0)] }
    guard (1...26).contains(digits.count), digits[0] < 8, digits.allSatisfy({ $0 < 32 }) else {
      return nil
    }
    let rest = 26 - digits.count
    return SessionKey(
      digits: digits + Array(repeating: 0, count: rest),
      copy: 1
    )...SessionKey(digits: digits + Array(repeating: 31, count: rest), copy: .max)
  }

  /// The name, or `nil` when the numbers are those of none.
  var name: SessionName? {
    SessionID(String(decoding: digits, as: UTF8.self)).map { SessionName($0, copy: copy) }
  }

  /// The id as it is written.
  var digits: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(26)
    forEachDigit { text.append($0) }
    return text
  }

  /// Hands over the letters and digits of the id, one after another.
  func forEachDigit(_ body: (UInt8) -> Void) {
    let alphabet = Self.alphabet
    for shift in stride(from: 125, through: 0, by: -5) {
      let bits: UInt64 =
        shift >= 64
        ? high >> UInt64(shift - 64)
        : low >> UInt64(shift) | (shift > 59 ? high << UInt64(64 - shift) : 0)
      body(alphabet[Int(bits & 31)])
    }
  }

  /// The milliseconds since 1970 that the id holds.
  var milliseconds: Int64 { Int64(high >> 16) }

  static func < (left: SessionKey, right: SessionKey) -> Bool {
    (left.high, left.low, left.copy) < (right.high, right.low, right.copy)
  }

  private static let shortest = 32
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  /// What each byte counts as a digit; 255 for those that are none.
  private static let values: [UInt64] = {
    var digits = [UInt64](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { digits[Int(character)] = UInt64(value) }
    return digits
  }()
}
