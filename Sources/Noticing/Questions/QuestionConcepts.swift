/// Words that one way of asking has where another has a different one.
enum QuestionConcepts {
  /// The concept of a word, or its stem when it belongs to none.
  ///
  /// - Returns: A name that no two different concepts share.
  static func concept(of form: String) -> String {
    if let concept = byWord[form] { return concept }
    let stem = Stem.of(form)
    return byWord[stem] ?? stem
  }

  private static let byWord: [String: String] = {
    var byWord: [String: String] = [:]
    for (concept, words) in lists.sorted(by: { $0.key < $1.key }) {
      for word in words.split(separator: " ") { byWord[String(word)] = "@" + concept }
    }
    return byWord
  }()

  private static let lists: [String: String] = [
    "save": """
    save saved saving store stored keep kept record recorded recording log logged written
    """,
    "delete": """
    delete deleted erase erased remove removed wipe wiped destroy rid clear
    """,
    "read": """
    read reads reading see sees seeing look looking view access open peek find
    """,
    "who": """
    anyone anybody someone somebody people others else
    """,
    "family": """
    mum mom mother dad father husband wife partner boyfriend girlfriend parents sister \
    brother kid kids child roommate flatmate
    """,
    "child": """
    daughter son teen teenager teenage minor under fourteen fifteen sixteen thirteen twelve
    """,
    "therapist": """
    therapist therapists counsellor counselor psychologist psychiatrist shrink \
    psychotherapist therapy counselling
    """,
    "doctor": """
    doctor doctors gp physician
    """,
    "medicine": """
    medication meds medicine tablets pills antidepressants antidepressant ssri dose \
    prescription sertraline
    """,
    "device": """
    computer laptop pc machine phone disk drive device hard
    """,
    "net": """
    online offline internet wifi network connection cloud server web upload uploaded
    """,
    "human": """
    human person real robot bot program software ai alive conscious
    """,
    "password": """
    password passphrase key passcode
    """,
    "lost": """
    lost forgot forgotten lose forget
    """,
    "skip": """
    skip skipped miss missed missing stop quit leave
    """,
    "often": """
    often daily every week frequently regularly times
    """,
    "long": """
    long minutes hours weeks months years time
    """,
    "worse": """
    worse worsen harder sadder upset crying shaken raw
    """,
    "help": """
    help helping useful useless works work working
    """,
    "evidence": """
    evidence research study studies science proof proven scientific
    """,
    "bored": """
    repeat repeating repetitive again
    """,
    "police": """
    police report authorities ambulance emergency alert notify tell told inform contact call
    """,
    "friend": """
    friend friends mate colleague
    """,
    "diagnose": """
    diagnose diagnosis diagnosed disorder adhd depression bipolar autism ptsd
    """,
  ]
}
