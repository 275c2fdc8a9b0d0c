import Noticing
import Testing

struct QuestionMatcherTests {
  private static let entries: [(id: String, phrasings: [String])] = [
    (
      "self_care_scope",
      [
        "Isn't self-care only pampering?", "so self care = spa days?", "is it more than baths",
        "does a face mask count", "what counts as looking after myself",
        "isn't this self care stuff a bit fluffy",
      ]
    ),
    (
      "inner_work_harm",
      [
        "Can inner work do harm?", "is this safe", "could digging make me worse",
        "what are the risks of shadow work", "can reflection backfire",
        "is it dangerous to look at old stuff",
      ]
    ),
    (
      "how_long",
      [
        "How long does it take?", "when will I notice a difference", "how many months",
        "is there an end to this", "how fast does it work", "do I have to do this forever",
      ]
    ),
    (
      "alone_or_therapist",
      [
        "Can I do this alone?", "do I need a therapist", "is an app enough",
        "can I do it by myself",
        "should I see someone", "is professional help necessary",
      ]
    ),
    (
      "care_vs_indulgence",
      [
        "Self-care or self-indulgence?", "is binge watching self care",
        "how do I know it's not just escaping", "when is a treat too much", "am I being selfish",
        "difference between rest and avoiding",
      ]
    ),
    (
      "doing_it_right",
      [
        "How do I know I am doing it right?", "is this working", "what does progress look like",
        "am I wasting my time", "signs of getting better at this", "how would I tell",
      ]
    ),
    (
      "spiritual_practice",
      [
        "Does this fit with my faith or practice?", "can I pray and do this",
        "I'm Muslim/Christian/Buddhist, is it ok", "does it clash with religion",
        "I meditate already",
        "is this against my beliefs",
      ]
    ),
    (
      "where_to_start",
      [
        "I do not know where to begin.", "what's step one", "overwhelmed, where do I start",
        "new here, now what", "give me something easy to begin", "first thing to do",
      ]
    ),
  ]

  private let matcher = QuestionMatcher(entries: entries)

  private static let paraphrases: [(String, String)] = [
    ("is self care just bubble baths", "self_care_scope"),
    ("isn't self-care all spas and candles?", "self_care_scope"),
    ("is self care more than getting a massage", "self_care_scope"),
    ("self care sounds fluffy to me", "self_care_scope"),
    ("does taking a bath count as self care", "self_care_scope"),
    ("is shadow work dangerous?", "inner_work_harm"),
    ("can this hurt me", "inner_work_harm"),
    ("could inner work make things worse", "inner_work_harm"),
    ("is it risky to dig into old memories", "inner_work_harm"),
    ("what are the dangers of inner work", "inner_work_harm"),
    ("is reflection harmful", "inner_work_harm"),
    ("how long will this take", "how_long"),
    ("how many weeks until I notice something", "how_long"),
    ("how soon will it work", "how_long"),
    ("when do I see a difference?", "how_long"),
    ("does this ever end", "how_long"),
    ("how quickly does it help", "how_long"),
    ("do I need a counsellor for this", "alone_or_therapist"),
    ("can i do this on my own", "alone_or_therapist"),
    ("do i need professional help", "alone_or_therapist"),
    ("is it enough to use an app", "alone_or_therapist"),
    ("should i see a psychologist", "alone_or_therapist"),
    ("can I do inner work by myself", "alone_or_therapist"),
    ("is watching netflix all day self care or escaping", "care_vs_indulgence"),
    ("isn't that selfish", "care_vs_indulgence"),
    ("how do I tell resting from avoiding", "care_vs_indulgence"),
    ("is self care just self indulgence", "care_vs_indulgence"),
    ("is it a treat or am I escaping", "care_vs_indulgence"),
    ("am i doing this correctly", "doing_it_right"),
    ("how do I know if it's working", "doing_it_right"),
    ("what are signs of progress", "doing_it_right"),
    ("am I making progress", "doing_it_right"),
    ("am i doing it wrong", "doing_it_right"),
    ("is this a waste of time", "doing_it_right"),
    ("does this go against my religion", "spiritual_practice"),
    ("can I keep praying while I do this", "spiritual_practice"),
    ("does it fit with being a christian", "spiritual_practice"),
    ("I already meditate, is that ok", "spiritual_practice"),
    ("is this compatible with Islam", "spiritual_practice"),
    ("where do I begin", "where_to_start"),
    ("how do i start", "where_to_start"),
    ("what is the first step", "where_to_start"),
    ("I'm new, where should I start", "where_to_start"),
    ("I have no clue where to begin", "where_to_start"),
    ("something easy to start with please", "where_to_start"),
  ]

  private static let outOfScope: [String] = [
    "what is the weather", "what's the capital of France", "how do I sort an array in Python",
    "who won the election", "how many milligrams of ibuprofen can I have",
    "can you write me a poem",
    "what time is it in Tokyo", "how do I cook rice", "is the shop open on Sunday",
    "what is the square root of 81", "who is the president", "tell me a joke",
    "how tall is Mount Everest", "what are the lottery numbers", "how do I renew my passport",
    "which phone should I buy", "what does this error message say", "how do I fix a bike tyre",
    "is it going to rain tomorrow", "what is the best film of the year",
    "can my landlord keep the deposit", "how far is the moon", "who wrote Hamlet",
    "what is the exchange rate", "how do I get to the airport", "what's for dinner",
    "can you translate this into German", "what is quantum physics", "is coffee bad for dogs",
    "how do I change a fuse", "where can I buy stamps", "what year did the wall come down",
    "how many people live in Spain", "what is my horoscope", "play some music", "set a timer",
    "my sister came to dinner yesterday", "I had a long day at the office",
    "we argued about the dishes again", "the dog ate my homework", "I feel lonely tonight",
    "can you recommend a laptop",
  ]

  @Test func `every phrasing finds its own question at once`() throws {
    for entry in Self.entries {
      for phrasing in entry.phrasings {
        let best = try #require(matcher.match(phrasing.uppercased() + "!!").first, "\(phrasing)")
        #expect(best.id == entry.id)
        #expect(best.score == 1)
      }
    }
  }

  @Test func `most paraphrases find their question`() {
    let wrong = Self.paraphrases.filter { matcher.match($0.0).first?.id != $0.1 }
    for (text, id) in wrong { print("missed: \(text) → \(matcher.match(text)) not \(id)") }
    #expect(wrong.count * 10 <= Self.paraphrases.count)
    let sure = Self.paraphrases.compactMap { text, id in
      matcher.match(text).first.flatMap {
        $0.score >= QuestionMatcher.confident ? $0.id == id : nil
      }
    }
    #expect(sure.allSatisfy { $0 })
  }

  @Test(arguments: outOfScope)
  func `a question outside the entries gives nothing`(text: String) {
    #expect(matcher.match(text).isEmpty)
  }

  @Test func `matches are in order and between the thresholds`() {
    for (text, _) in Self.paraphrases {
      let scores = matcher.match(text).map(\.score)
      #expect(scores == scores.sorted(by: >))
      #expect(scores.allSatisfy { $0 >= QuestionMatcher.possible && $0 <= 1 })
    }
  }

  @Test(arguments: ["", "?", "the", "🙂", String(repeating: "how long ", count: 9_999)])
  func `a text without a question gives nothing`(text: String) {
    #expect(matcher.match(text).isEmpty)
  }

  @Test func `entries may be empty`() {
    #expect(QuestionMatcher(entries: []).match("how long").isEmpty)
    #expect(QuestionMatcher(entries: [("a", ["", "?"])]).match("how long").isEmpty)
  }
}
