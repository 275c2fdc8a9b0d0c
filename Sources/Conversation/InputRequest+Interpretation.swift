extension InputRequest {
  /// What a typed entry comes to as an answer to this request, or `nil` when it is not clear.
  ///
  /// Control words win over everything else; a backslash before one, or before a slash, means the
  /// words themselves. An empty entry is clear only to a ``Kind/pause``.
  ///
  /// Choices are counted from 1 over those that are available, the way they are shown. Beside its
  /// number, a choice is found by its words, by an unambiguous beginning, and by words that only it
  /// contains. Ratings are read from a figure, a number word, or a short phrase around one
  /// (“about 7”, “7/10”, “maybe 5, it was more before”); “don't know” and “no” pass over a rating.
  public func interpret(_ entry: String) -> Answer.Value? {
    if let word = ControlWord(entry) { return word == .skip ? .skipped : .word(word) }
    let literal = Self.withoutLiteralMark(entry)
    switch kind {
    case .text, .feeling:
      return literal.trimmingBlanks().isEmpty ? nil : .text(literal)
    case .choice(let choices):
      return Self.choice(in: choices, meantBy: literal).map(Answer.Value.choice)
    case .rating:
      return Self.rating(meantBy: literal)
    case .pause:
      return .text(literal)
    }
  }

  /// Removes the backslash that keeps a control word, or a command, from being one.
  private static func withoutLiteralMark(_ entry: String) -> String {
    let trimmed = entry.trimmingBlanks()
    guard trimmed.hasPrefix("\\") else { return entry }
    let words = String(trimmed.dropFirst())
    return words.hasPrefix("/") || ControlWord(words) != nil ? words : entry
  }

  private static func choice(in choices: [Choice], meantBy entry: String) -> Int? {
    let available = choices.indices.filter { choices[$0].isAvailable }
    let wanted = Words(entry)
    if let figure = wanted.only, let number = Int(figure) {
      return number >= 1 && number <= available.count ? available[number - 1] : nil
    }
    guard !wanted.list.isEmpty else { return nil }
    let names = available.map { (index: $0, words: Words(choices[$0].text)) }
    let tests: [(Words) -> Bool] = [
      { $0 == wanted }, { $0.starts(with: wanted) }, { $0.contains(wanted) },
    ]
    for test in tests {
      let found = names.filter { test($0.words) }
      if let only = found.first { return found.count == 1 ? only.index : nil }
    }
    return nil
  }

  private static func rating(meantBy entry: String) -> Answer.Value? {
    let words = Words(entry)
    if Self.unknownRatings.contains(words.list.joined(separator: " ")) { return .skipped }
    if let rating = rating(in: words, of: entry) { return rating }
    // "Maybe 5, it was more before": a number with nothing but hedges around it, and then a remark.
    guard let first = firstClause(of: entry) else { return nil }
    let lead = Words(first)
    let isHedged = lead.list.allSatisfy {
      Int($0) != nil || hedges.contains($0) || numberWords.contains($0)
    }
    return isHedged ? rating(in: lead, of: first) : nil
  }

  private static func rating(in words: Words, of entry: String) -> Answer.Value? {
    guard (1...6).contains(words.list.count) else { return nil }
    var figures = words.list.compactMap { word in
      Int(word) ?? numberWords.firstIndex(of: word)
    }
    if figures.count == 2, figures[1] == 10,
      ["/", "of"].contains(where: { entry.contains($0) })
    {
      figures.removeLast()
    }
    guard figures.count == 1, (0...10).contains(figures[0]) else { return nil }
    return .rating(figures[0])
  }

  /// What stands before the first comma, full stop or dash that has a blank after it.
  private static func firstClause(of entry: String) -> String? {
    let text = entry.prefix(512)
    guard let mark = text.firstIndex(where: { ",;.–—".contains($0) }) else { return nil }
    let after = text[text.index(after: mark)...]
    return after.first?.isWhitespace == true ? String(text[..<mark]) : nil
  }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let hedges: Set<String> = [
    "maybe", "about", "around", "like", "a", "an", "i", "would", "id", "say", "its", "it", "is",
    "probably", "roughly", "or", "so", "well", "hm", "now", "right", "think", "guess", "at",
    "still",
    "perhaps", "just", "only", "solid", "out", "of", "im", "somewhere", "near", "over", "under",
  ]

  private static let unknownRatings: Set<String> = [
    "dunno", "idk", "unknown", "no idea", "not sure", "i dont know", "dont know", "hard to say",
    "cant say", "no number", "i have no idea", "im not sure", "no", "nope", "nah", "none",
    "no thanks", "no thank you", "pass", "rather not", "id rather not", "cant tell",
    "i cant tell", "i cant say", "not really", "n a",
  ]
}

/// The words of an entry in lower case, without punctuation.
private struct Words: Equatable {
  let list: [String]

  init(_ text: String) {
    var list: [String] = []
    var word = ""
    for scalar in text.prefix(512).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
      {
        word.unicodeScalars.append(scalar)
      } else if scalar == "-" && word.isEmpty {
        word = "-"
      } else if scalar != "'" && scalar != "’" {
        if !word.isEmpty && word != "-" { list.append(word) }
        word = ""
      }
    }
    if word == "-" { word = "" }
    if !word.isEmpty { list.append(word) }
    self.list = list
  }

  var only: String? { list.count == 1 ? list[0] : nil }

  func starts(with other: Words) -> Bool {
    guard other.list.count <= list.count, let last = other.list.last else { return false }
    let count = other.list.count
    return list.prefix(count - 1).elementsEqual(other.list.dropLast())
      && list[count - 1].hasPrefix(last)
  }

  func contains(_ other: Words) -> Bool {
    guard !other.list.isEmpty, other.list.count <= list.count else { return false }
    return (0...(list.count - other.list.count)).contains { start in
      list[start...].prefix(other.list.count).elementsEqual(other.list)
    }
  }
}
