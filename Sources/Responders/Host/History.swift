public import Conversation
public import Yarn

/// What the closed sessions of the last 90 days say, for conditions and offers.
///
/// One value is one reading of the past: it holds no files and knows no clock, so that every question
/// to it names the moment it is asked at.
public struct History: Hashable, Sendable {
  /// The closed sessions, newest first.
  public var sessions: [PastSession]
  /// The standing variables that the newest sessions left behind, by name with `$`.
  public var carried: [String: Value]

  /// Creates a history; its sessions are brought into order.
  public init(sessions: [PastSession] = [], carried: [String: Value] = [:]) {
    self.sessions = sessions.sorted { ($0.start, $0.id) > ($1.start, $1.id) }
    self.carried = carried
  }

  /// How long the past is looked back on, in days; what is older has faded.
  public static let reach = 90
}

/// A session that came to its end, as far as later ones may know of it.
public struct PastSession: Hashable, Sendable {
  /// The session's id.
  public var id: String
  /// The dialogue that was followed, or `nil` for free talk.
  public var dialogue: String?
  /// When it began.
  public var start: Timestamp
  /// How it ended, or `nil` when its file does not tell.
  public var outcome: ReplyEvent.Reason?
  /// The feelings that were named, in order.
  public var felt: [FeltEntry]
  /// What was kept, by name without `$`; of several values the last.
  public var notes: [String: String]
  /// Whole numbers from 0 to 10 that were given, in order, with the variable each was given for.
  public var ratings: [RatingEntry]

  /// Creates a session of the past.
  public init(
    id: String,
    dialogue: String?,
    start: Timestamp,
    outcome: ReplyEvent.Reason? = .completed,
    felt: [FeltEntry] = [],
    notes: [String: String] = [:],
    ratings: [RatingEntry] = []
  ) {
    self.id = id
    self.dialogue = dialogue
    self.start = start
    self.outcome = outcome
    self.felt = felt
    self.notes = notes
    self.ratings = ratings
  }

  /// Whether the dialogue was gone through to its end.
  public var isCompleted: Bool { outcome == .completed }
}

/// A feeling that was named in a session.
public struct FeltEntry: Hashable, Sendable {
  /// The word, as the vocabulary has it or as the person typed it.
  public var word: String
  /// The family that the word belongs to, or `nil` when the vocabulary does not have it.
  public var family: String?
  /// When it was named.
  public var time: Timestamp
  /// How strong it was when it was named, 0 to 10, or `nil` when nothing was rated.
  public var before: Int?
  /// How strong it was at the last rating after that, or `nil` when there was none.
  public var after: Int?

  /// Creates an entry.
  public init(
    word: String,
    family: String?,
    time: Timestamp,
    before: Int? = nil,
    after: Int? = nil
  ) {
    self.word = word
    self.family = family
    self.time = time
    self.before = before
    self.after = after
  }
}

/// A number that a person gave.
public struct RatingEntry: Hashable, Sendable {
  /// The variable it was given for, without `$`.
  public var name: String
  /// The number, 0 to 10.
  public var value: Int
  /// When it was given.
  public var time: Timestamp

  /// Creates an entry.
  public init(name: String, value: Int, time: Timestamp) {
    self.name = name
    self.value = value
    self.time = time
  }

  /// The variables that ask how strong something is, and not how well a part of life is looked
  /// after.
  package static let strengths: Set<String> = [
    "arousal", "arousal_end", "intensity", "intensity_2", "ground_before", "ground_after",
    "t_rate1", "t_rate2",
  ]

  /// Whether it says how strong something was.
  package var isStrength: Bool { Self.strengths.contains(name) }
}

extension PastSession {
  /// Reads a session of the past from what is known of its file and from its entries.
  ///
  /// Only entries that count and that may be kept are heeded. Cost: linear in the entries; those that
  /// hold feelings, notes, ratings with their requests, and returns are enough.
  public init(
    id: String,
    dialogue: String?,
    start: Timestamp,
    outcome: ReplyEvent.Reason?,
    entries: [Transcript.Entry]
  ) {
    self.init(id: id, dialogue: dialogue, start: start, outcome: outcome)
    var transcript = Transcript()
    for entry in entries { transcript.append(entry) }
    var names: [String: String] = [:]
    for entry in transcript.keptEntries {
      switch entry.content {
      case .asked(let request):
        names[request.id] = request.name
      case .answered(let answer):
        guard case .rating(let value) = answer.value, let name = names[answer.request] else {
          continue
        }
        add(RatingEntry(name: name, value: value, time: entry.time))
      case .effect(.note(let name, let value)):
        notes[name] = value
      case .effect(.felt(let word, let family, _)):
        let before = ratings.last { $0.isStrength }?.value
        felt.append(FeltEntry(word: word, family: family, time: entry.time, before: before))
      default: continue
      }
    }
  }

  private mutating func add(_ rating: RatingEntry) {
    ratings.append(rating)
    guard rating.isStrength else { return }
    for index in felt.indices {
      if felt[index].before == nil {
        felt[index].before = rating.value
      } else {
        felt[index].after = rating.value
      }
    }
  }
}
