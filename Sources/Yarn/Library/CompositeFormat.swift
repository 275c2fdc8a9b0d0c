/// The `format` function: `{0}`, `{0,8}`, `{0:F2}` and doubled braces.
enum CompositeFormat {
  /// Returns the format with every place filled in by the value.
  static func text(_ format: String, _ value: Value) throws -> String {
    var result = ""
    var rest = Substring(format)
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        result.append(character)
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw FunctionFailure.badFormat }
        result += try fill(rest[..<end], value)
        rest = rest[rest.index(after: end)...]
      case "}":
        throw FunctionFailure.badFormat
      default:
        result.append(character)
      }
    }
    return result
  }

  private static func fill(_ place: Substring, _ value: Value) throws -> String {
    let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard trimmed(head[0]) == "0" else { throw FunctionFailure.badFormat }
    let text = parts.count > 1 ? try formatted(value, parts[1]) : value.text
    guard head.count > 1 else { return text }
    guard let width = Int(trimmed(head[1])), width.magnitude <= 1000 else {
      throw FunctionFailure.badFormat
    }
    let padding = String(repeating: " ", count: max(0, Int(width.magnitude) - text.count))
    return width < 0 ? text + padding : padding + text
  }

  private static func formatted(_ value: Value, _ format: Substring) throws -> String {
    guard case .number(let number) = value, let kind = format.first else { return value.text }
    let digits = format.dropFirst()
    let double = Double(number)
    guard kind.isASCII, kind.isLetter, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return NumberPattern.text(double, format)
    }
    let places = Int(digits)
    guard digits.isEmpty || places != nil, (places ?? 0) <= 15 else {
      throw FunctionFailure.badFormat
    }
    switch kind {
    case "F", "f": return NumberFormat.fixed(double, decimals: places ?? 2)
    case "N", "n": return NumberFormat.fixed(double, decimals: places ?? 2, isGrouped: true)
    case "P", "p": return NumberFormat.fixed(double * 100, decimals: places ?? 2) + " %"
    case "D", "d":
      guard let whole = Int(exactly: number) else { throw FunctionFailure.badFormat }
      let text = String(whole.magnitude)
      let padding = String(repeating: "0", count: max(0, (places ?? 0) - text.count))
      return (whole < 0 ? "-" : "") + padding + text
    case "X", "x":
      guard let whole = number.wholeNumber.flatMap(Int32.init(exactly:)) else {
        throw FunctionFailure.badFormat
      }
      let bits = UInt32(bitPattern: whole)
      let text = String(bits, radix: 16, uppercase: kind == "X")
      return String(repeating: "0", count: max(0, (places ?? 0) - text.count)) + text
    case "E", "e":
      return NumberFormat.scientific(number, decimals: places ?? 6, mark: String(kind))
    case "G", "g": return NumberFormat.significant(number, digits: places ?? 0)
    default: throw FunctionFailure.badFormat
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    text.drop { $0 == " " }.prefix { $0 != " " }
  }
}

extension FunctionFailure {
  fileprivate static let badFormat = FunctionFailure(
    "the format is not understood; write {0}, {0:F2}, {0:N0}, {0:P1}, {0:D3}, {0:0.##} or {0,8}"
  )
}
