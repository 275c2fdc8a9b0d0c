/// A stretch of a text between white space, with what cutting needs to know about it.
struct Chunk: Sendable {
  /// The word as typed, without the marks around it.
  let word: String
  /// The word in lower case with a straight apostrophe.
  let form: String
  /// Whether the word may stand in a quote.
  let isClean: Bool
  /// Whether marks in front of the word separate it from the one before.
  let opens: Bool
  let isNumber: Bool
  let ending: Ending

  enum Ending: Sendable {
    case none, comma, stop, question
  }

  static func chunks(of text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    var current = String.UnicodeScalarView()
    var breaksLine = false
    func isBreak(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 10...13, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !current.isEmpty {
          chunks.append(Chunk(scalars: current, afterBreak: breaksLine))
          current = String.UnicodeScalarView()
          breaksLine = false
        }
        if isBreak(scalar) { breaksLine = true }
      } else {
        current.append(scalar)
      }
    }
    if !current.isEmpty { chunks.append(Chunk(scalars: current, afterBreak: breaksLine)) }
    return chunks
  }

  private init(scalars: String.UnicodeScalarView, afterBreak: Bool) {
    var inner = Substring(String(scalars)).unicodeScalars
    var opening = false
    var isMarkedUp = false
    while let first = inner.first, !Chunk.isLetter(first) {
      opening = true
      if Chunk.isCode(first) { isMarkedUp = true }
      inner.removeFirst()
    }
    var ending = Ending.none
    while let last = inner.last, !Chunk.isLetter(last) {
      if Chunk.isCode(last) { isMarkedUp = true }
      switch last {
      case "?", "\u{FF1F}", "\u{37E}", "\u{61F}": ending = .question
      case ",", "\u{FF0C}": if ending == .none { ending = .comma }
      default: if ending != .question { ending = .stop }
      }
      inner.removeLast()
    }
    word = String(inner)
    var folded = ""
    for scalar in inner {
      if Glyph.isApostrophe(scalar) {
        folded.append("'")
      } else {
        Glyph.appendFolded(scalar, to: &folded)
      }
    }
    form = folded
    // A mark with no word, such as a dash or an emoji, separates what is around it.
    isClean = !inner.isEmpty && !isMarkedUp && Chunk.isQuotable(inner)
    isNumber = !inner.contains { !($0.properties.numericType != nil) }
    opens = opening || afterBreak
    self.ending = ending
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    Glyph.isWordCharacter(scalar)
  }

  /// Marks of code, addresses and numbers to call.
  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    "{}[]<>|=_#^~\\$%&+@/`".unicodeScalars.contains(scalar)
  }

  private static func isQuotable(_ scalars: Substring.UnicodeScalarView) -> Bool {
    var digits = 0
    var letters = 0
    var marks = 0
    for scalar in scalars {
      if scalar.properties.numericType != nil {
        digits += 1
      } else if Glyph.isWordCharacter(scalar) {
        letters += 1
      } else if scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
        || Glyph.isApostrophe(scalar)
      {
        if scalar == "`" { return false }
        marks += 1
      } else {
        return false
      }
    }
    // Long or mixed runs of digits are numbers to call, dates of birth or keys.
    if digits > 0, letters > 2 || digits > 2 || marks > 0 { return false }
    return letters + digits <= 24 && marks <= 3
  }
}
