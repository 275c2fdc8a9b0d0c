/// What language a text seems to be written in.
public struct LanguageGuess: Hashable, Sendable {
  /// The ISO 639 code: two letters for most languages, three for some.
  public let code: String

  /// The language's name in the language itself: "Deutsch".
  public let name: String

  /// How sure the guess is, from 0 to 1; below one half another language is likely too.
  public let confidence: Double

  /// A language with its name.
  public init(code: String, name: String, confidence: Double) {
    self.code = code
    self.name = name
    self.confidence = confidence
  }
}
