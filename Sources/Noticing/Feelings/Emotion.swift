/// A word for a feeling, with what is known about it.
public struct Emotion: Hashable, Sendable, Codable {
  /// Where a feeling lies on the plane of energy and pleasantness.
  public enum Quadrant: String, Hashable, Sendable, Codable, CaseIterable {
    /// High energy, unpleasant.
    case highUnpleasant = "HU"
    /// High energy, mixed.
    case highMixed = "HM"
    /// High energy, pleasant.
    case highPleasant = "HP"
    /// Low energy, unpleasant.
    case lowUnpleasant = "LU"
    /// Low energy, mixed.
    case lowMixed = "LM"
    /// Low energy, pleasant.
    case lowPleasant = "LP"
  }

  /// The word itself, in the form that is stored.
  public let word: String
  /// The family the word belongs to, as the table spells it.
  public let family: String
  /// The part of the plane it lies in.
  public let quadrant: Quadrant
  /// From -2 (very low) to 2 (very high).
  public let energy: Int
  /// From -2 (very unpleasant) to 2 (very pleasant).
  public let pleasantness: Int
  /// From 1 (mild) to 3 (strong).
  public let intensity: Int
  /// Where it is often felt; offered as choices, never as a diagnosis.
  public let bodyCues: [String]
  /// What it may be asking for, the likeliest first: an offer, never a claim.
  public let need: [String]
  /// Whether a finer word is worth offering.
  public let isBroad: Bool
}
