/// Unicode's normalisation form C: letters and their marks are put together where they can be.
///
/// Defined by Unicode Standard Annex 15. The standard library compares by it and does not offer it.
enum Normalisation {
  /// Returns the text in form C; a text of Latin letters without combining marks costs one look.
  static func composed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
    var scalars = decomposed(text)
    compose(&scalars)
    var result = String.UnicodeScalarView()
    for scalar in scalars { Unicode.Scalar(scalar).map { result.append($0) } }
    return String(result)
  }

  // MARK: Taking apart

  private static func decomposed(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar.value, to: &result) }
    // Marks after one letter stand in the order of their classes; equal ones stay as they are.
    var start = 0
    while start < result.count {
      guard combiningClass(of: result[start]) != 0 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < result.count, combiningClass(of: result[end]) != 0 { end += 1 }
      if end - start > 1 {
        let ordered = result[start..<end].enumerated().sorted { first, second in
          let classes = (
            combiningClass(of: first.element), combiningClass(of: second.element)
          )
          return classes.0 != classes.1 ? classes.0 < classes.1 : first.offset < second.offset
        }.map(\.element)
        result.replaceSubrange(start..<end, with: ordered)
      }
      start = end
    }
    return result
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt32]) {
    if scalar < 0xC0 {
      result.append(scalar)
    } else if let syllable = hangul.index(of: scalar) {
      result.append(hangul.leads + syllable / (hangul.vowelCount * hangul.tailCount))
      result.append(
        hangul.vowels + syllable % (hangul.vowelCount * hangul.tailCount) / hangul.tailCount
      )
      let tail = syllable % hangul.tailCount
      if tail > 0 { result.append(hangul.tails + tail) }
    } else if let parts = tables.parts[scalar] {
      for part in parts { append(part, to: &result) }
    } else {
      result.append(scalar)
    }
  }

  // MARK: Putting together

  private static func compose(_ scalars: inout [UInt32]) {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    // The last letter that a mark may join, and the class of the last mark that did not.
    var starter: Int?
    var lastClass = 0
    for scalar in scalars {
      let scalarClass = combiningClass(of: scalar)
      if let place = starter, lastClass < scalarClass || lastClass == 0,
        place == result.count - 1 || lastClass != 0,
        let whole = pair(result[place], scalar)
      {
        result[place] = whole
        continue
      }
      if scalarClass == 0 { starter = result.count }
      lastClass = scalarClass
      result.append(scalar)
    }
    scalars = result
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (hangul.leads..<hangul.leads + hangul.leadCount).contains(first),
      (hangul.vowels..<hangul.vowels + hangul.vowelCount).contains(second)
    {
      let lead = first - hangul.leads
      let vowel = second - hangul.vowels
      return hangul.syllables + (lead * hangul.vowelCount + vowel) * hangul.tailCount
    }
    if let syllable = hangul.index(of: first), syllable % hangul.tailCount == 0,
      second > hangul.tails, second < hangul.tails + hangul.tailCount
    {
      return first + second - hangul.tails
    }
    return tables.wholes[UInt64(first) << 32 | UInt64(second)]
  }

  // MARK: Tables

  /// Where the syllables of Hangul stand, which follow a rule instead of a table.
  private static let hangul = Hangul()

  private struct Hangul {
    let syllables: UInt32 = 0xAC00
    let leads: UInt32 = 0x1100
    let vowels: UInt32 = 0x1161
    let tails: UInt32 = 0x11A7
    let leadCount: UInt32 = 19
    let vowelCount: UInt32 = 21
    let tailCount: UInt32 = 28

    func index(of scalar: UInt32) -> UInt32? {
      let count = leadCount * vowelCount * tailCount
      return scalar >= syllables && scalar < syllables + count ? scalar - syllables : nil
    }
  }

  private static func combiningClass(of scalar: UInt32) -> Int {
    scalar < 0x300 ? 0 : tables.classes[scalar] ?? 0
  }

  private struct Tables {
    var classes: [UInt32: Int] = [:]
    var parts: [UInt32: [UInt32]] = [:]
    var wholes: [UInt64: UInt32] = [:]
  }

  /// Read once, when the first text needs it.
  private static let tables: Tables = {
    var tables = Tables()
    for word in words(NormalisationTable.classes) {
      let fields = word.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
      guard fields.count == 3, let value = Int(String(decoding: fields[2], as: UTF8.self)) else {
        continue
      }
      for scalar in number(fields[0])...number(fields[1]) { tables.classes[scalar] = value }
    }
    for (table, composes) in [
      (NormalisationTable.pairs, true), (NormalisationTable.singles, false),
    ] {
      for word in words(table) {
        let fields = word.split { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") }.map(number)
        tables.parts[fields[0]] = Array(fields.dropFirst())
        if composes { tables.wholes[UInt64(fields[1]) << 32 | UInt64(fields[2])] = fields[0] }
      }
    }
    return tables
  }()

  private static func words(_ text: StaticString) -> [ArraySlice<UInt8>] {
    text.withUTF8Buffer { Array($0) }.split(separator: UInt8(ascii: " "))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32 {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
  }
}
