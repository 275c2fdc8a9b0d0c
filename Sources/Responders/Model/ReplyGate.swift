internal import Conversation
internal import Noticing
internal import TextFiltering

/// Lets the words of a model through one clean sentence at a time.
///
/// A pure state machine: pieces of text go in, sentences that may be shown come out. What was let
/// through is never taken back: the first sentence that may not be shown ends the reply. It judges
/// form and safety, not whether a reply is any good.
struct ReplyGate {
  /// Why a reply was ended.
  enum Objection: String, Hashable, Sendable, CaseIterable {
    case secondQuestion
    case tooLong
    case bannedPhrase
    case disorder
    case method
    case contact
    case orders
    case danger
    case inventedQuotation
    case identifier
    case otherLanguage
    case formatting
  }

  /// What a model asks umbra to do, on a line of its own.
  enum HandOff: Hashable, Sendable {
    case ground
    case help
    case offer(String)
    case question(String)

    /// How a model writes it.
    var token: String {
      switch self {
      case .ground: "@ground"
      case .help: "@help"
      case .offer(let id): "@offer:" + id
      case .question(let id): "@faq:" + id
      }
    }
  }

  /// What may be shown now.
  struct Release: Equatable {
    var text = ""
    var handOff: HandOff?
    var objection: Objection?
  }

  /// How many words a reply may have.
  static let mostWords = 80

  private let written: String
  private let identifiers: [String]
  private let allowsQuestion: Bool
  private let assessor: RiskAssessor
  private var pending = ""
  private var released = ""
  private var questions = 0
  private var orders = 0
  private var words = 0
  private(set) var isClosed = false

  /// Prepares a gate for one reply.
  ///
  /// - Parameters:
  ///   - written: Everything that the person wrote, which quotations must come from.
  ///   - identifiers: What was taken out of their words before they were sent, in lower case.
  ///   - allowsQuestion: Whether the reply may ask something.
  ///   - assessor: Reads every sentence for danger.
  init(
    written: [String],
    identifiers: [String] = [],
    allowsQuestion: Bool = true,
    assessor: RiskAssessor
  ) {
    self.written = Self.folded(written.joined(separator: "\n"))
    self.identifiers = identifiers
    self.allowsQuestion = allowsQuestion
    self.assessor = assessor
  }

  /// Takes a further piece of the reply.
  mutating func receive(_ piece: String) -> Release {
    guard !isClosed else { return Release() }
    pending += piece
    return release(isEnd: false)
  }

  /// Takes the end of the reply: what stands last needs no full stop.
  mutating func finish() -> Release {
    guard !isClosed else { return Release() }
    defer { isClosed = true }
    return release(isEnd: true)
  }

  private mutating func release(isEnd: Bool) -> Release {
    var release = Release()
    while let end = Self.sentenceEnd(in: pending, isEnd: isEnd) {
      let sentence = String(pending[..<end])
      pending = String(pending[end...])
      if let token = Self.handOff(sentence) {
        release.handOff = token
        isClosed = true
        return release
      }
      let clean = ScreenFilter.text(from: sentence)
      guard !clean.trimmingBlanks().isEmpty else { continue }
      if let objection = objection(to: clean) {
        release.objection = objection
        isClosed = true
        return release
      }
      release.text += Self.flowing(clean, after: released + release.text)
    }
    released += release.text
    return release
  }

  /// A sentence with one blank before it where others came before.
  private static func flowing(_ sentence: String, after earlier: String) -> String {
    let text = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return earlier.isEmpty ? text : " " + text
  }

  /// Where the first whole sentence ends, or `nil` when none is whole yet.
  ///
  /// A sentence ends behind its mark and any closing quotation when a blank follows, or at a line
  /// break. What has grown longer than any sentence counts as one.
  private static func sentenceEnd(in text: String, isEnd: Bool) -> String.Index? {
    guard !text.isEmpty else { return nil }
    var index = text.startIndex
    var count = 0
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      count += 1
      if character.isNewline { return next }
      if ".!?…".contains(character) {
        var end = next
        while end < text.endIndex, "\"'”’)…!?.".contains(text[end]) { end = text.index(after: end) }
        if end < text.endIndex, text[end].isWhitespace { return end }
        if end == text.endIndex { return isEnd ? end : nil }
      }
      if count > 1_000 { return next }
      index = next
    }
    return isEnd ? text.endIndex : nil
  }

  /// The token that a sentence is, or begins with.
  private static func handOff(_ sentence: String) -> HandOff? {
    let text = sentence.trimmingBlanks()
    guard text.hasPrefix("@") else { return nil }
    let token = text.dropFirst().prefix { $0.isLetter || $0 == "_" || $0 == ":" || $0.isNumber }
    let parts = token.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("ground", nil): return .ground
    case ("help", nil): return .help
    case ("offer", let id?): return .offer(id)
    case ("faq", let id?): return .question(id)
    default: return nil
    }
  }
}

// MARK: What may not be shown

extension ReplyGate {
  private mutating func objection(to sentence: String) -> Objection? {
    let lower = Self.folded(sentence)
    let list = lower.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    words += list.count
    questions += sentence.count { $0 == "?" }
    if Self.orderings.contains(list.first ?? "") { orders += 1 }
    if words > Self.mostWords { return .tooLong }
    if questions > (allowsQuestion ? 1 : 0) { return .secondQuestion }
    if orders > 1 { return .orders }
    let spaced = " " + list.joined(separator: " ") + " "
    func holds(_ phrases: [String]) -> Bool { phrases.contains { spaced.contains(" \($0) ") } }
    if holds(Self.bannedPhrases) || sentence.contains("!") { return .bannedPhrase }
    if holds(Self.disorders) { return .disorder }
    if holds(Self.methods) { return .method }
    if Self.hasContact(lower) { return .contact }
    if identifiers.contains(where: { spaced.contains(" \($0) ") }) { return .identifier }
    if Self.isFormatted(sentence) { return .formatting }
    if isInvented(sentence) { return .inventedQuotation }
    if Self.isOtherScript(sentence) { return .otherLanguage }
    // What a model says is not the person's; a sentence in the second person is read as if it were.
    for text in [sentence, Self.inFirstPerson(list)] {
      let found = assessor.assess(text).inConversation
      if found.severity >= 1, !found.isFaintGuess { return .danger }
    }
    return nil
  }

  static func folded(_ text: String) -> String {
    text.lowercased().replacing("’", with: "'").replacing("‘", with: "'")
  }

  private static func inFirstPerson(_ words: [String]) -> String {
    words.map { swaps[$0] ?? $0 }.joined(separator: " ")
  }

  private static let swaps = [
    "you": "i", "your": "my", "yourself": "myself", "you're": "i'm", "you've": "i've",
    "are": "am",
  ]

  private static func hasContact(_ lower: String) -> Bool {
    if ["http:", "https:", "www.", "@"].contains(where: lower.contains) { return true }
    // Six figures in a row, blanks and dashes aside, are a number to call.
    var run = 0
    for character in lower {
      if character.isNumber { run += 1 } else if !" -()".contains(character) { run = 0 }
      if run >= 6 { return true }
    }
    return false
  }

  private static func isFormatted(_ sentence: String) -> Bool {
    let text = sentence.trimmingBlanks()
    if ["#", "- ", "* ", "• ", "|", "```", "<", "["].contains(where: text.hasPrefix) {
      return true
    }
    if text.contains("**") { return true }
    let number = text.prefix(while: \.isNumber)
    return !number.isEmpty && [".", ")"].contains(text.dropFirst(number.count).prefix(1))
  }

  private static func isOtherScript(_ sentence: String) -> Bool {
    let letters = sentence.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count { $0.value > 0x24F } * 2 > letters.count
  }

  /// Whether it quotes what the person did not write.
  private func isInvented(_ sentence: String) -> Bool {
    for (open, close) in [("\"", "\""), ("“", "”")] {
      var rest = sentence[...]
      while let start = rest.firstRange(of: open) {
        rest = rest[start.upperBound...]
        guard let end = rest.firstRange(of: close) else { break }
        let quote = Self.folded(String(rest[..<end.lowerBound])).trimmingBlanks()
        rest = rest[end.upperBound...]
        let bare = quote.split { ".,;:!?…".contains($0) }.joined()
        if !quote.isEmpty, !written.contains(quote), !written.contains(bare) { return true }
      }
    }
    return false
  }

  private static let orderings: Set<String> = [
    "try", "go", "take", "stop", "make", "do", "call", "talk", "tell", "write", "remember", "think",
    "start", "get", "find", "let", "focus", "consider", "breathe", "avoid", "ask", "don't", "never",
    "be", "give", "keep", "reach", "seek", "practice", "practise", "set",
  ]

  private static let bannedPhrases = [
    "i understand", "i feel", "i care", "i'm here for you", "i am here for you", "i'm proud",
    "i am proud", "i'm sorry you", "always be here", "i missed you", "i love you", "you should",
    "you must", "you need to", "you have to", "why did you", "you'll be fine", "you will be fine",
    "everything happens for a reason", "stay positive", "at least", "great job", "well done",
    "thank you for sharing", "thanks for sharing", "proud of you", "as an ai",
    "as a language model",
    "as a therapist", "i'm a therapist", "i am a therapist", "as your friend", "safe space",
    "i promise", "don't worry", "good for you", "so brave", "how brave", "my instructions",
    "system prompt", "hotline",
  ]

  private static let disorders = [
    "depression", "clinically depressed", "bipolar", "borderline", "schizophrenia", "schizophrenic",
    "psychosis", "psychotic", "ptsd", "trauma response", "adhd", "autism", "autistic", "ocd",
    "anorexia", "bulimia", "narcissist", "narcissistic", "narcissism", "anxiety disorder",
    "panic disorder", "personality disorder", "disorder", "attachment style", "codependent",
    "codependency", "gaslighting", "addict", "alcoholic", "diagnosis", "diagnose", "symptom",
    "symptoms", "toxic",
  ]

  private static let methods = [
    "overdose", "hang yourself", "hanging", "cutting yourself", "cut yourself", "razor", "pills",
    "noose", "gun", "jump off", "calories", "kilos", "dosage", "mg", "milligrams", "laxative",
    "laxatives", "purge",
  ]
}
