import Noticing
import Testing

struct QuotableSpanTests {
  @Test(arguments: [
    ("the show-off", "the show-off"), ("my house", "my house"),
    ("don't take up room", "don't take up room"), ("Honestly, my sister.", "my sister"),
    ("um, being left behind lol", "being left behind"), ("I can't", "I can't"),
    ("like I was furniture", "I was furniture"), ("shame", "shame"), ("the dog…", "the dog"),
    ("Well, I keep apologising, you know", "I keep apologising"), ("  two   words ", "two words"),
    ("ugh. mondays.", "mondays"), ("you don't get it", "you don't get it"),
    ("LEAVE ME ALONE!!!", "LEAVE ME ALONE"), ("🙂 fine really", "fine"),
  ])
  func `a short answer comes back whole`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test(arguments: [
    ("We had dinner. I felt so small in that room. Then we left.", "I felt so small in that room"),
    (
      "I went to work on Monday and it was fine but nobody ever listens to me at home",
      "nobody ever listens to me at home"
    ),
    (
      "He said \"you are too much\" and I always shrink when he does",
      "I always shrink"
    ),
    ("Write to a.b@c.org, I'm scared of the answer", "I'm scared of the answer"),
    ("Is it my fault? I feel stuck here.", "I feel stuck here"),
  ])
  func `the clause that says most is cut out`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test(arguments: [
    "", "   ", "???", "what should I do?", "the", "of", "+44 7700 900123", "jo@example.org",
    "https://example.org/a", "sk-9f8a7d6c5b4a", "{\"a\": 1}", "it", "🙂🙂",
  ])
  func `nothing is cut where nothing is clean`(text: String) {
    #expect(QuotableSpan.cut(from: text) == nil)
  }

  @Test(arguments: [
    "he said 'you are nothing' and left",
    "my mother (she's dead now) used to say \"shut up\"",
    "My mother (a nurse) never came home",
    "“You are nothing”",
    "she called it ‘your little mood’ again",
    "not before 2009",
    "so I didn't have to feel how much I wanted them to stay",
    "not having to choose between my mother and my wife",
    "because I was scared of what people would think of me if they knew the truth about it",
    "If he left, I'd be happy",
    "Why now? If I cried.",
  ])
  func `nothing is cut that would lose its sense or be another's words`(text: String) {
    #expect(QuotableSpan.cut(from: text) == nil)
  }

  @Test(arguments: [
    ("My friends. My marriage. 12 years of my life.", "My friends"),
    ("someone who lights up a room and then looks for the door", "someone who lights up a room"),
    ("it protected me from my dad's anger, he'd shout if I cried", "he'd shout if I cried"),
    ("She goes quiet, which scares me more than shouting ever did in that house", "She goes quiet"),
    ("Maybe I'm the problem", "Maybe I'm the problem"),
    (
      "The day that I left him for good, he simply laughed at me and all my plans",
      "he simply laughed at me and all my plans"
    ),
    ("The kids' room is cold and I hate it", "I hate it"),
    ("I feel sad :( and then the whole of the evening was simply gone again", "I feel sad"),
    (
      "He told me I was lazy. I believed him for years and years and still do now.",
      "He told me I was lazy"
    ),
    (
      "I don't stay because I love him, I stay because the kids need both of us",
      "I stay because the kids need both of us"
    ),
  ])
  func `whole clauses are cut out of longer words`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test func `a denied reason is not cut out`() {
    let span = QuotableSpan.cut(from: "not because I hate her, but because I'm tired")
    #expect(span == nil || span == "I'm tired")
  }

  @Test func `a limit below nine words is kept`() throws {
    let span = try #require(
      QuotableSpan.cut(from: "I feel small when my brother talks about money", longest: 4)
    )
    #expect(span.split(separator: " ").count <= 4)
    #expect(QuotableSpan.cut(from: "my house", longest: 0) == nil)
    #expect(QuotableSpan.cut(from: "my house", longest: Int.min) == nil)
    #expect(QuotableSpan.cut(from: "my house", longest: Int.max) == "my house")
  }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "to", "of", "and", "but", "or", "so", "if", "because", "as", "at", "by",
    "for",
    "from", "in", "into", "on", "with", "about", "than", "that", "my", "your", "our", "their", "i",
    "he", "she", "we", "they", "am", "is", "are", "was", "were", "be", "very", "who", "which",
    "when",
    "i'm", "it's",
  ]

  private func check(_ text: String) {
    guard let span = QuotableSpan.cut(from: text) else { return }
    let words = span.split(separator: " ", omittingEmptySubsequences: false)
    #expect((1...9).contains(words.count), "\(text)")
    #expect(span.count <= 60, "\(text)")
    #expect(!Self.functionWords.contains((words.last ?? "").lowercased()), "\(span) in \(text)")
    let banned: Set<Character> = ["?", "\"", "“", "”", "«", "»", "@", "\n", "\r", "\t", "/", "\\"]
    #expect(!span.contains(where: banned.contains), "\(span)")
    #expect(span.unicodeScalars.allSatisfy { $0.value >= 32 }, "\(span)")
    #expect(span.count { $0.isNumber } <= 3 * words.count, "\(span)")
    #expect(!words.contains(""))
    let folded = text.unicodeScalars.split { $0.properties.isWhitespace }
      .map { String($0) }.joined(separator: " ")
    let haystack = Array(folded.utf8)
    let needle = Array(span.utf8)
    #expect(
      haystack.indices.contains { haystack[$0...].starts(with: needle) },
      "\(span) in \(text)"
    )
  }

  @Test func `the rules hold for generated sentences`() {
    var random = SplitMix(state: 7)
    let pieces = [
      "I", "feel", "like", "the", "my", "sister's", "and", "but", "because", "so small", "when",
      "he",
      "never", "listens", "to", "me", ",", ".", "?", "!", "…", "—", "\"", "“", "”", "\n",
      "jo@b.org",
      "07700 900123", "https://x.y", "tbh", "lol", "you know", "a", "of", "work", "nothing", "ever",
      "😂", "tight", "chest", "is", "was", "don't", "I’m", "who", "which", "it", "(", ")", "3",
      "2024",
      "über", "naïve", "日本", "عربي", "é\u{301}", "\u{200B}", "x_1", "**", "'", "``", "self-doubt",
    ]
    for _ in 0..<4_000 {
      let count = 1 + Int(random.next() % 24)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined(separator: random.next() % 5 == 0 ? "" : " ")
      check(text)
    }
  }

  @Test(arguments: [
    String(repeating: "a", count: 5_000), String(repeating: "I feel ", count: 3_000),
    String(repeating: "'", count: 999), "\u{0}\u{1B}[31mred\u{1B}[0m alert", "\u{202E}abc def",
    "a\u{300}\u{300}\u{300}", String(repeating: "\u{301}", count: 400), "- - -", "\"", "“I am",
    "''''",
    "👩‍👩‍👧 my family", "call 555 123 now", "01 23 45 67 89", "I\u{2028}am\u{2029}here now",
    "ｆｕｌｌ width words", "½ of me",
    "never — ever", "I'm", "rock 'n' roll forever", "x\ty\tz", "my my my the the the",
  ])
  func `the rules hold for hostile strings`(text: String) {
    check(text)
  }

  @Test(arguments: [
    ("Being late", "being late"), ("I was late", "I was late"), ("I'm late", "I'm late"),
    ("NHS letters", "NHS letters"), ("Dan and the rent", "Dan and the rent"),
    ("My boss", "my boss"),
    ("WHY ME", "WHY ME"), ("Don't take up room", "don't take up room"), ("my house", "my house"),
    ("The show-off", "the show-off"), ("", ""), ("Élodie", "Élodie"),
    ("Nobody listens", "nobody listens"),
  ])
  func `a span fits into a sentence`(span: String, result: String) {
    #expect(QuotableSpan.inSentence(span) == result)
  }

  @Test func `a word written small elsewhere is no name`() {
    #expect(QuotableSpan.inSentence("Pottery class") == "Pottery class")
    #expect(
      QuotableSpan.inSentence("Pottery class", seenIn: ["I like pottery"]) == "pottery class"
    )
  }

  @Test(arguments: [
    ("my sister's wedding", "the wedding"), ("my boss", "your boss"),
    ("the show-off", "the show-off"),
    ("it's about my sister's wedding", "the wedding"), ("my house", "the house"),
    ("I'm dreading this meeting because of Dan", "the meeting"), ("my mum", "your mum"),
    ("my boss is shouting at me", "your boss"), ("that exam", "the exam"),
    ("this guy looks like his brother", "the guy"),
  ])
  func `a noun phrase is lifted`(text: String, phrase: String) {
    #expect(NounPhrase.lift(from: text) == phrase)
  }

  @Test(arguments: [
    "", "I feel sad", "my", "the", "that is so unfair", "my really", "this is hard", "the best",
    "I think that people lie", "my sister's", "the one who left", "that way",
    "this qualifies as a start",
  ])
  func `nothing is lifted when it is unsure`(text: String) {
    #expect(NounPhrase.lift(from: text) == nil)
  }

  @Test(arguments: [
    "idk", "I don't know", "no idea", "not sure", "dunno", "nothing comes", "nothing comes up",
    "Idk lol",
    "honestly no clue", "I really don't know", "im not sure tbh", "hard to say",
    "don't know what to say",
    "I dont know...",
  ])
  func `not knowing is recognised`(text: String) {
    #expect(ShortAnswer.isDontKnow(text))
    #expect(!ShortAnswer.isNothing(text))
  }

  @Test(arguments: [
    "nothing", "no", "Nope.", "none", "n/a", "N/A", "nothing really", "nah", "not really",
  ])
  func `having nothing is recognised`(text: String) {
    #expect(ShortAnswer.isNothing(text))
    #expect(!ShortAnswer.isDontKnow(text))
  }

  @Test(arguments: ["nowhere", "nowhere really", "not anywhere in my body", "Nowhere special."])
  func `being in no place is recognised`(text: String) {
    #expect(ShortAnswer.isNowhere(text))
  }

  @Test(arguments: ["ok", "okay", "fine", "good", "OK.", "okay I guess", "Fine, really"])
  func `a small answer is an answer`(text: String) {
    #expect(!ShortAnswer.isDontKnow(text))
    #expect(!ShortAnswer.isNothing(text))
  }

  @Test(arguments: [
    "numb", "I feel unreal, far away", "Numb.", "kind of floating", "I'm not in my body",
    "im dissociating", "i feel so far away from everything", "tired and numb", "not really here",
    "like I'm watching myself", "my whole body feels numb", "nothing feels real",
    "I don't feel anything", "far away", "I’m not here",
  ])
  func `being far away is recognised`(text: String) {
    #expect(ShortAnswer.isFarAway(text))
  }

  @Test(arguments: [
    "", "sad", "my foot is numb", "I'm not numb", "I live far away", "my mother is far away",
    "he is numb", "I don't feel numb", "far away from home", "the boat was floating", "in my chest",
    "I used to feel numb", "they seem unreal to me",
  ])
  func `other distances are not`(text: String) {
    #expect(!ShortAnswer.isFarAway(text))
  }

  @Test(arguments: [
    "", "nothing ever works out", "I don't know my father", "no one came", "not sure she loves me",
    "home",
    "nobody told me", "I have no idea why he left us",
  ])
  func `an answer with content is none of these`(text: String) {
    #expect(!ShortAnswer.isDontKnow(text))
    #expect(!ShortAnswer.isNothing(text))
    #expect(!ShortAnswer.isNowhere(text))
  }
}

/// A small generator, the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
