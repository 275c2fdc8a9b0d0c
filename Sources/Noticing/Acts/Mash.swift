/// Letters nobody could say: what a hand, a sleeve or a cat leaves on a keyboard.
enum Mash {
  /// Whether letters in lower case cannot be a word.
  ///
  /// A word the caller knows should not be asked about; "hmph" and "psst" would be mistaken.
  static func isMashed(_ form: String, isCapitalised: Bool) -> Bool {
    let letters = Array(form.utf8.prefix(60))
    guard letters.count > 2, letters.allSatisfy({ (97...122).contains($0) }) else { return false }
    if isRepeated(letters) || isAlongKeys(letters) { return true }
    guard !isCapitalised else { return false }
    return letters.count > 3 && !letters.contains(where: isVowel) || hasLongRun(letters)
      || hasImpossibleStart(letters)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// One letter many times, or two consonants in turn.
  private static func isRepeated(_ letters: [UInt8]) -> Bool {
    let kinds = Set(letters)
    if kinds.count == 1 { return letters.count > 2 }
    if kinds.count == 2, letters.count > 5 { return !kinds.contains(where: isVowel) }
    return false
  }

  /// Most letters are neighbours in one row of keys.
  private static func isAlongKeys(_ letters: [UInt8]) -> Bool {
    guard letters.count > 3 else { return false }
    var steps = 0
    for (letter, next) in zip(letters, letters.dropFirst()) {
      guard let place = keys[letter], let other = keys[next] else { continue }
      if place.row == other.row, abs(place.column - other.column) == 1 { steps += 1 }
    }
    return steps * 4 >= (letters.count - 1) * 3 && Set(letters).count > 2
  }

  private static func hasLongRun(_ letters: [UInt8]) -> Bool {
    var run = 0
    for letter in letters {
      run = isVowel(letter) ? 0 : run + 1
      if run > 4 { return true }
    }
    return false
  }

  private static func hasImpossibleStart(_ letters: [UInt8]) -> Bool {
    guard !isVowel(letters[0]), !isVowel(letters[1]) else { return false }
    return !starts.contains(String(decoding: letters.prefix(2), as: UTF8.self))
  }

  private static let keys: [UInt8: (row: Int, column: Int)] = {
    var keys: [UInt8: (row: Int, column: Int)] = [:]
    for (row, letters) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, letter) in letters.utf8.enumerated() { keys[letter] = (row, column) }
    }
    return keys
  }()

  /// How words of many languages begin.
  private static let starts: Set<String> = [
    "bh", "bl", "br", "ch", "cl", "cr", "cz", "dh", "dj", "dr", "dw", "dz", "fj", "fl", "fr", "gh",
    "gl", "gn", "gr", "gw", "hm", "hr", "hv", "jh", "kh", "kj", "kl", "kn", "kr", "kv", "kw", "ll",
    "lh", "ly", "mb", "mc", "mh", "ml", "mn", "mr", "mw", "nd", "ng", "nh", "nj", "ns", "ph", "pf",
    "pl", "pn", "pr", "ps", "pt", "rh", "rz", "sc", "sh", "sj", "sk", "sl", "sm", "sn", "sp", "sq",
    "sr", "st", "sv", "sw", "sz", "th", "tj", "tr", "ts", "tw", "tz", "vl", "vr", "wh", "wr", "xh",
    "zb", "zd", "zh", "zl", "zm", "zn", "zv", "zw", "dl", "zr", "gd", "hl", "cv", "vz", "vs", "cs",
  ]
}
