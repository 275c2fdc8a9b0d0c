/// A way of handing a person's words back that keeps its grammar whatever they wrote.
public struct Mirror: Hashable, Sendable, Codable {
  /// What is done with the words.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A span of theirs, unchanged: it stands in quotation marks and keeps their "I".
    case quote
    /// A phrase for something they spoke of: "The wedding", "Your boss".
    case noun
    /// A feeling of theirs with what it is about: "Furious, with Dan, about the rent".
    case feeling
    /// What they keep doing: "Apologising, again and again".
    case gerund
    /// Their clause with "you" for "I", in the few patterns that allow it: "You need a break".
    case swap
  }

  /// What is done with the words.
  public let kind: Kind

  /// The words as they stand at the start of a sentence, without a full stop.
  ///
  /// Only a `quote` is in the first person; say it in quotation marks, which are not part of it.
  public let text: String

  /// The words as they stand in the middle of a sentence: "So this is about the wedding".
  public let inSentence: String

  /// The UTF-8 offsets, in what the person wrote, of the words it was made of.
  public let source: Range<Int>

  /// The name of the rule that made it, for explanations.
  public let rule: String

  init(_ kind: Kind, _ words: String, from source: Range<Int>, rule: String) {
    self.kind = kind
    text = Mirror.capitalised(words)
    inSentence = kind == .quote ? QuotableSpan.inSentence(words) : words
    self.source = source
    self.rule = rule
  }

  /// Returns the text with its first letter in upper case.
  package static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: text.unicodeScalars.dropFirst())
    return first.properties.titlecaseMapping + String(rest)
  }
}
