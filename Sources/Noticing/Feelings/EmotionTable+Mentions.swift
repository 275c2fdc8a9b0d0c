extension EmotionTable {
  /// A feeling named in a text.
  public struct Mention: Hashable, Sendable {
    /// The feeling.
    public let emotion: Emotion
    /// The UTF-8 offsets of the words that name it.
    public let range: Range<Int>
    /// Whether the text says that it is not felt ("not angry").
    public let isDenied: Bool
  }

  /// Returns the feeling a short answer names, or `nil` when it names none.
  ///
  /// Finds a word of the table, an inflection or a variant; a denied feeling is passed over ("not angry,
  /// just tired" is tired). A colour, the weather and "no idea" give `nil`: keep the person's own word.
  public func emotion(named text: String) -> Emotion? {
    if ShortAnswer.isDontKnow(text) || ShortAnswer.isNothing(text) { return nil }
    return mentions(in: text).first { !$0.isDenied }?.emotion
  }

  /// Returns the feelings a text names, in order of mention; whose they are is not decided here.
  public func mentions(in text: String) -> [Mention] {
    let lexemes = Lexeme.lexemes(of: text)
    let forms = lexemes.map(\.form)
    let hasScenery = forms.contains { Scenery.words.contains($0) }
    var mentions: [Mention] = []
    var position = 0
    var lastEnd = 0
    while position < forms.count {
      if let length = GuardedPhrases.length(at: position, in: forms) {
        position += length
        continue
      }
      guard let hit = index.hit(at: position, in: forms),
        accepts(hit, at: position, in: forms, hasScenery: hasScenery)
      else {
        position += 1
        continue
      }
      let end = position + hit.length
      mentions.append(
        Mention(
          emotion: emotions[hit.emotion],
          range: lexemes[position].range.lowerBound..<lexemes[end - 1].range.upperBound,
          isDenied: Denial.covers(position, in: lexemes, since: lastEnd)
        )
      )
      position = end
      lastEnd = end
    }
    return mentions
  }

  /// A colour or a word with an everyday sense is a feeling only where a feeling is expected.
  private func accepts(
    _ hit: EmotionIndex.Hit,
    at position: Int,
    in forms: [String],
    hasScenery: Bool
  ) -> Bool {
    let form = forms[position]
    if form == "down", hit.length == 1, forms.count > 2, !isFelt(position, in: forms) {
      return false
    }
    guard hit.isSingleVariant else {
      return !(hit.length == 1 && Scenery.words.contains(form) && !isFelt(position, in: forms))
    }
    if Scenery.words.contains(form) {
      return Scenery.idioms.contains(form) && isFelt(position, in: forms)
        && position + 1 == forms.count
    }
    if Scenery.everyday.contains(form) {
      return !hasScenery && (forms.count == 1 || isFelt(position, in: forms))
        && (position + 1 == forms.count || !Scenery.takesObject.contains(form))
    }
    return true
  }

  private func isFelt(_ position: Int, in forms: [String]) -> Bool {
    var before = position - 1
    while before >= 0,
      Fillers.adverbs.contains(forms[before]) || Scenery.degrees.contains(forms[before])
    {
      before -= 1
    }
    return before >= 0 ? Scenery.feelingVerbs.contains(forms[before]) : position > 0
  }
}

/// Decides whether a feeling is said not to be felt.
enum Denial {
  static func covers(_ position: Int, in lexemes: [Lexeme], since lastEnd: Int) -> Bool {
    var before = position - 1
    var steps = 0
    while before >= lastEnd, steps < 5 {
      let next = lexemes[before + 1]
      if next.clause != lexemes[before].clause || next.joint == .comma { return false }
      let form = lexemes[before].form
      if form == "just" || form == "rather" || form == "more" || form == "only" {
        // "not just angry" counts; in "not angry just tired" the denial is behind the last feeling.
        return false
      }
      if form == "anything", next.form == "but" { return true }
      if form == "longer", before > 0, lexemes[before - 1].form == "no" { return true }
      if negators.contains(form) {
        return !(form == "never" && (next.form == "been" || next.form == "felt"))
      }
      if !Fillers.adverbs.contains(form), !Scenery.degrees.contains(form) {
        steps += 2
      } else {
        steps += 1
      }
      before -= 1
    }
    return false
  }

  private static let negators: Set<String> = [
    "not", "never", "no", "hardly", "without", "neither", "nor", "barely", "nothing", "none",
  ]
}

/// Words with a sense outside feelings.
enum Scenery {
  static let words: Set<String> = [
    "red", "orange", "yellow", "green", "blue", "purple", "violet", "pink", "brown", "black",
    "white",
    "grey", "gray", "beige", "turquoise", "navy", "teal", "gold", "silver", "crimson", "maroon",
    "sunny", "sun", "rain", "rainy", "storm", "stormy", "cloud", "clouds", "cloudy", "fog", "foggy",
    "mist", "misty", "snow", "snowy", "wind", "windy", "thunder", "lightning", "drizzle", "hail",
    "overcast", "frost", "icy", "hurricane", "breeze", "breezy", "weather", "sky",
  ]

  /// Colours that are also a feeling after "feel".
  static let idioms: Set<String> = ["blue", "grey"]

  static let everyday: Set<String> = [
    "still", "light", "low", "off", "cut", "sour", "cross", "held", "seen", "heard", "moved",
    "alive",
    "wonder", "close", "loose", "soft", "solid", "bold", "silly", "funny", "lost", "spent",
    "together",
    "trust", "desire", "interest", "nothing", "hope", "love", "loved", "resolve", "mad", "stuck",
    "blocked", "worn", "raw", "watched", "distant", "apart", "dull", "blank", "waste", "failure",
    "useless", "secure", "recognised", "friendly", "lucky", "keen", "driven", "powerful", "steady",
    "surprise", "regret", "loss", "rage", "stress", "interested", "invisible", "ignored", "sacred",
    "achieved", "crush", "gross", "bitter", "comfortable", "awkward", "composed", "settled",
    "protected",
    "belong", "balanced", "connection", "concerned", "sorry", "unreal", "void", "cold", "hot",
  ]

  /// Everyday words that are no feeling when something follows them.
  static let takesObject: Set<String> = [
    "love", "hope", "trust", "wonder", "desire", "still", "light",
  ]

  static let degrees: Set<String> = [
    "a", "an", "bit", "little", "somewhat", "too", "more", "most", "rather", "slightly",
    "extremely",
    "incredibly", "all", "such", "the", "my", "this", "some", "of", "much", "how", "feeling",
    "being",
  ]

  static let feelingVerbs: Set<String> = [
    "feel", "feels", "feeling", "felt", "am", "is", "was", "be", "been", "being", "get", "getting",
    "got", "are", "were", "become", "seem", "and", "or", "but", "not", "with",
  ]
}

/// Turns of phrase that use a feeling's word for something else.
enum GuardedPhrases {
  static func length(at start: Int, in forms: [String]) -> Int? {
    for phrase in byFirst[forms[start]] ?? [] {
      let end = start + phrase.count
      if end <= forms.count, forms[start..<end].elementsEqual(phrase) { return phrase.count }
    }
    return nil
  }

  private static let byFirst: [String: [[String]]] = Dictionary(
    grouping: [
      "would love", "i love", "love to", "happy to help", "happy to", "afraid not", "i hope",
      "sorry for the", "sorry for your", "sorry about", "sorry to", "i am sorry", "i trust",
      "no wonder", "i wonder", "what if", "calm down", "down the", "down to", "down for",
      "safe to say",
      "free time", "for free", "proud to", "interested in", "curious how", "my interest",
      "content of", "empty bottle", "down there", "flat out", "warm up", "light up", "up and down",
      "go down", "on and off", "off and on", "sit down", "write down", "lie down", "lay down",
      "calm before", "warm water",
      "free of charge", "feel free", "flat tyre", "flat tire", "free to", "dead calm",
    ].map { Lexeme.lexemes(of: $0).map(\.form) },
    by: { $0.first ?? "" }
  )
}
