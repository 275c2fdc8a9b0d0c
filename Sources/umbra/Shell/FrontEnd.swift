import Conversation

/// The person's side of a conversation: where things are shown and entries come from.
///
/// A front end only ever sees utterances and requests; it never knows which responder spoke.
protocol FrontEnd: Sendable {
  /// Shows something said.
  ///
  /// `beginsTurn` says that it is the first thing said since the person's last entry, `isAside` that
  /// it belongs to an aside, which a person must see wherever it is shown.
  func show(_ utterance: Utterance, beginsTurn: Bool, isAside: Bool) async

  /// Shows a further piece of something that is still being said.
  ///
  /// Once it is said, ``show(_:beginsTurn:isAside:)`` follows with the whole, even when it broke off:
  /// a front end that shows pieces does not show them again.
  func show(piece: String, beginsTurn: Bool) async

  /// Told that a reply is being waited for, and, before anything else is shown, that it is not.
  func beginWaiting() async
  func endWaiting() async

  /// Tells of a wait that goes on, with the whole seconds left of it; called about once a second.
  func wait(_ words: String, seconds: Int) async

  /// Shows something of the program's own, which is no part of the transcript.
  func remark(_ text: String) async

  /// Shows a page of the program's own, as wide as there is room.
  func present(_ page: Page) async

  /// Clears what can be seen, scrolled back or not.
  func clear() async

  /// Clears what can be seen, and shows nothing of the next request either: no question, no hint and
  /// no earlier entry.
  func hide() async

  /// Told what can complete the entries that follow.
  func offer(_ completion: EntryCompletion) async

  /// Asks for an entry.
  ///
  /// With `showsQuestion` the question is shown again, since what came before it was not its own
  /// words. With `recalls` earlier entries of that kind can be recalled while it is typed.
  func entry(
    for request: InputRequest,
    showsQuestion: Bool,
    recalls: PromptKind?
  ) async throws -> Entry

  /// Remembers an entry, so that it can be recalled later where that kind is typed.
  func remember(_ entry: String, as kind: PromptKind) async

  /// Forgets an entry that was remembered in this run.
  func forget(_ entry: String) async

  /// Forgets what was remembered in this run.
  func forgetEntries() async

  /// Told that the conversation is over.
  func finish() async

  /// What an entry that is unclear to its request is taken for; `nil` asks again.
  func meaning(ofUnclear entry: String, for request: InputRequest) async -> Answer.Value?
}

extension FrontEnd {
  // What is written for programs is written whole.
  func show(piece: String, beginsTurn: Bool) async {}
  func beginWaiting() async {}
  func endWaiting() async {}
  func wait(_ words: String, seconds: Int) async {}
  func hide() async { await clear() }
  func offer(_ completion: EntryCompletion) async {}
}

/// What came of asking the person for an entry.
enum Entry: Sendable {
  /// Typed text, with its bytes when they were not UTF-8.
  case text(String, originalBytes: [UInt8]?)
  /// Ctrl-C; with text, the text was dropped.
  case interrupted(hadText: Bool)
  /// The terminal was closed: nobody ended anything.
  case terminalGone
  /// There will be no more.
  case endOfInput
}
