internal import FoundationEssentials

/// A JSON document, read leniently by shape: servers differ in what they send where.
///
/// A hosted reply is a few hundred bytes of JSON for every few letters of text, so reading it is what
/// a reply costs; and a field of another type than expected is no reason to lose one. That is why it
/// has a reader of its own, ``JSONParser``: measured on a chunk of llama.cpp (246 bytes, optimised),
/// it takes 1 to 2 µs; `JSONDecoder` takes 7 to 10 µs for a type with fixed fields, which loses the
/// chunk when one of them surprises, and 31 to 35 µs for values of any shape. What is written goes
/// through `JSONEncoder`, once a request.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// The value of a member, `nil` where there is none, it is null, or this is no object.
  ///
  /// Of members with the same name the last one counts.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self,
      let value = members.last(where: { $0.name == name })?.value, value != .null
    else { return nil }
    return value
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }

  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  /// A whole number that fits an `Int`.
  var int: Int? {
    guard case .number(let number) = self, number.magnitude < 9e15 else { return nil }
    return Int(number)
  }

  var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// A text or a number as text: codes come as either.
  var word: String? { string ?? int.map { String($0) } }

  /// Builds an object, without the members that have no value.
  static func object(of members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The document as text.
  ///
  /// - Throws: What the encoder throws, for numbers that are none.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension JSONValue: Encodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    if case .object(let members) = self {
      var container = encoder.container(keyedBy: Name.self)
      for member in members {
        try container.encode(member.value, forKey: Name(stringValue: member.name))
      }
      return
    }
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let values): try container.encode(values)
    case .object: return
    }
  }
}
