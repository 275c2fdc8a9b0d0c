/// The words of a text as a search compares them: without case, accents and apostrophes.
///
/// A word is a run of letters and digits; a character of a script that parts no words, such as
/// Chinese or Japanese, is a word by itself.
struct FoldedText {
  struct Word: Hashable {
    /// The folded letters, in UTF-8.
    var letters: [UInt8]
    /// Where the word stands in the text.
    var range: Range<String.Index>
  }

  private(set) var words: [Word] = []

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var letters: [UInt8] = []
    var start = scalars.startIndex
    var end = start
    func finish(_ words: inout [Word]) {
      guard !letters.isEmpty else { return }
      words.append(Word(letters: letters, range: start..<end))
      letters = []
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      defer { index = next }
      switch Folding.kind(of: scalar) {
      case .letter:
        if letters.isEmpty { start = index }
        Folding.fold(scalar, into: &letters)
        end = next
      case .alone:
        finish(&words)
        start = index
        end = next
        Folding.fold(scalar, into: &letters)
        finish(&words)
      case .mark:
        if !letters.isEmpty { end = next }
      case .apostrophe: continue
      case .other: finish(&words)
      }
    }
    finish(&words)
  }
}

/// How single characters are folded.
enum Folding {
  enum Kind {
    case letter, alone, mark, apostrophe, other
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return .letter
    case "'", "\u{2019}", "\u{2BC}": return .apostrophe
    case "\u{00}"..."\u{7F}": return .other
    case "\u{3040}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{20000}"..."\u{3FFFF}":
      return .alone
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      return .letter
    default: return .other
    }
  }

  /// Adds what a letter is compared as.
  static func fold(_ scalar: Unicode.Scalar, into letters: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      letters.append(("A"..."Z").contains(scalar) ? byte | 0x20 : byte)
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = bases[lower.value] {
        letters += base
      } else if kind(of: lower) != .mark {
        letters += Array(String(lower).utf8)
      }
    }
  }

  /// Letters with an accent by their code, and the letter without it: read off their names, since
  /// the standard library takes nothing apart.
  private static let bases: [UInt32: [UInt8]] = {
    var bases: [UInt32: [UInt8]] = [
      0xDF: Array("ss".utf8), 0xE6: Array("ae".utf8), 0x153: Array("oe".utf8),
      0x131: Array("i".utf8), 0x17F: Array("s".utf8),
      // Final sigma, and the Cyrillic letter io.
      0x3C2: Array("σ".utf8), 0x451: Array("е".utf8),
    ]
    var greek: [String: [UInt8]] = [:]
    for code in UInt32(0x3B1)...0x3C9 {
      guard let scalar = Unicode.Scalar(code), let name = scalar.properties.name else { continue }
      greek[name] = Array(String(scalar).utf8)
    }
    let ranges: [ClosedRange<UInt32>] = [
      0xE0...0x24F, 0x1E00...0x1EFF, 0x3AC...0x3CE, 0x1F00...0x1FFF,
    ]
    for code in ranges.joined() where bases[code] == nil {
      guard let scalar = Unicode.Scalar(code), let name = scalar.properties.name,
        let end = name.firstRange(of: " WITH ")?.lowerBound
      else { continue }
      let base = String(name[..<end])
      if base.hasPrefix("LATIN SMALL LETTER "), let letter = base.utf8.last,
        base.utf8.count == 20
      {
        bases[code] = [letter | 0x20]
      } else if let letter = greek[base] {
        bases[code] = letter
      }
    }
    return bases
  }()
}
