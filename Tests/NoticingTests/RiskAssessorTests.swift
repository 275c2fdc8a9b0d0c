import Noticing
import Testing

struct RiskAssessorTests {
  private let assessor: RiskAssessor

  init() throws {
    assessor = try Fixtures.rules.get()
  }

  private func evidence(_ text: String) -> String? {
    assessor.assess(text).evidence.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Ünd so… I want to die", "want to die"), ("I’m going to k1ll my self!", "k1ll my self"),
    ("ok. s u i c i d a l", "s u i c i d a l"), ("i want to kiiiill myself", "kiiiill myself"),
    ("kms", "kms"), ("😶 I want to k*ll myself", "k*ll myself"),
    ("I want to ki\u{200B}ll myself", "ki\u{200B}ll myself"),
    ("K I L L  M Y S E L F", "K I L L  M Y S E L F"),
  ])
  func `evidence is the place in the text as it was typed`(text: String, words: String) {
    #expect(evidence(text) == words)
  }

  @Test func `a harmless text has no evidence`() {
    let found = assessor.assess("The rain stopped and I went home.")
    #expect(found.level == .none)
    #expect(found.evidence == nil)
    #expect(found.also.isEmpty)
    #expect(!found.asksPlainly)
    #expect(found.severity == 0)
  }

  @Test func `a denial clears only its own clause`() {
    #expect(assessor.assess("I'm not suicidal").level == .none)
    #expect(assessor.assess("I'm not suicidal but I wish I could disappear").level == .passive)
    #expect(assessor.assess("I don't want to die").level == .none)
    #expect(assessor.assess("I don't want to die, I only want the pain to stop").level == .passive)
    #expect(assessor.assess("I never want to hurt anyone. I want to die.").level == .passive)
  }

  @Test func `somebody else's wish is a concern for them`() {
    let found = assessor.assess("My friend wants to kill herself")
    #expect(found.level == .concernOther)
    #expect(found.severity == 1)
    let now = assessor.assess("My friend just took a bottle of pills")
    #expect(now.level == .medical)
    #expect(now.isImminent)
    #expect(now.severity == 3)
  }

  @Test func `a figure of speech is none until it is meant`() {
    #expect(assessor.assess("I could kill him").level == .none)
    #expect(assessor.assess("I could kill him, and I'm not joking").level == .harmOthers)
    #expect(assessor.assess("this deadline is killing me").level == .none)
    #expect(assessor.assess("dying of laughter, but honestly I want to die").level == .passive)
  }

  @Test func `a figure of speech after distress is asked about`() {
    let found = assessor.assess("ugh, shoot me now", recent: ["I feel hopeless"])
    #expect(found.level == .none)
    #expect(found.asksPlainly)
    #expect(!assessor.assess("ugh, shoot me now").asksPlainly)
  }

  @Test func `means after a wish are an intent`() {
    #expect(assessor.assess("I have the pills").level == .none)
    let found = assessor.assess("I have the pills", recent: ["I don't want to be here"])
    #expect(found.level == .active)
    #expect(found.isImminent)
  }

  @Test func `only the last three entries count`() {
    let recent = ["I want to die", "the garden", "my tea", "the cat"]
    #expect(assessor.assess("I have the pills", recent: recent).level == .none)
    #expect(assessor.assess("I have the pills", recent: Array(recent.prefix(3))).level == .active)
  }

  @Test func `an earlier risk alone is not reported again`() {
    #expect(assessor.assess("yes", recent: ["I want to die"]).level == .none)
    #expect(assessor.assess("the tea is cold", recent: ["I want to kill myself"]).level == .none)
  }

  @Test func `after a wish a time alone answers, and a time in passing does not`() {
    let recent = ["I want to die", "not yet"]
    #expect(assessor.assess("tonight", recent: recent).level == .active)
    #expect(assessor.assess("Thank you for tonight.", recent: recent).level == .none)
    #expect(assessor.assess("Thank you for listening.", recent: recent).level == .none)
    #expect(assessor.assess("My sister comes tonight, with soup", recent: recent).level == .none)
  }

  @Test func `what is over is none, and asked about when the present is dark`() {
    #expect(assessor.assess("Years ago I tried to kill myself. Life is good now.").level == .none)
    let found = assessor.assess("Years ago I tried to kill myself. I feel hopeless.")
    #expect(found.level == .passive)
    #expect(found.asksPlainly)
    #expect(assessor.assess("I used to cut and the urge is back").level == .selfHarm)
  }

  @Test func `quoted and told stories are none, one's own words are not`() {
    #expect(assessor.assess("the lyrics go \"I want to die young\"").level == .none)
    #expect(assessor.assess("In the film he kills himself").level == .none)
    #expect(assessor.assess("“I want to die”").level == .passive)
    #expect(assessor.assess("I told her \"I want to die\"").level == .passive)
  }

  @Test func `the gravest level comes first and the others follow`() {
    let found = assessor.assess(
      "I feel worthless. My husband hit me last night. I took 30 paracetamol."
    )
    #expect(found.level == .medical)
    #expect(found.also == [.abuse, .distress])
  }

  @Test func `a threat now is graver than one that is over`() {
    #expect(assessor.assess("He said he'll kill me").severity == 3)
    let past = assessor.assess("My stepdad used to hit me")
    #expect(past.level == .abuse)
    #expect(past.severity == 2)
  }

  @Test func `severities follow the levels`() {
    #expect(RiskLevel.allCases.map(\.severity) == [0, 1, 2, 3, 2, 3, 2, 3, 2, 2, 1])
    #expect(RiskLevel.allCases.count == 11)
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\"", "'", "''''''", "…", "🙂", "\u{301}", "\u{200B}\u{200B}",
    "99999999999999999999",
    "took 99999999999999999999999999 pills", "*", "**", "k**l", "a*", "$", "@@", "s u",
    "i i i i i i i",
    "日本語の文章", "\u{202E}edir", "n't", "'s", "’", "\r\n\r\n", "I\u{0}want\u{0}to\u{0}die", "- - -",
    "İİİ ﬃ ß", "\u{FFFD}", "a\u{300}\u{301}\u{302}",
  ])
  func `any input is read`(text: String) {
    let found = assessor.assess(text, recent: [text, text, text, text])
    if let range = found.evidence { #expect(range.upperBound <= text.utf8.count) }
  }

  @Test(arguments: [
    "want really ", "i ", "kill ", "not ", "a", "i want to ", "\"", "s u i c i d e ", "really ",
    "took 30 ",
    "if i ", "😂", "é", "! ", "kiiill ",
  ])
  func `a long line of one piece is read`(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let found = assessor.assess(text)
    if let range = found.evidence { #expect(range.upperBound <= text.utf8.count) }
  }

  @Test func `a line of a megabyte is read to its end`() {
    let text = String(repeating: "We walked to the shop and bought bread. ", count: 25_000)
    #expect(assessor.assess(text).level == .none)
    #expect(assessor.assess(text + "I want to die").level == .passive)
  }

  @Test func `evidence always lies in the text`() {
    var random = SplitMix(state: 11)
    let pieces = [
      "I", "want", "to", "die", "kill", "myself", "my", "not", "never", "he", "she", "pills",
      "took", "30",
      ",", ".", "\"", "é", "’", "s", "u", "i", "c", "tonight", "if", "but", "and", "used", "lol",
      "\n", "😂",
      "k1ll", "hit", "me", "friend", "gun", "bridge", "on", "the", "better", "without", "dead",
      "be",
    ]
    for _ in 0..<3_000 {
      let count = Int(random.next() % 20)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined(separator: random.next() % 6 == 0 ? "" : " ")
      let found = assessor.assess(text)
      #expect((found.level == .none) == (found.evidence == nil))
      if let range = found.evidence {
        #expect(range.lowerBound < range.upperBound && range.upperBound <= text.utf8.count)
        let bytes = Array(text.utf8)[range]
        #expect(String(validating: bytes, as: UTF8.self) != nil)
      }
      #expect(!found.also.contains(found.level) && !found.also.contains(.none))
    }
  }
}
