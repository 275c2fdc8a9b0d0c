import Noticing
import Testing

struct RiskIndirectTests {
  private let assessor: RiskAssessor

  init() throws {
    assessor = try Fixtures.rules.get()
  }

  @Test(
    arguments: [
      ("suicide", .passive), ("i cant live anymore", .passive), ("i want 2 die", .passive),
      ("u dont get it i want 2 b dead", .passive), ("gonna kill myself 2nite", .active),
      ("ill be gone by morning", .active), ("I'm bleeding and it won't stop", .medical),
      ("overdose", .medical), ("ive got pills saved up", .active),
      ("I wrote the goodbye letters", .active), ("he hurts me", .abuse), ("Dan hit me", .abuse),
      ("he deserves to die and I will do it", .harmOthers),
      ("I bought a knife and tomorrow he will pay", .harmOthers),
      ("being dead sounds restful", .passive),
      ("not living anymore sounds like a relief", .passive),
      ("I've worked out how many tablets it would take", .active),
      ("I held a lighter to my skin again", .selfHarm),
      ("dad comes into my room at night and touches me", .abuse),
      ("there's so much blood and I can't make it stop", .medical),
    ] as [(String, RiskLevel)]
  )
  func `danger said shortly or sideways is read`(text: String, level: RiskLevel) {
    #expect(assessor.assess(text).level == level)
  }

  @Test(arguments: [
    "i tried to kill myself last year", "I attempted suicide in 2019",
    "goodbye everyone, thank you for everything", "Goodbye everyone. Thank you for everything.",
    "suicide", "overdose", "nothing keeps me here anymore", "I'm saying my goodbyes",
    "so tired of waking up every day",
  ])
  func `words that leave it open are asked about`(text: String) {
    #expect(assessor.assess(text).asksPlainly)
  }

  @Test(
    arguments: [
      ("ich will nicht mehr leben", .passive), ("Ich möchte sterben.", .passive),
      ("ich bringe mich um", .active), ("je veux mourir", .passive),
      ("je ne veux plus vivre", .passive), ("je vais me tuer", .active),
      ("quiero morir", .passive), ("no quiero vivir más", .passive), ("quiero matarme", .active),
      ("voglio morire", .passive), ("non voglio più vivere", .passive),
      ("voglio uccidermi", .active), ("quero morrer", .passive),
      ("não quero mais viver", .passive), ("vou me suicidar", .active), ("ik wil dood", .passive),
      ("ik wil niet meer leven", .passive), ("ik wil zelfmoord plegen", .active),
      ("chcę umrzeć", .passive), ("nie chcę żyć", .passive), ("chce sie zabic", .active),
    ] as [(String, RiskLevel)]
  )
  func `the plainest wishes are read in seven more languages`(text: String, level: RiskLevel) {
    #expect(assessor.assess(text).level == level)
  }

  @Test(
    arguments: [
      ("i wnat to kil myslef", .active), ("gonna comit suiside tonite", .active),
      ("i wisch i was ded", .passive), ("im tierd of liveing", .passive),
      ("i scrached my arms untill they bled", .selfHarm), ("i overdozed on my pils", .medical),
      ("my step dad tuches me at nite", .abuse),
    ] as [(String, RiskLevel)]
  )
  func `a slip of the fingers hides nothing`(text: String, level: RiskLevel) {
    #expect(assessor.assess(text).level == level)
  }

  @Test(arguments: [
    "I was washed up by ten", "a hard deal", "we played chess", "the kiln is hot",
    "I took a train", "Wilson killed it on stage",
  ])
  func `a real word is not taken for a misspelt one`(text: String) {
    #expect(assessor.assess(text).level == .none)
  }

  @Test func `yes to the plain question says so`() {
    let question = "Are you having thoughts of suicide, or of not wanting to be alive?"
    #expect(assessor.assess("yes", recent: [question]).level == .passive)
    #expect(assessor.assess("Yeah, most days", recent: [question]).level == .passive)
    #expect(assessor.assess("no", recent: [question]).level == .none)
    #expect(assessor.assess("yes", recent: ["Do you want tea?"]).level == .none)
    #expect(assessor.assess("yes", recent: [question, "The tea is ready."]).level == .none)
  }

  @Test(arguments: [
    "My ex hit me. That was 2009, and I am happily married today.",
    "Back in college I thought about dying every day. It never came back.",
    "I overdosed at 22. I'm sober and well now.",
  ])
  func `what is over may be told in two sentences`(text: String) {
    #expect(assessor.assess(text).level.severity < 2)
  }

  @Test(arguments: [
    "I have the rope. Tonight.", "counted out the pills for later, after the kids are asleep",
  ])
  func `means and a time at hand are at least asked about`(text: String) {
    let found = assessor.assess(text)
    #expect(found.level.severity >= 2 || found.asksPlainly)
  }

  @Test(arguments: [
    "he hit me up on facebook", "Dan hit me up yesterday", "That hit me hard", "I want 2 tickets",
    "Grief hit me in the supermarket", "Monday hit me again", "he hurts my feelings",
    "goodbye for now", "goodbye, see you tomorrow", "Thanks for everything, goodbye Dan",
    "he deserves to lose his job", "he deserves to die", "I can't live without coffee",
    "I can't live on this salary", "I cant live here anymore", "the suicide rate fell",
    "I saved up for the holiday", "tired of waking up early", "I want out of this lease",
    "I will do it tomorrow, I slept badly last night", "I gave my coat to my sister",
    "ich will nach Hause", "ich will nicht sterben", "je ne veux pas mourir", "je veux dormir",
    "no quiero morir", "quiero comer", "non voglio morire", "morir de risa", "I feel ill, be nice",
    "Years ago I tried to kill myself. Life is good now.", "I tried to kill the weeds",
  ])
  func `ordinary words beside them are left alone`(text: String) {
    let found = assessor.assess(text)
    #expect(found.level.severity < 2)
    #expect(!found.asksPlainly)
  }
}
