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

  @Test(
    arguments: [
      ("i want to dei", .passive), ("su1cide plan for the weekend", .passive),
      ("I'd be pushing up daisies and nobody would mind", .passive),
      ("my wife would be happier as a widow", .passive), ("why can't I just die", .passive),
      ("Wish that lorry had hit me", .passive), ("I hope the lump is malignant", .passive),
      ("I hate that I woke up today", .passive), ("Lord, fetch me home", .passive),
      ("I envy the people in the obituaries", .passive),
      ("a kind of sleep you don't come back from", .passive),
      ("I'm standing on the ledge", .active), ("one leg over the railing already", .active),
      ("I'm going to throw myself off the balcony", .active),
      ("the pistol is in my lap", .active), ("I've got the whole stash of pills", .active),
      ("the engine is running and the garage door is shut", .active),
      ("I will drown myself in the lake where we used to swim", .active),
      ("I keep driving out to the viaduct", .active),
      ("fell off the sh wagon", .selfHarm), ("barcodes all over my thigh", .selfHarm),
      ("the itch to cut is back", .selfHarm), ("I stubbed cigarettes out on my arm", .selfHarm),
      ("gonna shank him tonight", .harmOthers), ("he won't live to enjoy it", .harmOthers),
      ("I cut his brake lines", .harmOthers), ("I held the pillow over her face", .harmOthers),
      ("he's sextorting me", .abuse), ("daddy ties her to the radiator", .abuse),
      ("I said no and he did it anyway", .abuse), ("my uncle gave me another hiding", .abuse),
      ("she put my head through the door", .abuse),
      ("blood is spurting from the cut", .medical),
      ("Dad's mouth has dropped on one side", .medical),
      ("crushing pain going into my jaw", .medical), ("the toddler got into the pills", .medical),
      ("there's a camera in the smoke alarm", .psychosis),
      ("they put thoughts in my head", .psychosis),
      ("the radiator is giving me orders", .psychosis),
      ("I put my fingers down my throat", .eating), ("day 5 of a water fast", .eating),
      ("I hide food in my sleeves", .eating),
    ] as [(String, RiskLevel)]
  )
  func `what is said in slang, in passing or by what is at hand is read`(
    text: String,
    level: RiskLevel
  ) {
    #expect(assessor.assess(text).level == level)
  }

  @Test(arguments: [
    "I told the dog about it", "My brother got the farm", "I'll do it at midnight, one script",
    "so embarrassed I could have died", "walked over the bridge with the ramblers",
    "bought rope for the swing", "We drove over the Forth Bridge singing",
    "shot myself in the foot by signing up", "I bit my tongue all through dinner",
    "half my face is numb from the injection", "I overdosed on mince pies",
    "I'm going to strangle the next agent who says compact", "need to cut down on sugar",
    "burnt my hand on the air fryer", "he hit me with a pun at breakfast",
    "do you still have the video", "I'm going to throw this printer off the roof",
    "I was rid of the cold by Friday", "take me home", "she got the kids into swimming",
    "nothing but water in the fridge", "he walks the dog at eleven", "the note is on the fridge",
    "cancelled my gym and cleaned the flat", "I found a home", "thank you for listening",
    "we saw the lake and the tracks", "skip the intro until Friday's meeting",
  ])
  func `words that only look like them are left alone`(text: String) {
    let found = assessor.assess(text)
    #expect(found.level.severity < 2)
    #expect(!found.asksPlainly)
  }

  @Test func `an answer that is a yes in other words is one`() {
    let question = "Are you having any thoughts of suicide"
    #expect(assessor.assess("sometimes. not a plan", recent: [question]).level == .passive)
    #expect(assessor.assess("now and then", recent: [question]).level == .passive)
    #expect(assessor.assess("no, never", recent: [question]).level == .none)
  }
}
