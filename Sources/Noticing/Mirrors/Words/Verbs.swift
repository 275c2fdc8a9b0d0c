/// The verbs of ordinary doing, and which words in "-ing" are none.
enum Verbs {
  /// Whether a word may be the plain form of a verb; in front of it stands "to" or nothing.
  static func isPlain(_ form: String) -> Bool { plain.contains(form) }

  /// Whether a word after "to" may be taken for a verb although no list holds it.
  static func mayFollowTo(_ form: String) -> Bool {
    if isPlain(form) { return true }
    guard form.utf8.count > 2, form.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else {
      return false
    }
    return !FunctionWords.neverLast.contains(form) && !FunctionWords.boundaries.contains(form)
      && !Nouns.isKnown(form) && !Describers.contains(form) && !Fillers.adverbs.contains(form)
      && !form.hasSuffix("ing") && !form.hasSuffix("ly") && !form.hasSuffix("ed")
      && !others.contains(form)
  }

  /// Whether a word in "-ing" is what somebody does.
  static func isGerund(_ form: String) -> Bool {
    form.utf8.count > 4 && form.hasSuffix("ing") && !noGerunds.contains(form)
      && form.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
  }

  /// After these a clause follows, or nothing whole is said.
  static let opensClause: Set<String> = [
    "thinking", "wondering", "feeling", "saying", "hoping", "wishing", "wanting", "knowing",
    "believing", "imagining", "seeing", "hearing", "asking", "pretending", "getting", "having",
    "being", "making", "telling", "going", "needing", "trying", "letting", "expecting", "finding",
    "convincing", "reminding", "replaying", "remembering", "realising", "realizing", "noticing",
  ]

  /// Whether "to" and the verb alone say something whole: "to sleep", but not "to see".
  static func standsAlone(_ form: String) -> Bool {
    whole.contains(form)
      || !isPlain(form)
        && ![
          "be", "have", "use", "state", "want", "need", "bring",
        ].contains(form)
  }

  private static let whole: Set<String> = [
    "sleep", "rest", "cry", "scream", "go", "leave", "stop", "quit", "hide", "run", "breathe",
    "eat",
    "talk", "understand", "help", "heal", "forget", "relax", "recover", "move", "change", "try",
    "matter", "laugh", "dance", "win", "learn", "grow", "write", "read", "sing", "escape", "rest",
    "listen", "speak", "swim", "travel", "work", "cook", "play", "stay", "shout", "yell", "cope",
    "apologise", "apologize", "smile", "give", "begin", "disagree", "nap", "walk",
  ]

  /// Followed by a clause unless "about" or "of" stands behind them.
  static let takesAbout: Set<String> = [
    "thinking", "wondering", "saying", "hoping", "wishing", "knowing", "believing", "imagining",
    "pretending", "realising", "realizing", "convincing", "expecting", "dreaming", "worrying",
    "wanting",
  ]

  /// Say nothing with "it" alone.
  static let vague: Set<String> = [
    "doing", "taking", "having", "getting", "making", "saving", "using", "seeing", "trying",
    "giving",
    "putting", "holding", "keeping", "told",
  ]

  private static let others: Set<String> = [
    "me", "him", "her", "them", "us", "everyone", "someone", "nobody", "anyone", "everything",
    "something", "nothing", "today", "tomorrow", "tonight", "yesterday", "myself", "yourself",
    "whoever", "himself", "herself", "themselves", "mum", "dad",
  ]

  private static let noGerunds: Set<String> = [
    "nothing", "something", "anything", "everything", "morning", "evening", "during", "being",
    "having", "spring", "string", "bring", "wedding", "ceiling", "building", "feelings", "darling",
    "sibling", "king", "thing", "interesting", "boring", "amazing", "annoying", "exhausting",
    "dying", "killing", "cutting", "hurting", "harming", "starving", "ending", "overwhelming",
    "frightening", "depressing", "fucking", "freaking", "according", "regarding", "including",
    "going",
  ]

  private static let plain: Set<String> = {
    let text = """
      accept act add admit answer apologise apologize argue arrange ask avoid bake be become begin believe book \
      borrow breathe bring build buy call calm cancel care carry catch change chat check choose clean clear climb \
      close collect come complain confess cook cope cover cry dance decide declutter delete deserve dig \
      disagree discuss do donate draw draft dress drink drive drop eat email empty enjoy enter escape explain \
      face fall feed feel fight file fill find finish fix fly fold follow forget forgive garden get give go grieve \
      grow hang hear heal help hide hire hold hope hug ignore improve invite iron join jog journal keep kiss knit \
      know laugh lead learn leave let lie light listen live load look lose love make manage mark matter measure \
      meditate meet mend message mop move mow name nap need notice offer open order organise organize own pack \
      paint park pass pay phone pick plan plant play pop post practise practice pray prepare print protest prove \
      pull push put quit raise read recover refuse relax remember remind rent repair repeat reply rest return \
      ride ring rip row run save say scream see sell send set sew share shout show shower shut sign sing sit skip \
      sleep slow smile sort speak spend stand start stay stick stop stretch study succeed swim switch take talk \
      teach tell text thank think throw tidy touch train travel treat trust try turn type understand unpack use \
      visit vote wait wake walk wash watch water wear weed win work worry write yell
      """
    return Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }()
}
