/// Cuts a text into words, in one pass over its scalars.
///
/// Everything that is not a word only decides where sentences and clauses end. Any input is accepted.
struct Tokenizer {
  private var words: [Word] = []
  private var form = ""
  private var start = 0
  private var end = 0
  private var isCapitalised = false
  private var joint = Word.Joint.start
  private var sentence = 0
  private var clause = 0
  private var isQuoted = false

  /// Returns the words of a text in order.
  static func words(of text: String) -> [Word] {
    var tokenizer = Tokenizer()
    tokenizer.read(text)
    return tokenizer.words
  }

  private mutating func read(_ text: String) {
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      let after = offset + UTF8.width(scalar)
      consume(scalar, before: next, at: offset..<after)
      offset = after
    }
    finishWord()
  }

  private mutating func consume(
    _ scalar: Unicode.Scalar,
    before next: Unicode.Scalar?,
    at range: Range<Int>
  ) {
    if Glyph.isInvisible(scalar) { return }
    if Glyph.isWordCharacter(scalar) {
      append(scalar, at: range)
      return
    }
    let joinsWord = next.map(Glyph.isWordCharacter) ?? false
    if !form.isEmpty, joinsWord, Glyph.isApostrophe(scalar) {
      form.append("'")
      end = range.upperBound
      return
    }
    if joinsWord, scalar == "$" || (!form.isEmpty && (scalar == "*" || scalar == "@")) {
      append(scalar, at: range)
      return
    }
    let wordEndsInDigit = form.utf8.last.map { (48...57).contains($0) } ?? false
    finishWord()
    separate(by: scalar, before: next, afterDigit: wordEndsInDigit)
  }

  private mutating func append(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    if form.isEmpty {
      start = range.lowerBound
      isCapitalised = scalar.properties.isUppercase
    }
    end = range.upperBound
    Glyph.appendFolded(scalar, to: &form)
  }

  private mutating func finishWord() {
    guard !form.isEmpty else { return }
    if joint == .stop || (joint == .comma && ClauseWords.openers.contains(form)) {
      if !words.isEmpty { clause += 1 }
    } else if ClauseWords.contrasts.contains(form), let last = words.last, last.clause == clause {
      clause += 1
    } else if let last = words.last, last.clause == clause,
      ClauseWords.openers.contains(last.form), ClauseWords.subjects.contains(form)
    {
      clause += 1
      words[words.count - 1].clause = clause
    }
    words.append(
      Word(
        range: start..<end,
        form: form,
        isCapitalised: isCapitalised,
        isQuoted: isQuoted,
        joint: joint,
        sentence: sentence,
        clause: clause
      )
    )
    form = ""
    joint = .space
  }

  private mutating func separate(
    by scalar: Unicode.Scalar,
    before next: Unicode.Scalar?,
    afterDigit: Bool
  ) {
    switch scalar {
    case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\n", "\r", "\u{2028}",
      "\u{2029}":
      if scalar == ".", afterDigit, let next, Glyph.isWordCharacter(next) { return }
      if joint != .stop, joint != .start { sentence += 1 }
      if joint != .start { joint = .stop }
    case ";", ":", "\u{2013}", "\u{2014}", "(", ")", "[", "]", "/", "|", "\u{2022}":
      if joint != .start { joint = .stop }
    case ",", "\u{FF0C}", "\u{3001}":
      if joint == .space || joint == .hyphen { joint = .comma }
    case "-":
      if joint == .space { joint = .hyphen } else if joint == .hyphen { joint = .stop }
    case " ", "\t":
      // A hyphen with a space after it is a dash.
      if joint == .hyphen { joint = .stop }
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}":
      isQuoted = scalar == "\"" ? !isQuoted : scalar != "\u{201D}" && scalar != "\u{BB}"
    default:
      break
    }
  }
}

/// Words that decide where a clause begins.
enum ClauseWords {
  /// Open a new clause after a comma, or in front of a subject.
  static let openers: Set<String> = [
    "and", "but", "so", "because", "cause", "cuz", "cos", "bc", "yet", "then", "though", "although",
    "while", "whereas", "since", "unless",
  ]

  /// Open a new clause wherever they stand.
  static let contrasts: Set<String> = ["but", "although", "though", "whereas", "however"]

  static let subjects: Set<String> = [
    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "he", "he's", "hes", "she", "she's", "shes",
    "they", "they're", "theyre", "we", "we're", "my", "it", "it's", "its", "you", "you're",
    "nobody",
    "everyone", "there", "that", "this",
  ]
}
