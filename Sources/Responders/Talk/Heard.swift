internal import Noticing

/// One message of the person's in free talk, and what was noticed in it.
struct Heard: Sendable {
  /// The message as it was typed; empty when the turn was passed over.
  let text: String
  /// How many words it has.
  let wordCount: Int
  /// What it does, the main act first.
  let acts: [ActReading]
  /// The feelings that it speaks of, in order.
  let feelings: [Feeling]
  /// What it is about, the most telling first.
  let topics: [TopicReading]

  init(_ text: String, readers: Readers) {
    self.text = text
    // What is longer than this is read by its beginning and its end.
    wordCount = text.split(whereSeparator: \.isWhitespace).count
    acts = readers.acts.acts(of: text)
    feelings = readers.emotions.feelings(in: text)
    topics = readers.topics.topics(of: text)
  }

  /// The main act, or `nil` when there is nothing to read.
  var act: DialogueAct? { acts.first?.act }

  /// The person's own feelings, as they are now.
  var felt: [Feeling] {
    feelings.filter { $0.holder == .me && $0.polarity == .felt }
  }

  /// The person's own feelings that they say they do not have.
  var denied: [Feeling] {
    feelings.filter { $0.holder == .me && $0.polarity == .denied }
  }

  /// Feelings of somebody else.
  var others: [Feeling] {
    feelings.filter { $0.holder != .me }
  }

  /// Whether it holds next to nothing: a nod, a shrug, an empty line.
  var isMinimal: Bool {
    switch act {
    case nil, .minimal?, .dontKnow?: true
    default: false
    }
  }

  /// The topic that lines are chosen by; `nil` when a feeling, or nothing, says more.
  ///
  /// A general topic, such as work, gives way to a feeling of the person's own.
  var subject: String? {
    let told = topics.filter { $0.rule != Self.request }
    if let topic = told.first(where: { $0.rule != Self.general }) { return topic.topic.rawValue }
    if let family = felt.first?.family, let key = Self.families[family] { return key }
    return told.first?.topic.rawValue
  }

  /// The rules that mark a topic as a general one, and as something asked of the program.
  private static let general = "general"
  private static let request = "request"

  /// The names of the families of feelings as subjects of lines.
  static let families = [
    "anger": "f_anger", "fear": "f_fear", "sadness": "f_sadness", "loneliness": "f_loneliness",
    "shame and guilt": "f_shame", "aversion": "f_aversion", "envy and jealousy": "f_envy",
    "unsettled": "f_unsettled", "depleted": "f_depleted", "numb": "f_numb", "joy": "f_joy",
    "calm": "f_calm", "love and connection": "f_love", "gratitude and awe": "f_gratitude",
    "strength": "f_strength", "interest": "f_interest", "hope and longing": "f_longing",
  ]
}
