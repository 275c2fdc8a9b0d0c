import Noticing
import Testing

/// Measures the identifier over the labelled lines in `Fixtures/Languages.tsv`.
struct LanguageIdentifierTests {
  private func identifier() throws -> LanguageIdentifier {
    try LanguageIdentifier(tsv: Fixtures.shipped("languages.tsv"))
  }

  @Test(arguments: [
    ("dev", "short", 0.98), ("held", "short", 0.96), ("dev", "long", 0.97), ("held", "long", 0.95),
  ])
  func `lines are told apart by language`(split: String, kind: String, floor: Double) throws {
    let identifier = try identifier()
    let lines = try Fixtures.lines("Languages.tsv").filter { $0[0] == split && $0[1] == kind }
    var wrong: [String] = []
    for fields in lines {
      let found = identifier.language(of: fields[3].replacing("\\n", with: "\n"))?.code ?? "-"
      if !fields[2].split(separator: "/").contains(Substring(found)) {
        wrong.append("\(fields[2]) as \(found)\(split == "dev" ? ": " + fields[3] : "")")
      }
    }
    let share = Double(lines.count - wrong.count) / Double(lines.count)
    #expect(share >= floor, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: ["😭😭", "asdfghjkl", "{\"id\": 42}", "...", "", "12 34", "¯\\_(ツ)_/¯"])
  func `nothing is said of what is no language`(text: String) throws {
    #expect(try identifier().language(of: text) == nil)
  }

  @Test func `a language is called by its own name`() throws {
    let guess = try #require(try identifier().language(of: "ich bin heute sehr müde"))
    #expect(guess.code == "de")
    #expect(guess.name == "Deutsch")
    #expect((0.5...1).contains(guess.confidence))
  }

  @Test func `marks may be written apart from their letters`() throws {
    let text = "c\u{327}a ne va pas tre\u{300}s bien"
    #expect(try identifier().language(of: text)?.code == "fr")
  }

  @Test func `a table that names a language twice is refused`() {
    let tsv = """
      code\tscript\tname\twords\tletters\taffixes
      de\tlatin\tDeutsch\tich\t\t
      de\tlatin\tDeutsch\tdu\t\t
      """
    #expect(throws: TableError.self) { try LanguageIdentifier(tsv: tsv.utf8) }
  }
}
