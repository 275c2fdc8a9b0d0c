/// A value of the script language.
///
/// Numbers are 32-bit floats, as in every Yarn Spinner. Encoded, a number is text, so that
/// infinities and not-a-number survive JSON.
public enum Value: Hashable, Sendable {
  /// A number; whole numbers above 16,777,216 are not exact.
  case number(Float)
  /// A string.
  case string(String)
  /// A truth value.
  case bool(Bool)

  /// The text an interpolation puts in a line: `True`, `False`, numbers without a needless `.0`.
  public var text: String {
    switch self {
    case .number(let number): NumberFormat.text(of: number)
    case .string(let string): string
    case .bool(let bool): bool ? "True" : "False"
    }
  }

  /// The type of the value; never `any`.
  public var type: ValueType {
    switch self {
    case .number: .number
    case .string: .string
    case .bool: .bool
    }
  }
}

extension Value: Codable {
  private enum CodingKeys: String, CodingKey {
    case number, string, bool
  }

  /// Reads a value written by `encode(to:)`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let text = try container.decodeIfPresent(String.self, forKey: .number) {
      guard let number = Float(text) else {
        throw DecodingError.dataCorruptedError(
          forKey: .number,
          in: container,
          debugDescription: "not a number"
        )
      }
      self = .number(number)
    } else if let string = try container.decodeIfPresent(String.self, forKey: .string) {
      self = .string(string)
    } else {
      self = .bool(try container.decode(Bool.self, forKey: .bool))
    }
  }

  /// Writes the value under the name of its type, a number as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .number(let number): try container.encode(number.description, forKey: .number)
    case .string(let string): try container.encode(string, forKey: .string)
    case .bool(let bool): try container.encode(bool, forKey: .bool)
    }
  }
}
