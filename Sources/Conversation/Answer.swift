/// What the person did with a request.
public struct Answer: Hashable, Sendable {
  /// The id of the request that is answered.
  public var request: String
  /// What the person typed, repaired to valid Unicode; empty when nothing was typed.
  public var text: String
  /// The bytes that were typed, kept only when they are not the UTF-8 of ``text``.
  public var originalBytes: [UInt8]?
  /// What it comes to.
  public var value: Value

  /// Creates an answer.
  public init(
    to request: String,
    text: String,
    originalBytes: [UInt8]? = nil,
    value: Value
  ) {
    self.request = request
    self.text = text
    self.originalBytes = originalBytes
    self.value = value
  }

  /// What an answer comes to.
  public enum Value: Hashable, Sendable {
    /// The text itself, to a request for text or for a feeling. With a leading backslash the text
    /// is meant literally; the backslash is not part of it.
    case text(String)
    /// The choice with this index, counted from 0 over all choices of the request.
    case choice(Int)
    /// A rating from 0 to 10.
    case rating(Int)
    /// The person passes.
    case skipped
    /// A word that works at every request.
    case word(ControlWord)
  }
}
