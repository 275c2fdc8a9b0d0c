import Noticing
import Testing

/// What must hold of everything that is handed back, whatever was written.
struct MirrorLawTests {
  private let table: EmotionTable

  init() throws { table = try Fixtures.emotions() }

  private static let broken = [
    "you am", "i are", "your am", "me is", "you is", "you was", "you has", "you does", "you feels",
    "you wants", "you needs", "your is", "your are", "you me", "your my", "my your", "you you",
    "your your", "a an", "an a", "the a", "a the", "the the", "the my", "the your", "to to",
    "of of", "part of you want", "part of you are", "part of you feel", "not knowing knowing",
    "a wish for to", "a wish to to", "a wish for for", "will will", "i will i", "to be be",
    "more more", "you i", "your i", "them to to", "for to",
  ]

  private static let neverLast: Set<String> = [
    "a", "an", "the", "to", "of", "and", "but", "or", "if", "because", "as", "at", "from", "into",
    "with", "than", "my", "your", "our", "their", "i", "we", "they", "am", "is", "are", "was",
    "were", "who", "which", "i'm", "it's", "very", "his",
  ]

  private static let firstPerson: Set<String> = [
    "i", "i'm", "i've", "i'd", "i'll", "me", "my", "myself", "mine", "im", "we", "us", "our",
  ]

  /// The rules that a text breaks.
  static func faults(of text: String, isQuote: Bool) -> [String] {
    var faults: [String] = []
    let words = text.lowercased().replacing("’", with: "'").split(separator: " ")
      .map { $0.trimming([",", ".", ";", ":", "!"]) }
    if words.isEmpty || words.contains("") { faults.append("empty") }
    if text.contains("  ") || text.first == " " || text.last == " " { faults.append("spaces") }
    if zip(words, words.dropFirst()).contains(where: { $0 == $1 }) { faults.append("doubled") }
    if words.last.map(neverLast.contains) ?? true { faults.append("ending") }
    let banned: Set<Character> = [
      "?", "@", "\"", "“", "”", "«", "»", "{", "}", "<", ">", "/", "\n",
    ]
    if text.contains(where: banned.contains) { faults.append("mark") }
    var digits = 0
    for scalar in text.unicodeScalars {
      digits = scalar.properties.numericType != nil ? digits + 1 : 0
      if digits > 2 { faults.append("digits") }
      if scalar.value < 32 { faults.append("control") }
    }
    let joined = " " + words.joined(separator: " ") + " "
    // "Part of you wants": the part does.
    let alone = joined.replacing(" part of you ", with: " part of them ")
    for phrase in broken where !isQuote {
      let searched = phrase.hasPrefix("you ") ? alone : joined
      if searched.contains(" \(phrase) ") { faults.append(phrase) }
    }
    if !isQuote, words.contains(where: firstPerson.contains) { faults.append("first person") }
    if !isQuote, text.utf8.count > 140 { faults.append("long") }
    return faults
  }

  private func check(_ text: String) {
    let mirrors = Mirror.mirrors(of: text, feelings: table.feelings(in: text))
    var outputs = mirrors + Mirror.anchors(in: text)
    if let found = Mirror.contrast(in: text) { outputs += [found.first, found.second] }
    let length = text.utf8.count
    for mirror in outputs {
      let faults = Self.faults(of: mirror.text, isQuote: mirror.kind == .quote)
      #expect(faults.isEmpty, "\(mirror.rule): \(mirror.text) of \(text)")
      #expect(mirror.source.upperBound <= length && !mirror.source.isEmpty)
      #expect(mirror.text.first?.isLowercase != true, "\(mirror.text)")
      if mirror.kind == .quote { checkQuote(mirror, of: text) }
    }
    for clause in Mirror.clauses(of: text) {
      #expect(clause.source.upperBound <= length && !clause.source.isEmpty)
      guard let said = clause.saidToPerson else { continue }
      // It ends where its writer set the stop, and repeats what they repeat.
      let theirs: Set = ["ending", "doubled", "digits", "long"]
      let faults = Self.faults(of: said.text, isQuote: false).filter { !theirs.contains($0) }
      #expect(faults.isEmpty, "\(faults): \(said.text) of \(text)")
    }
    var phrases = Person.people(in: text).map(\.text) + Thing.things(in: text).map(\.text)
    if let wish = Wish.wish(in: text) { phrases.append(wish.phrase) }
    if let step = NextStep.step(in: text) {
      phrases.append(step.act)
      if let time = step.time { phrases.append(time) }
      #expect(Self.faults(of: step.pledge(), isQuote: true).isEmpty, "\(step.pledge()) of \(text)")
    }
    for phrase in phrases {
      #expect(Self.faults(of: phrase, isQuote: false).isEmpty, "\(phrase) of \(text)")
    }
  }

  /// A quote is what stands at its source, but for white space and the first letter.
  private func checkQuote(_ mirror: Mirror, of text: String) {
    let source = String(decoding: Array(text.utf8)[mirror.source], as: UTF8.self)
    let plain = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      plain.lowercased().filter { !",;".contains($0) }
        == mirror.text.lowercased().filter { !",;".contains($0) },
      "\(mirror.text) of \(text)"
    )
    #expect(mirror.text.split(separator: " ").count <= 9)
  }

  @Test(arguments: [
    ("Acts.tsv", 3), ("FeelingTexts.tsv", 1), ("Feelings.tsv", 1), ("Languages.tsv", 3),
    ("Questions.tsv", 2), ("Risk.tsv", 3), ("Triage.tsv", 3), ("Mirrors.tsv", 1),
  ])
  func `the laws hold for what people wrote`(file: String, column: Int) throws {
    let lines = try Fixtures.lines(file).filter { $0.count > column }
    for line in Fixtures.sample(lines, every: lines.count > 8_000 ? 12 : 1) {
      check(line[column].replacing(#"\n"#, with: "\n"))
    }
  }

  @Test(arguments: 0..<4)
  func `the laws hold for generated sentences`(seed: Int) {
    var sentences = SentenceMaker(seed: UInt64(seed) &+ 11)
    let made = (0..<1_000).map { _ in sentences.next() }
    for text in Fixtures.sample(made, every: 4) { check(text) }
  }

  @Test func `a broken text is seen`() {
    #expect(Self.faults(of: "You am tired", isQuote: false) == ["you am"])
    #expect(Self.faults(of: "Furious, with the", isQuote: false) == ["ending"])
    #expect(Self.faults(of: "You want want rest", isQuote: false) == ["doubled"])
    #expect(Self.faults(of: "ring 020", isQuote: true) == ["digits"])
  }

  @Test(arguments: [
    "", " ", "\0", "'", "''''", "“", "(", "I", "my", "my my my", "but but but", "part of me",
    "part of me part of me part of me", "I wish I wish I wish", "the the the", "I keep",
    "I keep keeping keeping", "\u{FFFD}\u{202E}I need a break", "I need a\u{301}\u{301} break",
    "I\u{2028}need\u{2029}a break", "🌧I keep🌧apologising🌧", "my sister's my sister's",
    "on Sunday on Sunday on Sunday", "when I get when I get home", "Dan Dan Dan Dan", "My Ana Ana",
    "I’m furious with with with", "I want to to to", "Mum's mum's mum",
    "in law in law my brother in",
  ])
  func `any text is read`(text: String) {
    for copies in [1, 2, 60] { check(String(repeating: text + " ", count: copies)) }
  }

  @Test(arguments: [
    "a", "I keep ", "but ", "I want to go but I, ", "“ ", "and I, and he, ", "I wish I ", "so ",
  ])
  func `a megabyte of one line is read in little time`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let time = processorTime {
      _ = Mirror.mirrors(of: text)
      _ = Mirror.contrast(in: text)
      _ = Mirror.anchors(in: text)
      _ = Wish.wish(in: text)
      _ = Person.people(in: text)
      _ = Thing.things(in: text)
      _ = NextStep.step(in: text)
      _ = QuotableSpan.cut(from: text)
    }
    #expect(time < .seconds(6))
  }
}

extension Substring {
  fileprivate func trimming(_ marks: Set<Character>) -> String {
    var text = self
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}

/// Sentences from a small grammar of what people write, with what breaks a swap strewn in.
private struct SentenceMaker {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func next() -> String {
    var text = clause()
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      text += pick([", ", ". ", " and ", " but ", " because ", ", but ", "! ", "? ", " — ", "\n"])
      text += clause()
    }
    if chance(5) { text = text.uppercased() }
    if chance(4) { text = text.replacing("'", with: "") }
    if chance(8) { text += pick([" 😭", " lol", " :(", " \"you are nothing\"", " jo@b.org", "?"]) }
    return text
  }

  private mutating func clause() -> String {
    (chance(3) ? pick(Self.openings) : "") + said()
  }

  private mutating func said() -> String {
    let object = object()
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      let verb = pick(["keep", "can't stop", "stopped", "always end up"])
      return "I \(verb) \(pick(Self.doing)) \(object)"
    case 1:
      let verb = pick(["want to", "need to", "used to", "don't want to"])
      return "I \(force())\(verb) \(pick(Self.verbs)) \(object)"
    case 2: return "I \(force())\(pick(["want", "need", "miss", "hate", "wish"])) \(object)"
    case 3:
      let subject = pick(["I'm", "I am", "I feel", "I felt", "she is", "im"])
      return "\(subject) \(force())\(pick(Self.feelings)) \(about())"
    case 4:
      let word = pick(["how to", "what to", "why", "if"])
      return "I don't know \(word) \(pick(Self.verbs)) \(object)"
    case 5:
      let verb = pick(["wants to", "is", "hates", "am", "want"])
      return "part of me \(verb) \(pick(Self.verbs)) \(object)"
    case 6:
      let subject = pick(["she would", "I could", "he'd", "you would", "I had"])
      return "I wish \(subject) \(pick(Self.verbs)) \(object)"
    case 7:
      let subject = pick(["I could", "I'll", "maybe I'll", "please"])
      return "\(subject) \(pick(Self.verbs)) \(object) \(pick(Self.times))"
    case 8: return "\(object) \(pick(["is", "was", "keeps", "are", "am"])) \(pick(Self.feelings))"
    default: return (0..<6).map { _ in word() }.joined(separator: " ")
    }
  }

  private mutating func word() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: pick(Self.doing)
    case 1: pick(Self.verbs)
    case 2: pick(Self.feelings)
    case 3: pick(["I", "you", "my", "me", "your", "the", "of", "to", "and", "but", "is", "am"])
    default: object()
    }
  }

  private mutating func object() -> String { pick(Self.objects) }

  private mutating func force() -> String {
    chance(3) ? pick(["just ", "really ", "so ", "never ", "sometimes ", "kind of "]) : ""
  }

  private mutating func about() -> String {
    chance(2)
      ? "\(pick(["with", "at", "about", "of", "because of", "that", "to"])) \(object())" : ""
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private static let openings = [
    "honestly ", "so ", "I think ", "if ", "when ", "he said ", "the thing is ", "and ",
    "my mum says ",
    "you know ", "maybe ", "today ", "Look, ",
  ]
  private static let doing = [
    "apologising", "checking", "thinking", "being", "crying", "calling", "waiting for", "having",
    "nothing", "morning", "cleaning up after", "feeling", "wanting", "telling myself", "going to",
  ]
  private static let verbs = [
    "sleep", "tell", "be", "ring", "leave", "talk to", "open", "feel", "have", "say", "stop", "go",
    "write to", "clean", "sit with", "die", "hurt", "you", "me", "my", "finish",
  ]
  private static let feelings = [
    "sad", "furious", "tired", "scared", "angry", "lonely", "small", "ashamed", "stuck", "happy",
    "guilty", "worthless", "left out", "fed up", "a mess", "jealous", "nothing",
  ]
  private static let objects = [
    "my mum", "my sister's wedding", "the door", "Dan", "you", "your face", "it", "myself", "me",
    "us",
    "the rent", "my boss and me", "a break", "some quiet", "everyone", "the thing that you said",
    "what he did", "my own mother's kitchen", "Mr Jones", "Dan Whitaker", "my life",
    "0207 946 0018",
    "https://x.y/z", "the day I left", "him and her", "teh letter", "my my phone", "the the",
    "mein Haus",
    "la casa de mi madre", "nothing", "more time", "my parents house", "i", "I", "12 cats", "the",
  ]
  private static let times = [
    "on Sunday", "tonight", "when I get home", "after work", "at 5", "before", "in the", "", "on",
    "tomorrow morning", "this week",
  ]
}
