import Noticing
import Testing

struct FeelingTests {
  private let table: EmotionTable

  init() throws { table = try Fixtures.emotions() }

  @Test(arguments: [
    ("I'm not angry, just tired", "angry denied, tired felt"),
    ("my sister is furious", "furious of my sister felt"),
    ("I no longer feel scared", "scared denied"), ("never been happier", "happy felt"),
    ("I used to be so jealous", "jealous past"), ("I wish I felt calm", "calm wished"),
    ("you're just jealous", ""), ("not just sad but furious", "sad felt, furious felt"),
    ("\"You're just jealous,\" she said.", ""), ("I'm afraid I can't come", ""),
    ("happy to help", ""), ("I'd love to", ""), ("I'm tired of the noise", "weary felt"),
    ("sick of my boss", "frustrated felt"), ("sorry I'm late", ""),
    ("the content of the mail", ""),
    ("mad about jazz", ""), ("I had an upset stomach", ""), ("soooo happyyyy", "happy felt"),
    ("im feelin kinda lonly tbh", "lonely felt"), ("It made him sad", "sad of him felt"),
    ("He told me I was selfish and I got angry", "angry felt"),
    ("He was angry. I was not.", "angry of He felt, angry denied"),
    ("My wife was relieved and I was too", "relieved of My wife felt, relieved felt"),
    ("He accused me of being bitter.", ""), ("not sure if I'm angry or sad", ""),
    ("do you think I'm jealous?", ""), ("I would be happy if it stopped", ""),
    ("I can't help feeling guilty", "guilty felt"), ("I couldn't be happier", "happy felt"),
    ("They're all angry with me", "angry of They felt"), ("It scares me", "scared felt"),
  ])
  func `a feeling has a holder and is felt, denied, past or wished`(text: String, said: String) {
    let feelings = table.feelings(in: text).map { feeling in
      switch feeling.holder {
      case .me: "\(feeling.word) \(feeling.polarity.rawValue)"
      case .other(let words): "\(feeling.word) of \(words ?? "-") \(feeling.polarity.rawValue)"
      }
    }
    #expect(feelings.joined(separator: ", ") == said)
  }

  @Test(arguments: [
    ("I'm so fucking angry at my dad", Feeling.Intensity.high), ("I'm ANGRY", .high),
    ("I feel a bit sad", .low), ("kind of sad", .low), ("I am sad", .mid),
    ("i can't even, im so stressed", .high), ("slightly annoyed", .low),
  ])
  func `a degree, capitals and swearing set the intensity`(
    text: String,
    intensity: Feeling.Intensity
  ) {
    #expect(table.feelings(in: text).map(\.intensity) == [intensity])
  }

  @Test(
    arguments: [
      ("I'm angry at my dad about the money", "my dad"), ("worried that she will leave", nil),
      ("I am worried that she will leave", "she will leave"), ("I miss my grandma", "my grandma"),
      ("I feel ashamed of what I said to her.", "what I said to her"),
      ("I'm too tired to care", nil),
      ("I regret leaving him", "leaving him"), ("scared of spiders and dogs", "spiders"),
    ] as [(String, String?)]
  )
  func `what a feeling is about follows it`(text: String, target: String?) {
    let found = table.feelings(in: text).first
    #expect(found != nil)
    if target != nil { #expect(found?.target == target) }
  }

  @Test func `spans count bytes of the text as it was typed`() throws {
    let text = "Ça va — ich weiß. I’m 🌧 really sad about it, you know. Fine."
    let feeling = try #require(table.feelings(in: text).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[feeling.range], as: UTF8.self) == "sad")
    #expect(feeling.clause.lowerBound <= feeling.range.lowerBound)
    #expect(feeling.clause.upperBound >= feeling.range.upperBound)
    #expect(feeling.rule == "felt.word")
    #expect(feeling.family == "sadness")
  }

  @Test func `code, verse and other languages give no feeling`() {
    #expect(table.feelings(in: "def f(angry):\n    return angry == sad[0] {lonely}\n").isEmpty)
    #expect(
      table.feelings(
        in: "I wandered lonely through the town,\nA sad and angry man,\nThe rain was coming down\n"
      ).isEmpty
    )
    #expect(table.feelings(in: "el content que los panic por la").isEmpty)
  }

  @Test func `a dozen is the most`() {
    let text = table.emotions.map { "I feel \($0.word)." }.joined(separator: " ")
    #expect(table.feelings(in: text).count == 12)
  }

  @Test(arguments: [
    "", " ", "\0", "not", "i", "I", "'", "''''", "than more than", "\u{FFFD}\u{202E}sad",
    "so so so",
    "🌧🌧🌧sad🌧", "i i i am am not not", "a\u{301}\u{301}\u{301}", "'s 's 's", "more", "_my",
  ])
  func `any text is read`(text: String) {
    for copies in [1, 2, 400] {
      let text = String(repeating: text, count: copies)
      for feeling in table.feelings(in: text) {
        #expect(feeling.range.upperBound <= text.utf8.count)
      }
    }
  }

  @Test(arguments: [("dev", 0.97, 0.85), ("held", 0.83, 0.72)])
  func `labelled texts are read as people read them`(
    split: String,
    sentences: Double,
    longTexts: Double
  ) throws {
    let lines = try Fixtures.lines("Feelings.tsv").filter { $0[0] == split }
    let right = lines.count { line in
      let found = table.feelings(in: line[1])
      let mine = found.filter { $0.holder == .me }
      return matches(mine.filter { $0.polarity == .felt }, line[2])
        && matches(mine.filter { $0.polarity == .denied }, line[3])
        && matches(
          found.filter { $0.holder != .me && ($0.polarity == .felt || $0.polarity == .past) },
          line[4]
        )
    }
    #expect(Double(right) >= sentences * Double(lines.count), "\(right) of \(lines.count)")
    let texts = try Fixtures.lines("FeelingTexts.tsv").filter { $0[0] == split }
    let rightTexts = texts.count { line in
      let text = line[1].split(separator: #"\n"#, omittingEmptySubsequences: false)
        .joined(separator: "\n")
      return matches(
        table.feelings(in: text).filter { $0.holder == .me && $0.polarity == .felt },
        line[2]
      )
    }
    #expect(Double(rightTexts) >= longTexts * Double(texts.count), "\(rightTexts)")
  }

  /// Slots are joined by `|`, what a slot accepts by `/`; `-` is nothing.
  private func matches(_ feelings: [Feeling], _ cell: String) -> Bool {
    let slots = cell == "-" ? [] : cell.split(separator: "|").map { $0.split(separator: "/") }
    func fill(_ index: Int, _ left: Set<String>) -> Bool {
      guard index < slots.count else { return left.isEmpty }
      for word in left where slots[index].contains(Substring(word)) {
        if fill(index + 1, left.subtracting([word])) { return true }
      }
      return slots[index].contains("-") && fill(index + 1, left)
    }
    return fill(0, Set(feelings.map(\.word)))
  }
}
