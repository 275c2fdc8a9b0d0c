/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
package struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 up to and without 1.
  mutating func unit() -> Float {
    Float(next() >> 40) / Float(1 << 24)
  }
}

extension RandomSource: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let state = UInt64(try container.decode(String.self), radix: 16) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a random state")
    }
    self.state = state
  }

  /// Writes the state as text: not every reader of JSON keeps 64-bit numbers whole.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(state, radix: 16))
  }
}
