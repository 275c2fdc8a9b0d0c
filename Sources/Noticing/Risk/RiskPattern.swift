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

  /// An element and the steps that may follow it.
  private struct Step {
    let element: Element
    let next: [Int]
  }

  private var steps: [Step] = []
  private var entries: [Int] = []
  /// The words a match can begin with.
  private(set) var firstWords: [Int] = []

  /// The step that is none: everything is matched.
  private static let done = -1
  private static let longestGap = 12
  /// How many steps one match may take.
  private static let patience = 600

  init(_ notation: String, vocabulary: inout RiskVocabulary) throws(Fault) {
    entries = try add(notation, before: [Self.done], depth: 0, &vocabulary)
    firstWords = try beginnings()
  }

  private func beginnings() throws(Fault) -> [Int] {
    var words: [Int] = []
    var open = entries
    while let entry = open.popLast() {
      guard entry != Self.done else { throw Fault(reason: "matches nothing; expected a word") }
      switch steps[entry].element {
      case .word(let ids): words += ids.numbers
      case .start: open += steps[entry].next
      default: throw Fault(reason: "begins with a mark; expected a word")
      }
    }
    return WordSet(words).numbers
  }

  // MARK: Reading the notation

  /// Adds the steps of a notation, from the last to the first, and returns where it is entered.
  private mutating func add(
    _ notation: String,
    before next: [Int],
    depth: Int,
    _ vocabulary: inout RiskVocabulary
  ) throws(Fault) -> [Int] {
    guard depth < 4 else { throw Fault(reason: "turns of phrase that name each other") }
    var entries = next
    // Over UTF-8, since these are thousands of splits at every start of the program.
    for part in notation.utf8.split(separator: 32).reversed() {
      let isOptional = part.last == UInt8(ascii: "?")
      let part = Substring(isOptional ? part.dropLast() : part)
      var found: [Int] = []
      if part.utf8.first == UInt8(ascii: "<"), part.utf8.last == UInt8(ascii: ">") {
        let name = part.dropFirst().dropLast()
        guard let turns = vocabulary.turns(name) else {
          throw Fault(reason: "no turns of phrase ‘\(name)’")
        }
        for turn in turns {
          found += try add(turn, before: entries, depth: depth + 1, &vocabulary)
        }
      } else {
        steps.append(Step(element: try Self.element(part, &vocabulary), next: entries))
        found = [steps.count - 1]
      }
      entries = isOptional ? found + entries : found
    }
    return entries
  }

  private static func element(
    _ part: Substring,
    _ vocabulary: inout RiskVocabulary
  ) throws(Fault) -> Element {
    switch part.utf8.first {
    case UInt8(ascii: "^") where part == "^": return .start
    case UInt8(ascii: "/") where part == "/": return .nextClause
    case UInt8(ascii: "#") where part == "#many": return .many
    case UInt8(ascii: "~"):
      guard let length = Int(part.dropFirst()), (0...longestGap).contains(length) else {
        throw Fault(reason: "‘\(part)’; expected ~ and a number up to \(longestGap)")
      }
      return .gap(length)
    case UInt8(ascii: "!"): return .notNext(try vocabulary.ids(for: part.dropFirst()))
    case UInt8(ascii: "="):
      let names = part.dropFirst()
      let allowsEnd = names.utf8.split(separator: RiskVocabulary.bar).contains {
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
    _ entries: [Int],
    at position: Int,
    in text: RiskText,
    clause: Int,
    isFirst: Bool,
    _ patience: inout Int
  ) -> Int? {
    for entry in entries {
      if entry == Self.done { return position }
      patience -= 1
      guard patience > 0 else { return nil }
      if let end = match(entry, at: position, in: text, clause, isFirst: isFirst, &patience) {
        return end
      }
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
    return match([entry], at: position + 1, in: text, clause: clause, isFirst: false, &patience)
  }
}
