/// The words that rules, frames and spellings are made of, as a table holds them.
///
/// A row is a kind, a name and words. Kinds: `class` (words that rules name as `@name`, and that the
/// frames read), `phrase` (turns of phrase that rules name as `<name>`, separated by commas),
/// `spelling` (how a word is also typed, and the words it stands for), `letter` (what is typed for a
/// letter).
struct RiskLexicon: Sendable {
  private var classes: [String: [String]] = [:]
  private var phrases: [String: [String]] = [:]
  private(set) var spellings: [String: [String]] = [:]
  private(set) var letters: [Character: Character] = [:]
  private let lastLine: Int

  static let columns = ["kind", "name", "words"]

  init(tsv: some Sequence<UInt8>) throws(TableError) {
    let table = try Table(tsv: tsv, columns: Self.columns)
    lastLine = table.rows.last?.line ?? 1
    for row in table.rows {
      let name = try row.required(1, "name")
      _ = try row.required(2, "word")
      switch row[0] {
      case "class": try addClass(name, row)
      case "phrase":
        guard phrases[name] == nil else { throw Self.twice(row) }
        phrases[name] = row.list(2, separator: ",")
      case "spelling":
        guard spellings[name] == nil else { throw Self.twice(row) }
        spellings[name] = row.list(2, separator: " ")
      case "letter":
        guard let typed = name.first, let meant = row[2].first, name.count == 1, row[2].count == 1
        else { throw row.bad(2, expected: "one letter") }
        letters[typed] = meant
      default: throw row.bad(0, expected: "class, phrase, spelling or letter")
      }
    }
  }

  /// A class may name classes above it.
  private mutating func addClass(_ name: String, _ row: Table.Row) throws(TableError) {
    guard classes[name] == nil else { throw Self.twice(row) }
    var words: [String] = []
    for word in row.list(2, separator: " ") {
      if word.first == "@", word.utf8.count > 1 {
        guard let others = classes[String(word.dropFirst())] else {
          throw row.bad(2, expected: "a class above this line instead of \(word)")
        }
        words += others
      } else {
        words.append(word)
      }
    }
    classes[name] = words
  }

  private static func twice(_ row: Table.Row) -> TableError {
    TableError(
      code: .duplicate,
      line: row.line,
      column: 2,
      reason: "‘\(row[1])’ stands in the table twice"
    )
  }

  /// Returns the words of a class, or `nil` when there is none of that name.
  func words(_ name: some StringProtocol) -> [String]? { classes[String(name)] }

  /// Returns the turns of phrase of a name, or `nil` when there are none.
  func turns(_ name: some StringProtocol) -> [String]? { phrases[String(name)] }

  /// Returns a class that the frames cannot do without.
  func required(_ name: String) throws(TableError) -> Set<String> {
    guard let words = classes[name] else {
      throw TableError(
        code: .missing,
        line: lastLine,
        column: 2,
        reason: "no class ‘\(name)’, which the frames read"
      )
    }
    return Set(words)
  }
}
