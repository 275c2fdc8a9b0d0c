import Noticing
import Testing

@testable import Responders

/// Which clause of a message is handed back.
struct QuoteChoiceTests {
  static let choices: [(message: String, chosen: String)] = [
    ("I'm 41, I work in a bakery near the station. I can't taste anything anymore.", "taste"),
    ("My name is Ada and I live in Leeds. Everybody says how lucky I am. I hate it here.", "hate"),
    (
      "There are three things to say. The first is the rent. I never told him that I saw it.",
      "never told"
    ),
    (
      "They gave me a clock. It was a nice evening. But nobody asked what I would do now.",
      "obody asked"
    ),
    ("I have a lathe out in the shed. I have had it for years. Now I can't lift the tarp.", "lift"),
    (
      "Not sure what to put. My daughter put this on the tablet. I miss the noise of the ship.",
      "miss"
    ),
    ("We had tea. He talked about the car. I pretended I was on the phone.", "pretended"),
  ]

  @Test(arguments: choices)
  func `what carries a message is chosen, and not its set-up`(
    _ row: (message: String, chosen: String)
  ) throws {
    let heard = try #require(Shipped.readers.value).heard(row.message)
    let best = try #require(heard.quoteChoice.best, "\(row.message)")
    #expect(best.text.contains(row.chosen), "\(heard.quoteChoice.candidates)")
  }

  @Test(arguments: [
    "Is it going to any school or company", "potato potato potato potato", "Quick bio: Ada, 41.",
    "My name is Ada Lovelace and I am from Leeds.",
  ])
  func `nothing is handed back rather than set-up, a question or noise`(_ message: String) throws {
    let heard = try #require(Shipped.readers.value).heard(message)
    #expect(heard.quoteChoice.best == nil, "\(heard.quoteChoice.candidates)")
  }

  static let moves: [(message: String, move: String?)] = [
    ("I never told her what happened on the boat.", "m_unsaid"),
    ("He asked how it went and I said fine.", "m_wentalong"),
    ("We used to sit together every day.", "m_usedto"),
    ("My friend Rui wants me to come and help with his plot.", "m_wantsme"),
    ("I sit in the car in the garage after work.", "m_place"),
    ("My manager says I am difficult.", "m_calledme"),
    ("I hid the letters in the box so nobody sees them.", "m_hide"),
    ("I could ask him on Thursday.", "m_could"),
    ("I cried the whole way home.", "m_cried"),
    ("I don't know how to tell them.", nil),
    ("They gave me a watch, which is funny.", nil),
    ("I keep a shoebox behind my seat.", nil),
    ("I can see it's nice.", nil),
    ("The bus was late.", nil),
  ]

  @Test(arguments: moves)
  func `what a clause does is known, and nothing rather than a guess`(
    _ row: (message: String, move: String?)
  ) throws {
    let heard = try #require(Shipped.readers.value).heard(row.message)
    #expect(heard.move == row.move, "\(heard.quoteChoice.candidates)")
  }

  @Test func `of a long message the later clause is followed`() throws {
    let filling = String(
      repeating: "The lorry came at six and we loaded the crates on it. ",
      count: 6
    )
    let message = "I want to sleep for a week. " + filling + "I never told my brother about it."
    let heard = try #require(Shipped.readers.value).heard(message)
    #expect(heard.quoteChoice.pair.count == 2)
    #expect(heard.move == "m_unsaid")
  }

  @Test func `a clause with somebody else in front is turned as well`() throws {
    let heard = try #require(Shipped.readers.value).heard("Everybody left before I could say it.")
    let best = try #require(heard.quoteChoice.best)
    #expect(best.turned == "Everybody left before you could say it")
    #expect(best.handedBack == "Everybody left before you could say it.")
  }

  @Test(
    arguments: [
      ("I feel it in my throat when he calls.", "your throat"),
      ("My hands were shaking on the wheel.", "your hands"),
      ("She never said one thing about my hands.", nil),
      ("His throat was sore.", nil),
    ] as [(String, String?)]
  )
  func `a part of the body is theirs and speaks`(message: String, place: String?) throws {
    let heard = try #require(Shipped.readers.value).heard(message)
    #expect(heard.bodyPlace == place)
  }
}
