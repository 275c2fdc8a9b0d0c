/// Turns bytes into what a terminal does, one event at a time.
struct ScreenParser: Sendable {
  enum Event: Sendable, Equatable {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// `ESC` and one character.
    case escape(UInt8)
    /// `ESC [`, a private mark if there is one, parameters, and the final byte.
    case sequence(mark: UInt8?, parameters: [Int], final: UInt8)
  }

  private enum State: Sendable {
    case ground, escape, skipOne, sequence, string, stringEscape
  }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var character: [UInt8] = []
  private var missing = 0

  mutating func receive(_ byte: UInt8) -> Event? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .skipOne:
      state = .ground
      return nil
    case .sequence: return sequence(byte)
    case .string:
      if byte == 0x07 { state = .ground } else if byte == 0x1B { state = .stringEscape }
      return nil
    case .stringEscape:
      state = byte == 0x5C ? .ground : .string
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> Event? {
    if missing > 0, byte & 0xC0 == 0x80 {
      character.append(byte)
      missing -= 1
      guard missing == 0 else { return nil }
      return String(decoding: character, as: UTF8.self).unicodeScalars.first.map(Event.print)
    }
    missing = 0
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x80: return .print(Unicode.Scalar(byte))
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return .print("\u{FFFD}")
    }
    character = [byte]
    return nil
  }

  private mutating func escape(_ byte: UInt8) -> Event? {
    switch byte {
    case 0x5B:
      collected = []
      state = .sequence
      return nil
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      state = .string
      return nil
    case 0x20...0x2F:
      state = .skipOne
      return nil
    default:
      state = .ground
      return .escape(byte)
    }
  }

  private mutating func sequence(_ byte: UInt8) -> Event? {
    guard (0x40...0x7E).contains(byte) else {
      if byte < 0x20 { return .control(byte) }
      collected.append(byte)
      return nil
    }
    state = .ground
    let mark = collected.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let parameters = collected.dropFirst(mark == nil ? 0 : 1)
      .split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return .sequence(mark: mark, parameters: parameters, final: byte)
  }
}
