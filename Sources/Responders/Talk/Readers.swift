public import Noticing

/// What free talk is read with.
public struct Readers: Sendable {
  /// Reads feelings.
  public let emotions: EmotionTable
  /// Reads what a message does.
  public let acts: ActReader
  /// Reads what a message is about.
  public let topics: TopicReader
  private let memory = Memory<String, Heard>(limit: 2 * TalkReading.reach)

  /// Gathers the readers.
  public init(emotions: EmotionTable, acts: ActReader, topics: TopicReader) {
    self.emotions = emotions
    self.acts = acts
    self.topics = topics
  }

  /// Reads a message, or takes what was read in it before: every reply looks at the same last messages.
  func heard(_ text: String) -> Heard {
    memory.value(for: text) { Heard(text, readers: self) }
  }
}
