extension InputRequest {
  /// What a typed entry comes to as an answer to this request, or `nil` when it is not clear.
  ///
  /// Control words win over everything else; a backslash before one means the word itself. An empty
  /// entry is clear only to a ``Kind/pause``.
  ///
  /// Choices are counted from 1 over those that are available, the way they are shown. Beside its
  /// number, a choice is found by its words, by an unambiguous beginning, and by words that only it
  /// contains. Ratings are read from a figure, a number word, or a short phrase around one
  /// (“about 7”, “7/10”); “don't know” passes over a rating.
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

  /// Removes the backslash that keeps a control word from being one.
  private static func withoutLiteralMark(_ entry: String) -> String {
    let trimmed = entry.trimmingBlanks()
    guard trimmed.hasPrefix("\\"), ControlWord(String(trimmed.dropFirst())) != nil else {
      return entry
    }
    return String(trimmed.dropFirst())
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
    guard (1...6).contains(words.list.count) else { return nil }
    if Self.unknownRatings.contains(words.list.joined(separator: " ")) { return .skipped }
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

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let unknownRatings: Set<String> = [
    "dunno", "idk", "unknown", "no idea", "not sure", "i dont know", "dont know", "hard to say",
    "cant say", "no number", "i have no idea", "im not sure",
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
