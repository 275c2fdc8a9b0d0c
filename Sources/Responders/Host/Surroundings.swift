public import Conversation
public import Noticing

/// What a script may know of the world around the conversation.
public struct Surroundings: Sendable {
  /// Tells the time; fixed in runs that must repeat.
  public var now: @Sendable () -> Timestamp
  /// The person's region as an ISO 3166 code such as `GB`, or `nil` when they have not said.
  public var region: String?
  /// When something heavy was last said.
  public var care: @Sendable () -> CareDates
  /// The inquiries that were done, by id.
  public var practice: [String: Practice]
  /// What closed sessions say; read when a condition first needs it, since most conversations never
  /// do.
  public var history: @Sendable () -> History
  /// The one thing from before that an opening may bring back; looked for when a script asks.
  public var keepsake: @Sendable () -> Keepsake?
  /// The vocabulary of feelings, read in when it is first needed.
  public var emotions: EmotionTable { lazyEmotions.value }
  private let lazyEmotions: Lazy<EmotionTable>
  /// People who can help, read in when they are first needed.
  public var helplines: HelplineTable { lazyHelplines.value }
  private let lazyHelplines: Lazy<HelplineTable>
  /// What is true of this umbra, for answers about it.
  public var facts: ProductFacts
  /// What free talk is read with; `nil` where there is none.
  public var readers: Lazy<Readers?>

  /// Describes the world around a conversation; `emotions` and `helplines` are not computed before
  /// they are needed.
  public init(
    now: @escaping @Sendable () -> Timestamp,
    region: String? = nil,
    care: @escaping @Sendable () -> CareDates = { CareDates() },
    practice: [String: Practice] = [:],
    history: @escaping @Sendable () -> History = { History() },
    keepsake: @escaping @Sendable () -> Keepsake? = { nil },
    emotions: @autoclosure @escaping @Sendable () -> EmotionTable,
    helplines: @autoclosure @escaping @Sendable () -> HelplineTable,
    facts: ProductFacts = ProductFacts(),
    readers: Lazy<Readers?> = Lazy { nil }
  ) {
    self.now = now
    self.region = region
    self.care = care
    self.practice = practice
    self.history = history
    self.keepsake = keepsake
    lazyEmotions = Lazy(emotions)
    lazyHelplines = Lazy(helplines)
    self.facts = facts
    self.readers = readers
  }

  /// How often an inquiry was done, and when last.
  public struct Practice: Hashable, Sendable {
    /// Sessions that came to their end.
    public var count: Int
    /// When the last one began.
    public var last: Timestamp

    /// Describes a practice.
    public init(count: Int, last: Timestamp) {
      self.count = count
      self.last = last
    }
  }
}

/// What is true of the umbra that runs, so that answers about it are computed and not asserted.
public struct ProductFacts: Hashable, Sendable {
  /// Who writes the replies.
  public enum Model: String, Hashable, Sendable {
    /// Scripts alone.
    case off
    /// A language model on this machine.
    case local
    /// A language model elsewhere.
    case remote
  }

  /// The folder that sessions are kept in, as a person would write it.
  public var dataFolder: String
  /// Whether sessions are written down.
  public var savesSessions: Bool
  /// Whether what is kept is sealed with a passphrase or a key.
  public var isSealed: Bool
  /// Who writes the replies.
  public var model: Model
  /// The host of a remote model, or nothing.
  public var modelHost: String

  /// States facts; unless told otherwise those of an umbra that was just installed.
  public init(
    dataFolder: String = "~/.local/share/umbra",
    savesSessions: Bool = true,
    isSealed: Bool = false,
    model: Model = .off,
    modelHost: String = ""
  ) {
    self.dataFolder = dataFolder
    self.savesSessions = savesSessions
    self.isSealed = isSealed
    self.model = model
    self.modelHost = modelHost
  }
}
