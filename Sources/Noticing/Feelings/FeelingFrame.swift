/// What has been read of a clause when a feeling's word comes.
struct FeelingFrame {
  enum Subject {
    /// None yet: a fragment.
    case none
    case me
    case other(Range<Int>)
    case you
    /// "it", "there": says nothing about who feels.
    case dummy
    case nobody
    case thing
  }

  /// The first word of the clause.
  var start: Int
  var subject = Subject.none
  var isNegated = false
  /// Whether "just" or "only" took the denial back ("not just angry").
  var isUndone = false
  /// "would", "should", "if": what is felt only in thought.
  var isSupposed = false
  var isWished = false
  var isPast = false
  var isStopped = false
  var isAsked = false
  /// Someone else says or thinks it of the writer.
  var isReported = false
  /// "not sure", "do not know".
  var isUnsure = false
  var hasLess = false
  var hasMore = false
  /// Words since the start or the last comma that play no part.
  var content = 0
  /// The last verb was one of saying, thinking or asking.
  var governs: WordKinds = []
  /// The object of "make": whose feeling it then is.
  var made: Subject?
  var hasVerb = false
  /// A form of "feel" was read: feelings may be listed after it.
  var hasFeel = false

  init(start: Int) { self.start = start }
}
