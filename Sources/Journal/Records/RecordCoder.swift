internal import FoundationEssentials

/// Turns records into lines and lines into records.
struct RecordCoder {
  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The record as one line with its line feed.
  ///
  /// JSON escapes every control character, so that no line feed can be inside.
  func line(_ record: some Encodable) -> [UInt8] {
    do {
      return Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    } catch {
      // Records hold text and whole numbers only; every value of those can be encoded.
      preconditionFailure("a record could not be encoded")
    }
  }

  /// The record in a line, or `nil` when the line holds no such record.
  func record<Record: Decodable>(_ type: Record.Type, in line: ArraySlice<UInt8>) -> Record? {
    try? decoder.decode(type, from: Data(line))
  }
}

/// What every record has.
struct RecordHead: Decodable {
  var k: String
  var n: Int?
}

/// The greatest entry number that is believed: what JSON numbers hold exactly.
let greatestEntryNumber = 1 << 53
