/// Markup that stands for a text chosen by a value.
enum MarkupReplacement: String {
  case select, plural, ordinal

  /// The text that is shown in place of the tag.
  func text(_ tag: MarkupTag, locale: String, isTemplate: Bool) throws(MarkupProblem) -> String {
    guard let value = tag.value("value") else {
      throw MarkupProblem("‘[\(rawValue)]’ needs a ‘value’", at: tag.origin)
    }
    let shown = value.description
    if isTemplate, shown.unicodeScalars.contains(MarkupReader.unknown) { return "" }
    switch self {
    case .select:
      guard let chosen = tag.value(shown) else {
        throw MarkupProblem("‘[select]’ has no text for the value ‘\(shown)’", at: tag.origin)
      }
      return MarkupReplacement.fill(chosen.description, shown)
    case .plural, .ordinal:
      guard let number = MarkupReplacement.number(value) else {
        throw MarkupProblem("‘[\(rawValue)]’ needs a number, found ‘\(shown)’", at: tag.origin)
      }
      let kind: PluralKind = self == .plural ? .cardinal : .ordinal
      let category = PluralCategory(of: number, kind, language: locale)
      let chosen = MarkupReplacement.form(category, tag) ?? MarkupReplacement.form(.other, tag)
      guard let chosen else {
        // The locale is not known yet: another category may do for it.
        if isTemplate, PluralCategory.allCases.contains(where: { hasForm($0, tag) }),
          category != .other || self == .ordinal
        {
          return ""
        }
        let message = "‘[\(rawValue)]’ has no text for ‘\(category.rawValue)’, nor for ‘other’"
        throw MarkupProblem(message, at: tag.origin)
      }
      return MarkupReplacement.fill(chosen.description, shown)
    }
  }

  private static func form(_ category: PluralCategory, _ tag: MarkupTag) -> MarkupValue? {
    tag.properties.last { $0.name.lowercased() == category.rawValue }?.value
  }

  private func hasForm(_ category: PluralCategory, _ tag: MarkupTag) -> Bool {
    MarkupReplacement.form(category, tag) != nil
  }

  /// The number a value is, as decimal text without final zeros.
  private static func number(_ value: MarkupValue) -> String? {
    switch value {
    case .integer(let number): return String(number)
    case .float, .string:
      var text = value.description
      guard PluralOperands(text) != nil, Double(text) != nil else { return nil }
      if text.contains(".") {
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
      }
      return text
    case .bool: return nil
    }
  }

  /// Puts a value in for every `%` that has no backslash before it.
  private static func fill(_ text: String, _ value: String) -> String {
    guard text.unicodeScalars.contains("%") else { return text }
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "%", previous != "\\" {
        result += value
      } else {
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}
