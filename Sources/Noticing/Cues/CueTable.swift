/// The cues of a table, ready to be looked up by the word they begin with.
///
/// What a cue shows is of a kind: an act of a message, or a topic.
struct CueTable<Kind: RawRepresentable & Hashable & Sendable>: Sendable
where Kind.RawValue == String {
  struct Cue: Sendable {
    let kind: Kind
    /// Whether the sentence is not of the kind, whatever else says it is.
    let denies: Bool
    let rule: String
    let place: CuePlace
    /// The longest message, in words, that the cue decides.
    let most: Int
    let needs: Set<CueNeed>
    let pattern: CuePattern
  }

  /// The words that the cues know, and the lists that sentences are read by.
  let words: CueWords
  private(set) var cues: [Cue] = []
  private var starting: [Int: [Int]] = [:]
  private var anywhere: [Int] = []

  /// Reads the cues of a table.
  ///
  /// - Parameters:
  ///   - tsv: The bytes of the table.
  ///   - column: What the first column is called.
  ///   - words: The words and lists of another table, which the lists of this one add to.
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  init(
    tsv: some Sequence<UInt8>,
    column: String,
    extending words: CueWords = CueWords()
  ) throws(TableError) {
    let table = try Table(
      tsv: tsv,
      columns: [column, "rule", "where", "most", "needs", "pattern"]
    )
    var words = words
    for row in table.rows where row[0] == "class" {
      words.addList(try row.required(1, "name"), words: row.list(5, separator: "|"))
    }
    for row in table.rows where row[0] != "class" {
      let cue = try Self.cue(from: row, column: column, words: &words)
      if let first = cue.pattern.firstWords {
        for word in first { starting[word, default: []].append(cues.count) }
      } else {
        anywhere.append(cues.count)
      }
      cues.append(cue)
    }
    self.words = words
  }

  /// Returns the cues that can begin with a word, in the order of the table.
  func candidates(for number: Int) -> [Int] {
    number == 0 ? anywhere : (starting[number] ?? []) + anywhere
  }

  private static func cue(
    from row: Table.Row,
    column: String,
    words: inout CueWords
  ) throws(TableError) -> Cue {
    let denies = row[0].hasPrefix("not ")
    guard let kind = Kind(rawValue: denies ? String(row[0].dropFirst(4)) : row[0]) else {
      throw row.bad(0, expected: "the name of one \(column), or ‘not’ and a name")
    }
    guard let place = CuePlace(rawValue: row[2]) else {
      throw row.bad(2, expected: "whole, start, phrase, clause or in")
    }
    var needs: Set<CueNeed> = []
    for name in row.list(4, separator: " ") {
      guard let need = CueNeed(rawValue: name) else { throw row.bad(4, expected: "a condition") }
      needs.insert(need)
    }
    _ = try row.required(5, "pattern")
    return Cue(
      kind: kind,
      denies: denies,
      rule: try row.required(1, "name"),
      place: place,
      most: row[3].isEmpty ? .max : try row.number(3, in: 1...10_000),
      needs: needs,
      pattern: CuePattern(row.bytes(5), vocabulary: &words.vocabulary)
    )
  }
}

/// Where in a sentence a cue may stand.
enum CuePlace: String, Sendable { case whole, start, phrase, clause, `in` }

/// What else must hold of the sentence.
enum CueNeed: String, Hashable, Sendable {
  case question, mark, first, program, noreport, noothers, noself, asserted
  case writer = "self"
}

/// The words that cues know, and the lists of words that a sentence is read by.
struct CueWords: Sendable {
  var vocabulary = CueVocabulary()
  private(set) var fillers: Set<Int> = []
  private(set) var edges: Set<Int> = []
  private(set) var tails: Set<Int> = []
  private(set) var programs: Set<Int> = []
  private(set) var thirds: Set<Int> = []
  private(set) var kin: Set<Int> = []
  private(set) var speech: Set<Int> = []
  private(set) var questionWords: Set<Int> = []
  private(set) var auxiliaries: Set<Int> = []

  /// Adds words to a list.
  mutating func addList(_ name: String, words: [String]) {
    vocabulary.addList(name, words: words)
    let list = vocabulary.list(name)
    switch name {
    case "filler": fillers = list
    case "edge": edges = list
    case "tail": tails = list
    case "program": programs = list
    case "third": thirds = list
    case "kin": kin = list
    case "speech": speech = list
    case "wh": questionWords = list
    case "aux": auxiliaries = list
    default: break
    }
  }
}
