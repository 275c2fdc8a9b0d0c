/// A sequence of word classes, matched against lexemes inside one clause.
///
/// The notation: words in order; `a|b` is either; `@name` is a class of words; `<name>` is any of some
/// turns of phrase; a closing `?` makes an element optional; `~3` skips up to three words; `#many` is a
/// large number; `!a|b` and `=a|b` look at the next word without taking it, where `END` is the end of
/// the clause. `#name` among alternatives is a word that looks like somebody's name; `/` goes on in the
/// next clause; `^` at the front is the start of the text. Fillers between elements are skipped.
struct RiskPattern: Sendable {
  enum Element: Sendable {
    case word(WordSet)
    case start
    case nextClause
    case many
    case gap(Int)
    case next(WordSet, allowsEnd: Bool)
    case notNext(WordSet)
  }

  /// Says what is wrong with a notation.
  struct Fault: Error {
    let reason: String
  }

  /// A part of a notation.
  enum Part: Sendable {
    case element(Element, isOptional: Bool)
    /// Any of some turns of phrase.
    case turns(RiskTurns, isOptional: Bool)
  }

  /// Steps that are tried one after the other; mostly it is one.
  private struct Entries {
    var first: Int?
    var others: [Int] = []

    static func + (entries: Entries, more: Entries) -> Entries {
      guard let first = entries.first else { return more }
      let others = more.first.map { entries.others + [$0] + more.others } ?? entries.others
      return Entries(first: first, others: others)
    }

    var all: [Int] { (first.map { [$0] } ?? []) + others }
  }

  /// An element and the steps that may follow it.
  private struct Step {
    let element: Element
    let next: Entries
  }

  private var steps: [Step] = []
  private var entries = Entries()
  /// The words a match can begin with.
  private(set) var firstWords: [Int] = []

  /// The step that is none: everything is matched.
  private static let done = -1
  private static let longestGap = 12
  /// How many steps one match may take.
  private static let patience = 600

  init(_ notation: ArraySlice<UInt8>, vocabulary: inout RiskVocabulary) throws(Fault) {
    let parts = try Self.parts(of: notation, depth: 0, &vocabulary).parts
    steps.reserveCapacity(parts.count)
    entries = add(parts, before: Entries(first: Self.done))
    firstWords = try beginnings()
  }

  private func beginnings() throws(Fault) -> [Int] {
    var words: [Int] = []
    var open = entries.all
    while let entry = open.popLast() {
      guard entry != Self.done else { throw Fault(reason: "matches nothing; expected a word") }
      switch steps[entry].element {
      case .word(let ids): words += ids.numbers
      case .start: open += steps[entry].next.all
      default: throw Fault(reason: "begins with a mark; expected a word")
      }
    }
    return WordSet(words).numbers
  }

  /// Adds the steps of a notation, from the last to the first, and returns where it is entered.
  private mutating func add(_ parts: [Part], before next: Entries) -> Entries {
    var entries = next
    for part in parts.reversed() {
      var found = Entries()
      let mayBeMissing: Bool
      switch part {
      case .element(let element, let isOptional):
        mayBeMissing = isOptional
        steps.append(Step(element: element, next: entries))
        found.first = steps.count - 1
      case .turns(let turns, let isOptional):
        mayBeMissing = isOptional
        for turn in turns.parts { found = found + add(turn, before: entries) }
      }
      entries = mayBeMissing ? found + entries : found
    }
    return entries
  }

  // MARK: Reading the notation

  /// Reads a notation.
  ///
  /// - Parameters:
  ///   - notation: The notation.
  ///   - depth: In how many turns of phrase it stands.
  ///   - vocabulary: What words and names mean.
  /// - Returns: Its parts, and how many turns of phrase stand in each other there.
  /// - Throws: What is wrong with it.
  static func parts(
    of notation: ArraySlice<UInt8>,
    depth: Int,
    _ vocabulary: inout RiskVocabulary
  ) throws(Fault) -> (parts: [Part], height: Int) {
    guard depth < RiskTurns.deepest else {
      throw Fault(reason: "turns of phrase that name each other")
    }
    var parts: [Part] = []
    var height = 0
    for piece in notation.split(separator: 32) {
      let isOptional = piece.last == UInt8(ascii: "?")
      let piece = isOptional ? piece.dropLast() : piece
      if piece.first == UInt8(ascii: "<"), piece.last == UInt8(ascii: ">") {
        let name = String(decoding: piece.dropFirst().dropLast(), as: UTF8.self)
        let turns = try vocabulary.turns(name, depth: depth + 1)
        height = max(height, turns.height + 1)
        parts.append(.turns(turns, isOptional: isOptional))
      } else {
        parts.append(.element(try element(piece, &vocabulary), isOptional: isOptional))
      }
    }
    return (parts, height)
  }

  private static func element(
    _ part: ArraySlice<UInt8>,
    _ vocabulary: inout RiskVocabulary
  ) throws(Fault) -> Element {
    switch part.first {
    case UInt8(ascii: "^") where part.count == 1: return .start
    case UInt8(ascii: "/") where part.count == 1: return .nextClause
    case UInt8(ascii: "#") where part.elementsEqual("#many".utf8): return .many
    case UInt8(ascii: "~"):
      let length = Int(String(decoding: part.dropFirst(), as: UTF8.self))
      guard let length, (0...longestGap).contains(length) else {
        let text = String(decoding: part, as: UTF8.self)
        throw Fault(reason: "‘\(text)’; expected ~ and a number up to \(longestGap)")
      }
      return .gap(length)
    case UInt8(ascii: "!"): return .notNext(try vocabulary.ids(for: part.dropFirst()))
    case UInt8(ascii: "="):
      let names = part.dropFirst()
      let allowsEnd = names.split(separator: RiskVocabulary.bar).contains {
        $0.elementsEqual("END".utf8)
      }
      return .next(try vocabulary.ids(for: names), allowsEnd: allowsEnd)
    default: return .word(try vocabulary.ids(for: part))
    }
  }

  // MARK: Matching

  /// Returns where a match that begins at a token ends, or `nil`.
  func end(from start: Int, in text: RiskText) -> Int? {
    var patience = Self.patience
    return match(
      entries,
      at: start,
      in: text,
      clause: text.tokens[start].clause,
      isFirst: true,
      &patience
    )
  }

  private func match(
    _ entries: Entries,
    at position: Int,
    in text: RiskText,
    clause: Int,
    isFirst: Bool,
    _ patience: inout Int
  ) -> Int? {
    func attempt(_ entry: Int) -> Int? {
      if entry == Self.done { return position }
      patience -= 1
      guard patience > 0 else { return nil }
      return match(entry, at: position, in: text, clause, isFirst: isFirst, &patience)
    }
    guard let first = entries.first else { return nil }
    if let end = attempt(first) { return end }
    for entry in entries.others {
      if let end = attempt(entry) { return end }
    }
    return nil
  }

  private func match(
    _ entry: Int,
    at position: Int,
    in text: RiskText,
    _ clause: Int,
    isFirst: Bool,
    _ patience: inout Int
  ) -> Int? {
    let next = steps[entry].next
    let isInside = position < text.tokens.count && text.tokens[position].clause == clause
    func go(to place: Int, clause: Int, isFirst: Bool = false) -> Int? {
      match(next, at: place, in: text, clause: clause, isFirst: isFirst, &patience)
    }
    switch steps[entry].element {
    case .start:
      let opens = text.isFiller[..<position].allSatisfy { $0 }
      return opens ? go(to: position, clause: clause, isFirst: true) : nil
    case .nextClause:
      guard position < text.tokens.count, text.tokens[position].clause == clause + 1 else {
        return nil
      }
      return go(to: position, clause: clause + 1)
    case .word(let ids):
      guard isInside else { return nil }
      if ids.contains(text.ids[position]), let end = go(to: position + 1, clause: clause) {
        return end
      }
    case .many:
      guard isInside else { return nil }
      if text.isMany[position], let end = go(to: position + 1, clause: clause) { return end }
    case .gap(let longest):
      for length in 0...longest {
        let place = position + length
        if length > 0 {
          guard place <= text.tokens.count, text.tokens[place - 1].clause == clause else { break }
          // What is denied in between is not said.
          if text.tokens[place - 1].form == "not" || text.tokens[place - 1].form == "never" {
            break
          }
        }
        if let end = go(to: place, clause: clause) { return end }
      }
      return nil
    case .next(let ids, let allowsEnd):
      let ends = !isInside || text.tokens[position].joint == .comma || text.hasOnlyFillers(position)
      let ahead = ends && allowsEnd || isInside && ids.contains(text.ids[position])
      return ahead ? go(to: position, clause: clause) : nil
    case .notNext(let ids):
      if isInside, ids.contains(text.ids[position]) { return nil }
      return go(to: position, clause: clause)
    }
    // Passes over one filler; fillers in a row are passed one by one, up to six.
    guard !isFirst, text.isFiller[position], text.fillerRun[position] <= 6 else { return nil }
    return match(
      Entries(first: entry),
      at: position + 1,
      in: text,
      clause: clause,
      isFirst: false,
      &patience
    )
  }
}
