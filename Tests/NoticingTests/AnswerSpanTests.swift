import Noticing
import Testing

/// What is quoted from an answer to a question, where more than one part could be.
struct AnswerSpanTests {
  @Test(arguments: [
    (
      "idk a kind of tired little kid who never got picked?? i dont know how to explain it its stupid",
      "a kind of tired little kid"
    ),
    (
      "the speaker with his voice in it, crackling, i think it was yellow",
      "the speaker with his voice in it"
    ),
    (
      "the workshop in winter, the stove and old tom whistling like a kettle, i was nineteen",
      "the workshop in winter"
    ),
    (
      "my mum, in march, it was the cancer but we thought she had more time than that",
      "my mum"
    ),
    (
      "my daughter Lily, she's nineteen and she doesn't talk to me anymore really",
      "my daughter Lily"
    ),
    ("maybe eight or nine, the year we moved and I had the red coat", "maybe eight or nine"),
    (
      "the bench by the canal where the heron is, I go there after work sometimes and just sit",
      "the bench by the canal"
    ),
    ("I call it the big quiet, it's a bit like when it snows", "I call it the big quiet"),
    (
      "the swimming on tuesdays stays, whatever happens, I need it",
      "the swimming on tuesdays stays"
    ),
    ("checking my work emails in bed, it's a disease", "checking my work emails in bed"),
    ("the taking credit thing, it makes me want to throw my chair", "the taking credit thing"),
    ("my friend Jo knows a bit, I told her at the bus stop", "my friend Jo knows a bit"),
    ("the old dog, I think he knew", "the old dog"),
    ("home, the garden, being allowed to sit down", "home"),
  ])
  func `a phrase in front is quoted before what is said about it`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test(arguments: [
    ("please ask me first", "please ask me first"),
    ("Please let me finish.", "Please let me finish"),
    ("well done for going", "well done for going"), ("well, done for today", "done for today"),
    ("so much noise", "so much noise"), ("so, my sister", "my sister"),
    ("pretty much everything", "pretty much everything"), ("please", "please"),
  ])
  func `a filler that carries the meaning stays`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test(arguments: [
    (
      "my boss took credit for my work in front of everyone at the office",
      "my boss took credit for my work"
    ),
    (
      "the mortgage, health insurance, my daughter not having to change schools again",
      "the mortgage"
    ),
    ("my husband and also my friend jo who did it", "my husband"),
    ("her flat, the keys, the council letters, my brother who doesnt call back", "her flat"),
    (
      "my sister in law asked me to host christmas for fourteen people again and i said sure no problem before i even thought",
      "my sister in law asked me to host christmas"
    ),
    ("mum i can talk until 4 and then i have to cook", "mum i can talk until 4"),
  ])
  func `a plain answer gives something to quote`(text: String, span: String) {
    #expect(QuotableSpan.cut(from: text) == span)
  }

  @Test(arguments: [
    "I was so suprised at myself", "the whole flat realy", "i dont know how to explain it becuase",
  ])
  func `a slip of the pen is not quoted`(text: String) {
    let span = QuotableSpan.cut(from: text) ?? ""
    #expect(!span.contains("suprised") && !span.contains("realy") && !span.contains("becuase"))
  }

  @Test(arguments: [
    "my mother (a nurse) never came home", "the kids' room, and the hall",
    "the day that I left him for good and all of it",
  ])
  func `a phrase that needs the rest is not cut off`(text: String) {
    let span = QuotableSpan.cut(from: text) ?? ""
    #expect(!["my mother", "the", "the day"].contains(span))
  }

  @Test(arguments: [
    ("my whole body goes tight, I feel so alone with it", "my whole body goes tight"),
    ("yesterday, my sister called and I felt so small", "I felt so small"),
    ("Honestly, I feel stuck here, it is a mess", "I feel stuck here"),
  ])
  func `an adverb in front is no answer`(text: String, span: String) {
    let cut = QuotableSpan.cut(from: text) ?? ""
    #expect(cut == span || cut.hasPrefix("I feel") || cut.hasPrefix("my sister"), "\(cut)")
    #expect(cut.lowercased() != "yesterday")
  }
}
