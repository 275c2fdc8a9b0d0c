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
    "absolutely", "definitely", "sometimes", "a bit", "a little", "kind of", "sort of", "i think so",
    "i guess", "i guess so", "i suppose", "i suppose so", "maybe", "perhaps",
  ]

  static let no: Set<String> = [
    "no", "nope", "nah", "not really", "not now", "later", "n", "no thanks", "no thank you", "never",
    "not at all", "not today", "not yet", "i do not", "not for me", "rather not", "i would rather not",
    "neither",
  ]

  /// Whether the last message says no more than one of some words.
  func says(_ words: Set<String>) -> Bool {
    guard let text = last?.text, text.utf8.count <= 48 else { return false }
    return words.contains(ShortAnswer.plain(text))
  }

  /// A feeling's name as it stands in the middle of a sentence.
  func feelingName(_ feelings: [Feeling], _ place: Int) -> String? {
    var words: [String] = []
    for feeling in feelings where !words.contains(feeling.word) { words.append(feeling.word) }
    return words.indices.contains(place) ? words[place] : nil
  }

  /// What the first feeling is about: “about the rota”, “with Dan”.
  var feelingTarget: String? { last?.felt.first?.target }

  /// Whether all that is felt is pleasant, or the message tells of something good.
  var isPleasant: Bool {
    guard let felt = last?.felt, !felt.isEmpty else { return false }
    return felt.allSatisfy { $0.emotion.pleasantness > 0 }
  }

  /// Whose feeling it is when it is somebody else's.
  var otherHolder: String? {
    guard case .other(let name)? = last?.others.first?.holder else { return nil }
    return name
  }

  /// The first feeling of the talk, when the last message has another one.
  var firstFelt: String? {
    guard let now = last?.felt.first else { return nil }
    let first = heard.dropLast().lazy.compactMap { $0.felt.first }.first
    return first.flatMap { $0.word == now.word ? nil : $0.word }
  }

  var quote: String? { last.flatMap { QuotableSpan.cut(from: $0.text) } }

  enum MirrorKind { case noun, feeling, gerund, swap }
  func mirror(_ kind: MirrorKind) -> String? {
    guard let last else { return nil }
    switch kind {
    case .noun: return NounPhrase.lift(from: last.text).map(\.withCapital)
    case .feeling:
      guard let felt = last.felt.first else { return nil }
      return felt.word.withCapital + (felt.target.map { ", about \($0)" } ?? "")
    default: return nil
    }
  }

  func contrast(_ place: Int) -> String? { nil }
  func anchor(_ place: Int) -> String? { nil }
  var wish: String? { nil }
  var person: String? { nil }
  var thing: String? { nil }
  var stepAct: String? { nil }
  var stepTime: String? { nil }

  /// The one or two words that were answered with, such as “meh”.
  var shortWord: String? {
    guard let last, last.wordCount <= 2 else { return nil }
    let word = ShortAnswer.plain(last.text)
    return word.isEmpty || word.utf8.count > 16 || word.contains(" ") ? nil : word
  }

  var earlierQuote: String? { nil }
  var earlierThing: String? { nil }
  var earlierPerson: String? { nil }
  var gatheredPeople: String? { nil }
  var gatheredThings: String? { nil }
  var gatheredFeelings: String? { nil }
  var gatheredQuote: String? { nil }
}
