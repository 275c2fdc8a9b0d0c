import Noticing
import Testing

struct EmotionTableTests {
  private let table: EmotionTable

  init() throws { table = try Fixtures.emotions() }

  @Test func `the shipped table is read whole`() {
    #expect(table.emotions.count == 136)
    #expect(table.families.count == 17)
    #expect(table.families.first == "anger")
    #expect(table.families.last == "hope and longing")
    #expect(table.words(in: "envy and jealousy").count == 4)
    #expect(table.words(in: "weather").isEmpty)
  }

  @Test func `a row keeps everything the table says`() throws {
    let lonely = try #require(table.emotion(named: "lonely"))
    #expect(lonely.family == "loneliness")
    #expect(lonely.quadrant == .lowUnpleasant)
    #expect(lonely.energy == -1)
    #expect(lonely.pleasantness == -2)
    #expect(lonely.intensity == 2)
    #expect(lonely.bodyCues == ["hollow chest", "cold arms", "listening for others"])
    #expect(lonely.need == ["company", "to be known"])
    #expect(lonely.isBroad)
  }

  @Test func `every word names itself`() {
    for emotion in table.emotions {
      #expect(table.emotion(named: emotion.word)?.word == emotion.word)
    }
  }

  @Test(arguments: [
    ("pretty anxious tbh", "anxious"), ("not angry, just tired", "tired"),
    ("not angry just tired", "tired"), ("ANXIETY", "anxious"), ("I'm gutted", "heartbroken"),
    ("on edge", "uneasy"), ("walking on air", "delighted"), ("sad and angry", "sad"),
    ("worrying a lot", "worried"), ("loneliness, I think", "lonely"), ("left out", "left out"),
    ("burned out", "burnt out"), ("kind of overwhelmed?", "overwhelmed"), ("feeling blue", "down"),
    ("I'm still angry", "angry"), ("frustration", "frustrated"),
    ("no longer scared, relieved", "relieved"),
    ("guilt", "guilty"), ("saddest I've been", "sad"), ("never been so happy", "happy"),
    ("not just hurt but furious", "hurt"), ("butterflies", "nervous"),
    ("ashamed of myself", "ashamed"),
    ("numb", "numb"), ("I feel nothing", "numb"), ("sick of it all", "frustrated"),
    ("i feel kinda lost", "disoriented"), ("exhausting", "exhausted"),
    ("embarrassment", "embarrassed"),
    ("like nobody gets it, lonely", "lonely"), ("hopefulness", "hopeful"), ("a bit low", "down"),
  ])
  func `a feeling is found in what was typed`(text: String, word: String) {
    #expect(table.emotion(named: text)?.word == word)
  }

  @Test(arguments: [
    "no idea", "idk", "nothing", "not sure", "blue", "dark green", "grey like November", "rain",
    "a storm", "foggy", "light blue", "", "purple", "not sad", "I'm not anxious",
    "the bus was late",
    "happy to help", "I'd love to", "a stone in a shoe", "cloudy", "still there", "12", "🙂",
    "it isn't fear", "we fly down next season", "an insect bites", "on and off the field",
    "hopefully not",
  ])
  func `a text that names no feeling gives none`(text: String) {
    #expect(table.emotion(named: text) == nil)
  }

  @Test func `feelings carry their place and whether they are denied`() throws {
    let text = "I’m not angry, I'm heartbroken."
    let feelings = table.feelings(in: text)
    #expect(feelings.map(\.word) == ["angry", "heartbroken"])
    #expect(feelings.map(\.polarity) == [.denied, .felt])
    let range = try #require(feelings.last).range
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "heartbroken")
  }

  @Test(arguments: ["upset", "bad", "weird", "off", "good", "fine", "ok", "stressed"])
  func `a broad word leads into different families`(word: String) {
    let words = table.finerWords(for: word)
    #expect((3...5).contains(words.count))
    #expect(!words.contains(word))
    let families = words.compactMap { word in
      table.emotions.first { $0.word == word }?.family
    }
    #expect(families.count == words.count)
    // "upset" has two of sadness: hurt and disappointed.
    #expect(Set(families).count >= (word == "upset" ? 3 : families.count))
    #expect(table.isBroad(word))
  }

  @Test func `every word of the table has finer neighbours in its family`() {
    for emotion in table.emotions where emotion.word != "stressed" {
      let words = table.finerWords(for: emotion.word)
      #expect((3...5).contains(words.count), "\(emotion.word)")
      #expect(!words.contains(emotion.word))
      #expect(Set(words).isSubset(of: table.words(in: emotion.family)))
    }
    #expect(table.finerWords(for: "Tuesday").isEmpty)
  }

  @Test func `an error names the line and the field`() throws {
    let header =
      "family\tword\tquadrant\tenergy\tpleasantness\tintensity\tbody_cues\tneed\tvariants\n"
    let wording = Array("kind\tname\tentries".utf8)
    func error(_ rows: String) -> TableError? {
      do {
        _ = try EmotionTable(tsv: Array((header + rows).utf8), wording: wording)
        return nil
      } catch { return error }
    }
    #expect(error("a\tb\tHU\t1\t1\t1\t\t\t\n") == nil)
    let bad = try #require(error("a\tb\tHU\t1\t1\t1\t\t\t\r\na\tc\tHU\t1\t9\t1\t\t\t\n"))
    #expect(bad.line == 3 && bad.column == 5 && bad.code == .badValue)
    #expect(error("a\tb\tHU\t1\n")?.code == .wrongFieldCount)
    #expect(error("a\tb\tXX\t1\t1\t1\t\t\t\n")?.column == 3)
    #expect(error("\tb\tHU\t1\t1\t1\t\t\t\n")?.code == .emptyField)
    #expect(error("a\tb\tHU\t1\t1\t1\t\t\t\na\tb\tHU\t1\t1\t1\t\t\t\n")?.code == .duplicate)
    #expect(error("a\tb\tHU\t99999999999999999999\t1\t1\t\t\t\n")?.column == 4)
    #expect(throws: TableError.self) {
      _ = try EmotionTable(tsv: [0xFF, 0xFE, 10], wording: wording)
    }
    #expect(throws: TableError.self) { _ = try EmotionTable(tsv: [] as [UInt8], wording: wording) }
  }
}
