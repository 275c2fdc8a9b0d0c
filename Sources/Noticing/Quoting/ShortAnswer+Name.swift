extension ShortAnswer {
  /// Whether an answer can be the name of a place or of a person.
  ///
  /// One to four words that are no nod, no goodbye and no sentences.
  public static func isName(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" && $0 != "." }
    guard (1...4).contains(words.count) else { return false }
    // "gotta go. bye": a stop in the middle, where it ends no abbreviation.
    if words.dropLast().contains(where: { $0.hasSuffix(".") && $0.utf8.count > 3 }) { return false }
    let plain = words.map { $0.filter { $0.isLetter || $0 == "'" } }
    return !plain.contains(where: noName.contains)
  }

  private static let noName: Set<String> = [
    "bye", "goodbye", "goodnight", "night", "thanks", "thank", "cheers", "gotta", "ok", "okay",
    "yes",
    "yeah", "yep", "ya", "yup", "no", "nope", "nah", "not", "maybe", "idk", "dunno", "i", "i'm",
    "im",
    "it's", "its", "what", "why", "stop", "never", "nothing", "hmm", "later", "whatever", "sorry",
  ]
}
