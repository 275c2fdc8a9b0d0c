extension Timestamp: CustomStringConvertible {
  /// The timestamp as RFC 3339 writes it, with its own offset: `2026-11-22T21:40:05+01:00`.
  ///
  /// Part seconds appear only when there are any, without trailing zeros; UTC is `Z`.
  public var description: String {
    let second = wall.modulo(86_400)
    var text = "\(date)T\(clock):\(twoDigits(second % 60))"
    if nanoseconds > 0 {
      let digits = String(nanoseconds)
      var fraction = String(repeating: "0", count: 9 - digits.count) + digits
      while fraction.hasSuffix("0") { fraction.removeLast() }
      text += ".\(fraction)"
    }
    guard offset != 0 else { return text + "Z" }
    let minutes = Int64(abs(offset) / 60)
    return text + "\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  /// Reads an RFC 3339 timestamp, or returns `nil` when the text is not one.
  ///
  /// A blank may stand for the `T`, lower case is accepted, part seconds beyond nanoseconds are cut
  /// off, and a leap second (`:60`) counts as the second after.
  public init?(rfc3339 text: some StringProtocol) {
    self.init(DigitReader(bytes: Array(text.utf8)[...]))
  }

  /// Reads the bytes of an RFC 3339 timestamp, or returns `nil` when they are not one.
  package init?(rfc3339Bytes bytes: Slice<UnsafeRawBufferPointer>) {
    self.init(DigitReader(bytes: bytes))
  }

  private init?<Bytes>(_ digits: DigitReader<Bytes>) {
    var reader = digits
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.skip("T", "t", " "),
      let hour = reader.number(digits: 2), hour < 24, reader.skip(":"),
      let minute = reader.number(digits: 2), minute < 60, reader.skip(":"),
      let second = reader.number(digits: 2), second <= 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var nanoseconds: Int32 = 0
    if reader.skip(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let wall = date.daysSince1970 * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    self.init(seconds: wall - Int64(offset), nanoseconds: nanoseconds, offset: offset)
  }
}

extension Timestamp: Codable {
  /// Decodes an RFC 3339 string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let timestamp = Timestamp(rfc3339: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "found ‘\(text)’, expected a time such as 2026-11-22T21:40:05+01:00"
      )
    }
    self = timestamp
  }

  /// Encodes as an RFC 3339 string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private struct DigitReader<Bytes: Collection<UInt8>> where Bytes.SubSequence == Bytes {
  var bytes: Bytes

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func skip(_ characters: Unicode.Scalar...) -> Bool {
    guard let first = bytes.first, characters.contains(where: { UInt8(ascii: $0) == first }) else {
      return false
    }
    bytes.removeFirst()
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard bytes.count >= digits else { return nil }
    var value = 0
    for byte in bytes.prefix(digits) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    bytes.removeFirst(digits)
    return value
  }

  mutating func fraction() -> Int32? {
    var value: Int32 = 0
    var count = 0
    while let byte = bytes.first, (0x30...0x39).contains(byte) {
      if count < 9 { value = value * 10 + Int32(byte - 0x30) }
      count += 1
      bytes.removeFirst()
    }
    guard count > 0 else { return nil }
    for _ in count..<max(count, 9) { value *= 10 }
    return value
  }

  mutating func offset() -> Int32? {
    if skip("Z", "z") { return 0 }
    let sign: Int32
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2), hours < 24, skip(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    return sign * Int32(hours * 3_600 + minutes * 60)
  }
}
