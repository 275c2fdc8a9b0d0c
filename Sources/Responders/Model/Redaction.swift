internal import Conversation
internal import Noticing

/// A text without what tells who somebody is, and what was taken out of it.
///
/// Takes out names of people and places by their capitals and by what stands around them, addresses
/// of all kinds, and numbers of three figures and more. It is careful rather than clever: a capital
/// letter in the middle of a sentence goes, whatever it may have been. It cannot know everything;
/// that is why what is sent can be seen.
public struct Redaction: Hashable, Sendable {
  /// The text that is left.
  public private(set) var text: String
  /// What was taken out, in lower case.
  public private(set) var removed: [String] = []

  /// Takes out what tells who somebody is.
  ///
  /// - Parameters:
  ///   - original: The text as it was written.
  ///   - names: Names that are known, such as the person's own.
  public init(_ original: String, names: [String] = []) {
    let known = Set(names.flatMap { Self.words($0.lowercased()) })
    var result = ""
    var startsSentence = true
    var lastWasRemoved = false
    for token in Self.tokens(original) {
      guard token.first?.isWhitespace == false else {
        result += token
        if token.contains(where: \.isNewline) { startsSentence = true }
        continue
      }
      let bare = Self.bare(token)
      let kind = Self.kind(of: bare, startsSentence: startsSentence, known: known)
      if let kind {
        removed.append(bare.lowercased())
        let end = token.firstRange(of: bare)?.upperBound ?? token.endIndex
        let tail = String(token[end...])
        let possessive = bare.lowercased().hasSuffix("'s") || bare.hasSuffix("’s") ? "’s" : ""
        if lastWasRemoved, result.hasSuffix(kind + " ") { result.removeLast(kind.count + 1) }
        result += kind + possessive + tail
      } else {
        result += token
      }
      lastWasRemoved = kind != nil
      startsSentence = token.last.map { ".!?…:".contains($0) } ?? false
    }
    text = result
  }

  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text {
      if let last = current.last, last.isWhitespace != character.isWhitespace {
        tokens.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { tokens.append(current) }
    return tokens
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  /// A token without the marks around it.
  private static func bare(_ token: String) -> String {
    var bare = token[...]
    let marks = "\"'“”‘’.,;:!?…()[]{}<>*_-–—"
    while let first = bare.first, marks.contains(first) { bare.removeFirst() }
    while let last = bare.last, marks.contains(last) { bare.removeLast() }
    return String(bare)
  }

  private static func kind(
    of word: String,
    startsSentence: Bool,
    known: Set<String>
  ) -> String? {
    guard let first = word.first else { return nil }
    let lower = word.lowercased()
    if lower.contains("@") || lower.contains("://") || lower.hasPrefix("www.")
      || lower.contains(".com") || lower.contains(".org") || lower.contains(".co.")
    {
      return "[address]"
    }
    if word.count(where: \.isNumber) >= 3 { return "[number]" }
    // A postcode, a house number with a letter, a date in figures.
    if word.contains(where: \.isNumber), word.contains(where: { $0.isUppercase || $0 == "/" }) {
      return "[number]"
    }
    let stem = lower.replacing("’", with: "'")
    let base = stem.hasSuffix("'s") ? String(stem.dropLast(2)) : stem
    if known.contains(base) { return "[name]" }
    let isGiven = Names.isGiven(base)
    guard first.isUppercase else { return nil }
    if kept.contains(base) || contractions.contains(stem) { return nil }
    if isGiven { return "[name]" }
    return startsSentence ? nil : "[name]"
  }

  /// What keeps its capital and names nobody: the first person, and what people call their parents.
  private static let kept: Set<String> = [
    "i", "mum", "mom", "mam", "mummy", "mama", "dad", "daddy", "papa", "gran", "nan", "grandma",
    "grandad", "granddad", "grandpa", "nana", "granny", "god", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "christmas", "ok",
  ]
  private static let contractions: Set<String> = ["i'm", "i've", "i'd", "i'll"]
}
