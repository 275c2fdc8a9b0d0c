internal import Crypto

/// The closing record of a session file.
struct EndRecord: Codable {
  var kind: String
  /// How many records stand between the header and this one.
  var count: Int
  /// SHA-256 of every byte before this record.
  var hash: String
  /// How many words the person used in what counts.
  var words: Int?
  /// What outlives the session.
  var carried: [String: String]?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case count = "n"
    case hash = "sha256"
    case words
    case carried = "carry"
  }

  init(count: Int, before bytes: some Sequence<UInt8>, words: Int?, carried: [String: String]) {
    self.kind = "end"
    self.count = count
    self.hash = sha256(bytes)
    self.words = words
    self.carried = carried.isEmpty ? nil : carried
  }
}

/// The SHA-256 of some bytes, in lower-case hexadecimal digits.
func sha256(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in SHA256.hash(data: Array(bytes)) {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
