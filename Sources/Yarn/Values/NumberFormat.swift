/// Writes numbers the same way in every locale.
enum NumberFormat {
  /// Returns the shortest text that reads back as the same number, with an exponent from 1e15 on.
  static func text(of number: Float) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number.magnitude <= 16_777_216, let whole = Int(exactly: number) {
      return number.sign == .minus && whole == 0 ? "-0" : String(whole)
    }
    let (digits, point) = decimal(of: number.magnitude)
    let sign = number.sign == .minus ? "-" : ""
    if point > 15 {
      let exponent = point - 1
      let rest = digits.dropFirst()
      let fraction = rest.isEmpty ? "" : "." + rest
      return "\(sign)\(digits.prefix(1))\(fraction)E+\(exponent)"
    }
    if point <= 0 {
      if digits == "0" { return sign + "0" }
      return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)"
    }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
  }

  /// Returns a number with a fixed count of decimals, halves away from zero, optionally grouped.
  static func fixed(_ number: Double, decimals: Int, isGrouped: Bool = false) -> String {
    guard number.isFinite else { return text(of: Float(number)) }
    let places = min(max(0, decimals), 15)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return text(of: Float(number)) }
    var digits = String(Int64(scaled))
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(places)
    let sign = number.sign == .minus ? "-" : ""
    let shown = isGrouped ? grouped(String(whole)) : String(whole)
    return places == 0 ? sign + shown : "\(sign)\(shown).\(digits.suffix(places))"
  }

  /// Returns a number rounded to so many digits that count; 0 stands for as many as it has.
  static func significant(_ number: Float, digits count: Int) -> String {
    let (digits, point) = decimal(of: number.magnitude)
    guard count > 0, number.isFinite, digits.count > count else { return text(of: number) }
    var scale = 1.0
    for _ in 0..<abs(count - point) { scale *= 10 }
    let magnitude = Double(number.magnitude)
    let rounded =
      point <= count
      ? (magnitude * scale).rounded(.toNearestOrAwayFromZero) / scale
      : (magnitude / scale).rounded(.toNearestOrAwayFromZero) * scale
    return text(of: Float(number < 0 ? -rounded : rounded))
  }

  static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// Returns a number with one digit before the point and an exponent: `1.500000E+000`.
  static func scientific(_ number: Float, decimals: Int, mark: String) -> String {
    guard number.isFinite else { return text(of: number) }
    let (digits, point) = decimal(of: number.magnitude)
    var exponent = digits == "0" ? 0 : point - 1
    var shown = digits.utf8.map { Int($0) - 0x30 }
    let count = min(max(0, decimals), 15) + 1
    if shown.count > count {
      let roundsUp = shown[count] >= 5
      shown.removeSubrange(count...)
      if roundsUp {
        var index = count - 1
        while index >= 0, shown[index] == 9 {
          shown[index] = 0
          index -= 1
        }
        if index >= 0 {
          shown[index] += 1
        } else {
          shown.insert(1, at: 0)
          shown.removeLast()
          exponent += 1
        }
      }
    }
    shown += [Int](repeating: 0, count: count - shown.count)
    let text = shown.map(String.init).joined()
    let fraction = count == 1 ? "" : "." + text.dropFirst()
    let power = String(exponent.magnitude)
    let padding = String(repeating: "0", count: max(0, 3 - power.count))
    let sign = number.sign == .minus ? "-" : ""
    return "\(sign)\(text.prefix(1))\(fraction)\(mark)\(exponent < 0 ? "-" : "+")\(padding)\(power)"
  }

  /// Splits a number into its significant digits and the place of the decimal point among them.
  private static func decimal(of number: Float) -> (digits: String, point: Int) {
    var text = Substring(number.description)
    var exponent = 0
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    let parts = text.split(separator: ".")
    let whole = parts.first.map(String.init) ?? "0"
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if fraction == "0" { fraction = "" }
    let all = whole + fraction
    let leading = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leading))
    while digits.last == "0" { digits.removeLast() }
    if digits.isEmpty { return ("0", 0) }
    return (digits, whole.count + exponent - leading)
  }
}
