/// One of the forms a language has for counted things.
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  /// For nothing, in few languages.
  case zero
  /// The singular in most languages; in some also 21, 31 or 0.
  case one
  /// For pairs.
  case two
  /// For small numbers.
  case few
  /// For large numbers, or for fractions.
  case many
  /// For everything else; every language has it.
  case other
}

/// How a language counts: `1 apple, 2 apples` or `1st, 2nd`.
public enum PluralKind: String, Hashable, Sendable, CaseIterable {
  /// For amounts.
  case cardinal
  /// For places in an order.
  case ordinal
}

extension PluralCategory {
  /// Returns the category of a number in a language, after the rules of CLDR.
  ///
  /// The number is decimal text such as `-1.50`; its final zeros count, as people say `1.0 litres`.
  /// Text that is no number and a language without rules give `other`. A region is left out when
  /// the language has no rules for it: `en-AU` is `en`.
  public init(of number: String, _ kind: PluralKind, language: String) {
    self = .other
    guard let operands = PluralOperands(number) else { return }
    let isCardinal = kind == .cardinal
    let languages = isCardinal ? PluralTable.cardinalLanguages : PluralTable.ordinalLanguages
    let name = language.split(separator: ".").first.map(String.init) ?? ""
    let parts = name.split { $0 == "-" || $0 == "_" }
    let region = parts.prefix(2).joined(separator: "_")
    guard let index = languages[region] ?? parts.first.flatMap({ languages[$0.lowercased()] })
    else { return }
    let rules = isCardinal ? PluralTable.cardinalRules : PluralTable.ordinalRules
    for (category, rule) in rules[index] where operands.satisfy(rule) {
      self = category
      return
    }
  }
}

/// What the rules of CLDR ask about a number.
struct PluralOperands {
  /// The whole part; of a very long one the last digits with one before them.
  private var whole = 0
  /// The decimals as they are shown.
  private var decimals: Substring = ""
  /// The exponent of a compact number such as `1c6`.
  private var exponent = 0

  init?(_ text: String) {
    var text = text[...]
    if text.first == "-" { text.removeFirst() }
    if let mark = text.firstIndex(where: { $0 == "c" || $0 == "e" }) {
      guard let exponent = Int(text[text.index(after: mark)...]), (0...15).contains(exponent) else {
        return nil
      }
      self.exponent = exponent
      text = text[..<mark]
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    var digits = parts[0]
    if parts.count == 2 { decimals = parts[1] }
    digits += decimals.prefix(exponent)
    digits += String(repeating: "0", count: max(0, exponent - decimals.count))
    decimals = decimals.dropFirst(exponent)
    whole = PluralOperands.number(digits)
  }

  /// The digits as a number; a very long one keeps what remainders can tell.
  private static func number(_ digits: Substring) -> Int {
    let digits = digits.drop { $0 == "0" }
    if digits.utf8.count <= 17 { return Int(digits) ?? 0 }
    return 100_000_000_000_000_000 + (Int(digits.suffix(17)) ?? 0)
  }

  /// Returns whether a rule such as `v = 0 and i % 10 = 2..4 or f != 0` holds.
  func satisfy(_ rule: String) -> Bool {
    let words = rule.split(separator: " ")
    return words.split(separator: "or").contains { terms in
      terms.split(separator: "and").allSatisfy { holds(Array($0)) }
    }
  }

  /// Whether a relation holds: an operand, perhaps `%` and a modulus, `=` or `!=`, and ranges.
  private func holds(_ words: [Substring]) -> Bool {
    guard let operand = words.first, let ranges = words.last, words.count >= 3 else { return false }
    var value = value(of: operand)
    if words[1] == "%", let modulus = Int(words[2]), modulus > 0 {
      value = value.map { $0 % modulus }
    }
    let isIn = ranges.split(separator: ",").contains { range in
      let ends = range.split(separator: ".").compactMap { Int($0) }
      guard let value, let low = ends.first, let high = ends.last else { return false }
      return low <= value && value <= high
    }
    return isIn != (words[words.count - 2] == "!=")
  }

  /// The value of an operand, or `nil` for `n` when it is not whole.
  private func value(of operand: Substring) -> Int? {
    var significant = decimals
    while significant.last == "0" { significant.removeLast() }
    switch operand {
    case "n": return significant.isEmpty ? whole : nil
    case "i": return whole
    case "v": return decimals.utf8.count
    case "w": return significant.utf8.count
    case "f": return PluralOperands.number(decimals)
    case "t": return PluralOperands.number(significant)
    case "c", "e": return exponent
    default: return nil
    }
  }
}
