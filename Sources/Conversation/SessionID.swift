/// Names one conversation: a ULID, 26 characters that sort by time.
///
/// The format is that of the ULID specification (Crockford's base 32; 48 bits of milliseconds, then
/// 80 random bits).
public struct SessionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 26 characters, upper case.
  public let description: String

  /// Creates an id for a moment.
  ///
  /// - Parameters:
  ///   - time: The moment; before 1970 counts as 1970.
  ///   - generator: Where the random part comes from; the same generator state gives the same id.
  public init(at time: Timestamp, using generator: inout some RandomNumberGenerator) {
    let (scaled, overflow) = time.seconds.multipliedReportingOverflow(by: 1000)
    let milliseconds =
      overflow || scaled < 0 ? 0 : UInt64(scaled) + UInt64(time.nanoseconds / 1_000_000)
    var characters: [UInt8] = []
    for shift in stride(from: 45, through: 0, by: -5) {
      characters.append(Self.alphabet[Int((milliseconds >> UInt64(shift)) & 31)])
    }
    for _ in 0..<16 {
      characters.append(Self.alphabet[Int(UInt8.random(in: 0..<32, using: &generator))])
    }
    self.description = String(decoding: characters, as: UTF8.self)
  }

  /// Reads an id, upper or lower case, or returns `nil` when the text is not one.
  public init?(_ text: some StringProtocol) {
    let upper = text.uppercased()
    guard upper.utf8.count == 26, upper.utf8.allSatisfy(Self.alphabet.contains),
      let first = upper.utf8.first, first <= UInt8(ascii: "7")
    else { return nil }
    self.description = upper
  }

  /// Orders ids by time, and within a millisecond by their random part.
  public static func < (left: SessionID, right: SessionID) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
