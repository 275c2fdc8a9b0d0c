/// A sequence of words or lists of words, matched inside one sentence.
///
/// The notation: words in order; `a|b` is either; `@name` is a list of the table; a closing `?` makes
/// an element optional; `~3` skips up to three words; `!a|b` and `=a|b` look at the next word without
/// taking it, where `END` is the end of the sentence; `a|=END` takes a word or stands at the end. Fillers
/// between elements are skipped.
struct CuePattern: Sendable {
  enum Element: Sendable {
    case word(WordSet, isOptional: Bool)
    case wordOrEnd(WordSet)
    case gap(Int)
    case next(WordSet, allowsEnd: Bool)
    case notNext(WordSet)
  }

  let elements: [Element]

  init(_ notation: ArraySlice<UInt8>, vocabulary: inout CueVocabulary) {
    elements = notation.split(separator: 32).map { part in
      switch part.first {
      case UInt8(ascii: "~"):
        let length = Int(String(decoding: part.dropFirst(), as: UTF8.self))
        return .gap(min(length ?? 0, CuePattern.longestGap))
      case UInt8(ascii: "!"): return .notNext(vocabulary.numbers(for: part.dropFirst()))
      case UInt8(ascii: "="):
        let names = part.dropFirst()
        return .next(
          vocabulary.numbers(for: names),
          allowsEnd: CueVocabulary.names(names, contain: "END")
        )
      default:
        let isOptional = part.last == UInt8(ascii: "?")
        let names = isOptional ? part.dropLast() : part
        if CueVocabulary.names(names, contain: "=END") {
          return .wordOrEnd(vocabulary.numbers(for: names))
        }
        return .word(vocabulary.numbers(for: names), isOptional: isOptional)
      }
    }
  }

  /// The words a match can begin with; `nil` when it can begin with any.
  var firstWords: Set<Int>? {
    var words: Set<Int> = []
    for element in elements {
      guard case .word(let numbers, let isOptional) = element else { return nil }
      words.formUnion(numbers.numbers)
      if !isOptional { return words }
    }
    return nil
  }

  /// Returns where a match from a place ends, or `nil`.
  ///
  /// With `whole` only what may close a sentence is left over.
  func end(from start: Int, in sentence: CueSentence, whole: Bool) -> Int? {
    var steps = CuePattern.patience
    return match(0, at: start, in: sentence, whole: whole, isFirst: true, steps: &steps)
  }

  private func match(
    _ index: Int,
    at position: Int,
    in sentence: CueSentence,
    whole: Bool,
    isFirst: Bool,
    steps: inout Int
  ) -> Int? {
    steps -= 1
    guard steps > 0 else { return nil }
    guard index < elements.count else {
      return !whole || position >= sentence.bodyEnd || sentence.isTail(position...) ? position : nil
    }
    let isInside = position < sentence.numbers.count
    switch elements[index] {
    case .word(let numbers, let isOptional):
      if isInside, numbers.contains(sentence.numbers[position]),
        let end = match(
          index + 1,
          at: position + 1,
          in: sentence,
          whole: whole,
          isFirst: false,
          steps: &steps
        )
      {
        return end
      }
      if isOptional,
        let end = match(
          index + 1,
          at: position,
          in: sentence,
          whole: whole,
          isFirst: isFirst,
          steps: &steps
        )
      {
        return end
      }
      guard !isFirst, isInside, sentence.isFiller[position] else { return nil }
      return match(
        index,
        at: position + 1,
        in: sentence,
        whole: whole,
        isFirst: false,
        steps: &steps
      )
    case .wordOrEnd(let numbers):
      let ends = !isInside || sentence.isTail(position...) || sentence.breaks[position]
      let isWord = isInside && numbers.contains(sentence.numbers[position])
      guard ends || isWord else { return nil }
      return match(
        index + 1,
        at: isWord ? position + 1 : position,
        in: sentence,
        whole: whole,
        isFirst: false,
        steps: &steps
      )
    case .gap(let longest):
      for length in 0...longest where position + length <= sentence.numbers.count {
        // What is denied in between is not said.
        if length > 0, sentence.isDenial[position + length - 1] { break }
        if let end = match(
          index + 1,
          at: position + length,
          in: sentence,
          whole: whole,
          isFirst: false,
          steps: &steps
        ) {
          return end
        }
      }
      return nil
    case .next(let numbers, let allowsEnd):
      let ends = !isInside || sentence.isTail(position...) || sentence.breaks[position]
      guard allowsEnd && ends || isInside && numbers.contains(sentence.numbers[position]) else {
        return nil
      }
      return match(
        index + 1,
        at: position,
        in: sentence,
        whole: whole,
        isFirst: false,
        steps: &steps
      )
    case .notNext(let numbers):
      if isInside, numbers.contains(sentence.numbers[position]) { return nil }
      return match(
        index + 1,
        at: position,
        in: sentence,
        whole: whole,
        isFirst: false,
        steps: &steps
      )
    }
  }

  private static let longestGap = 12

  /// How many steps one match may take.
  private static let patience = 400
}

/// Numbers the words that cues know; every other word is 0.
struct CueVocabulary: Sendable {
  private(set) var numbers: [String: Int] = [:]
  private(set) var lists: [String: Set<Int>] = [:]
  private var sets: [String: WordSet] = [:]

  mutating func addList(_ name: String, words: [String]) {
    for word in words { lists[name, default: []].insert(number(of: word)) }
    sets["@" + name] = nil
  }

  /// Whether one of some alternatives is a name.
  static func names(_ alternatives: ArraySlice<UInt8>, contain name: String) -> Bool {
    // Hardly any are as long.
    guard alternatives.count >= name.utf8.count else { return false }
    return alternatives.split(separator: bar).contains { $0.elementsEqual(name.utf8) }
  }

  mutating func numbers(for alternatives: ArraySlice<UInt8>) -> WordSet {
    guard alternatives.contains(CueVocabulary.bar) else {
      let name = String(decoding: alternatives, as: UTF8.self)
      if let known = sets[name] { return known }
      let set = WordSet(numbers(of: name))
      if name.utf8.first == UInt8(ascii: "@") { sets[name] = set }
      return set
    }
    var found: [Int] = []
    for name in alternatives.split(separator: CueVocabulary.bar) {
      found += numbers(of: String(decoding: name, as: UTF8.self))
    }
    return WordSet(found)
  }

  private mutating func numbers(of name: String) -> [Int] {
    if name == "END" || name == "=END" || name.isEmpty { return [] }
    guard name.utf8.first == UInt8(ascii: "@") else { return [number(of: name)] }
    return (lists[String(name.dropFirst())] ?? []).sorted()
  }

  private static let bar = UInt8(ascii: "|")

  func list(_ name: String) -> Set<Int> { lists[name] ?? [] }

  func known(_ form: String) -> Int { numbers[form] ?? 0 }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count + 1
    return numbers.count
  }
}
