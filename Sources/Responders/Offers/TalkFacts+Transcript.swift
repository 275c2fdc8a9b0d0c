public import Conversation
public import Noticing

extension TalkFacts {
  /// Works out what is known of a talk from its transcript.
  ///
  /// A turn is a text of the person in their own words; a reply to one counts as a reflection when
  /// something in it is said that asks nothing. Offers are found by the notes that the command `offer`
  /// leaves, and the note `asked_for` names a theme or an inquiry that the person asked for. Cost:
  /// the reading of what is not in the memory.
  ///
  /// - Parameters:
  ///   - transcript: The talk; asides do not count.
  ///   - themes: Hears what a turn is about.
  ///   - emotions: The vocabulary of feelings.
  ///   - level: The highest safety level that was heard.
  ///   - memory: What was heard in texts before.
  public init(
    _ transcript: Transcript,
    themes: TopicReader,
    emotions: EmotionTable,
    level: Int = 0,
    memory: Memory = Memory(limit: 256)
  ) {
    self.init(level: level)
    var isReflected = true
    for entry in transcript.withoutAsides.live {
      switch entry.content {
      case .answered(let answer):
        switch answer.value {
        case .text(let text):
          hear(memory.value(for: text) { Message(text, themes, emotions) })
          isReflected = false
        case .rating(let rating): strength = rating
        case .choice, .skipped, .word: continue
        }
      case .said(let utterance):
        guard !isReflected, utterance.style == .plain, !utterance.text.contains("?") else {
          continue
        }
        reflections += 1
        isReflected = true
      case .effect(.note(name: Self.offerNote, let id)):
        offered.insert(id)
        turnsSinceOffer = 0
      case .effect(.note(name: Self.answerNote, let answer)):
        if answer == "no" { declined += 1 }
      case .effect(.note(name: "asked_for", let name)):
        asked.insert(name)
      default: continue
      }
    }
  }

  /// What was heard in texts, by the text.
  public typealias Memory = Responders.Memory<String, Message>

  /// What was heard in one text.
  public struct Message: Hashable, Sendable {
    fileprivate let themes: Set<String>
    fileprivate let families: Set<String>
    fileprivate let strength: Int?

    fileprivate init(_ text: String, _ themes: TopicReader, _ emotions: EmotionTable) {
      self.themes = Set(themes.topics(of: text).map(\.topic.rawValue))
      let own = emotions.feelings(in: text).filter { $0.holder == .me && $0.polarity == .felt }
      families = Set(own.map(\.family))
      strength = own.map(\.strength).max()
    }
  }

  private mutating func hear(_ message: Message) {
    turns += 1
    turnsSinceOffer = turnsSinceOffer.map { $0 + 1 }
    for theme in message.themes { themes[theme, default: 0] += 1 }
    for family in message.families { families[family, default: 0] += 1 }
    // What was strong a while ago may have settled; only the last turn tells.
    strength = message.strength
  }
}

extension Feeling {
  /// How strong it is as it is put, on the scale of ratings; pleasant ones weigh on nobody.
  fileprivate var strength: Int {
    guard emotion.pleasantness < 0 else { return 0 }
    switch intensity {
    case .low: return 3
    case .mid: return 5
    case .high: return 7
    }
  }
}
