import Noticing
import Testing

struct RiskTableTests {
  private static let head = "rule\tsense\twhose\tnotes\tpattern\n"

  /// What is wrong when the shipped words or rules stand beside other rows.
  private func error(words: String = "", rules: String = "") throws -> TableError? {
    let allWords = try Fixtures.shipped("risk_words.tsv") + Array(words.utf8)
    let allRules =
      rules.isEmpty ? try Fixtures.shipped("risk_rules.tsv") : Array((Self.head + rules).utf8)
    do {
      _ = try RiskAssessor(words: allWords, rules: allRules)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", 1, "empty"), ("a\tgrave\tsubject\t\tdie", 2, "expected a level"),
    ("a\tnone\tsubject\t\tdie", 2, "expected a level"),
    ("a\tactive\tme\t\tdie", 3, "expected subject"),
    ("a\tactive\tsubject\tsoon\tdie", 4, "expected asks"), ("a\tactive\tsubject\t\t", 5, "empty"),
    ("a\tactive\tsubject\t\t@nothing die", 5, "no class of words ‘nothing’"),
    ("a\tactive\tsubject\t\t<nothing> die", 5, "no turns of phrase ‘nothing’"),
    ("a\tactive\tsubject\t\tdie ~x", 5, "~ and a number"),
    ("a\tactive\tsubject\t\tdie ~99", 5, "~ and a number"),
    ("a\tactive\tsubject\t\t~2 die", 5, "begins with a mark"),
    ("a\tactive\tsubject\t\tdie?", 5, "matches nothing"),
    ("a\tactive\tsubject\t\tdie|?|end", 5, "expected words"),
    ("a\tactive\tsubject\t\tdie||end", 5, "expected words"), ("a\tactive\tsubject", 4, "3 fields"),
  ])
  func `a rule that cannot be read is told with its line and field`(
    row: String,
    column: Int,
    reason: String
  ) throws {
    let row = row.isEmpty ? "\t\t\t\t" : row
    let error = try #require(try error(rules: "good\tactive\tsubject\t\tdie\n" + row))
    #expect(error.line == 3)
    #expect(error.column == column)
    #expect(error.reason.contains(reason), "\(error)")
    #expect(error.reason.hasPrefix("rules: "))
  }

  @Test(arguments: [
    ("classes\tx\ty", 1, "expected class"), ("class\twant\ty", 2, "twice"),
    ("class\tfresh\t@nothing", 3, "a class above"), ("class\tfresh\t", 3, "empty"),
    ("letter\tab\tc", 3, "one letter"), ("spelling\tkms\tx", 2, "twice"),
  ])
  func `words that cannot be read are told with their field`(
    row: String,
    column: Int,
    reason: String
  ) throws {
    let error = try #require(try error(words: row))
    #expect(error.column == column)
    #expect(error.reason.contains(reason), "\(error)")
    #expect(error.reason.hasPrefix("words: "))
  }

  @Test func `a class that the frames need is missed`() throws {
    let words = Array("kind\tname\twords\nclass\twriter\ti\n".utf8)
    let found = #expect(throws: TableError.self) {
      _ = try RiskAssessor(words: words, rules: Fixtures.shipped("risk_rules.tsv"))
    }
    #expect(found?.code == .missing)
  }

  @Test func `two rules of one name are refused`() throws {
    let rows = "a\tactive\tsubject\t\tdie\na\tpassive\tsubject\t\tend\n"
    #expect(try error(rules: rows)?.code == .duplicate)
  }

  @Test func `a finding names its rule`() throws {
    let assessor = try Fixtures.rules.get()
    #expect(assessor.assess("I want to die").rule == "want-die")
    #expect(assessor.assess("a nice day").rule == nil)
    #expect(assessor.assess("Goodbye everyone. Thank you for everything.").rule != nil)
  }

  @Test func `turns of phrase stand for each other`() throws {
    let words = "phrase\tending\tend it all, be no more\n"
    let rules = Self.head + "a\tactive\twriter\t\twant to <ending> =END|now\n"
    let assessor = try RiskAssessor(
      words: Fixtures.shipped("risk_words.tsv") + Array(words.utf8),
      rules: Array(rules.utf8)
    )
    #expect(assessor.assess("I want to end it all").level == .active)
    #expect(assessor.assess("I want to be no more, now").level == .active)
    #expect(assessor.assess("I want to end it").level == .none)
  }
}
