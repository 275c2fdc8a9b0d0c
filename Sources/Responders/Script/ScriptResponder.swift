public import Conversation
internal import Noticing
public import Yarn

/// Holds up the other side of a conversation by following a Yarn dialogue.
///
/// The whole state of the dialogue travels in the transcript as a checkpoint, written before every
/// request. When a checkpoint no longer fits (the dialogue was edited), the node that it stopped in
/// starts again, with the variables as they were, and the person is told.
///
/// Words that work at every request: `ground`, `help now` and `shore` make an excursion into the nodes
/// `Ground_Short`, `Help_Now` and `Shore_Page`, after which the pending request is raised again; `stop` goes to
/// ``closingNode``, or ends with the node `Stop_Light` when there is none; `goodbye` ends with the
/// node ``goodbyeNode``. The headers `stop` and `goodbye` of the first node name them.
///
/// Replies are computed at once; they cost microseconds.
public struct ScriptResponder: Responder {
  let book: DialogueBook
  let surroundings: Surroundings
  var start: String
  let owner: String
  var seed: UInt64

  /// The node that `stop` goes to; `nil` for dialogues that can end at once.
  public var closingNode: String?
  /// Whether a question typed at a choice or a rating is answered, before the choice is open again.
  public var answersQuestions = true
  /// The node that a goodbye ends with, in one turn.
  public var goodbyeNode: String
  /// Values that variables have before the first line, by name with `$`.
  public var variables: [String: Value] = [:]

  /// Tells what is known of the talk so far, for the functions about it and for offers; asked at most
  /// once for a reply, and only when a dialogue needs it.
  public var talkFacts: @Sendable (Transcript) -> TalkFacts = { _ in TalkFacts() }

  /// Creates a responder for a dialogue.
  ///
  /// - Parameters:
  ///   - book: The dialogues.
  ///   - start: The title of the node to begin with.
  ///   - owner: Names this responder's checkpoints; two responders in one conversation need two
  ///     names.
  ///   - surroundings: What the dialogue may know.
  ///   - seed: Seeds what is left to chance, such as which of several lines is said.
  public init(
    _ book: DialogueBook,
    start: String,
    owner: String = "script",
    surroundings: Surroundings,
    seed: UInt64
  ) {
    self.book = book
    self.start = start
    self.owner = owner
    self.surroundings = surroundings
    self.seed = seed
    let intensity = book.inquiry(start)?.intensity ?? 1
    let node = book.program.node(start)
    self.closingNode = node?.header("stop") ?? (intensity >= 2 ? "Close_Safe" : nil)
    self.goodbyeNode = node?.header("goodbye") ?? "Goodbye"
  }

  /// Follows the dialogue up to its next request.
  ///
  /// - Throws: ``ScriptError``.
  public func reply(to transcript: Transcript) async throws -> Reply {
    Reply(try run(transcript).events)
  }

  /// Follows the dialogue, and gives what its variables are afterwards as well.
  ///
  /// With `afresh` it begins at the first node even when the transcript holds a checkpoint. With a
  /// node to detour to, the last answer is not taken: that node is said, and the pending request is
  /// raised again; an offer in it is the one with that id, or none. `facts` are set before anything is
  /// said, and `value` is taken in place of what the last answer came to.
  func run(
    _ transcript: Transcript,
    afresh: Bool = false,
    detouringTo node: String? = nil,
    offering offer: String? = nil,
    setting facts: [String: Value] = [:],
    taking value: Answer.Value? = nil
  ) throws(ScriptError) -> ScriptRun {
    var run = ScriptRun(self, startingAfter: transcript)
    run.detour = node
    run.offer = offer
    run.facts = facts
    run.replacement = value
    if !afresh, let checkpoint = transcript.lastCheckpoint(of: owner)?.checkpoint {
      guard let state = try? ScriptState(checkpoint) else {
        try run.beginAgain()
        return run
      }
      try run.resume(state, in: transcript)
    } else {
      try run.begin()
    }
    return run
  }

  func library(
    region: String?,
    talk: @escaping @Sendable () -> TalkFacts,
    offers: OfferDesk,
    reading: Lazy<TalkReading?>
  ) -> FunctionLibrary {
    .host(
      surroundings,
      inquiries: book.doors,
      region: region,
      talk: talk,
      offers: offers,
      reading: reading
    )
  }

  /// What free talk holds up to the last message; read when a function asks for it.
  func reading(of transcript: Transcript) -> Lazy<TalkReading?> {
    let readers = surroundings.readers
    let book = book
    return Lazy {
      readers.value.map { TalkReading(transcript, readers: $0, book: book) }
    }
  }

  /// What can be put forward while the variables hold some values.
  func offers(
    in talk: @escaping @Sendable () -> TalkFacts,
    variables: [String: Value]
  ) -> OfferDesk {
    OfferDesk(book, surroundings: surroundings, talk: talk, variables: variables, seed: seed)
  }
}
