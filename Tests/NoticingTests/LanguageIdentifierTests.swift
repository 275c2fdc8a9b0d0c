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

  @Test(arguments: [
    "potato potato", "potato", "potato potato potato potato", "lalala", "la la la la la",
    "blorp glim", "wibble wobble", "bananarama", "tomato potato", "zog zog zog", "ninu nanu",
    "da da da", "abracadabra", "flibbertigibbet", "dingo dango",
    "pizza pasta", "lorem ipsum", "taco taco", "do do do", "na na na na", "skrrt", "uwu", "oof oof",
  ])
  func `a play on words is no other language`(text: String) throws {
    let guess = try identifier().language(of: text)
    let isEnglish = guess == nil || guess?.code == "en"
    #expect(isEnglish || (guess?.confidence ?? 0) < 0.3, "\(guess as Any)")
  }

  @Test(arguments: [
    ("estoy muy cansado", "es"), ("je suis fatigué", "fr"), ("ich kann nicht schlafen", "de"),
    ("sono molto triste", "it"), ("estou muito cansado", "pt"), ("ik ben moe", "nl"),
    ("jestem zmęczony", "pl"), ("я очень устал", "ru"), ("我很累", "zh"), ("疲れました", "ja"),
    ("나는 피곤해요", "ko"), ("أنا متعب جدا", "ar"), ("मैं बहुत थक गया हूँ", "hi"),
    ("আমি খুব ক্লান্ত", "bn"), ("çok yorgunum", "tr"), ("tôi rất mệt", "vi"),
    ("saya sangat lelah", "id"), ("เหนื่อยมาก", "th"), ("я дуже втомився", "uk"),
    ("ninajisikia vibaya sana", "sw"), ("میں بہت تھک گیا ہوں", "ur"), ("من خیلی خسته‌ام", "fa"),
  ])
  func `a short sentence in a large language is told`(text: String, code: String) throws {
    let guess = try identifier().language(of: text)
    #expect(guess?.code == code && (guess?.confidence ?? 0) >= 0.3, "\(guess as Any)")
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
