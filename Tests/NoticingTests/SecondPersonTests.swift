import Noticing
import Testing

/// Clauses that are said to the person who wrote them.
struct SecondPersonTests {
  private func said(_ text: String) -> [String] {
    Mirror.clauses(of: text).compactMap(\.saidToPerson?.text)
  }

  @Test(arguments: [
    ("I pretended I was on the phone.", "You pretended you were on the phone"),
    (
      "He put the fork down and everybody stopped eating until I had said something clever.",
      "He put the fork down and everybody stopped eating until you had said something clever"
    ),
    ("She has not once held my face.", "She has not once held your face"),
    (
      "I suppose I did not want him to ask what I was doing there.",
      "You did not want him to ask what you were doing there"
    ),
    ("The quiet is what I wasn't ready for.", "The quiet is what you weren't ready for"),
    (
      "Nobody asked me, and I myself said nothing.",
      "Nobody asked you, and you yourself said nothing"
    ),
    ("We lost the herd in our own yard.", "You lost the herd in your own yard"),
    ("But I would have signed it myself.", "You would have signed it yourself"),
    ("No I did not say anything to him.", "You did not say anything to him"),
  ])
  func `a clause is turned whoever it begins with`(text: String, turned: String) {
    #expect(said(text).contains(turned), "\(said(text))")
    for text in said(text) { #expect(!text.contains("you was") && !text.contains("you am")) }
  }

  @Test(arguments: [
    "I love you and I told you so.",
    "Let me go and wash my face.",
    "I laughed and was sad about it.", "I should have rung her.", "I am so fucking angry at him.",
    "Me mam never liked my coat.", "The door was left open all night.",
    "I hit him in the car park.",
    "My husband says let it go, Deb.", "On my bed with the light off.",
    "I was such an idiot about it.",
    "She called me a cow.", "mi never see my mother again",
  ])
  func `what would accuse, mislead or break is left as it is`(text: String) {
    #expect(said(text).isEmpty, "\(said(text))")
  }

  @Test func `a part begins with somebody or something, and a quotation is no part`() {
    let texts = Mirror.clauses(
      of: """
        She asked me "are you even in this" and I said "of course" in the same voice I use at work. \
        I've got a "World's Best Dad" mug that my ex packed for me.
        """
    ).map(\.text)
    #expect(!texts.contains { $0.hasPrefix("In the same") || $0.hasPrefix("Mug") }, "\(texts)")
    #expect(!texts.contains("She asked me"))
  }

  @Test func `the source is where the clause stands`() throws {
    let text = "Not much. 🌧 I keep driving past it."
    let clause = try #require(Mirror.clauses(of: text).first { $0.text.contains("driving") })
    #expect(
      String(decoding: Array(text.utf8)[clause.source], as: UTF8.self) == "I keep driving past it"
    )
    #expect(clause.saidToPerson?.source == clause.source)
  }
}
