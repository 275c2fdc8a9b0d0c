public import Noticing

/// What free talk is read with.
public struct Readers: Sendable {
  /// Reads feelings.
  public var emotions: EmotionTable
  /// Reads what a message does.
  public var acts: ActReader
  /// Reads what a message is about.
  public var topics: TopicReader

  /// Gathers the readers.
  public init(emotions: EmotionTable, acts: ActReader, topics: TopicReader) {
    self.emotions = emotions
    self.acts = acts
    self.topics = topics
  }
}
