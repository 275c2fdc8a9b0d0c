extension EmotionTable {
  /// Returns the feelings a text speaks of, in order of mention and at most a dozen.
  ///
  /// Quoted text, code, verse and other languages give none, and neither do accusations ("you're just
  /// jealous"), questions, and what would be felt. A feeling of one holder is returned once.
  public func feelings(in text: String) -> [Feeling] {
    FeelingReader.feelings(in: text, table: self, answersQuestion: false)
  }

  /// Returns the feeling a short answer names, or `nil` when it names none.
  ///
  /// A denied feeling is passed over ("not angry, just tired" is tired). A colour, the weather and "no
  /// idea" give `nil`: keep the person's own word.
  public func emotion(named text: String) -> Emotion? { feeling(named: text)?.emotion }

  /// Returns the feeling a short answer names, with where it stands, or `nil` when it names none.
  ///
  /// It is the one of `emotion(named:)`.
  public func feeling(named text: String) -> Feeling? {
    if ShortAnswer.isDontKnow(text) || ShortAnswer.isNothing(text) { return nil }
    let feelings = FeelingReader.feelings(in: text, table: self, answersQuestion: true)
    return feelings.first { $0.holder == .me && $0.polarity == .felt }
  }
}
