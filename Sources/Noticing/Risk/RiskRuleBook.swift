/// All rules of a table, ready to be looked up by the word a match begins with.
struct RiskRuleBook: Sendable {
  let words: FrameWords
  let normaliser: RiskNormaliser
  let vocabulary: RiskVocabulary
  let rules: [RiskRule]
  private let byFirstWord: [[Int]]

  static let columns = ["rule", "sense", "whose", "notes", "pattern"]

  init(words: some Sequence<UInt8>, rules: some Sequence<UInt8>) throws(TableError) {
    let lexicon: RiskLexicon
    let spelling: RiskSpelling
    do {
      lexicon = try RiskLexicon(tsv: words)
      self.words = try FrameWords(lexicon)
      spelling = try RiskSpelling(lexicon)
    } catch {
      throw error.told(of: "words")
    }
    var vocabulary = RiskVocabulary(lexicon)
    do {
      self.rules = try Self.rules(in: rules, vocabulary: &vocabulary)
    } catch {
      throw error.told(of: "rules")
    }
    var index = [[Int]](repeating: [], count: vocabulary.numbers.count + 2)
    for (number, rule) in self.rules.enumerated() {
      for word in rule.pattern.firstWords { index[word + 1].append(number) }
    }
    self.vocabulary = vocabulary
    byFirstWord = index
    normaliser = RiskNormaliser(
      vocabulary: vocabulary,
      lexicon: lexicon,
      words: self.words,
      spelling: spelling
    )
  }

  /// Returns the rules whose match can begin with a word.
  func candidates(for number: Int) -> [Int] {
    byFirstWord.indices.contains(number + 1) ? byFirstWord[number + 1] : []
  }

  private static func rules(
    in tsv: some Sequence<UInt8>,
    vocabulary: inout RiskVocabulary
  ) throws(TableError) -> [RiskRule] {
    var rules: [RiskRule] = []
    var names: Set<String> = []
    for row in try Table(tsv: tsv, columns: Self.columns).rows {
      let rule = try Self.rule(from: row, vocabulary: &vocabulary)
      guard names.insert(rule.name).inserted else {
        throw TableError(
          code: .duplicate,
          line: row.line,
          column: 1,
          reason: "‘\(rule.name)’ stands in the table twice"
        )
      }
      rules.append(rule)
    }
    return rules
  }

  private static func rule(
    from row: Table.Row,
    vocabulary: inout RiskVocabulary
  ) throws(TableError) -> RiskRule {
    let name = try row.required(0, "name")
    guard let sense = RiskRule.Sense(row[1]) else {
      throw row.bad(
        1,
        expected: "a level, sign, armed, time, question, relief, figure or firm"
      )
    }
    guard let holder = RiskRule.Holder(rawValue: row[2]) else {
      throw row.bad(2, expected: "subject, named, writer, other or alone")
    }
    var notes: Set<RiskRule.Note> = []
    for word in row.list(3, separator: " ") {
      guard let note = RiskRule.Note(rawValue: word) else {
        throw row.bad(3, expected: "asks, now or denial")
      }
      notes.insert(note)
    }
    _ = try row.required(4, "pattern")
    do {
      let pattern = try RiskPattern(row.bytes(4), vocabulary: &vocabulary)
      return RiskRule(name: name, sense: sense, holder: holder, notes: notes, pattern: pattern)
    } catch {
      throw TableError(code: .badValue, line: row.line, column: 5, reason: error.reason)
    }
  }
}

extension TableError {
  /// The same error with the name of the table before its reason.
  fileprivate func told(of table: String) -> TableError {
    TableError(code: code, line: line, column: column, reason: "\(table): \(reason)")
  }
}
