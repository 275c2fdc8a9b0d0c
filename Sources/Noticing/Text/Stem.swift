/// A light stemmer: takes the commonest English endings off, so that forms of a word meet.
package enum Stem {
  /// Returns a stem; two forms of one regular word have the same, and it need not be a word itself.
  package static func of(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ (97...122).contains($0) }) else {
      return word
    }
    var letters = Array(word.utf8)
    // Two rounds, since an ending with "i" for "y" may hide another: "loneliness", "lonely".
    for _ in 0..<2 {
      guard let ending = endings.first(where: { hasEnding($0, letters) }) else { break }
      letters.removeLast(ending.utf8.count)
      guard ending.utf8.first == 105, !["ings", "ing", "ions", "ion"].contains(ending) else {
        break
      }
      letters.append(121)
    }
    if letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2],
      ![108, 115, 122].contains(letters[letters.count - 1])
    {
      letters.removeLast()
    }
    if let last = letters.last, letters.count > 2 {
      if last == 105 { letters[letters.count - 1] = 121 }
      if last == 101 { letters.removeLast() }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func hasEnding(_ ending: String, _ letters: [UInt8]) -> Bool {
    letters.count >= ending.utf8.count + 3
      && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static let endings = [
    "nesses", "iness", "ness", "iest", "ier", "ily", "ies", "ied", "ings", "ing", "edly", "ed",
    "ments", "ment", "ions", "ion", "est", "er", "ly", "es", "s",
  ]
}
