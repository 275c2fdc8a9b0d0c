/// The classes of words that patterns are written in.
enum RiskLexicon {
  /// Returns the words of a class; the shipped patterns name no class that is missing, which a test checks.
  static func words(_ name: String) -> [String] { classes[name] ?? [] }

  static func isDefined(_ name: String) -> Bool { classes[name] != nil }

  private static let classes: [String: [String]] = [
    "neg": "not never longer hardly",
    "want":
      "want wants wanted wanting wish wishes wished hope hoping need ready prefer long longing love",
    "rather": "rather prefer",
    "wish": "wish wishing wished",
    "hope": "hope hoping hoped wish pray praying prayed",
    "intend":
      "want wants wanted going plan plans planning planned will intend intending decided ready might would could about need tempted trying try tried can thinking think thought considering considered urge urges impulse gonna to scared afraid",
    "kill":
      "kill kills killing killed kil kiling off offing hang hanging hung drown drowning shoot shooting stab stabbing electrocute poison poisoning gas suffocate suffocating murder",
    "oneself": "myself himself herself themselves themself",
    "own": "my his her their",
    "pills":
      "pills pill tablets tablet meds medication medicine paracetamol tylenol ibuprofen aspirin antidepressants xanax valium benzos sleepers capsules insulin codeine opioids oxycodone painkillers prescription sertraline prozac ambien",
    "took": "took take taken taking swallowed swallow ate eaten downed had popped necked",
    "lots":
      "whole entire bottle bottles box boxes packet packets pack handful handfuls bunch lots loads load too dozens dozen everything",
    "vehicle": "bus car truck lorry train van tram",
    "height": "bridge roof building cliff window balcony ledge overpass rooftop",
    "body": "arm arms wrist wrists thigh thighs leg legs skin stomach forearm forearms",
    "cut":
      "cut cuts cutting slice slicing sliced burn burning burned burnt scratch scratching scratched stab stabbed hurt hurting harm harming harmed injure injuring injured bite biting bit punish punishing",
    "strike": "hit hits hitting punch punched punching slap slapping slapped kick kicking",
    "partner":
      "husband wife partner boyfriend girlfriend ex bf gf hubby fiance fiancee spouse",
    "kin":
      "husband wife partner boyfriend girlfriend ex bf gf hubby fiance fiancee spouse mother mum mom mam mama mummy mommy father dad daddy papa stepdad stepfather stepmother stepmum stepmom brother sister son daughter child kid kids children baby parents parent uncle aunt auntie cousin grandfather grandmother grandpa grandma grandad gran nan niece nephew stepson stepdaughter family",
    "friendly":
      "friend friends mate mates flatmate roommate housemate colleague coworker neighbour neighbor boss manager teacher student bestie classmate buddy landlord coach",
    "someone": "someone somebody people everyone everybody him them anyone",
    "abuser":
      "he she they him man guy stranger someone somebody teacher coach priest boss landlord carer men boys girls kids bullies boy dude neighbour neighbor flatmate roommate",
    "violent":
      "hit hits hitting slapped slaps slapping punched punches punching kicked kicks kicking choked chokes choking strangled strangles beat beats beaten beating shoved shoves grabbed grabs pushed pushes attacked attacks raped rapes assaulted molested molests groped gropes abuses abused bit bites burned burns threatens threatened threatening",
    "unmistakable":
      "punched slapped strangled choked raped rapes molested molests groped assaulted slaps punches strangles chokes",
    "assault": "kill murder stab strangle shoot slaughter behead choke poison suffocate throttle",
    "assaulting":
      "smothering drowning shaking poisoning killing murdering stabbing strangling shooting hurting harming choking beating hitting attacking stabbed",
    "attack": "hurt hit punch harm attack beat",
    "weapon": "knife gun rifle pistol machete axe hammer bat weapon",
    "be": "am is are was were be been feel feels feeling felt being seem",
    "afraid": "afraid scared terrified frightened fear",
    "time": "tonight tomorrow",
    "seeming": "sounds seems feels looks sound seem seemed sounded",
    "appeal":
      "peaceful good nice easier better comforting appealing tempting beautiful welcome restful relaxing relief bliss heaven mercy calming quiet lovely",
    "ideate":
      "imagine imagining imagined picture picturing pictured plan planning planned dream dreaming think thinking thought fantasise fantasising fantasize fantasizing rehearse rehearsing",
    "reckon":
      "work worked working figured figuring calculated calculating googled googling looked looking searched searching counted know",
    "deserving": "die dead killed",
    "all": "everyone everybody all world forever cruel",
  ].mapValues { $0.split(separator: " ").map(String.init) }

  static let playful: Set<String> = [
    "lol", "lmao", "haha", "hahaha", "rofl", "jk", "lmfao", "hehe", "xd",
  ]

  /// Laughing faces and the skull.
  static let playfulSigns: Set<UInt32> = [0x1F602, 0x1F923, 0x1F480, 0x1F606, 0x1F639, 0x1F605]

  static let manyWords: Set<String> = [
    "ten", "eleven", "twelve", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty",
    "fifty",
    "sixty", "hundred", "hundreds", "dozens", "dozen", "fourteen", "twentyfive",
  ]

  /// Whether a word before "kms" makes it a distance.
  static func measures(_ form: String) -> Bool {
    Int(form.prefix(8)) != nil
      || ["for", "few", "many", "of", "the", "in", "per", "couple", "hundred", "thousand"].contains(
        form
      )
  }

  /// Verbs before which "ill" is "I'll".
  static let afterWill: Set<String> = [
    "be", "do", "kill", "end", "take", "jump", "hang", "cut", "go", "never", "die", "hurt", "make",
    "find", "just", "overdose", "not",
  ]

  /// Words after which "ill" is sick.
  static let beforeIllness: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "feel", "felt", "fell", "fall", "got", "get",
    "mentally", "terminally", "so", "very", "really", "seriously", "him", "her", "me",
  ]

  static let leet: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "$": "s", "@": "a",
  ]

  /// What hits people without being anybody.
  static let befalling: Set<String> = [
    "covid", "reality", "grief", "karma", "life", "death", "depression", "cancer", "puberty", "flu",
    "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "christmas", "easter", "then", "who", "just", "hunger", "jealousy", "heartbreak",
    "homesickness",
    "that", "this", "there", "god", "jesus", "facebook", "google", "insomnia", "adhd", "ptsd",
    "please", "stuff", "weed", "coffee", "alcohol", "music", "tiktok", "yes", "yeah", "nope",
    "lockdown", "inflation", "nostalgia", "autumn", "clouds", "waves", "memories", "rain",
  ]

  /// Slang, shorthand and misspellings, as the words they stand for.
  static let slang: [String: [String]] = [
    "kms": ["kill", "myself"], "kys": ["kill", "yourself"], "kmsing": ["kill", "myself"],
    "unalive": ["kill"], "unaliving": ["killing"], "unalived": ["killed"], "kil": ["kill"],
    "kiling": ["killing"], "mysef": ["myself"], "myslef": ["myself"], "meself": ["myself"],
    "suiside": ["suicide"], "oding": ["overdosing"], "suicde": ["suicide"], "sucide": ["suicide"],
    "suicid": ["suicide"],
    "sewerslide": ["suicide"], "sucidal": ["suicidal"], "suicidle": ["suicidal"],
    "suisidal": ["suicidal"], "suicial": ["suicidal"], "sooicide": ["suicide"],
    "u": ["you"], "2": ["to"], "4": ["for"], "r": ["are"], "b": ["be"], "b4": ["before"],
    "n": ["and"], "m": ["am"], "wana": ["want", "to"], "wnna": ["want", "to"], "wnt": ["want"],
    "cnt": ["can", "not"], "dnt": ["do", "not"], "dont't": ["do", "not"], "livin": ["living"],
    "luv": ["love"], "hav": ["have"], "wud": ["would"], "cud": ["could"], "shud": ["should"],
    "any1": ["anyone"], "some1": ["someone"], "every1": ["everyone"], "no1": ["nobody"],
    "2day": ["today"], "2moro": ["tomorrow"], "2morrow": ["tomorrow"], "4ever": ["forever"],
    "nomore": ["anymore"], "2nyt": ["tonight"], "tonyt": ["tonight"], "hurtin": ["hurting"],
    "mself": ["myself"], "myslf": ["myself"], "urself": ["yourself"], "overdosin": ["overdosing"],
    "selfharm": ["self", "harm"],
    "selfharming": ["self", "harming"], "selfharmed": ["self", "harmed"], "dieing": ["dying"],
    "exsist": ["exist"], "hopless": ["hopeless"], "worthles": ["worthless"],
    "cuting": ["cutting"], "breath": ["breathe"],
    "anymor": ["anymore"], "wakeup": ["wake", "up"], "ods": ["overdose"], "od": ["overdose"],
    "oded": ["overdosed"], "overdoes": ["overdose"], "alot": ["a", "lot"],
    "everyday": ["every", "day"], "boyfreind": ["boyfriend"], "freind": ["friend"],
    "bestfriend": ["friend"], "til": ["until"], "till": ["until"],
  ]
}
