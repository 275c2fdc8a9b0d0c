/// A pattern such as `#,##0.00;(0)`, and the numbers written after it.
struct NumberPattern {
  private var prefix = ""
  private var suffix = ""
  private var wholeDigits = 0
  private var leastDecimals = 0
  private var mostDecimals = 0
  private var isGrouped = false
  private var scale = 1.0
  private var hasDigits = false

  /// Writes a number: the second section of a pattern is for negative ones, the third for zero.
  static func text(_ number: Double, _ pattern: Substring) -> String {
    let sections = NumberPattern.sections(pattern)
    guard let first = sections.first else { return "" }
    guard number.isFinite else { return NumberFormat.text(of: Float(number)) }
    if number < 0, sections.count > 1, !sections[1].isEmpty {
      let text = NumberPattern(sections[1]).text(number.magnitude)
      if text.isZero, sections.count > 2 { return NumberPattern(sections[2]).text(0).text }
      return text.text
    }
    let shown = NumberPattern(first).text(number.magnitude)
    if shown.isZero, sections.count > 2 { return NumberPattern(sections[2]).text(0).text }
    return (number < 0 && !shown.isZero ? "-" : "") + shown.text
  }

  /// The parts between semicolons that stand in no quotes.
  private static func sections(_ pattern: Substring) -> [String] {
    var sections = [""]
    var quote: Character?
    var isEscaped = false
    for sign in pattern {
      if isEscaped {
        isEscaped = false
      } else if sign == "\\" {
        isEscaped = true
      } else if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "'" || sign == "\"" {
        quote = sign
      } else if sign == ";" {
        sections.append("")
        continue
      }
      sections[sections.count - 1].append(sign)
    }
    return Array(sections.prefix(3))
  }

  private init(_ section: String) {
    var rest = Substring(section)
    var isAfterPoint = false
    var commas = 0
    while let sign = rest.popFirst() {
      switch sign {
      case "\\": add(String(rest.popFirst().map { [$0] } ?? []))
      case "'", "\"":
        let end = rest.firstIndex(of: sign) ?? rest.endIndex
        add(String(rest[..<end]))
        rest = rest[end...].dropFirst()
      case "0", "#":
        if isAfterPoint {
          mostDecimals += 1
          if sign == "0" { leastDecimals = mostDecimals }
        } else {
          if commas > 0 { isGrouped = true }
          commas = 0
          if sign == "0" || wholeDigits > 0 { wholeDigits += 1 }
        }
        hasDigits = true
      case ".": isAfterPoint = true
      case "," where hasDigits && !isAfterPoint: commas += 1
      case ",": break
      case "%":
        scale *= 100
        add("%")
      default: add(String(sign))
      }
    }
    // Commas right before the point leave thousands out.
    for _ in 0..<min(commas, 5) { scale /= 1000 }
    mostDecimals = min(mostDecimals, 15)
    leastDecimals = min(leastDecimals, 15)
    wholeDigits = min(wholeDigits, 100)
  }

  private mutating func add(_ literal: String) {
    if hasDigits { suffix += literal } else { prefix += literal }
  }

  private func text(_ number: Double) -> (text: String, isZero: Bool) {
    guard hasDigits else { return (prefix + suffix, false) }
    let shown = NumberFormat.fixed(number * scale, decimals: mostDecimals)
    let parts = shown.split(separator: ".")
    var whole = String(parts.first ?? "0")
    var decimals = parts.count > 1 ? String(parts[1]) : ""
    while decimals.utf8.count > leastDecimals, decimals.last == "0" { decimals.removeLast() }
    if whole == "0" { whole = "" }
    let isZero = whole.isEmpty && decimals.allSatisfy { $0 == "0" }
    whole = String(repeating: "0", count: max(0, wholeDigits - whole.utf8.count)) + whole
    if isGrouped { whole = NumberFormat.grouped(whole) }
    let point = decimals.isEmpty ? "" : "." + decimals
    return (prefix + whole + point + suffix, isZero)
  }
}
