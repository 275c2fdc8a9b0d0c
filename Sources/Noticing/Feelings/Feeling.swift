/// A feeling a text speaks of: which, whose, whether it is felt, how strongly and what it is about.
public struct Feeling: Hashable, Sendable, Codable {
  /// Who has the feeling.
  public enum Holder: Hashable, Sendable, Codable {
    /// The person who writes.
    case me
    /// Someone else, by the words that name them ("my sister"); `nil` when no word does.
    case other(String?)
  }

  /// What the text says about having the feeling.
  public enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is felt now or was felt in what is told.
    case felt
    /// It is said not to be felt ("not angry").
    case denied
    /// It belongs to a time that is over ("I used to be so jealous").
    case past
    /// It is hoped for, tried for or missed ("I wish I felt calm").
    case wished
  }

  /// How strongly it is put.
  public enum Intensity: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Played down: "a bit", "slightly", "kind of".
    case low
    /// Said without a degree.
    case mid
    /// Said with "very", "so" or "completely", with swearing or in capitals.
    case high

    /// Orders intensities from low to high.
    public static func < (left: Intensity, right: Intensity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The feeling as the table knows it.
  public let emotion: Emotion
  /// Who has it.
  public let holder: Holder
  /// Whether it is felt.
  public let polarity: Polarity
  /// How strongly it is put; a feeling that is named twice keeps the strongest.
  public internal(set) var intensity: Intensity
  /// What it is about, in the person's words ("the rent"), or `nil` when the text does not say.
  public let target: String?
  /// The UTF-8 offsets of the words that name it.
  public let range: Range<Int>
  /// The UTF-8 offsets of the clause it stands in.
  public let clause: Range<Int>
  /// The name of the rule that decided, for explanations.
  public let rule: String

  /// The word for it, as the table spells it.
  public var word: String { emotion.word }
  /// The family of the word, as the table spells it.
  public var family: String { emotion.family }
}
