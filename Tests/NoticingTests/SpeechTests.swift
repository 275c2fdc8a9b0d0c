import Noticing
import Testing

/// What others are quoted with in a message.
struct SpeechTests {
  @Test(arguments: [
    (
      #"And he says to me "Ngozi you are a married woman, which land concerns you"."#,
      ["Ngozi you are a married woman, which land concerns you"]
    ),
    (
      #"A new girl told me, “Aunty, please take a token.” I took it."#,
      ["Aunty, please take a token"]
    ),
    (#"I said "Monday is fine" because it was the first thing in my head"#, []),
    (#"It was like "the long winter" again"#, []),
    (#"and devin was like "no way she said that""#, ["no way she said that"]),
    (#"He said "sure" and left"#, []),
    (#"She wrote "ring me on 07700 900123 tonight" on the fridge"#, []),
    (#"nobody said anything"#, []),
    (#"he said "we love you mate"#, ["we love you mate"]),
    ("", []),
  ])
  func `others are quoted, and the writer is not`(text: String, spoken: [String]) {
    #expect(Speech.others(in: text).map(\.text) == spoken)
  }

  @Test func `what is found stands at its offsets`() {
    for text in ["Mum said “let it not spoil Christmas” 🙂 and he said \"yes of course, love\""] {
      let found = Speech.others(in: text)
      #expect(found.count == 2)
      for speech in found {
        let bytes = Array(text.utf8)[speech.range]
        #expect(String(decoding: bytes, as: UTF8.self) == speech.text)
      }
    }
  }

  @Test(arguments: [
    ("Ireland", true), ("the United Kingdom", true), ("U.S.", true), ("New Zealand", true),
    ("gotta go. bye", false), ("ya", false), ("no", false), ("idk", false), ("", false),
    ("I will say good night now", false), ("what do you mean", false),
  ])
  func `a place is told from a nod and a goodbye`(text: String, isName: Bool) {
    #expect(ShortAnswer.isName(text) == isName)
  }
}
