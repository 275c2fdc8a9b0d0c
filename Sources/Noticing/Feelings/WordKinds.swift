/// The parts a word can play in a sentence about feelings, as feelings.tsv lists them.
struct WordKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let me = WordKinds(named: "me")
  static let mine = WordKinds(named: "mine")
  static let objectMe = WordKinds(named: "object-me")
  static let they = WordKinds(named: "they")
  static let objectThey = WordKinds(named: "object-they")
  static let their = WordKinds(named: "their")
  static let you = WordKinds(named: "you")
  static let your = WordKinds(named: "your")
  static let dummy = WordKinds(named: "dummy")
  static let nobody = WordKinds(named: "nobody")
  static let be = WordKinds(named: "be")
  static let feel = WordKinds(named: "feel")
  static let link = WordKinds(named: "link")
  static let have = WordKinds(named: "have")
  static let `do` = WordKinds(named: "do")
  static let modal = WordKinds(named: "modal")
  static let can = WordKinds(named: "can")
  static let say = WordKinds(named: "say")
  static let think = WordKinds(named: "think")
  static let expect = WordKinds(named: "expect")
  static let ask = WordKinds(named: "ask")
  static let wish = WordKinds(named: "wish")
  static let stop = WordKinds(named: "stop")
  static let make = WordKinds(named: "make")
  static let negator = WordKinds(named: "negator")
  static let undo = WordKinds(named: "undo")
  static let high = WordKinds(named: "high")
  static let swear = WordKinds(named: "swear")
  static let low = WordKinds(named: "low")
  static let degree = WordKinds(named: "degree")
  static let filler = WordKinds(named: "filler")
  static let article = WordKinds(named: "article")
  static let preposition = WordKinds(named: "preposition")
  static let target = WordKinds(named: "target")
  static let conjunction = WordKinds(named: "conjunction")
  static let follow = WordKinds(named: "follow")
  static let person = WordKinds(named: "person")
  static let pointing = WordKinds(named: "pointing")
  static let contrary = WordKinds(named: "contrary")
  static let noun = WordKinds(named: "noun")
  static let verb = WordKinds(named: "verb")
  static let needsPerson = WordKinds(named: "needs-person")
  static let everyday = WordKinds(named: "everyday")
  static let afterFeel = WordKinds(named: "after-feel")
  static let scenery = WordKinds(named: "scenery")
  static let neverInflected = WordKinds(named: "never-inflected")
  static let notAFeeling = WordKinds(named: "not-a-feeling")
  static let describing = WordKinds(named: "thing-describing")
  static let english = WordKinds(named: "english")
  static let foreign = WordKinds(named: "foreign")
  static let oldTime = WordKinds(named: "old-time")
  static let loveObject = WordKinds(named: "love-object")
  static let number = WordKinds(named: "number")
  static let interjection = WordKinds(named: "interjection")
  static let givenName = WordKinds(named: "given-name")
  static let colour = WordKinds(named: "colour")
  static let lookAlike = WordKinds(named: "look-alike")

  /// Words that carry a clause: what stands before one is its subject.
  static let verbs: WordKinds = [
    .be, .feel, .link, .have, .do, .modal, .can, .say, .ask, .make, .stop,
  ]
  /// Words that may stand between a subject, its verb and a feeling.
  static let light: WordKinds = [
    .filler, .degree, .high, .low, .negator, .undo, .swear, .be, .feel, .have, .do, .modal, .can,
    .link, .article, .wish, .stop, .make, .think, .say,
  ]

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The kind with a name; empty for a name that is none.
  init(named name: String) {
    rawValue = WordKinds.names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0
  }

  func has(_ kinds: WordKinds) -> Bool { !isDisjoint(with: kinds) }

  private static let names = [
    "me", "mine", "object-me", "they", "object-they", "their", "you", "your", "dummy", "nobody",
    "be", "feel", "link", "have", "do", "modal", "can", "say", "think", "expect", "ask", "wish",
    "stop", "make", "negator", "undo", "high", "swear", "low", "degree", "filler", "article",
    "preposition", "target", "conjunction", "follow", "person", "pointing", "contrary", "noun",
    "verb", "needs-person", "everyday", "after-feel", "scenery", "never-inflected",
    "not-a-feeling", "thing-describing", "english", "foreign", "old-time", "love-object",
    "number", "look-alike", "interjection", "given-name", "colour",
  ]
}
