/// Decides which words may be handed back, and how they are turned from "my" to "your".
enum Turning {
  /// Returns the word as the program says it to the person; `nil` where only quoting is safe.
  static func turned(_ chunk: Chunk) -> String? {
    switch chunk.form {
    case "my": return "your"
    case "me": return "you"
    case "myself": return "yourself"
    case "mine": return "yours"
    default: break
    }
    guard chunk.isClean, !chunk.isNumber, !bars(chunk.form), !chunk.isShouted else { return nil }
    return chunk.word
  }

  /// Returns the words of a stretch turned, or `nil` when one of them bars it.
  static func turned(_ chunks: ArraySlice<Chunk>) -> [String]? {
    var words: [String] = []
    var wasCapital = false
    for chunk in chunks {
      guard let word = turned(chunk) else { return nil }
      let isCapital = chunk.isTitled
      // Two capitals in a row may be a given name with a surname.
      if isCapital, wasCapital { return nil }
      wasCapital = isCapital
      if word == words.last { return nil }
      words.append(word)
    }
    return words
  }

  /// "you", "we", "I": whose "you" it is would be lost; and what must not be said to a person.
  static func bars(_ form: String) -> Bool {
    others.contains(form) || Unsayable.contains(form) || Misspelling.isOne(form)
      || Misspelling.isShort(form)
  }

  private static let others: Set<String> = [
    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "ill", "id", "am", "we", "we're", "we've",
    "we'll",
    "we'd", "us", "our", "ours", "ourselves", "you", "you're", "youre", "you've", "you'd", "you'll",
    "your", "yours", "yourself", "yourselves", "u", "ur", "ya", "yous", "y'all", "thee", "thy",
  ]
}

extension Chunk {
  /// Whether it is written in capitals throughout.
  var isShouted: Bool {
    word.utf8.count > 1 && !word.unicodeScalars.contains(where: \.properties.isLowercase)
      && word.unicodeScalars.contains(where: \.properties.isUppercase)
  }

  /// Whether it is written like a name: "Dan", but neither "I'm" nor "DAN".
  var isTitled: Bool {
    isCapitalised && form != "i" && !form.hasPrefix("i'") && form != "im"
      && word.unicodeScalars.contains(where: \.properties.isLowercase)
  }

  var isCapitalised: Bool { word.unicodeScalars.first?.properties.isUppercase ?? false }
}

/// Words with which nothing is handed back but a quote.
enum Unsayable {
  static func contains(_ form: String) -> Bool {
    words.contains(form) || FunctionWords.unquotable.contains(form) || insults.contains(form)
  }

  /// Whether a word is one that people are insulted with.
  static func isInsult(_ form: String) -> Bool { insults.contains(form) }

  /// Whether a span is a slur of the person at themself.
  static func isSlur(_ span: [Chunk]) -> Bool {
    guard span.contains(where: { insults.contains($0.form) }) else { return false }
    return span.contains { firstPerson.contains($0.form) } || span.count < 4
  }

  private static let firstPerson: Set<String> = [
    "i", "i'm", "im", "me", "my", "myself", "am", "i've", "ive",
  ]

  private static let insults: Set<String> = [
    "idiot", "moron", "imbecile", "cow", "pig", "scum", "trash", "garbage", "freak", "psycho",
    "dumbass", "cunt", "bitch", "slut", "whore", "slag", "bastard", "arsehole", "asshole", "prick",
    "dick", "twat", "wanker", "loser", "weirdo", "creep", "parasite", "leech", "monster", "shit",
    "waste", "cretin", "fatty", "fatso", "whale", "retard", "spaz", "mong", "pussy", "faggot",
    "dyke", "tranny", "nutter", "nutcase", "lunatic", "crackhead", "junkie", "scumbag", "twit",
    "dumb", "fat", "ugly", "disgusting", "vile", "worthless", "pathetic",
  ]

  /// Dying, harm and their means: whoever writes of them is answered elsewhere.
  private static let words: Set<String> = [
    "die", "dying", "dead", "death", "kill", "killing", "killed", "suicide", "suicidal", "harm",
    "harming", "hurt", "hurting", "cut", "cutting", "disappear", "vanish", "exist", "existing",
    "overdose", "jump", "jumping", "hang", "hanging", "starve", "starving", "purge", "purging",
    "vomit", "bleed", "bleeding", "burn", "burning", "stab", "stabbing", "shoot", "shooting", "gun",
    "rope", "blade", "blades", "razor", "pills", "tablets", "bleach", "noose", "strangle", "punch",
    "punching", "smash", "beat", "beating", "hit", "hitting", "rape", "raped", "murder", "attack",
    "alive", "living", "live", "wake", "end", "ending", "meds", "calories", "weigh",
    "weight", "commit", "suiside", "sucide", "unalive", "slice", "slicing", "poison", "poisoning",
    "suffer", "squeeze", "squeezing", "drown", "drowning", "knife", "knives", "hammer", "belt",
    "noose", "vomiting", "blood", "clots", "cuts", "scars", "forever", "choke", "choking",
    "throttle",
    "destroy", "wrists", "bridge", "cliff", "insulin", "laxatives", "purged", "trigger", "binge",
    "bingeing", "binging", "sex", "porn",
  ]
}

/// Spellings that are surely slips; to repeat one would look like mockery.
enum Misspelling {
  static func isOne(_ form: String) -> Bool {
    if slips.contains(form) { return true }
    var run = 0
    var last: UInt8 = 0
    var hasVowel = false
    for byte in form.utf8 {
      run = byte == last ? run + 1 : 1
      if run > 2, byte != 46 { return true }
      last = byte
      if "aeiouy".utf8.contains(byte) || byte > 127 { hasVowel = true }
    }
    return !hasVowel && form.utf8.count > 2 && form.utf8.allSatisfy { (97...122).contains($0) }
      && !initials.contains(form)
  }

  private static let initials: Set<String> = [
    "hmm", "hmmm", "mmm", "tbh", "btw", "smh", "nhs", "ptsd", "adhd", "mrs", "hrs", "pms", "gps",
    "bbc", "tmrw", "bpm", "cbt", "dbt", "hrt", "mri", "bff", "thx", "pls", "plz", "ppl", "msg",
    "msgs", "txt", "ngl", "brb", "rn", "tv", "tvs", "dvd", "pdf", "wfh", "nct", "pta", "psst",
    "shh",
    "shhh", "pcs", "sms", "gcs", "nvm", "fml", "wtf", "ffs", "yrs", "mths", "wks",
  ]

  /// Chat spelling: fine inside a quote, odd in the program's mouth.
  static func isShort(_ form: String) -> Bool { short.contains(form) }

  private static let short: Set<String> = [
    "abt", "ppl", "smth", "srsly", "wo", "rly", "thru", "tho", "nite", "luv", "gud", "wud", "cud",
    "shud", "tryna", "n", "w", "r", "b", "k", "idk", "bf", "gf", "rn", "til", "cuz", "bc", "tmrw",
    "gonna", "wanna", "gotta", "kinda", "sorta", "dont", "cant", "wont", "isnt", "didnt", "doesnt",
  ]

  private static let slips: Set<String> = {
    let text = """
      ded alredy allready comit releived releive releif beleif swallowd recieving decieved decieve hisself \
      teh hte adn nad taht thier theyre' recieve recieved beleive belive definately definatly defiantely becuase \
      becuse beacuse becasue alot wierd freind freinds realy untill tommorow tommorrow tomorow tomorro seperate \
      jelous jelousy angy lonly loney dissapointed dissapeared embarased embarassed embarrased anxoius anxeity \
      anxiaty anxios depresed exausted exhuasted overwelmed overwhlemed scard scraed stresed stessed frustated \
      frustrted felling' feling feelling wich whcih woudl coudl shoudl cant' doesnt' hapy happend happned hapened \
      hapend thinkign goign comming geting getitng writting wrok owrk wokr mohter moter fater fahter borther \
      brohter siter sistr firend frined poeple peopel pepole evrything everythign somethign nothign anythign \
      evryone everone alwyas alwasy awlays nevr neevr jsut jus tust jstu wiht whit' form' fro' abuot baout knwo \
      konw nkow dotn dont' wnat watn wnated sleap slepp tird tierd tirred cryign cring wory woried worryed gonig \
      thnik thik tihnk sorrry apologize' grammer greif grife guily gulty ashmed shamefull paniced heared throught' \
      suposed supossed probaly prolly' probly basicly realise' reson resons buisness bussiness neccessary necesary \
      occured ocurred begining beggining finaly fianlly totaly completly absolutly imediately immediatly enviroment \
      goverment garantee gaurd hieght wieght heigth lenght strenght truely usualy usally yesturday yesterdy \
      birthay birtday chrismas choise chooce loosing' loosed alright' acheive acheived adress calender cemetary \
      concious existance experiance foward fourty humourous independant intresting knowlege libary maintainance \
      mispell noticable ocassion occassion persistant posession prefered priviledge pronounciation publically \
      reccomend refering relevent religous rember remeber remmeber rythm sence shedule succesful suprise suprised \
      therapst threshhold tounge unfortunatly vaccuum vegtable visious wether' whereever marrage mariage realtionship \
      relashionship relationshp husbnad hubsand wfie dauhgter daugther childern childen parnets moeny mony
      """
    return Set(
      text.split(whereSeparator: \.isWhitespace).map(String.init).filter { !$0.hasSuffix("'") }
    )
  }()
}
