/// Turns a question into the terms it is compared by.
enum QuestionTerms {
  /// The words without marks and capitals, for word-for-word equality.
  static func normalised(_ text: String) -> String {
    Lexeme.lexemes(of: text).map(\.form).joined(separator: " ")
  }

  /// Stems, with words for one idea folded into one; glue words are kept, they weigh little.
  static func terms(of text: String) -> [String] {
    let forms = Lexeme.lexemes(of: text).map(\.form).filter {
      !Fillers.edges.contains($0) || $0 == "or"
    }
    var terms: [String] = []
    var position = 0
    while position < forms.count {
      if position + 1 < forms.count, let idea = pairs[forms[position] + " " + forms[position + 1]] {
        terms.append(idea)
        position += 2
        continue
      }
      let form = forms[position]
      position += 1
      if form == "'s" { continue }
      if glue.contains(form) {
        terms.append(form)
      } else {
        let stem = Stem.of(form)
        terms.append(ideas[form] ?? stems[stem] ?? stem)
      }
    }
    return terms
  }

  static func isGlue(_ term: String) -> Bool { glue.contains(term) }

  private static let glue: Set<String> = [
    "a", "an", "the", "i", "is", "are", "am", "be", "do", "does", "did", "can", "could", "would",
    "will", "it", "this", "that", "to", "of", "in", "on", "at", "for", "and", "or", "my", "me",
    "you",
    "your", "what", "how", "when", "where", "why", "who", "if", "not", "should", "have", "has",
    "with",
    "by", "from", "about", "so", "as", "any", "some", "there", "get", "need", "thing", "stuff",
    "than",
    "more", "much", "many", "was", "may", "might", "we", "us", "all", "no", "too", "time", "timer",
    "year", "day", "people", "but", "going",
    "go",
    "just", "only", "ever", "take", "want", "like", "s", "they", "make", "mean", "something",
    "things",
    "way", "really", "even", "still", "actually", "say", "tell", "know", "think", "one", "up",
    "into",
    "out", "really", "please", "now", "here",
  ]

  private static let pairs: [String: String] = [
    "self care": "selfcare", "inner work": "innerwork", "shadow work": "innerwork",
    "looking inward": "innerwork", "self reflection": "innerwork", "bubble baths": "pamper",
    "bubble bath": "pamper", "face mask": "pamper", "face masks": "pamper", "spa day": "pamper",
    "spa days": "pamper", "by myself": "alone", "on own": "alone", "my own": "alone",
    "step one": "begin", "first step": "begin", "first thing": "begin", "do first": "begin",
    "much time": "duration",
    "without help": "alone", "kick off": "begin",
    "get going": "begin", "how long": "duration", "how soon": "duration", "how fast": "duration",
    "how quickly": "duration", "old stuff": "oldpain",
    "mental health": "wellbeing",
    "professional help": "therapist", "see someone": "therapist", "look after": "selfcare",
    "looking after": "selfcare", "right way": "right", "mess up": "harm", "mess me": "harm",
    "screw me": "harm", "worth it": "progress", "getting anywhere": "progress",
    "on track": "progress",
    "no idea": "lost", "box set": "binge", "box sets": "binge", "netflix marathon": "binge",
  ]

  /// Words for one idea, by stem of any of them.
  private static let groups: [String: [String]] = [
    "harm": [
      "harm", "harmful", "dangers", "damage", "damaging", "dangerous", "danger", "risk", "risky",
      "risks",
      "safe",
      "unsafe", "safety", "backfire", "worse", "hurt", "hurting", "hazard", "retraumatise",
      "destabilise",
    ],
    "therapist": [
      "therapist", "therapy", "counsellor", "counselor", "counselling", "psychologist",
      "psychotherapist",
      "shrink", "professional", "professionals", "psychiatrist", "specialist",
    ],
    "alone": ["alone", "myself", "solo", "unaided", "independently"],
    "begin": [
      "begin", "start", "starting", "starter", "beginner", "beginning", "newbie", "commence",
    ],
    "duration": [
      "soon", "quickly", "forever", "duration",
    ],
    "selfcare": ["selfcare", "care", "caring"],
    "pamper": [
      "pampering", "pamper", "spa", "bath", "baths", "massage", "candles", "manicure", "facial",
      "fluffy",
    ],
    "indulge": [
      "indulgence", "indulgent", "indulging", "selfish", "treat", "escaping", "escape", "avoiding",
      "avoidance", "lazy", "laziness", "numbing", "spoiling", "binge",
    ],
    "faith": [
      "faith", "religion", "religious", "god", "belief", "beliefs", "pray", "prayer", "praying",
      "church",
      "mosque", "muslim", "christian", "christianity", "buddhist", "buddhism", "hindu", "jewish",
      "islam",
      "spiritual", "spirituality", "meditate", "meditation", "rosary", "catholic", "quran", "bible",
      "practice",
    ],
    "right": ["right", "correctly", "properly", "correct", "wrong", "wrongly"],
    "progress": [
      "progress", "progressing", "improving", "improvement", "working", "works", "better",
      "improve",
    ],
    "notice": ["notice", "see", "spot", "results", "effect", "effects", "difference"],
    "innerwork": ["innerwork", "shadow", "introspection", "digging", "soul"],
    "pain": ["trauma", "traumatic", "memories", "memory", "oldpain", "past"],
    "app": ["app", "program", "tool", "software", "umbra"],
    "enough": ["enough", "sufficient", "suffice"],
    "finish": ["finish", "finished", "end", "ends", "done", "ending"],
    "lost": ["lost", "overwhelmed", "clueless"],
  ]

  private static let ideas: [String: String] = {
    var table = ["weeks": "duration", "months": "duration", "years": "duration"]
    for (idea, words) in groups {
      for word in words { table[word] = idea }
    }
    return table
  }()

  private static let stems: [String: String] = {
    var table: [String: String] = [:]
    // Sorted, so that a stem two ideas share belongs to the same one on every run.
    for (idea, words) in groups.sorted(by: { $0.key < $1.key }) {
      for word in words where table[Stem.of(word)] == nil { table[Stem.of(word)] = idea }
    }
    return table
  }()
}
