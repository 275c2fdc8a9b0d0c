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
  /// Whether the word stands inside quotation marks or brackets.
  private(set) var isInside = false
  /// Whether the marks after the word end a sentence.
  let endsSentence: Bool
  let ending: Ending
  /// The word with its marks, as typed.
  let scalars: String.UnicodeScalarView
  /// The UTF-8 offsets of the word in the text, without the marks around it.
  let range: Range<Int>

  /// Whether an apostrophe after the word may be the end of a quotation.
  var closesSingle: Bool {
    scalars.reversed().prefix { !Chunk.isLetter($0) }.contains(where: Glyph.isApostrophe)
  }

  enum Ending: Sendable {
    case none, comma, stop, question
  }

  /// The bytes that are read at either end of a text; what is between them is left out.
  private static let reach = 1 << 15

  static func chunks(of text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    let count = text.utf8.count
    if count <= 2 * reach {
      append(text.unicodeScalars[...], at: 0, to: &chunks)
    } else {
      let head = text.unicodeScalars[..<text.utf8.index(text.startIndex, offsetBy: reach)]
      let tail = text.unicodeScalars[text.utf8.index(text.endIndex, offsetBy: -reach)...]
      append(head, at: 0, to: &chunks)
      // The words at the cut may be halves.
      if let last = chunks.popLast() { chunks.append(Chunk(gapAt: last.range.lowerBound)) }
      let start = chunks.count
      append(tail, at: count - String(tail).utf8.count, to: &chunks)
      if chunks.indices.contains(start) { chunks.remove(at: start) }
    }
    var enclosure = Enclosure()
    let lastClosing = chunks.lastIndex { $0.closesSingle } ?? -1
    for position in chunks.indices {
      chunks[position].isInside = enclosure.read(
        chunks[position],
        mayOpenSingle: position <= lastClosing
      )
    }
    return chunks
  }

  private static func append(
    _ text: Substring.UnicodeScalarView,
    at start: Int,
    to chunks: inout [Chunk]
  ) {
    var current = String.UnicodeScalarView()
    var breaksLine = false
    var offset = start
    var begin = start
    func close() {
      guard !current.isEmpty else { return }
      chunks.append(Chunk(scalars: current, at: begin, afterBreak: breaksLine))
      current = String.UnicodeScalarView()
      breaksLine = false
    }
    for scalar in text {
      if scalar.properties.isWhitespace {
        close()
        if isBreak(scalar) { breaksLine = true }
      } else {
        if current.isEmpty { begin = offset }
        current.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    close()
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10...13, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Stands for what was left out: nothing is quoted across it.
  private init(gapAt offset: Int) {
    self.init(scalars: "#x#".unicodeScalars, at: offset, afterBreak: true)
  }

  private init(scalars: String.UnicodeScalarView, at offset: Int, afterBreak: Bool) {
    self.scalars = scalars
    var inner = Substring(String(scalars)).unicodeScalars
    var opening = false
    var isMarkedUp = false
    var start = offset
    while let first = inner.first, !Chunk.isLetter(first) {
      opening = true
      if Chunk.isCode(first) { isMarkedUp = true }
      inner.removeFirst()
      start += UTF8.width(first)
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
    range = start..<start + word.utf8.count
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
    // "The kids' room": without its mark the word would be another one.
    let isPossessive =
      folded.last == "s" && scalars.last.map(Glyph.isApostrophe) == true
    isClean = !inner.isEmpty && !isMarkedUp && !isPossessive && Chunk.isQuotable(inner)
    isNumber = !inner.contains { !($0.properties.numericType != nil) }
    opens = opening || afterBreak
    self.ending = ending
    endsSentence = scalars.reversed().prefix { !Chunk.isLetter($0) }
      .contains { [".", "!", "?", "\u{2026}"].contains($0) }
  }

  fileprivate static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
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

/// Follows quotation marks and brackets from word to word.
private struct Enclosure {
  private var brackets = 0
  private var isDouble = false
  private var isSingle = false

  private var isOpen: Bool { brackets > 0 || isDouble || isSingle }

  /// Returns whether any of the word is enclosed; a mark that never closes encloses the rest.
  mutating func read(_ chunk: Chunk, mayOpenSingle: Bool) -> Bool {
    let hasLetters = chunk.scalars.contains(where: Chunk.isLetter)
    var wasInside = isOpen
    var isBefore = true
    var lettersLeft = chunk.scalars.count { Chunk.isLetter($0) }
    for scalar in chunk.scalars {
      if Chunk.isLetter(scalar) {
        isBefore = false
        lettersLeft -= 1
      }
      switch scalar {
      // A bracket without a word in it is a face.
      case "(", "[", "\u{FF08}": if hasLetters || chunk.scalars.count == 1 { brackets += 1 }
      case ")", "]", "\u{FF09}": brackets = max(0, brackets - 1)
      case "\"": isDouble.toggle()
      case "\u{201C}", "\u{201E}", "\u{AB}": isDouble = true
      case "\u{201D}", "\u{BB}": isDouble = false
      default:
        guard Glyph.isApostrophe(scalar) else { break }
        if isBefore, hasLetters, mayOpenSingle {
          isSingle = true
        } else if lettersLeft == 0, !isBefore {
          isSingle = false
        }
      }
      if isOpen { wasInside = true }
    }
    return wasInside
  }
}

extension Chunk {
  /// The words of a text between two UTF-8 offsets, when they are short enough to be handed back and stand
  /// on one line.
  static func quotable(_ range: Range<Int>, of text: String, limit: Int = 90) -> String? {
    let words = String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count),
      as: UTF8.self
    )
    return words.utf8.count <= limit && !words.contains(where: \.isNewline) ? words : nil
  }
}
