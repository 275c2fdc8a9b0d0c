#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Reads single fields out of the bytes of a record without decoding all of it.
///
/// Inside a JSON string every quotation mark is escaped, so that a key with its quotation marks
/// stands nowhere but where a record has it.
enum RecordFields {
  /// The bytes of a record's kind, or `nil` when it has none.
  static func kind(of line: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer>? {
    string(after: kindMark, in: line)
  }

  /// The bytes of a string field as they stand in the record, still escaped.
  static func string(
    after mark: StaticString,
    in line: UnsafeRawBufferPointer
  ) -> Slice<UnsafeRawBufferPointer>? {
    guard let start = end(of: mark, in: line) else { return nil }
    var position = start
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: "\""): return line[start..<position]
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return nil
  }

  /// A string field that needs no unescaping, or `nil` when it is missing or needs it.
  static func plainString(after mark: StaticString, in line: UnsafeRawBufferPointer) -> String? {
    guard let bytes = string(after: mark, in: line), !bytes.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A whole number without sign.
  static func number(after mark: StaticString, in line: UnsafeRawBufferPointer) -> Int? {
    guard var position = end(of: mark, in: line) else { return nil }
    var number = 0
    let start = position
    while position < line.count, (0x30...0x39).contains(line[position]) {
      guard number < greatestEntryNumber else { return nil }
      number = number * 10 + Int(line[position] - 0x30)
      position += 1
    }
    return position > start ? number : nil
  }

  /// Whether some bytes stand in the record.
  static func has(_ mark: StaticString, in line: UnsafeRawBufferPointer) -> Bool {
    end(of: mark, in: line) != nil
  }

  static let kindMark: StaticString = "\"k\":\""

  private static func end(of mark: StaticString, in line: UnsafeRawBufferPointer) -> Int? {
    let length = mark.utf8CodeUnitCount
    let first = mark.utf8Start
    guard line.count >= length, length > 1 else { return nil }
    guard let base = line.baseAddress else { return nil }
    // The second letter is rarer than the quotation mark before it.
    let letter = Int32(first[1])
    var position = 1
    let last = line.count - length + 1
    while position <= last, let found = memchr(base + position, letter, last - position + 1) {
      let start = UnsafeRawPointer(found) - base - 1
      if memcmp(base + start, first, length) == 0 { return start + length }
      position = start + 2
    }
    return nil
  }
}
