import Noticing
import Testing

/// Measures the reader of acts over the labelled messages in `Fixtures/Acts.tsv`.
struct ActReaderTests {
  private func reader() throws -> ActReader {
    let languages = try LanguageIdentifier(tsv: Fixtures.shipped("languages.tsv"))
    return try ActReader(tsv: Fixtures.shipped("acts.tsv"), languages: languages)
  }

  private func main(_ text: String) throws -> DialogueAct? {
    try reader().acts(of: text).first?.act
  }

  @Test(arguments: [
    ("dev", "short", 0.97), ("held", "short", 0.90), ("dev", "long", 0.96), ("held", "long", 0.85),
  ])
  func `messages are read for what they do`(split: String, kind: String, floor: Double) throws {
    let reader = try reader()
    let lines = try Fixtures.lines("Acts.tsv").filter { $0[0] == split && $0[1] == kind }
    var wrong: [String] = []
    for fields in lines {
      let text = fields[3].replacing("\\n", with: "\n")
      let found = reader.acts(of: text).first?.act.rawValue ?? "-"
      if !fields[2].split(separator: "/").contains(Substring(found)) {
        wrong.append("\(fields[2]) as \(found)\(split == "dev" ? ": " + fields[3] : "")")
      }
    }
    let share = Double(lines.count - wrong.count) / Double(lines.count)
    #expect(share >= floor, "\(wrong.joined(separator: "\n"))")
  }

  @Test func `acts that would interrupt a person are seldom read wrongly`() throws {
    let reader = try reader()
    let interrupting: Set<DialogueAct> = [
      .command, .goodbye, .retraction, .complaint, .boundary, .injection,
    ]
    var read = 0
    var right = 0
    for fields in try Fixtures.lines("Acts.tsv") {
      let text = fields[3].replacing("\\n", with: "\n")
      guard let act = reader.acts(of: text).first?.act, interrupting.contains(act) else { continue }
      read += 1
      if fields[2].split(separator: "/").contains(Substring(act.rawValue)) { right += 1 }
    }
    #expect(Double(right) / Double(read) >= 0.97)
  }

  @Test(arguments: [
    ("thanks for nothing", DialogueAct.complaint),
    ("good night's sleep is rare", .narrative),
    ("stop and think, he said", .narrative),
    ("'I hate you,' says my daughter", .narrative),
    ("I want to end it all", .narrative),
    ("a wasp got me on the ankle, that's all", .narrative),
    ("why does he always do that", .narrative),
    ("I don't know if I should call her", .questionAdvice),
    ("I don't know how to answer that", .dontKnow),
    ("help me understand what to say", .questionAdvice),
    ("help me", .command),
    ("hi, I had a bad day", .narrative),
    ("7", .minimal),
    ("\u{1F63F}", .nonsense),
  ])
  func `the shape of a message counts, and not only its words`(
    text: String,
    act: DialogueAct
  ) throws {
    #expect(try main(text) == act)
  }

  @Test func `other acts follow the main one`() throws {
    let acts = try reader().acts(of: "thanks, bye").map(\.act)
    #expect(acts == [.goodbye, .thanks])
  }

  @Test func `the evidence is where the words stand`() throws {
    let text = "…  please skip this one"
    let reading = try #require(try reader().acts(of: text).first)
    let bytes = Array(text.utf8)[reading.evidence]
    #expect(reading.act == .command)
    #expect(String(decoding: bytes, as: UTF8.self).contains("skip"))
  }

  @Test func `a text without anything visible does nothing`() throws {
    #expect(try reader().acts(of: " \n\t\u{200B}").isEmpty)
  }

  @Test(arguments: [
    "\u{301}\u{301}", "a\u{0}b", "\"\"\"", "{", "/", "~", "@@@@", "\u{202E}abc", "😭a😭", "' ' '",
    "=",
  ])
  func `no text is too odd`(text: String) throws {
    #expect(try !reader().acts(of: text).isEmpty)
  }

  @Test func `a long line is read to its end`() throws {
    let text = String(repeating: "stop and I can not say ", count: 20_000)
    #expect(try main(text) == .narrative)
    #expect(try main(String(repeating: "a", count: 1_000_000)) == .nonsense)
  }

  @Test func `a table with an unknown act is refused`() throws {
    let languages = try LanguageIdentifier(tsv: Fixtures.shipped("languages.tsv"))
    let tsv = "# acts\nact\trule\twhere\tmost\tneeds\tpattern\nwave\ta\tin\t\t\thello\n"
    #expect(throws: TableError.self) { try ActReader(tsv: tsv.utf8, languages: languages) }
  }
}
