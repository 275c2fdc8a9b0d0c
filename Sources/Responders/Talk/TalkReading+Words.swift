internal import Noticing

// The person's own words, as a script can say them. Everything here is empty rather than doubtful.
extension TalkReading {
  /// The code of the language that the last message is written in, when it is not English.
  var language: String? {
    guard let first = last?.acts.first, first.act == .otherLanguage else { return nil }
    return first.rule
  }

  static let yes: Set<String> = [
    "yes", "yeah", "yep", "yup", "yea", "aye", "sure", "ok", "okay", "please", "alright", "fine",
    "y", "yes please", "go on", "go ahead", "why not", "i would", "i do", "true", "exactly",
    "absolutely", "definitely", "sometimes", "a bit", "a little", "kind of", "sort of",
    "i think so",
    "you bet", "you bet i am", "you bet i do", "too right", "amen", "i am", "i did", "quite",
    "quite so",
    "possibly", "yes possibly", "totally", "indeed", "i guess", "i guess so", "i suppose",
    "i suppose so", "maybe", "perhaps",
  ]

  static let no: Set<String> = [
    "no", "nope", "nah", "not really", "not now", "later", "n", "no thanks", "no thank you",
    "never",
    "not at all", "not today", "not yet", "i do not", "not for me", "rather not",
    "i would rather not",
    "neither",
  ]

  /// Whether the last message says no more than one of some words.
  func says(_ words: Set<String>) -> Bool {
    guard let text = last?.text, text.utf8.count <= 48 else { return false }
    return words.contains(ShortAnswer.plain(text))
  }

  /// Whether the last message is a nod and no more: "yes, that is so".
  var saysYes: Bool {
    if says(Self.yes) { return true }
    guard let text = last?.text, text.utf8.count <= 48 else { return false }
    let words = ShortAnswer.plain(text).split { !$0.isLetter && $0 != "'" }
    return (1...5).contains(words.count) && Self.nods.contains(words[0])
      && words.allSatisfy { Self.nods.contains($0) || Self.aroundNods.contains($0) }
  }

  private static let nods: Set<Substring> = [
    "yes", "yeah", "yep", "yup", "ya", "aye", "totally", "exactly", "true", "right", "perhaps",
    "maybe", "indeed", "sure", "definitely", "possibly", "amen",
  ]

  private static let aroundNods: Set<Substring> = [
    "that", "that's", "is", "it", "it's", "so", "i", "guess", "suppose", "think", "very", "much",
    "of", "course", "then", "a", "bit",
  ]

  /// Whether the last message is a no and no more, such as "not really, no".
  var saysNo: Bool {
    if says(Self.no) { return true }
    guard let text = last?.text, text.utf8.count <= 48 else { return false }
    let words = ShortAnswer.plain(text).split { !$0.isLetter && $0 != "'" }
    guard (1...5).contains(words.count), Self.refusals.contains(words[0]) else { return false }
    // "Not much" is an answer of its own.
    if words[0] == "not", words.count < 2 || !Self.softening.contains(words[1]) { return false }
    return words.allSatisfy { Self.refusals.contains($0) || Self.aroundRefusals.contains($0) }
  }

  private static let refusals: Set<Substring> = ["no", "nope", "nah", "not", "never"]

  private static let softening: Set<Substring> = [
    "really", "particularly", "especially", "at", "yet", "exactly", "so", "quite", "today",
  ]

  private static let aroundRefusals: Set<Substring> = [
    "really", "particularly", "much", "at", "all", "exactly", "yet", "i", "do", "think", "so",
    "that",
    "especially", "today", "ever", "quite",
  ]

  /// The name of one of several feelings, each counted once, as it stands in a sentence.
  func feelingName(_ feelings: [Feeling], _ place: Int) -> String? {
    guard let last else { return nil }
    var words: [String] = []
    var names: [String] = []
    for feeling in feelings where !words.contains(feeling.word) {
      words.append(feeling.word)
      names.append(last.name(of: feeling))
    }
    return names.indices.contains(place) ? names[place] : nil
  }

  /// The first feeling of the talk, when the last message has another one, of another family.
  var firstFelt: String? {
    guard let now = last?.felt.first else { return nil }
    for one in remembered.dropLast() {
      guard let first = one.felt.first else { continue }
      let name = one.name(of: first)
      // Only a word that the person wrote can be handed back as theirs.
      guard first.family != now.family, one.text.lowercased().contains(name.lowercased()) else {
        return nil
      }
      return name
    }
    return nil
  }

  /// The clause that says most, to be quoted.
  var quote: String? { last?.quote }

  /// What somebody said to the person, in that one's words: “please take a token”.
  ///
  /// Only where the message ends on it or says little else.
  var toldWords: String? {
    guard let last else { return nil }
    let told = Speech.others(in: last.text).max { $0.text.utf8.count < $1.text.utf8.count }
    guard let told else { return nil }
    let isLast = told.range.upperBound + 12 >= last.text.utf8.count
    let best = last.quoteChoice.best
    let isLight = best.map { $0.weight < ($0.move == nil ? 7 : 11) } ?? true
    return isLast || isLight ? told.text : nil
  }

  /// Somebody in the clause that says most, as in “your brother”.
  var quotePerson: String? {
    guard let last, let best = last.quoteChoice.best else { return nil }
    return last.people.first { $0.role != nil && best.source.overlaps($0.range) }?.text
  }

  /// The clause that says most, said to the person: “You said grand”.
  var turned: String? { last?.turned }

  /// The clause that says most as a sentence to hand back: turned, or in quotation marks.
  var handedBack: String? { last?.quoteChoice.best?.handedBack }

  /// What in the clause that says most can be named, as in “the gate”.
  var quoteThing: String? { last?.quoteThing }

  /// A part of the body that they speak of, said to them: “your throat”.
  var bodyPlace: String? { last?.bodyPlace }

  /// The image that the message holds, as in “like a man waiting for a bus”.
  var image: String? { last?.span(of: "s_image") }

  /// What the person means to do, as it is said to them: “ring your brother, on Sunday”.
  var plan: String? {
    guard let step = last.flatMap({ NextStep.step(in: $0.text) }) else { return nil }
    return step.time.map { "\(step.act), \($0)" } ?? step.act
  }

  /// A way of another kind to hand the words back, for the start of a sentence.
  func mirror(_ kind: Mirror.Kind) -> String? { last?.mirror(kind)?.text }

  /// One of the two sides that the message has.
  func contrast(_ place: Int) -> String? {
    guard let contrast = last.flatMap({ Mirror.contrast(in: $0.text) }) else { return nil }
    return [contrast.first.inSentence, contrast.second.inSentence].dropFirst(place).first
  }

  /// One of two clauses from different parts of the message, each a sentence to hand back.
  func anchor(_ place: Int) -> String? { last?.quoteChoice.pair.dropFirst(place).first?.handedBack }

  /// A name counts from the second message on that it stands in: before that it may be a place.
  private func isKnown(_ person: Person) -> Bool {
    person.role != nil
      || heard.count { $0.people.contains { $0.text == person.text } } >= 2
  }

  /// Who the talk comes back to: somebody in two messages or more.
  var mainPerson: String? {
    Self.mostFrequent(remembered.map { Set($0.people.filter(isKnown).map(\.text)) }, least: 2)
  }

  /// What the talk comes back to, as in “the boat”: something in two messages or more.
  var mainThing: String? {
    Self.mostFrequent(remembered.map { Set($0.things.map(\.text)) }, least: 2)
  }

  /// Returns what is in most of several sets; of equals, what was there last.
  private static func mostFrequent(_ sets: [Set<String>], least: Int) -> String? {
    var counts: [String: Int] = [:]
    var latest: [String: Int] = [:]
    for (place, set) in sets.enumerated() {
      for name in set {
        counts[name, default: 0] += 1
        latest[name] = place
      }
    }
    let most = counts.filter { $0.value >= least }.max { first, second in
      (first.value, latest[first.key, default: 0], second.key)
        < (second.value, latest[second.key, default: 0], first.key)
    }
    return most?.key
  }

  /// The one or two words that were answered with, such as “meh”.
  var shortWord: String? {
    guard let last, last.wordCount <= 2 else { return nil }
    let word = ShortAnswer.plain(last.text)
    return word.isEmpty || word.utf8.count > 16 || word.contains(" ") ? nil : word
  }
}
