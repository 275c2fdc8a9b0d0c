/// The cues of the table, ready to be looked up by the word they begin with.
struct CueTable: Sendable {
  struct Cue: Sendable {
    enum Place: String, Sendable { case whole, start, phrase, clause, `in` }

    let act: DialogueAct
    /// Whether the sentence does not have the act, whatever else says it has.
    let denies: Bool
    let rule: String
    let place: Place
    /// The longest message, in words, that the cue decides.
    let most: Int
    let needs: Set<Need>
    let pattern: CuePattern
  }

  enum Need: String, Hashable, Sendable {
    case question, mark, first, program, noreport, noothers, noself
    case writer = "self"
  }

  private(set) var vocabulary = CueVocabulary()
  private(set) var cues: [Cue] = []
  private var starting: [Int: [Int]] = [:]
  private var anywhere: [Int] = []

  let fillers: Set<Int>
  let edges: Set<Int>
  let tails: Set<Int>
  let programs: Set<Int>
  let thirds: Set<Int>
  let kin: Set<Int>
  let speech: Set<Int>
  let questionWords: Set<Int>
  let auxiliaries: Set<Int>

  static let columns = ["act", "rule", "where", "most", "needs", "pattern"]

  init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: CueTable.columns)
    var vocabulary = CueVocabulary()
    for row in table.rows where row[0] == "class" {
      vocabulary.addList(try row.required(1, "name"), words: row.list(5, separator: "|"))
    }
    fillers = vocabulary.list("filler")
    edges = vocabulary.list("edge")
    tails = vocabulary.list("tail")
    programs = vocabulary.list("program")
    thirds = vocabulary.list("third")
    kin = vocabulary.list("kin")
    speech = vocabulary.list("speech")
    questionWords = vocabulary.list("wh")
    auxiliaries = vocabulary.list("aux")
    for row in table.rows where row[0] != "class" {
      let cue = try CueTable.cue(from: row, vocabulary: &vocabulary)
      if let words = cue.pattern.firstWords {
        for word in words { starting[word, default: []].append(cues.count) }
      } else {
        anywhere.append(cues.count)
      }
      cues.append(cue)
    }
    self.vocabulary = vocabulary
  }

  /// Returns the cues that can begin with a word, in the order of the table.
  func candidates(for number: Int) -> [Int] {
    number == 0 ? anywhere : (starting[number] ?? []) + anywhere
  }

  private static func cue(
    from row: Table.Row,
    vocabulary: inout CueVocabulary
  ) throws(TableError) -> Cue {
    let denies = row[0].hasPrefix("not ")
    guard let act = DialogueAct(rawValue: denies ? String(row[0].dropFirst(4)) : row[0]) else {
      throw row.bad(0, expected: "an act, or not and an act")
    }
    guard let place = Cue.Place(rawValue: row[2]) else {
      throw row.bad(2, expected: "whole, start, phrase, clause or in")
    }
    var needs: Set<Need> = []
    for name in row.list(4, separator: " ") {
      guard let need = Need(rawValue: name) else { throw row.bad(4, expected: "a condition") }
      needs.insert(need)
    }
    return Cue(
      act: act,
      denies: denies,
      rule: try row.required(1, "name"),
      place: place,
      most: row[3].isEmpty ? .max : try row.number(3, in: 1...10_000),
      needs: needs,
      pattern: CuePattern(try row.required(5, "pattern"), vocabulary: &vocabulary)
    )
  }
}
