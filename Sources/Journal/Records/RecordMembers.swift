/// Changes single members of a record and keeps the bytes of all others, known or not.
enum RecordMembers {
  /// The record with some values replaced, or taken out where they are `nil`.
  ///
  /// Keys that the record does not have are not added. `nil` when the line is no JSON object.
  static func replacing(_ values: [String: [UInt8]?], in line: ArraySlice<UInt8>) -> [UInt8]? {
    line.withUnsafeBytes { bytes in
      var scanner = MemberScanner(bytes)
      var members: [[UInt8]] = []
      while let member = scanner.next() {
        let key = bytes[member.key]
        let name = String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
        let replaced: [UInt8]? = values[name] ?? Array(bytes[member.value])
        if let replaced { members.append(key + [UInt8(ascii: ":")] + replaced) }
      }
      guard scanner.isWhole else { return nil }
      return [UInt8(ascii: "{")] + members.joined(separator: [UInt8(ascii: ",")])
        + [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    }
  }
}
