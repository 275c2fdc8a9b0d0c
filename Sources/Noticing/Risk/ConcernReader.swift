/// Something that words of danger speak of, beside how grave they are: it decides which words answer.
public enum ConcernDetail: String, Hashable, Sendable, Codable, CaseIterable {
  /// Sexual violence.
  case sexual
  /// A child at risk.
  case child
  /// An elder, or somebody who is cared for, at risk.
  case elder
  /// Something swallowed or taken.
  case swallowed
  /// Voices or forces that tell the person what to do.
  case commanded
  /// Pictures or thoughts that the person recoils from.
  case unwanted
  /// Pictures of hurting somebody that come by themselves.
  case intrusive
  /// Somebody close who died by suicide.
  case bereaved
  /// Hopeless, trapped or a burden.
  case hopeless
  /// A wish to have the numbers of helplines out of sight.
  case fold
}

/// Reads what words of danger speak of, from a table of phrases.
///
/// It finds no danger and denies none: ask it only about texts that something else found heavy, or
/// for what is harmless to be wrong about.
public struct ConcernReader: Sendable {
  private let phrases: [(detail: ConcernDetail, phrase: Phrase)]
  private let people: [Phrase]

  /// Creates a reader that finds nothing.
  public init() {
    phrases = []
    people = []
  }

  /// Reads the table from the bytes of a tab-separated file with the columns `detail` and `words`.
  ///
  /// A phrase is a row of words: `a|b` is either word, `word?` may be missing, and `~3` is any words,
  /// three at most. The detail `person` names people who can stand after “my”.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: ["detail", "words"])
    var phrases: [(detail: ConcernDetail, phrase: Phrase)] = []
    var people: [Phrase] = []
    for row in table.rows {
      guard let phrase = Phrase(try row.required(1, "phrase")) else {
        throw row.bad(1, expected: "words, such as ‘lost ~2 to suicide’")
      }
      if row[0] == "person" {
        people.append(phrase)
      } else if let detail = ConcernDetail(rawValue: row[0]) {
        phrases.append((detail, phrase))
      } else {
        let known = ConcernDetail.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.bad(0, expected: known + ", person")
      }
    }
    self.phrases = phrases
    self.people = people
  }

  /// Returns everything that a text speaks of.
  public func details(of text: String) -> Set<ConcernDetail> {
    let words = Tokenizer.words(of: String(text.prefix(4_000)))
    var found: Set<ConcernDetail> = []
    for (detail, phrase) in phrases where !found.contains(detail) {
      if words.indices.contains(where: { phrase.end(from: $0, in: words) != nil }) {
        found.insert(detail)
      }
    }
    return found
  }

  /// Returns who a text is about, as umbra would say it (“your brother”), or `nil` when it does not
  /// say it in so many words.
  public func person(in text: String) -> String? {
    let words = Tokenizer.words(of: String(text.prefix(4_000)))
    for index in words.indices where words[index].form == "my" || words[index].form == "our" {
      let rest = index + 1
      for start in rest..<min(rest + 3, words.count) {
        if start > rest, !Self.adjectives.contains(words[start - 1].form) { break }
        guard let end = people.compactMap({ $0.end(from: start, in: words) }).max() else {
          continue
        }
        return "your " + words[rest..<end].map(\.form).joined(separator: " ")
      }
    }
    return nil
  }

  private static let adjectives: Set<String> = [
    "best", "big", "little", "older", "younger", "oldest", "youngest", "dear", "good", "close",
    "old", "twin", "half", "step",
  ]
}

/// Words in a row, some of which may vary.
private struct Phrase: Sendable {
  private enum Part: Sendable {
    case word(Set<String>, isOptional: Bool)
    case gap(Int)
  }

  private let parts: [Part]

  init?(_ text: String) {
    var parts: [Part] = []
    for part in text.split(separator: " ") {
      if part.hasPrefix("~") {
        guard let most = Int(part.dropFirst()), (1...9).contains(most), !parts.isEmpty else {
          return nil
        }
        parts.append(.gap(most))
      } else {
        let isOptional = part.hasSuffix("?")
        let words = (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)
        guard !words.isEmpty, !(isOptional && parts.isEmpty) else { return nil }
        parts.append(.word(Set(words), isOptional: isOptional))
      }
    }
    if case .gap? = parts.last { return nil }
    guard !parts.isEmpty, parts.count <= 16 else { return nil }
    self.parts = parts
  }

  /// Where a match that begins at a word ends, or `nil`; a match never leaves its sentence.
  func end(from start: Int, in words: [Word]) -> Int? {
    var positions: Set<Int> = [start]
    let sentence = words[start].sentence
    for part in parts {
      var next: Set<Int> = []
      for position in positions {
        switch part {
        case .word(let forms, let isOptional):
          if isOptional { next.insert(position) }
          if words.indices.contains(position), words[position].sentence == sentence,
            forms.contains(words[position].form)
          {
            next.insert(position + 1)
          }
        case .gap(let most):
          next.formUnion(position...(position + most))
        }
      }
      if next.isEmpty { return nil }
      positions = next
    }
    return positions.max().map { min($0, words.count) }
  }
}
