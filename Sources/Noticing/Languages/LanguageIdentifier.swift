/// Tells what language a text is written in, from its letters and its commonest words.
///
/// The script decides first. Where several languages share one, every word votes for the languages
/// that use it, and letters and endings vote for words nobody knows. A text in two languages is in
/// that of its larger part; loan words and names do not make a text foreign.
public struct LanguageIdentifier: Sendable {
  private let rows: [LanguageRow]
  private let indexes: [Script: LanguageIndex]

  /// Reads the table from the bytes of a tab-separated file whose first line names the columns.
  ///
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: LanguageRow.columns)
    var rows: [LanguageRow] = []
    var seen: Set<String> = []
    for row in table.rows {
      let language = try LanguageRow(row)
      guard seen.insert("\(language.code) \(language.script)").inserted else {
        throw TableError(
          code: .duplicate,
          line: row.line,
          column: 1,
          reason: "‘\(language.code)’ a second time for this script"
        )
      }
      rows.append(language)
    }
    self.rows = rows
    var indexes: [Script: LanguageIndex] = [:]
    for script in Script.allCases {
      let members = rows.indices.filter { rows[$0].script == script }
      if !members.isEmpty { indexes[script] = LanguageIndex(of: members, in: rows) }
    }
    self.indexes = indexes
  }

  /// Returns the language of a text, or `nil` when nothing can be said: emoji, names, code, too few
  /// letters, or letters that are no words.
  public func language(of text: String) -> LanguageGuess? {
    guard !TextShape(text).isData else { return nil }
    return language(of: Tokenizer.words(of: text))
  }

  private static let sample = 4000

  func language(of words: [Word]) -> LanguageGuess? {
    let letters = LetterCount(words)
    guard let script = letters.main, let index = indexes[script] else { return nil }
    if index.members.count == 1 {
      let row = rows[index.members[0]]
      guard letters[script] >= (script == .han ? 1 : 2) else { return nil }
      let share = Double(letters.weight(of: script)) / Double(max(letters.total, 1))
      return LanguageGuess(code: row.code, name: row.name, confidence: min(1, share))
    }
    var vote = LanguageVote(rows: rows.count)
    // A long text is told from words all over it.
    let stride = max(1, words.count / LanguageIdentifier.sample)
    var seen: Set<String> = []
    for (place, word) in words.enumerated() where place % stride == 0 {
      // The same word again tells nothing new.
      if seen.insert(word.form).inserted { index.count(word, into: &vote) }
    }
    return vote.guess(among: index.members, of: rows)
  }

  /// Whether a word is among the common words of any language.
  func isKnown(_ form: String) -> Bool {
    form.utf8.count < 80 && indexes.values.contains { $0.isKnown(form) }
  }
}

/// One line of the table of languages.
struct LanguageRow: Sendable {
  let code: String
  let script: Script
  let name: String
  let words: [String]
  let letters: [String]
  let affixes: [String]

  static let columns = ["code", "script", "name", "words", "letters", "affixes"]

  init(_ row: Table.Row) throws(TableError) {
    code = try row.required(0, "code")
    guard let script = Script(rawValue: row[1]) else {
      throw row.bad(1, expected: "the name of a script")
    }
    self.script = script
    name = try row.required(2, "name")
    words = row.list(3, separator: " ")
    letters = row.list(4, separator: " ")
    affixes = row.list(5, separator: " ")
  }
}

/// How many letters of each script stand in a text.
struct LetterCount {
  private var counts: [Script: Int] = [:]

  init(_ words: [Word]) {
    for word in words {
      for scalar in word.form.unicodeScalars {
        if let script = Script(of: scalar) { counts[script, default: 0] += 1 }
      }
    }
  }

  subscript(script: Script) -> Int { counts[script] ?? 0 }

  func weight(of script: Script) -> Int {
    let own = self[script] * script.weight
    // Japanese is written in both.
    return script == .kana ? own + self[.han] * Script.han.weight : own
  }

  var total: Int {
    Script.allCases.reduce(0) { $0 + self[$1] * $1.weight }
  }

  /// The script of the larger part.
  var main: Script? {
    var scripts = Script.allCases.filter { self[$0] > 0 }
    if scripts.contains(.kana), self[.kana] >= 2 || self[.han] < 3,
      self[.kana] * 10 >= self[.han]
    {
      scripts.removeAll { $0 == .han }
    }
    return scripts.max { weight(of: $0) < weight(of: $1) }
  }
}
