extension Value {
  /// Returns the value a variable of a type has before anything is stored in it.
  package static func initial(of type: ValueType) -> Value {
    switch type {
    case .number: .number(0)
    case .string, .any: .string("")
    case .bool: .bool(false)
    case .enumeration(let type): type.cases.first?.value ?? .number(0)
    }
  }

  /// The number `number()` makes of the value, or `nil` when a string does not hold one.
  var converted: Float? {
    switch self {
    case .number(let number): number
    case .bool(let bool): bool ? 1 : 0
    case .string(let string): Value.number(in: string)
    }
  }

  /// The truth value `bool()` makes of the value, or `nil` when a string does not hold one.
  var convertedBool: Bool? {
    switch self {
    case .number(let number): number != 0
    case .bool(let bool): bool
    case .string(let string):
      switch Value.trimmed(string).lowercased() {
      case "true": true
      case "false": false
      default: nil
      }
    }
  }

  private static func number(in text: String) -> Float? {
    let text = trimmed(text)
    let allowed = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    return allowed ? Float(text) : nil
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}

extension Float {
  /// The nearest whole number, halves to even, or `nil` when none fits.
  var wholeNumber: Int? {
    Int(exactly: rounded(.toNearestOrEven))
  }
}
