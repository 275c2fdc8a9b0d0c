/// A place where people can be reached who help.
public struct Helpline: Hashable, Sendable, Codable {
  /// What a helpline is for.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Thoughts of suicide and any other distress.
    case suicideEmotional = "suicide_emotional"
    /// Violence, threats and control.
    case abuse
    /// Eating disorders.
    case eating
    /// Children and young people.
    case child
    /// Something taken or swallowed.
    case poison
  }

  /// How well a row is supported.
  public enum Status: String, Hashable, Sendable, Codable {
    /// Evidence for the number was found on the date in `checked`; nobody has dialled it.
    case verified = "V"
    /// No good evidence: not to be shown.
    case unverified = "U"
  }

  /// The two-letter region code; `EU` and `INT` stand for several countries.
  public let code: String
  /// The country as it is shown.
  public let country: String
  /// The emergency number as it is shown, which may hold alternatives and a note; "local" where unknown.
  public let emergency: String
  /// What it is for.
  public let kind: Kind
  /// The helpline's name.
  public let name: String
  /// How to reach it: numbers, text codes and sites, as they are shown.
  public let contact: String
  /// When it answers.
  public let hours: String
  /// How well the row is supported.
  public let status: Status
  /// Where the number was seen.
  public let source: String
  /// The date it was looked up, as `YYYY-MM-DD`; show it with the number.
  public let checked: String
}
