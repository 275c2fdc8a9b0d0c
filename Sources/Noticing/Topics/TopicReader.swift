/// Reads what a message is about: a loss, a row, a choice, a night without sleep.
///
/// The topics and their cues are a table; cues are read sentence by sentence, in the notation of the
/// table of acts. What stands in quotation marks is not read. umbra comes with two such tables:
/// `Dialogues/topics.tsv`, by which the listener chooses its words, and `Dialogues/themes.tsv`, by which
/// inquiries are offered. A topic is what somebody speaks of and no diagnosis; what no cue knows is not
/// heard, and a story about somebody else may sound like one's own.
public struct TopicReader: Sendable {
  private let cues: CueTable<Topic>
  /// The place of each topic in the table: what stands first is the more telling one.
  private let ranks: [Topic: Int]

  /// The topics of the table, in its order.
  public let topics: [Topic]

  /// Reads the topics from the bytes of a tab-separated file.
  ///
  /// - Parameters:
  ///   - tsv: The bytes of the table.
  ///   - column: What the table calls its first column.
  ///   - acts: A reader of acts, whose lists of words the table may use.
  /// - Throws: `TableError` with the line and the field of the first thing that is wrong.
  public init(
    tsv: some Sequence<UInt8>,
    column: String = "topic",
    sharing acts: ActReader
  ) throws(TableError) {
    cues = try CueTable(tsv: tsv, column: column, extending: acts.cues.words)
    var topics: [Topic] = []
    var ranks: [Topic: Int] = [:]
    for cue in cues.cues where ranks[cue.kind] == nil {
      ranks[cue.kind] = topics.count
      topics.append(cue.kind)
    }
    self.topics = topics
    self.ranks = ranks
  }

  /// Returns the topics of a message, each once, the most telling first.
  ///
  /// Linear in the length of the text; nothing after its first 5,000 words is looked at.
  public func topics(of text: String) -> [TopicReading] {
    let words = Array(Tokenizer.words(of: text).prefix(Self.mostWords))
    var found: [Topic: TopicReading] = [:]
    for sentence in CueSentence.sentences(of: words, in: text, cues.words) {
      for (topic, finding) in cues.findings(in: sentence, words: words.count)
      where found[topic] == nil {
        found[topic] = TopicReading(
          topic: topic,
          evidence: finding.evidence,
          rule: finding.rule
        )
      }
    }
    return found.values.sorted { ranks[$0.topic, default: 0] < ranks[$1.topic, default: 0] }
  }

  private static let mostWords = 5_000
}

/// What a message can be about, by the name that the table gives it.
public struct Topic: RawRepresentable, Hashable, Sendable, Codable {
  /// The name, such as `loss`.
  public let rawValue: String

  /// Names a topic; any name of lower-case letters and underscores is one.
  public init?(rawValue: String) {
    guard !rawValue.isEmpty,
      rawValue.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 })
    else { return nil }
    self.rawValue = rawValue
  }
}

/// A topic with what it was read from.
public struct TopicReading: Hashable, Sendable {
  /// The topic.
  public let topic: Topic

  /// The UTF-8 offsets of the words that show it, in the original text.
  public let evidence: Range<Int>

  /// The name of the rule that made the reading, as it is in the table.
  public let rule: String
}
