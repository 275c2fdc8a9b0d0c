import Noticing
import Testing

@Suite struct JudgementTests {
  @Test(arguments: [
    ("She ignored me in front of everyone", "ignored"), ("He was so Rude to the waiter", "Rude"),
    ("my boss deliberately left me out", "deliberately"), ("they were really mean to me", "mean"),
    ("I felt used", "used"), ("he's being passive-aggressive", "passive-aggressive"),
    ("I was disrespected, then dismissed", "disrespected"),
    ("typical, condescending.", "condescending"),
    ("she was a bit cold with me", "cold"), ("I was selfish", "selfish"),
  ])
  func `a word that reads a motive is found as it was written`(text: String, word: String) {
    #expect(ReadingWord.first(in: text) == word)
  }

  @Test(arguments: [
    "", "She looked at her phone while I spoke", "he put the cup down and left",
    "I mean, it was late", "I used to walk there", "I got used to it", "it was not rude at all",
    "a cold room", "the door slammed twice", "she said \"rude\" and laughed",
    "I wasn't ignored", "what does it mean", "她没有看我",
  ])
  func `what a camera would have is not taken for a reading`(text: String) {
    #expect(ReadingWord.first(in: text) == nil)
  }

  @Test(arguments: [
    "I'm disgusting", "i hate myself", "I am such an idiot", "im so stupid", "I'm just a failure",
    "I really can't stand myself", "what is wrong with me", "I ruin everything",
    "I deserve this", "I was pathetic, as always", "I'm a piece of shit",
    "I'm disgusted with myself",
    "and I think I'm worthless", "I am a terrible person", "I make myself sick",
    "I'm nothing", "i always ruin it",
  ])
  func `a harsh judgement of oneself is recognised`(text: String) {
    #expect(SelfAttack.isIn(text))
  }

  @Test(arguments: [
    "", "I'm tired", "I am not stupid", "he says I'm pathetic", "she told me I was useless",
    "“I'm disgusting” is what he wrote", "it was disgusting", "I hate Mondays", "I made it myself",
    "I don't hate myself", "I deserve a rest", "I deserve to rest", "I was late and I was sorry",
    "my brother is an idiot", "I was in a bad mood", "I cooked for myself", "I can be selfish too",
    "the wrong key", "I don't blame myself", "she hates me", "I am a teacher",
  ])
  func `other things are not taken for one`(text: String) {
    #expect(!SelfAttack.isIn(text))
  }

  @Test func `texts about the same share a word that says something`() {
    let first = TopicWords.stems(of: "My sister's wedding, again")
    #expect(!first.isDisjoint(with: TopicWords.stems(of: "the weddings in our family")))
    #expect(TopicWords.stems(of: "I really do not know what to say about it").isEmpty)
    #expect(TopicWords.stems(of: "the rota at work").contains("rota"))
  }

  @Test func `a long text is read once`() {
    let long = String(repeating: "and then i was ", count: 60_000)
    #expect(!SelfAttack.isIn(long))
    #expect(ReadingWord.first(in: long) == nil)
  }
}
