import Noticing
import Testing

/// The themes by which inquiries are offered: a table of topics of its own.
@Suite struct OfferThemeTests {
  static let acts = try? ActReader(
    tsv: Fixtures.shipped("acts.tsv"),
    languages: LanguageIdentifier(tsv: Fixtures.shipped("languages.tsv"))
  )
  static let reader = try? acts.map {
    try TopicReader(tsv: Fixtures.shipped("themes.tsv"), column: "theme", sharing: $0)
  }

  func themes(in text: String) throws -> [String] {
    try #require(Self.reader).topics(of: text).map(\.topic.rawValue)
  }

  @Test(arguments: [
    ("I'm so stupid, I always get it wrong.", "critic"),
    ("What's wrong with me? I can't do anything right.", "critic"),
    ("She takes me for granted and I do everything around here.", "resentment"),
    ("I couldn't say no to the extra shift.", "obligation"),
    ("i cant say no when she asks", "obligation"),
    ("My flatmate really gets under my skin with that smug voice.", "trait"),
    ("I wish I could sing like her.", "envy"),
    ("My gran died in March.", "loss"),
    ("I miss him most on Sundays.", "loss"),
    ("I am absolutely livid with the landlord.", "anger"),
    ("It always happens with every boss I have.", "pattern"),
    ("We keep having the same argument about the dishes.", "pattern"),
    ("It's not good enough yet, I rewrote it four times.", "not_enough"),
    ("I had that weird dream again, the one with the lift.", "dream"),
    ("Honestly, what is the point of all this?", "meaning"),
    ("In my family we don't talk about money.", "family_rules"),
    ("My mum always said people like us don't go to university.", "family_rules"),
    ("I can't stop thinking about the letter.", "looping"),
    ("My head keeps going over and over it.", "looping"),
    ("I'm so tired, I could barely get out of bed.", "flat"),
    ("feeling flat today", "flat"),
    ("I got the job!", "good_news"),
    ("They went without me, nobody asked. Left out again.", "left_out"),
    ("I'm stuck in this job and dreading Monday.", "hours"),
    ("When I was young we lived above the shop.", "chapters"),
    ("There is no one to talk to in this town.", "alone"),
    ("In the meeting my boss said it in front of everyone.", "event"),
    ("There's a part of me that I hate.", "part"),
    ("I never told him, I swallowed it.", "unsaid"),
  ])
  func `a theme is heard`(text: String, theme: String) throws {
    let heard = try themes(in: text)
    #expect(heard.contains(theme), "\(heard)")
  }

  @Test(arguments: [
    "", "ok", "The bus was late and it rained.", "I made soup for lunch.",
    "I'm not stupid.", "I am not angry, I am fine.", "I lost my keys.",
    "The flat is on the third floor.", "She wrote “I am a failure” on the board.",
    "What does this program do with my answers?", "def main(): return 0", "Ich bin müde.",
    "The exhibition opens on Thursday.", "my dream job would have a window",
  ])
  func `where there is none, none is heard`(text: String) throws {
    let heard = try themes(in: text)
    #expect(heard.isEmpty, "\(heard)")
  }

  @Test func `a reading tells what it was heard in, and each theme comes once`() throws {
    let text = "Well, I’m so useless. I’m useless, and I miss him."
    let readings = try #require(Self.reader).topics(of: text)
    #expect(readings.map(\.topic.rawValue) == ["critic", "loss"])
    let evidence = readings.map { String(decoding: Array(text.utf8)[$0.evidence], as: UTF8.self) }
    #expect(evidence == ["I’m so useless", "I miss him"])
    #expect(readings.allSatisfy { $0.rule == "theme" })
  }

  @Test func `every cue can be matched by words it is made of`() throws {
    let reader = try #require(Self.reader)
    #expect(reader.topics.count == 22)
    // A cue with a word that the tokenizer never gives could never be heard.
    for line in String(decoding: try Fixtures.shipped("themes.tsv"), as: UTF8.self)
      .split(separator: "\n")
    where !line.hasPrefix("#") && !line.hasPrefix("class") && !line.hasPrefix("theme\t") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      #expect(fields.count == 6)
      let words = fields[5].split(separator: " ").filter { !$0.hasPrefix("~") }.map { part in
        let first = part.split(separator: "|").first.map(String.init) ?? ""
        if first == "@kin" { return "mum" }
        if first == "@worthless" { return "stupid" }
        return first.replacing("?", with: "")
      }
      let text = "I: " + words.joined(separator: " ")
      let heard = reader.topics(of: text)
      #expect(heard.contains { $0.topic.rawValue == fields[0] }, "\(fields[0]): \(text)")
    }
  }

  @Test(arguments: [
    "so so so so so ", "i am so ", "I ", "never ", "a\n", "\u{0}", "“", "what is the ",
  ])
  func `long and odd texts are read in linear time`(piece: String) throws {
    let text = String(repeating: piece, count: 40_000)
    let time = try processorTime { _ = try themes(in: text) }
    #expect(time < .seconds(8))
  }

  @Test(arguments: [
    "theme\tneeds\n", head + "x\tr\tin\t\tnobody\ta\n", head + "x\tr\tin\t\t\t\n",
    head + "\tr\tin\t\t\ta\n", head + "x\tr\tthere\t\t\ta\n",
  ])
  func `a damaged table is refused`(table: String) throws {
    let acts = try #require(Self.acts)
    #expect(throws: TableError.self) {
      try TopicReader(tsv: Array(table.utf8), column: "theme", sharing: acts)
    }
  }

  static let head = "theme\trule\twhere\tmost\tneeds\tpattern\n"
}
