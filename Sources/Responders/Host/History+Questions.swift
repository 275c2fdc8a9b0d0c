public import Conversation
internal import Noticing
internal import Yarn

/// What dialogues and offers ask of the past. Days are spans of 24 hours up to the moment of asking.
extension History {
  /// The sessions that began within so many days, newest first.
  public func sessions(within days: Double, before now: Timestamp) -> [PastSession] {
    sessions.filter { now.hours(since: $0.start) <= days * 24 }
  }

  /// How often each dialogue was gone through to its end, and when last.
  public var practice: [String: Surroundings.Practice] {
    var practice: [String: Surroundings.Practice] = [:]
    for session in sessions where session.isCompleted {
      guard let dialogue = session.dialogue else { continue }
      let earlier = practice[dialogue]
      practice[dialogue] = .init(
        count: (earlier?.count ?? 0) + 1,
        last: max(earlier?.last ?? session.start, session.start)
      )
    }
    return practice
  }

  /// In how many sessions a feeling of a family was named.
  ///
  /// The family is named in full or by its first word, as `shame` for `shame and guilt`.
  public func count(ofFamily family: String, within days: Double, before now: Timestamp) -> Int {
    sessions(within: days, before: now).count { session in
      session.felt.contains { $0.belongs(to: family) }
    }
  }

  /// The greatest strength that was rated beside a feeling of a family, or `nil` when none was.
  public func peak(ofFamily family: String, within days: Double, before now: Timestamp) -> Int? {
    sessions(within: days, before: now).flatMap(\.felt).filter { $0.belongs(to: family) }
      .flatMap { [$0.before, $0.after].compactMap(\.self) }.max()
  }

  /// The mean of what was rated for strength, 0 to 10, or `nil` when nothing was.
  public func meanStrength(within days: Double, before now: Timestamp) -> Double? {
    let strengths = sessions(within: days, before: now).flatMap(\.ratings).filter(\.isStrength)
    guard !strengths.isEmpty else { return nil }
    return Double(strengths.reduce(0) { $0 + $1.value }) / Double(strengths.count)
  }

  /// Whether a dimension of care was rated under 4 twice or more within 7 days: `physical`,
  /// `emotional`, `psychological` or `spiritual`.
  public func isLow(_ dimension: String, before now: Timestamp) -> Bool {
    guard let name = Self.ratingNames[dimension] else { return false }
    return sessions(within: 7, before: now).flatMap(\.ratings)
      .count { $0.name == name && $0.value < 4 } >= 2
  }

  private static let ratingNames = [
    "physical": "phys", "emotional": "emo", "psychological": "psy", "spiritual": "spi",
  ]

  /// The last value that was kept under a name within so many days, or `nil`.
  public func note(_ name: String, within days: Double, before now: Timestamp) -> String? {
    sessions(within: days, before: now).lazy.compactMap { $0.notes[name] }.first
  }

  /// Whether the support map holds a person, or somebody trained.
  public var hasSupport: Bool {
    carried["$pro"] == .string("yes")
      || ["$person_1", "$person_2", "$person_3"].contains { name in
        guard case .string(let person)? = carried[name] else { return false }
        return !person.isEmpty
      }
  }

  /// Whether a small habit is running, was begun before today, and nothing was said about it today.
  public func isHabitDue(at now: Timestamp) -> Bool {
    guard case .string(let habit)? = carried["$habit"], !habit.isEmpty else { return false }
    let today = now.date
    let spoken = sessions.first { $0.notes["habit"] != nil || $0.notes["habit_did"] != nil }
    return spoken.map { $0.start.date != today && $0.start < now } ?? true
  }
}

// MARK: Topics

extension History {
  /// In how many sessions within so many days a topic came up.
  ///
  /// The topic is given in words; without any it is the one that came up most.
  public func count(ofTopic topic: String, within days: Double, before now: Timestamp) -> Int {
    let stems = Topic.stems(in: topic)
    let sessions = sessions(within: days, before: now).map(\.topicStems)
    guard !stems.isEmpty else {
      guard topic.allSatisfy(\.isWhitespace) else { return 0 }
      return Set(sessions.joined()).map { stem in sessions.count { $0.contains(stem) } }.max() ?? 0
    }
    return sessions.count { !$0.isDisjoint(with: stems) }
  }

  /// Whether the same topic came up three times or more within a week, and was no less strong the
  /// last time than the first.
  ///
  /// Without a rating at both ends nothing can be told, and it is none.
  public func isLooping(before now: Timestamp) -> Bool {
    let week = sessions(within: 7, before: now)
    let topics = week.map(\.topicStems)
    return Set(topics.joined()).contains { stem in
      let strengths = zip(week, topics).filter { $0.1.contains(stem) }.map(\.0.lastStrength)
      guard strengths.count >= 3, let last = strengths[0], let first = strengths.last ?? nil else {
        return false
      }
      return last >= first
    }
  }
}

extension PastSession {
  /// What it was about, as word stems.
  var topicStems: Set<String> {
    Topic.names.reduce(into: []) { stems, name in
      if let note = notes[name] { stems.formUnion(Topic.stems(in: note)) }
    }
  }

  /// How strong it was at the end, as far as rated.
  var lastStrength: Int? { ratings.last { $0.isStrength }?.value }
}

extension FeltEntry {
  /// Whether it is of a family, which is named in full or by its first word.
  func belongs(to family: String) -> Bool {
    guard let own = self.family, !family.isEmpty else { return false }
    return own == family || own.hasPrefix(family + " ")
  }
}

/// How it is told whether two sessions were about the same.
private enum Topic {
  /// The notes that say what a session was about: an event, a person, a part, a loss, a thought.
  static let names = [
    "topic", "trigger", "who", "trait", "p_person", "g_person", "b_situation", "yes_scene",
    "pf_task", "belief", "lost", "a_at", "r_person", "t_thought", "x_topic", "hard_thing",
    "critic_line",
  ]

  /// The stems of the words that carry meaning, and of names.
  static func stems(in text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }
    return Set(
      words.filter { $0.count >= 3 && !empty.contains(String($0)) }.map { Stem.of(String($0)) }
    )
  }

  private static let empty: Set<String> = [
    "the", "and", "but", "for", "not", "nor", "yet", "that", "this", "these", "those", "with",
    "from", "into", "about", "after", "before", "again", "always", "never", "when", "where", "what",
    "which", "who", "whom", "why", "how", "because", "then", "than", "them", "they", "their",
    "there", "here", "him", "his", "her", "hers", "she", "its", "our", "ours", "you", "your", "was",
    "were", "are", "been", "being", "have", "has", "had", "did", "does", "doing", "done", "can",
    "could", "would", "should", "will", "might", "may", "must", "just", "really", "very", "too",
    "also", "only", "even", "still", "some", "any", "all", "everything", "nothing", "something",
    "anything", "someone", "everyone", "nobody", "people", "thing", "things", "stuff", "kind",
    "sort", "bit", "lot", "get", "got", "getting", "gets", "make", "made", "makes", "let", "say",
    "said", "says", "told", "tell", "think", "thought", "know", "feel", "felt", "feeling", "want",
    "wanted", "need", "needed", "like", "way", "time", "day", "today", "yesterday", "tomorrow",
    "night", "week", "now", "one", "two", "out", "off", "over", "down", "back", "myself", "himself",
    "herself", "mine", "i'm", "i've", "don't", "didn't", "can't", "it's", "he's", "she's",
    "wasn't", "isn't", "won't", "good", "bad", "much", "more", "most", "own", "same", "other",
    "another", "every", "each", "around", "while", "until", "though", "keep", "keeps", "kept",
    "going", "went", "come", "came", "see", "saw",
  ]
}
